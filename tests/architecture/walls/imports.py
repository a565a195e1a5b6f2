"""Walls between rooms and between addons (design §1.2, §3)."""

import re
import sys

from .core import wall
from .models import every_model_class
from .source import ORDER, Repository, addons, modules_in, pure_modules
from .syntax import imported

NETWORK = frozenset(
    "asyncio ftplib http imaplib nntplib poplib smtplib socket socketserver ssl telnetlib "
    "urllib xmlrpc".split()
)
# What a pure room may use beside the standard library: packages without network or ORM.
LIBRARIES = {
    "clocks": {"holidays"},
    "forms": {"xlsxwriter", "typst", "segno", "lxml", "markupsafe", "fontTools"},
    "exchange": {"lxml", "cryptography"},
    "lifecycle": set(),
    "draw": set(),
    "checklist": set(),
    "teams": set(),
    "admissibility": set(),
}
ROOMS_ABOVE_MODELS = frozenset({"controllers", "views", "report"})
# The names a later addon owns, as model, xml id, table or module.
OWNED_NAMES = {
    "licence_labs": re.compile(r"licence[._]labs?(?![A-Za-z0-9])"),
    "licence_supervision": re.compile(r"licence[._]supervision(?![A-Za-z0-9])"),
}
READ = frozenset({".py", ".xml", ".csv", ".js", ".scss", ".yaml"})


@wall(pure_modules)
def pure_imports(module):
    """A pure room imports the standard library without network, and its own room."""
    for line, level, path in imported(module):
        if not _is_pure(module, level, path):
            yield module.at(line, f"A pure room imports {'.' * level}{path}.")


def _is_pure(module, level, path):
    top = path.split(".")[0]
    if level > len(module.parts) or top == "odoo":
        return _is_same_room_of_core(module, path.removeprefix("odoo.addons."))
    if level:
        return level == len(module.parts) - 1
    if top in NETWORK:
        return path.startswith("urllib.parse")
    return top in sys.stdlib_module_names or top in LIBRARIES[module.room]


def _is_same_room_of_core(module, path):
    """A later addon builds on the kernel of the same room, by `...` or by `odoo.addons.`."""
    return module.addon != ORDER[0] and path.startswith(f"{ORDER[0]}.{module.room}.")


@wall(modules_in("models"))
def models_import_down(module):
    """Models import nothing of controllers, views or report."""
    for line, level, path in imported(module):
        if _room_imported(level, path) in ROOMS_ABOVE_MODELS:
            yield module.at(line, f"A model imports {'.' * level}{path}, a room above it.")


def _room_imported(level, path):
    """The room of an addon of ours that a module of models/ imports from; else nothing."""
    parts = path.split(".")
    if level:
        return parts[0] if level > 1 else ""
    is_ours = parts[:2] == ["odoo", "addons"] and {*parts[2:3]} & set(ORDER)
    return "".join(parts[3:4]) if is_ours else ""


def _texts_of_addons(repository: Repository):
    return [(addon, addon.file(path)) for addon in addons(repository) for path in _read(addon)]


def _read(addon):
    return [
        path
        for path in addon.repository.paths
        if path.suffix in READ and path.is_relative_to(addon.path)
    ]


@wall(_texts_of_addons)
def one_way_dependence(subject):
    """An addon never mentions an addon that comes after it."""
    addon, file = subject
    for later, owned in _names_after(addon):
        for number, text in enumerate(file.lines, 1):
            if found := owned.search(text):
                yield file.at(number, f"{addon.name} mentions {found[0]}, which {later} owns.")


def _names_after(addon):
    position = ORDER.index(addon.name) if addon.name in ORDER else len(ORDER)
    for later in ORDER[position + 1 :]:
        yield later, OWNED_NAMES[later]
        names = {
            each.name
            for each in every_model_class(addon.repository)
            if each.module.addon == later and each.name and not OWNED_NAMES[later].search(each.name)
        }
        if names:
            yield later, re.compile("|".join(rf"['\"]{re.escape(n)}['\"]" for n in sorted(names)))
