"""The grammar of a life-cycle, as small as the walls need it."""

from typing import NamedTuple


class Transition(NamedTuple):
    verb: str
    sources: frozenset
    target: str
    actor: str
    guards: tuple = ()
    article: str = ""


class Lifecycle:
    def __init__(self, states, initial, *transitions):
        self.states, self.initial, self.transitions = states, initial, transitions

    def __iter__(self):
        return iter(self.transitions)
