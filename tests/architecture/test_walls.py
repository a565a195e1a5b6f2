"""The repository stands inside its walls."""

from pathlib import Path

import pytest

from .walls import WALLS, Repository

REPOSITORY = Repository(Path(__file__).resolve().parents[2])


# A wall whose rooms are still empty has nothing to say: it is not collected, so it cannot pass.
STANDING = [name for name in sorted(WALLS) if list(WALLS[name].subjects(REPOSITORY))]


@pytest.mark.parametrize("name", STANDING)
def test_wall_stands(name):
    subjects, findings = WALLS[name].survey(REPOSITORY)
    assert subjects
    assert not findings, "\n".join(map(str, [WALLS[name].rule, *findings]))


def test_every_file_on_disk_is_a_subject():
    """The walls read what is there, counted without their own reader."""
    on_disk = {
        path
        for folder in ("addons", "tests", "scripts")
        for path in (REPOSITORY.root / folder).rglob("*.py")
        if "__pycache__" not in path.parts
    }
    assert {module.path for module in REPOSITORY.modules} == on_disk
    assert len(REPOSITORY.addons) == len(list(REPOSITORY.root.glob("addons/*/")))
