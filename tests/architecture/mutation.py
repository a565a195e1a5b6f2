"""A mutant: the miniature repository with one fault, and the one wall that must turn red."""

import shutil
from pathlib import Path
from typing import NamedTuple

MINIATURE = Path(__file__).parent / "miniature"
CORE, LABS = "addons/industrial_licence", "addons/licence_labs"
GREEN = ""  # the wall a harmless change turns red: none


class Mutant(NamedTuple):
    wall: str
    path: str
    old: str | None
    new: str | None
    also: tuple = ()

    def __str__(self):
        return f"{self.wall or 'harmless'}-{Path(self.path).name}"

    def apply(self, root: Path) -> None:
        for mutant in self.also:
            mutant.apply(root)
        file = root / self.path
        if self.new is None:
            file.unlink()
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if self.old is None:
            file.write_text(text + self.new, encoding="utf-8")
            return
        if text.count(self.old) != 1:
            raise ValueError(f"{self.path} has {text.count(self.old)} times {self.old!r}")
        file.write_text(text.replace(self.old, self.new), encoding="utf-8")


def added(wall, path, text):
    """Text at the end of a file, or a new file."""
    return Mutant(wall, path, None, text)


def changed(wall, path, old, new):
    return Mutant(wall, path, old, new)


def removed(wall, path):
    return Mutant(wall, path, None, None)


def method(wall, body, path=f"{CORE}/models/visit.py", name="_work"):
    """One more method at the end of the last class of a module."""
    text = "".join(f"        {line}\n" for line in body.splitlines())
    return added(wall, path, f"\n    def {name}(self):\n{text}")


def lines(count, indent=0):
    return f"{' ' * indent}x = 1\n" * count


def copied(folder: Path) -> Path:
    root = folder / "repository"
    shutil.copytree(MINIATURE, root, ignore=shutil.ignore_patterns("__pycache__"))
    return root
