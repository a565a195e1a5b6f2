"""Walls of method names: a guard yields, a check raises, a compute computes (design §6.2)."""

import ast

from .core import wall
from .models import every_model_class, methods
from .syntax import last_name, own_nodes, statements

WRITES = frozenset({"create", "write", "unlink"})
BUTTON = 3


def _called(method):
    return {last_name(node) for node in own_nodes(method) if isinstance(node, ast.Call)}


def _has(method, *kinds):
    return any(isinstance(node, kinds) for node in own_nodes(method))


@wall(methods("_guard_"))
def guards_yield(subject):
    """A guard is a generator of reasons: it never raises or writes."""
    each, method = subject
    if not _has(method, ast.Yield, ast.YieldFrom):
        yield each.module.at(method.lineno, f"{method.name} yields nothing.")
    if _has(method, ast.Raise) or WRITES & _called(method):
        yield each.module.at(method.lineno, f"{method.name} does more than yield.")


@wall(methods("_check_"))
def checks_raise(subject):
    """A check raises, itself or through another check, and never writes or yields."""
    each, method = subject
    passes_on = any(name.startswith(("_check", "_refuse", "_raise")) for name in _called(method))
    if not _has(method, ast.Raise) and not passes_on:
        yield each.module.at(method.lineno, f"{method.name} raises nothing.")
    if _has(method, ast.Yield, ast.YieldFrom) or WRITES & _called(method):
        yield each.module.at(method.lineno, f"{method.name} does more than raise.")


@wall(methods("_compute_"))
def computes_compute(subject):
    """A compute neither creates nor deletes records."""
    each, method = subject
    for name in sorted({"create", "unlink"} & _called(method)):
        yield each.module.at(method.lineno, f"{method.name} calls {name}().")


def _buttons(repository):
    """Button methods of models that live by a life-cycle, in whichever addon extends them."""
    classes = every_model_class(repository)
    living = {name for each in classes if "_lifecycle" in each.assigned for name in each.names}
    living -= {"licence.lifecycle.mixin", "mail.thread", "portal.mixin", "mail.activity.mixin"}
    return [
        (each, method)
        for each in classes
        if each.names & living
        for method in each.methods
        if method.name.startswith("action_")
    ]


@wall(_buttons)
def buttons_are_short(subject):
    """A button of a life-cycle record has at most three statements."""
    each, method = subject
    if (count := statements(method)) > BUTTON:
        yield each.module.at(method.lineno, f"{method.name} has {count} statements, not one verb.")
