"""Walls between a life-cycle table, its guards and its tests (design §3, §6.8)."""

import ast
import importlib
import sys
from contextlib import contextmanager
from functools import lru_cache
from types import ModuleType
from typing import NamedTuple

from .core import wall
from .models import every_model_class
from .source import Addon, addons


class Declared(NamedTuple):
    """One transition as a life-cycle module of an addon declares it."""

    addon: Addon
    record: str
    transition: object


class Broken(NamedTuple):
    addon: Addon
    record: str
    reason: str


@contextmanager
def _stand_ins(repository):
    """Packages `odoo`, `odoo.addons.<addon>` that find pure rooms and run nothing of Odoo."""
    before = {n: m for n, m in sys.modules.items() if n == "odoo" or n.startswith("odoo.")}
    bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    paths = {"odoo": [], "odoo.addons": [str(repository.root / "addons")]}
    paths |= {f"odoo.addons.{addon.name}": [str(addon.path)] for addon in addons(repository)}
    _forget()
    for name, path in paths.items():
        sys.modules[name] = ModuleType(name)
        sys.modules[name].__path__ = path
    importlib.invalidate_caches()
    try:
        yield
    finally:
        _forget()
        sys.modules.update(before)
        sys.dont_write_bytecode = bytecode


def _forget():
    for name in [n for n in sys.modules if n == "odoo" or n.startswith("odoo.")]:
        del sys.modules[name]


@lru_cache(maxsize=256)
def tables(repository):
    """Every transition declared, and every life-cycle module that cannot be read."""
    with _stand_ins(repository):
        return [
            found
            for addon in addons(repository)
            for path in sorted(addon.path.glob("lifecycle/*.py"))
            if path.stem not in {"__init__", "kernel"}
            for found in _declared(addon, path.stem)
        ]


def _declared(addon, record):
    try:
        module = importlib.import_module(f"odoo.addons.{addon.name}.lifecycle.{record}")
    except Exception as error:  # noqa: BLE001 — whatever a table raises is the finding
        return [Broken(addon, record, f"{type(error).__name__}: {error}")]
    return [
        Declared(addon, record, transition)
        for name in _assigned(addon.file("lifecycle", f"{record}.py").text)
        if type(table := getattr(module, name)).__name__ == "Lifecycle"
        for transition in table
    ]


def _assigned(text):
    """Names a module sets itself: a table it imports belongs to another record."""
    found = (node for node in ast.parse(text).body if isinstance(node, ast.Assign | ast.AnnAssign))
    targets = (getattr(node, "targets", None) or [node.target] for node in found)
    return [target.id for group in targets for target in group if isinstance(target, ast.Name)]


def _transitions(repository):
    return [found for found in tables(repository) if isinstance(found, Declared)]


@wall(tables)
def lifecycles_load(found):
    """A life-cycle table can be read without Odoo."""
    if isinstance(found, Broken):
        yield found.addon.at(f"lifecycle/{found.record}.py", 1, f"Unreadable: {found.reason}.")


@wall(_transitions)
def verbs_have_tests(declared):
    """Every verb has its test file tests/test_<record>_<verb>.py with a test in it."""
    name = f"test_{declared.record}_{declared.transition.verb}.py"
    file = declared.addon.file("tests", name)
    if not file.path.exists() or "def test_" not in file.text:
        line = f"The verb {declared.transition.verb} has no test in tests/{name}."
        yield declared.addon.at(f"lifecycle/{declared.record}.py", 1, line)


def _guard_methods(repository):
    return [
        (each, method)
        for each in every_model_class(repository)
        for method in each.methods
        if method.name.startswith("_guard_")
    ]


@wall(_transitions)
def guards_exist(declared):
    """Every guard a table names is a method of a model."""
    repository = declared.addon.repository
    known = {method.name for _each, method in _guard_methods(repository)}
    for guard in declared.transition.guards:
        if f"_guard_{guard}" not in known:
            sentence = f"{declared.transition.verb} names the guard {guard}, which no model has."
            yield declared.addon.at(f"lifecycle/{declared.record}.py", 1, sentence)


def _guards_with_tables(repository):
    if any(isinstance(found, Broken) for found in tables(repository)):
        return []  # nothing can be said of guards while a table cannot be read
    named = {f"_guard_{guard}" for d in _transitions(repository) for guard in d.transition.guards}
    return [(*found, named) for found in _guard_methods(repository)]


@wall(_guards_with_tables)
def guards_are_used(subject):
    """Every guard method is named by a life-cycle table."""
    each, method, named = subject
    if method.name not in named:
        yield each.module.at(method.lineno, f"No life-cycle names {method.name}.")
