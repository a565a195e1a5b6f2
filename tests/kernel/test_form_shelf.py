"""The edition of a document is the one in force on its day, and stays it."""

from dataclasses import replace
from datetime import date

import pytest
from house.industrial_licence.forms.fields import FormError
from house.industrial_licence.forms.kernel import Form, Page
from house.industrial_licence.forms.shelf import Shelf
from hypothesis import given
from hypothesis import strategies as st

OLD = Form("c", "2006", "旧", (Page("x", ()),), (), date(2006, 1, 1), date(2015, 8, 4))
NEW = replace(OLD, edition="2015", effective_from=date(2015, 8, 4), effective_to=date.max)


@given(st.dates(date(2006, 1, 1), date(2040, 1, 1)))
def test_every_day_has_one_edition(day):
    assert Shelf(NEW, OLD).on("c", day) is (OLD if day < date(2015, 8, 4) else NEW)


def test_an_edition_added_later_changes_no_earlier_document():
    shelf = Shelf(OLD, NEW)
    before = shelf.on("c", date(2014, 3, 1)).fill({}).digest()
    closed = Shelf(OLD, replace(NEW, effective_to=date(2027, 1, 1)))
    closed.add(replace(NEW, edition="2027", title="新", effective_from=date(2027, 1, 1)))
    assert closed.on("c", date(2014, 3, 1)).fill({}).digest() == before
    assert closed.on("c", date(2027, 1, 1)).title == "新"


def test_the_same_form_twice_is_one_form():
    shelf = Shelf(OLD)
    shelf.add(OLD)
    assert shelf.editions("c") == (OLD,) and shelf.codes() == ("c",)
    assert shelf.edition("c", "2006") is OLD


def test_what_is_not_there_is_said_in_one_sentence():
    shelf = Shelf(OLD, NEW)
    for ask in (
        lambda: shelf.on("c", date(2005, 1, 1)),
        lambda: shelf.on("d", date(2014, 1, 1)),
        lambda: shelf.edition("c", "1999"),
        lambda: shelf.add(replace(OLD, edition="2010", effective_to=date(2010, 1, 1))),
        lambda: shelf.add(replace(NEW, effective_from=date(2100, 1, 1))),
    ):
        with pytest.raises(FormError):
            ask()
    assert shelf.editions("c") == (OLD, NEW)
