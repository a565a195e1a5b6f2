"""Walls of an addon as a whole: manifest, chain of addons, imports, stems (design §1.2, §3)."""

import ast
import re

from .core import wall
from .models import KINDS, every_model_class
from .source import ORDER, XmlFile, addons
from .syntax import imported, last_name

DATA_FOLDERS = ("data", "security", "views", "report", "wizard", "demo")
DATA_SUFFIXES = frozenset({".xml", ".csv"})
# The last key is the OCA's: files that a module of the addon opens by name.
DATA_KEYS = ("data", "demo", "oca_data_manual")
CODE_ROOMS = ("models", "controllers", "report", "wizard", "tests")
# room and file name → the stem that models/ must have too
STEMS = (
    ("lifecycle", re.compile(r"(?!kernel|__init__)(?P<stem>\w+)\.py")),
    ("models", re.compile(r"(?P<stem>\w+)_(guards|effects)\.py")),
    ("views", re.compile(r"(?P<stem>\w+)_views\.xml")),
    ("security", re.compile(r"rules_(?P<stem>\w+)\.xml")),
)


@wall(addons)
def manifest_data(addon):
    """The manifest lists every data file of the addon, each once, and nothing else."""
    listed = [name for key in DATA_KEYS for name in addon.manifest.get(key, ())]
    there = {
        path.relative_to(addon.path).as_posix()
        for folder in DATA_FOLDERS
        for path in addon.path.joinpath(folder).rglob("*")
        if path.suffix in DATA_SUFFIXES
    }
    for name in sorted(there - set(listed)):
        yield addon.at("__manifest__.py", 1, f"The manifest does not list {name}.")
    for name in sorted(set(listed)):
        if not addon.has(name):
            yield addon.at("__manifest__.py", 1, f"The manifest lists {name}, which is not there.")
        if listed.count(name) > 1:
            yield addon.at("__manifest__.py", 1, f"The manifest lists {name} twice.")


@wall(addons)
def manifest_assets(addon):
    """Every asset path of the addon itself finds a file."""
    for bundle in addon.manifest.get("assets", {}).values():
        for entry in bundle:
            own = entry if isinstance(entry, str) else entry[-1]
            _folder, _slash, pattern = own.partition(f"{addon.name}/")
            if own.startswith(f"{addon.name}/") and not any(addon.path.glob(pattern)):
                yield addon.at("__manifest__.py", 1, f"The asset {own} finds no file.")


@wall(addons)
def addon_chain(addon):
    """The addons stand in one row, each on the one before it."""
    if addon.name not in ORDER:
        yield addon.at("__manifest__.py", 1, "A further addon needs a decision (design §1.2).")
        return
    position = ORDER.index(addon.name)
    depends = set(addon.manifest.get("depends", ()))
    if position and ORDER[position - 1] not in depends:
        yield addon.at("__manifest__.py", 1, f"The addon does not depend on {ORDER[position - 1]}.")


@wall(addons)
def rooms_are_imported(addon):
    """A room imports its modules that Odoo must know: models, controllers, tests."""
    for room in CODE_ROOMS:
        opener = next((m for m in addon.modules if m.parts == (room, "__init__.py")), None)
        known = {path.split(".")[0] for _line, _level, path in imported(opener)} if opener else ()
        for module in addon.modules:
            if _belongs_in(room, module) and module.stem not in known:
                yield module.at(1, f"{room}/__init__.py does not import {module.stem}.")


def _belongs_in(room, module):
    """Modules the room's `__init__` must import; a helper is imported by whoever it helps."""
    if module.room != room or len(module.parts) != 2:
        return False
    if room == "tests":
        return module.stem.startswith("test_")
    bases = {last_name(base) for node in module.find(ast.ClassDef) for base in node.bases}
    return bool(bases & {*KINDS, "Controller"})


def _stems(repository):
    return [
        (addon, path, match["stem"])
        for addon in addons(repository)
        for room, pattern in STEMS
        for path in sorted(addon.path.joinpath(room).glob("*"))
        if (match := pattern.fullmatch(path.name))
    ]


@wall(_stems)
def stems(subject):
    """One record, one stem: life-cycle, guards, views and rules stand beside models/<stem>.py."""
    addon, path, stem = subject
    relative = path.relative_to(addon.path)
    if not _homes(addon, stem):
        yield addon.at(relative, 1, f"There is no models/{stem}.py beside it.")
    elif path.suffix == ".xml" and path.parent.name == "views":
        yield from _strangers(addon, XmlFile(addon.repository.root, path), stem)


def _homes(addon, stem):
    rooms = ("models", "wizard")
    return [room for room in rooms if addon.has(room, f"{stem}.py")]


def _strangers(addon, file, stem):
    """Views of a model that models/<stem>.py neither defines nor extends."""
    known = {
        name
        for each in every_model_class(addon.repository)
        if each.module.addon == addon.name and each.module.stem == stem
        for name in each.names
    }
    for record in file.records("ir.ui.view"):
        model = record.findtext("field[@name='model']")
        if model and model not in known:
            yield file.at(record.sourceline, f"models/{stem}.py does not know {model}.")
