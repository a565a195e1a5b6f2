"""What a wall is: subjects it must look at, and sentences about those that break its rule."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from .source import Repository


class Finding(NamedTuple):
    path: str
    line: int
    sentence: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.sentence}"


@dataclass(frozen=True, slots=True)
class Wall:
    """One rule of the house; a wall without subjects has proved nothing and says so."""

    name: str
    rule: str
    subjects: Callable[[Repository], Iterable]
    inspect: Callable[..., Iterator[Finding]]

    def survey(self, repository: Repository) -> tuple[int, list[Finding]]:
        subjects = list(self.subjects(repository))
        return len(subjects), [
            Finding(*finding) for subject in subjects for finding in self.inspect(subject)
        ]


WALLS: dict[str, Wall] = {}


def wall(subjects):
    """Register the decorated inspection as a wall over `subjects`; its docstring is the rule."""

    def register(inspect):
        name = inspect.__name__
        WALLS[name] = Wall(name, inspect.__doc__, subjects, inspect)
        return inspect

    return register
