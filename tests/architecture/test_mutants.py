"""Each wall proves itself: one small fault turns it red, it alone, and nothing else does."""

import pytest

from . import mutants_house, mutants_python
from .mutation import GREEN, MINIATURE, copied
from .walls import WALLS, Repository

MUTANTS = [*mutants_python.MUTANTS, *mutants_house.MUTANTS]


def red_walls(root):
    repository = Repository(root)
    surveys = {name: each.survey(repository)[1] for name, each in WALLS.items()}
    return {name: findings for name, findings in surveys.items() if findings}


@pytest.mark.parametrize("name", sorted(WALLS))
def test_wall_sees_the_clean_miniature(name):
    subjects, findings = WALLS[name].survey(Repository(MINIATURE))
    assert subjects, "the wall meets nothing in the miniature: it would pass blind"
    assert not findings


@pytest.mark.parametrize("mutant", MUTANTS, ids=map(str, MUTANTS))
def test_mutant_turns_its_wall_red(mutant, tmp_path):
    root = copied(tmp_path)
    mutant.apply(root)
    red = red_walls(root)
    assert set(red) == {mutant.wall} - {GREEN}, red


def test_every_wall_has_a_mutant():
    assert {mutant.wall for mutant in MUTANTS} - {GREEN} == set(WALLS)
