"""Both generations of the pass rule, as shipped, on example checklists (law.md §5)."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from industrial_licence.checklist.kernel import (
    NONCONFORMING,
    SUMMED_UP,
    Grade,
    Item,
    Meaning,
    conclude,
    excesses,
)

pytestmark = pytest.mark.kernel
SHIPPED = Path(__file__).parents[2] / "addons/industrial_licence/data/catalogue"
PASS, FAIL, OPEN = True, False, None


def shipped(generation):
    """The results of a pass rule as they stand in the data of the addon."""
    with (SHIPPED / "licence.pass.grade.csv").open(encoding="utf-8") as file:
        return [
            Grade(
                row["code"], Meaning(row["meaning"]), int(row["limit"]), int(row["veto_limit"]),
                row["is_open_to_veto"] == "1",
            )
            for row in csv.DictReader(file)
            if row["pass_rule_id"] == f"pass_rule_{generation}"
        ]  # fmt: skip


def checklist(words):
    """`pass*30 minor*8 !pass*4 ?*1`: a `!` is a veto item, a `?` is unscored."""
    items = []
    for word in words.split():
        grade, _star, times = word.partition("*")
        is_veto, code = grade.startswith("!"), grade.lstrip("!").replace("?", "")
        items += [Item(str(len(items)), is_veto, code) for _time in range(int(times or 1))]
    return items


EXAMPLES = [
    # 2005—2016: every veto item passes, at most eight slight defects, no failure.
    ("2005", "pass*41 !pass*4", PASS),
    ("2005", "pass*34 !pass*4", PASS),
    ("2005", "pass*40 minor !pass*4", PASS),
    ("2005", "pass*34 minor*7 !pass*4", PASS),
    ("2005", "pass*33 minor*8 !pass*4", PASS),
    ("2005", "pass*32 minor*9 !pass*4", FAIL),
    ("2005", "pass*31 minor*10 !pass*4", FAIL),
    ("2005", "minor*41 !pass*4", FAIL),
    ("2005", "pass*40 fail !pass*4", FAIL),
    ("2005", "pass*39 fail*2 !pass*4", FAIL),
    ("2005", "pass*32 minor*8 fail !pass*4", FAIL),
    ("2005", "pass*41 !pass*3 !fail", FAIL),
    ("2005", "pass*41 !fail*4", FAIL),
    ("2005", "pass*33 minor*8 !pass*3 !fail", FAIL),
    ("2005", "minor*8 !pass", PASS),
    ("2005", "minor*9", FAIL),
    ("2005", "!pass", PASS),
    ("2005", "!fail", FAIL),
    ("2005", "pass*33 na*8 !pass*4", PASS),
    ("2005", "pass*25 na*8 minor*8 !pass*4", PASS),
    ("2005", "na*41 !pass*4", PASS),
    ("2005", "pass*40 ? !pass*4", OPEN),
    ("2005", "pass*41 !pass*3 !?", OPEN),
    ("2005", "pass*39 fail ? !pass*4", OPEN),
    ("2005", "pass*41 !pass*3 !minor", OPEN),
    ("2005", "pass*41 !pass*3 !na", OPEN),
    ("2005", "pass*40 advice !pass*4", OPEN),
    ("2005", "", OPEN),
    # Since 2016: any nonconformity fails, advice never does.
    ("2016", "pass*30", PASS),
    ("2016", "pass*30 !pass*5", PASS),
    ("2016", "pass*29 advice", PASS),
    ("2016", "advice*30", PASS),
    ("2016", "advice*30 !advice*5", PASS),
    ("2016", "pass*29 fail", FAIL),
    ("2016", "pass*28 fail*2", FAIL),
    ("2016", "advice*29 fail", FAIL),
    ("2016", "pass*30 !fail", FAIL),
    ("2016", "pass*29 !pass*4 !fail fail", FAIL),
    ("2016", "pass*25 na*5 !pass*5", PASS),
    ("2016", "pass*24 na*5 fail !pass*5", FAIL),
    ("2016", "pass*29 ?", OPEN),
    ("2016", "advice*29 ?", OPEN),
    ("2016", "pass*28 fail ?", OPEN),
    ("2016", "pass*30 !na", OPEN),
    ("2016", "pass*29 minor", OPEN),
    ("2016", "", OPEN),
]


def test_there_are_forty_examples_of_both_generations():
    assert len(EXAMPLES) >= 40
    assert {generation for generation, _words, _passed in EXAMPLES} == {"2005", "2016"}


@pytest.mark.parametrize(("generation", "words", "passed"), EXAMPLES)
def test_an_example_gives_its_conclusion(generation, words, passed):
    assert conclude(shipped(generation), checklist(words)).passed is passed


def test_two_serious_nonconformities_force_a_failure_in_both():
    for generation in ("2005", "2016"):
        found = conclude(shipped(generation), checklist("pass*28 fail*2"))
        assert found.passed is False
        assert (found.excesses[0].grade, found.excesses[0].found) == ("fail", 2)


def test_an_unscored_item_is_named():
    found = conclude(shipped("2005"), [Item("1.1", grade="pass"), Item("2.1", True)])
    assert (found.passed, found.unscored) == (None, ("2.1",))


def test_a_result_a_veto_item_may_not_have_is_named():
    found = conclude(shipped("2005"), [Item("6.3", True, "minor")])
    assert (found.passed, found.unlawful) == (None, ("6.3",))


def test_the_summary_takes_what_is_not_met():
    assert {Meaning.MINOR, Meaning.SERIOUS} == NONCONFORMING
    assert {Meaning.ADVICE} == SUMMED_UP - NONCONFORMING


@given(
    st.sampled_from(["2005", "2016"]),
    st.lists(st.tuples(st.sampled_from(["pass", "minor", "advice", "fail", "na"]), st.booleans())),
)
def test_a_better_result_never_turns_a_pass_into_a_failure(generation, results):
    grades = shipped(generation)
    codes = {grade.code for grade in grades}
    results = [(code, is_veto) for code, is_veto in results if code in codes]
    better = [("pass", is_veto) for _code, is_veto in results[:1]] + results[1:]
    if not excesses(grades, results):
        assert not excesses(grades, better)


@given(st.permutations(checklist("pass*5 minor*8 fail !pass*2 !fail na")))
def test_the_order_of_the_items_does_not_matter(items):
    assert conclude(shipped("2005"), items).passed is False
