"""How values come into the places of a form, and how an absent one is marked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .fields import PLACE, Field, FormError, Kind, is_absent, is_words
from .sheet import Cell

Gaps = tuple[tuple[int, int], ...]
NUMBER = Field("no", "序号")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a key is looked up: in a line first, then in the form around it."""

    fields: Mapping[str, Field]
    values: Mapping
    blank: bool = False
    outer: "Scope | None" = None

    def holder(self, key: str) -> "Scope":
        if key in self.fields:
            return self
        if self.outer is None:
            raise FormError(f"The form has no field {key!r}.")
        return self.outer.holder(key)

    def may_lack(self, key: str) -> bool:
        """Whether nothing stands here and nothing has to."""
        holder = self.holder(key)
        is_free = not holder.fields[key].required and is_absent(holder.values.get(key))
        return holder.blank or is_free


class Pen:
    """Writes the values of one filling; collects the labels of what is missing."""

    def __init__(self, fields: tuple[Field, ...], values: Mapping, blank: bool):
        self.values = values
        self.blank = blank
        self.missing: list[str] = []
        self.scope = Scope({each.key: each for each in fields}, values, blank)

    def lines(
        self, key: str, fields: tuple[Field, ...], minimum: int, counted: bool = True
    ) -> Iterator[Scope]:
        """One scope per line of a list, then blank ones (`counted` or not) up to the least."""
        known = {each.key: each for each in (NUMBER, *fields)}
        lines = () if self.blank else self.values.get(key) or ()
        number = 0
        for number, line in enumerate(lines, 1):
            yield Scope(known, {**line, "no": number}, outer=self.scope)
        for padding in range(number + 1, minimum + 1):
            yield Scope(known, {"no": padding if counted else ""}, True, self.scope)

    def paragraphs(self, key: str, fields: tuple[Field, ...], minimum: int) -> Iterator[Scope]:
        """Lines without padding; where a list that must not be empty is, one line misses all."""
        if self.blank:
            yield from self.lines(key, fields, minimum)
        elif self.values.get(key) or not minimum:
            yield from self.lines(key, fields, 0)
        else:
            known = {each.key: each for each in (NUMBER, *fields)}
            yield Scope(known, {"no": 1}, outer=self.scope)

    def write(self, template: str, scope: Scope, fallback: str = "") -> tuple[str, Gaps]:
        """The template with its fields written in, and the ranges where one is missing."""
        keys = [key for key, _ in PLACE.findall(template)]
        if fallback and all(scope.may_lack(key) for key in keys):
            return fallback, ()
        words, gaps, end = "", [], 0
        for match in PLACE.finditer(template):
            words += template[end : match.start()]
            written, is_missing = self._value(match[1], scope, match[2])
            if is_missing:
                gaps.append((len(words), len(words) + len(written)))
            words += written
            end = match.end()
        return words + template[end:], tuple(gaps)

    def cell(self, key: str, scope: Scope) -> Cell | str:
        """A table's cell; a plain string unless something is missing in it."""
        written, is_missing = self._value(key, scope)
        return Cell(written, missing=((0, len(written)),)) if is_missing else written

    def rows(
        self, key: str, fields: tuple[Field, ...], minimum: int
    ) -> Iterator[tuple[Cell | str, ...]]:
        """The lines of a table; most of its cells are words that stand there as they are."""
        columns = [(field.key, field.takes_any_words) for field in fields]
        for scope in self.lines(key, fields, minimum):
            told = scope.values
            yield tuple(
                words if is_free and is_words(words := told.get(name)) else self.cell(name, scope)
                for name, is_free in columns
            )

    def _value(self, key: str, scope: Scope, here: str | None = None) -> tuple[str, bool]:
        holder = scope.holder(key)
        field = holder.fields[key]
        empty = field.empty(in_line=holder.outer is not None) if here is None else here
        if key == NUMBER.key:
            return str(holder.values["no"]), False
        if holder.blank:
            return (field.written({}) if field.kind == Kind.CHOICE else empty), False
        if field.required and not field.default and is_absent(holder.values.get(key)):
            label = field.label or key
            self.missing.append(label)
            return f"〔{label}〕", True
        return field.written(holder.values) or empty, False
