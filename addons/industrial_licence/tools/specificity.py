"""The more specific line of law beats the general one; two of equal rank are a data fault."""

from collections.abc import Callable, Iterable


def strongest(lines: Iterable, rank: Callable) -> list:
    """The lines of the highest rank: one when the data is sound, none when no line applies."""
    ranked = [(rank(line), line) for line in lines]
    if not ranked:
        return []
    best = max(key for key, _line in ranked)
    return [line for key, line in ranked if key == best]


def covers(line, on) -> bool:
    """Whether the line is in force on the day; its last day belongs to it."""
    return line.effective_from <= on and (not line.effective_to or on <= line.effective_to)
