"""The grammar of a life-cycle: states, transitions, and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

SYSTEM = "system"
"""Actor of verbs the law lets happen by itself (a term lapses); no person may take them."""


@dataclass(frozen=True, slots=True)
class Transition:
    verb: str
    sources: frozenset[str]
    target: str
    actors: frozenset[str]
    guards: tuple[str, ...] = ()
    article: str = ""
    asks: tuple[str, ...] = ()
    """What the person must say with the verb: `reason`, or a name the record's model knows."""

    def __post_init__(self):
        if not self.verb.isidentifier():
            raise ValueError(f"{self.verb!r} is no name of a verb")
        if not self.sources or not self.actors:
            raise ValueError(f"verb {self.verb} has no source or no actor")


class Lifecycle:
    """All states of a record and every way between them."""

    def __init__(self, states: type[StrEnum], initial: str, *transitions: Transition):
        self.states, self.initial = states, states(initial)
        self._by_verb = {t.verb: t for t in transitions}
        if len(self._by_verb) != len(transitions):
            raise ValueError("a verb is declared twice")
        strangers = {s for t in transitions for s in (*t.sources, t.target)} - set(states)
        if strangers:
            raise ValueError(f"states nobody declared: {sorted(strangers)}")

    def __iter__(self) -> Iterator[Transition]:
        return iter(self._by_verb.values())

    def __getitem__(self, verb: str) -> Transition:
        return self._by_verb[verb]

    def __contains__(self, verb: str) -> bool:
        return verb in self._by_verb

    def leaving(self, state: str) -> list[Transition]:
        return [t for t in self if state in t.sources]

    def terminal(self) -> frozenset[str]:
        """States that no verb leaves."""
        return frozenset(state for state in self.states if not self.leaving(state))

    def pairs(self) -> frozenset[tuple[str, str, str]]:
        """Every legal (verb, source, target): what the database checks a journal row against."""
        return frozenset((t.verb, str(s), str(t.target)) for t in self for s in t.sources)

    def unreachable(self) -> set[str]:
        seen, todo = set(), [self.initial]
        while todo:
            state = todo.pop()
            if state not in seen:
                seen.add(state)
                todo += [t.target for t in self.leaving(state)]
        return {s.value for s in self.states} - seen


def labels(lifecycle_or_states, words: dict[str, str]) -> list[tuple[str, str]]:
    """Selection of a state field: every state once, in the declared order, with its word."""
    states = getattr(lifecycle_or_states, "states", lifecycle_or_states)
    missing = [state for state in states if state not in words]
    if missing or len(words) != len(states):
        raise ValueError(f"words and states differ: {missing or sorted(words)}")
    return [(state.value, words[state]) for state in states]
