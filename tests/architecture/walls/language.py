"""Walls of language: whole translated sentences, and states by name (design §6, rules 4, 11)."""

import ast
import re

from .core import wall
from .source import acting_modules, production_modules
from .syntax import FUNCTIONS, calls, is_translation, last_name, own_nodes, string, strings

ERRORS = ("UserError", "AccessError", "ValidationError", "RedirectWarning", "MissingError")
POSITIONAL = re.compile(r"(?<!%)(?:%%)*%[-+ #0]*\d*(?:\.\d+)?[sdifr]")
STATE = re.compile(r"(^|[._])state$")


@wall(production_modules)
def messages_are_whole(module):
    """A translated message is one literal sentence with named places: no f-string, %, format."""
    for call in calls(module, "_", "_lt", "_t"):
        literal = string(call.args[0]) if call.args else None
        if literal is None:
            yield module.at(call.lineno, "The translated message is put together, not written.")
        elif POSITIONAL.search(literal):
            yield module.at(call.lineno, "The message has a place without a name: use %(name)s.")


@wall(acting_modules)
def messages_are_translated(module):
    """What a person reads in a refusal is translated."""
    for call in calls(module, *ERRORS):
        if call.args and _is_raw(call.args[0]):
            yield module.at(call.lineno, f"{last_name(call)} with an untranslated message.")
    for function in module.find(*FUNCTIONS):
        if function.name.startswith("_guard_"):
            yield from _raw_reasons(module, function)


def _raw_reasons(module, guard):
    for node in own_nodes(guard):
        if isinstance(node, ast.Yield) and node.value is not None and _is_raw(node.value):
            yield module.at(node.lineno, f"{guard.name} yields an untranslated reason.")


def _is_raw(node):
    if isinstance(node, ast.IfExp):
        return _is_raw(node.body) or _is_raw(node.orelse)
    formats = isinstance(node, ast.Call) and last_name(node) == "format"
    return (
        string(node) is not None or isinstance(node, ast.JoinedStr | ast.BinOp) or formats
    ) and not is_translation(node)


@wall(production_modules)
def bare_states(module):
    """States have names (StrEnum): no bare string in a comparison, match or domain."""
    for node in module.nodes:
        if _compares_bare_state(node) or _is_bare_condition(node):
            yield module.at(node.lineno, "A state is written as a bare string.")


def _is_state(node):
    name = last_name(node) if isinstance(node, ast.Name | ast.Attribute) else ""
    if isinstance(node, ast.Subscript):
        name = string(node.slice) or ""
    return bool(STATE.search(name))


def _compares_bare_state(node):
    if isinstance(node, ast.Compare):
        sides = [node.left, *node.comparators]
        return any(map(_is_state, sides)) and any(_has_text(s) for s in sides if not _is_state(s))
    if isinstance(node, ast.Match):
        return _is_state(node.subject) and any(_has_text(case.pattern) for case in node.cases)
    return False


def _is_bare_condition(node):
    """`("state", "=", "draft")` as tuple, list or arguments of Domain()."""
    if isinstance(node, ast.Tuple | ast.List):
        parts = node.elts
    elif isinstance(node, ast.Call) and last_name(node) == "Domain":
        parts = node.args
    else:
        return False
    return (
        len(parts) == 3
        and bool(STATE.search(string(parts[0]) or ""))
        and string(parts[1]) is not None
        and _has_text(parts[2])
    )


def _has_text(node):
    """A literal written here; text inside a call (`env.ref("…")`) or a subscript is no state."""
    if isinstance(node, ast.Call | ast.Subscript):
        return False
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return any(map(_has_text, node.elts))
    return bool(strings(node)) and bool(" ".join(strings(node)))
