"""What the walls read: a repository as addons, Python modules and XML files, each parsed once."""

import ast
import subprocess
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from lxml import etree

PURE = frozenset(
    {"lifecycle", "clocks", "checklist", "draw", "forms", "exchange", "admissibility", "teams"}
)
ORDER = ("industrial_licence", "licence_labs", "licence_supervision")
CODE_FOLDERS = ("addons", "tests", "scripts")
UNREAD = frozenset({"__pycache__", "node_modules", ".git", ".venv", ".cache"})


@lru_cache(maxsize=4096)
def _parsed(text):
    tree = ast.parse(text)
    return tree, tuple(ast.walk(tree))


@lru_cache(maxsize=1024)
def _parsed_xml(text):
    try:
        return etree.fromstring(text.encode()), None
    except etree.XMLSyntaxError as error:
        return etree.Element("odoo"), error


@dataclass(frozen=True)
class File:
    root: Path
    path: Path

    @cached_property
    def where(self):
        return self.path.relative_to(self.root).as_posix()

    @cached_property
    def parts(self):
        """Parts below the addon, or below the repository for what belongs to no addon."""
        parts = self.path.relative_to(self.root).parts
        return parts[2:] if parts[0] == "addons" else parts

    @cached_property
    def addon(self):
        parts = self.path.relative_to(self.root).parts
        return parts[1] if parts[0] == "addons" else ""

    @property
    def room(self):
        return self.parts[0] if len(self.parts) > 1 else ""

    @property
    def stem(self):
        return self.path.stem

    @property
    def is_test(self):
        return "tests" in self.path.relative_to(self.root).parts

    @cached_property
    def text(self):
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def lines(self):
        return self.text.splitlines()

    def at(self, line, sentence):
        return self.where, line, sentence


class Module(File):
    @property
    def tree(self):
        return _parsed(self.text)[0]

    @property
    def nodes(self):
        return _parsed(self.text)[1]

    def find(self, *kinds):
        return (node for node in self.nodes if isinstance(node, kinds))

    @property
    def is_production(self):
        return bool(self.addon) and not self.is_test and self.room not in {"migrations", "upgrades"}


class XmlFile(File):
    @property
    def document(self):
        return _parsed_xml(self.text)[0]

    @property
    def error(self):
        return _parsed_xml(self.text)[1]

    def records(self, model=None):
        for record in self.document.iter("record"):
            if model in {None, record.get("model")}:
                yield record


@dataclass(frozen=True)
class Addon:
    repository: "Repository"
    path: Path

    @property
    def name(self):
        return self.path.name

    @cached_property
    def manifest_file(self):
        return Module(self.repository.root, self.path / "__manifest__.py")

    @cached_property
    def manifest(self):
        return ast.literal_eval(self.manifest_file.text)

    @cached_property
    def modules(self):
        return [m for m in self.repository.modules if m.addon == self.name]

    @cached_property
    def xml_files(self):
        return [x for x in self.repository.xml_files if x.addon == self.name]

    def has(self, *parts):
        return self.path.joinpath(*parts).exists()

    def file(self, *parts):
        return File(self.repository.root, self.path.joinpath(*parts))

    def at(self, relative, line, sentence):
        return (self.path / relative).relative_to(self.repository.root).as_posix(), line, sentence


@dataclass(frozen=True)
class Repository:
    root: Path

    @cached_property
    def paths(self):
        """Every file of the repository: what Git tracks, or all of a folder Git does not know."""
        listed = self._tracked() if (self.root / ".git").exists() else self.root.rglob("*")
        return sorted(
            path
            for path in listed
            if not UNREAD & set(path.relative_to(self.root).parts) and path.is_file()
        )

    def _tracked(self):
        # Untracked but not ignored files count too: a wall must stand before `git add`.
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        answer = subprocess.run(command, cwd=self.root, capture_output=True, check=True, text=True)
        return {self.root / name for name in answer.stdout.split("\0") if name}

    def _under(self, folders, suffix, kind):
        return [
            kind(self.root, path)
            for path in self.paths
            if path.suffix == suffix and path.relative_to(self.root).parts[0] in folders
        ]

    @cached_property
    def modules(self):
        return self._under(CODE_FOLDERS, ".py", Module)

    @cached_property
    def xml_files(self):
        return self._under(("addons",), ".xml", XmlFile)

    @cached_property
    def addons(self):
        manifests = sorted(self.root.glob("addons/*/__manifest__.py"))
        return [Addon(self, manifest.parent) for manifest in manifests]


def every_module(repository):
    return repository.modules


def production_modules(repository):
    return [m for m in repository.modules if m.is_production and m.stem != "__manifest__"]


def pure_modules(repository):
    return [m for m in production_modules(repository) if m.room in PURE]


def acting_modules(repository):
    """Modules that touch records: everything of an addon outside the pure rooms."""
    return [m for m in production_modules(repository) if m.room not in PURE]


def modules_in(*rooms):
    return lambda repository: [m for m in production_modules(repository) if m.room in rooms]


def xml_files(repository):
    return repository.xml_files


def view_files(repository):
    return [x for x in repository.xml_files if x.room == "views"]


def addons(repository):
    return repository.addons
