"""All forms and their editions: a file of 2014 is printed on the edition of 2014 for ever."""

from datetime import date
from itertools import pairwise

from .fields import FormError
from .kernel import Form


class Shelf:
    """Forms by code; the editions of one code never overlap in time."""

    def __init__(self, *forms: Form):
        self._forms: dict[str, tuple[Form, ...]] = {}
        self.add(*forms)

    def add(self, *forms: Form) -> None:
        """Put forms on the shelf; the same form twice is one form."""
        for form in forms:
            known = self._forms.get(form.code, ())
            if form not in known:
                self._forms[form.code] = _in_order((*known, form))

    def codes(self) -> tuple[str, ...]:
        return tuple(sorted(self._forms))

    def editions(self, code: str) -> tuple[Form, ...]:
        """Every edition of a form, the oldest first."""
        if code not in self._forms:
            raise FormError(f"There is no form {code!r}.")
        return self._forms[code]

    def on(self, code: str, day: date) -> Form:
        """The edition in force on the day the law counts for this document."""
        for form in self.editions(code):
            if form.is_in_force(day):
                return form
        raise FormError(f"Form {code!r} has no edition in force on {day:%Y-%m-%d}.")

    def edition(self, code: str, edition: str) -> Form:
        """The edition a stored document names."""
        for form in self.editions(code):
            if form.edition == edition:
                return form
        raise FormError(f"Form {code!r} has no edition {edition!r}.")


def _in_order(forms: tuple[Form, ...]) -> tuple[Form, ...]:
    ordered = sorted(forms, key=lambda form: form.effective_from)
    for earlier, later in pairwise(ordered):
        if later.effective_from < earlier.effective_to:
            raise FormError(f"Two editions of {later.code!r} are in force on one day.")
    if len({form.edition for form in ordered}) < len(ordered):
        raise FormError(f"Two editions of {ordered[0].code!r} bear one name.")
    return tuple(ordered)
