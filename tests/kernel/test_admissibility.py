"""Test date × scope change × CMA lapse × class change × suspension × standard version."""

import json
import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from licence_labs.admissibility.kernel import (
    Case,
    Facts,
    Finding,
    Flaw,
    Grade,
    Listed,
    Listing,
    Path,
    Period,
    Rule,
    Scope,
    Trial,
    frozen,
    in_scope,
    judge,
    standing,
    thawed,
)

OLD_DAY, CUT, NEW_DAY = date(2014, 5, 6), date(2015, 8, 4), date(2021, 3, 10)
SEALED, OWN = Path.SEALED, Path.OWN_REPORT
EVER = Period(date(2010, 1, 1))
RULES = (
    Rule(SEALED, Period(date(2005, 9, 1), CUT - timedelta(days=1)), Listing.DESIGNATION),
    Rule(SEALED, Period(CUT), Listing.FILING, lowest_class=2),
    Rule(OWN, Period(date(2018, 9, 23)), Listing.NONE, max_age_days=365),
)
OPEN = Facts(
    rules=RULES,
    listings=(
        Listed(Listing.DESIGNATION, Period(date(2012, 1, 1), date(2015, 12, 31))),
        Listed(Listing.FILING, Period(date(2016, 1, 1), date(2023, 12, 31))),
    ),
    cma=(
        Period(date(2012, 1, 1), date(2017, 12, 31)),
        Period(date(2018, 1, 1), date(2023, 12, 31)),
    ),
    grades=(Grade(2, Period(date(2015, 1, 1))),),
    scopes=(Scope("u1", "", "", EVER),),
)


def days(first, last=None):
    return Period(date.fromisoformat(first), date.fromisoformat(last) if last else None)


def scoped(*scopes):
    return replace(OPEN, scopes=scopes)


def graded(*grades):
    return replace(OPEN, grades=tuple(Grade(level, days(*span)) for level, *span in grades))


def cma(*spans):
    return replace(OPEN, cma=tuple(days(*span) for span in spans))


def barred(*spans):
    return replace(OPEN, bars=tuple(days(*span) for span in spans))


def listed(*rows):
    return replace(OPEN, listings=tuple(Listed(kind, days(*span)) for kind, *span in rows))


GB18 = Scope("u1", "strength", "GB 1-2018", days("2018-07-01", "2021-12-31"))
GB21 = Scope("u1", "strength", "GB 1-2021", days("2021-06-01"))
PAUSED = replace(GB18, suspensions=(days("2020-02-01", "2020-02-29"), days("2020-06-01")))
FLAWS = {flaw.value: flaw for flaw in Flaw}
# day of the test, facts, item, standard used, standard required, flaws that must be found
TABLE = [
    # two regimes: designated before 2015-08-04, filed and announced from that day
    ("2014-05-06", OPEN, "x", "s", "", ""),
    ("2012-01-01", OPEN, "x", "s", "", ""),
    ("2011-12-31", OPEN, "x", "s", "", "not_listed no_cma"),
    ("2005-08-31", OPEN, "x", "s", "", "no_rule out_of_scope"),
    ("2015-08-03", OPEN, "x", "s", "", ""),
    ("2015-08-04", OPEN, "x", "s", "", "not_listed"),
    ("2015-12-31", OPEN, "x", "s", "", "not_listed"),
    ("2016-01-01", OPEN, "x", "s", "", ""),
    ("2023-12-31", OPEN, "x", "s", "", ""),
    ("2024-01-01", OPEN, "x", "s", "", "not_listed no_cma"),
    ("2014-05-06", listed((Listing.FILING, "2010-01-01")), "x", "s", "", "not_listed"),
    ("2021-03-10", listed((Listing.DESIGNATION, "2010-01-01")), "x", "s", "", "not_listed"),
    ("2021-03-10", listed(), "x", "s", "", "not_listed"),
    ("2021-03-10", listed((Listing.FILING, "2021-03-10")), "x", "s", "", ""),
    ("2021-03-10", listed((Listing.FILING, "2021-03-11")), "x", "s", "", "not_listed"),
    ("2021-03-10", listed((Listing.FILING, "2020-01-01", "2021-03-10")), "x", "s", "", ""),
    ("2021-03-10", listed((Listing.FILING, "2020-01-01", "2021-03-09")), "x", "", "", "not_listed"),
    # the CMA certificate lapses, is renewed late, is withdrawn
    ("2017-12-31", OPEN, "x", "s", "", ""),
    ("2018-01-01", OPEN, "x", "s", "", ""),
    ("2018-01-01", cma(("2012-01-01", "2017-12-31"), ("2018-01-02",)), "x", "s", "", "no_cma"),
    ("2018-01-02", cma(("2012-01-01", "2017-12-31"), ("2018-01-02",)), "x", "s", "", ""),
    ("2021-03-10", cma(("2018-01-01", "2021-03-10")), "x", "s", "", ""),
    ("2021-03-11", cma(("2018-01-01", "2021-03-10")), "x", "s", "", "no_cma"),
    ("2021-03-10", cma(), "x", "s", "", "no_cma"),
    ("2014-05-06", cma(), "x", "s", "", "no_cma"),
    ("2021-03-10", cma(("2021-03-11",)), "x", "s", "", "no_cma"),
    # the class: II or better since 2015, not asked before; the class given last counts
    ("2014-05-06", graded(), "x", "s", "", ""),
    ("2014-05-06", graded((4, "2010-01-01")), "x", "s", "", ""),
    ("2021-03-10", graded(), "x", "s", "", "class_too_low"),
    ("2021-03-10", graded((1, "2015-01-01")), "x", "s", "", ""),
    ("2021-03-10", graded((3, "2015-01-01")), "x", "s", "", "class_too_low"),
    ("2021-03-10", graded((4, "2015-01-01")), "x", "s", "", "class_too_low"),
    ("2021-03-10", graded((2, "2015-01-01"), (3, "2021-03-10")), "x", "s", "", "class_too_low"),
    ("2021-03-09", graded((2, "2015-01-01"), (3, "2021-03-10")), "x", "s", "", ""),
    ("2021-03-10", graded((3, "2015-01-01"), (2, "2021-03-10")), "x", "s", "", ""),
    ("2021-03-09", graded((3, "2015-01-01"), (2, "2021-03-10")), "x", "s", "", "class_too_low"),
    ("2021-03-10", graded((2, "2015-01-01", "2021-03-09")), "x", "s", "", "class_too_low"),
    ("2021-03-10", graded((2, "2015-01-01", "2021-03-10")), "x", "s", "", ""),
    # scope: unit, item, period
    ("2021-03-10", scoped(), "x", "s", "", "out_of_scope"),
    ("2021-03-10", scoped(Scope("u2", "", "", EVER)), "x", "s", "", "out_of_scope"),
    ("2021-03-10", scoped(GB18), "strength", "GB 1-2018", "", ""),
    ("2021-03-10", scoped(GB18), "leakage", "GB 1-2018", "", "out_of_scope"),
    ("2018-06-30", scoped(GB18), "strength", "GB 1-2018", "", "out_of_scope"),
    ("2018-07-01", scoped(GB18), "strength", "GB 1-2018", "", ""),
    ("2021-12-31", scoped(GB18), "strength", "GB 1-2018", "", ""),
    ("2022-01-01", scoped(GB18), "strength", "GB 1-2018", "", "out_of_scope"),
    # a scope suspended for a while, for good, and one that stands beside it
    ("2020-01-31", scoped(PAUSED), "strength", "GB 1-2018", "", ""),
    ("2020-02-01", scoped(PAUSED), "strength", "GB 1-2018", "", "scope_suspended"),
    ("2020-02-29", scoped(PAUSED), "strength", "GB 1-2018", "", "scope_suspended"),
    ("2020-03-01", scoped(PAUSED), "strength", "GB 1-2018", "", ""),
    ("2020-06-01", scoped(PAUSED), "strength", "GB 1-2018", "", "scope_suspended"),
    ("2021-03-10", scoped(PAUSED), "strength", "GB 1-2018", "", "scope_suspended"),
    ("2020-02-10", scoped(PAUSED, GB18), "strength", "GB 1-2018", "", ""),
    # the version of the standard: in the scope, and as the rule book asks
    ("2021-05-31", scoped(GB18, GB21), "strength", "GB 1-2021", "", "standard_not_in_scope"),
    ("2021-06-01", scoped(GB18, GB21), "strength", "GB 1-2021", "", ""),
    ("2021-06-01", scoped(GB18, GB21), "strength", "GB 1-2018", "", ""),
    ("2022-01-01", scoped(GB18, GB21), "strength", "GB 1-2018", "", "standard_not_in_scope"),
    ("2022-01-01", scoped(GB18, GB21), "strength", "GB 1-2021", "GB 1-2021", ""),
    ("2021-07-01", scoped(GB18, GB21), "strength", "GB 1-2018", "GB 1-2021", "wrong_standard"),
    ("2021-07-01", scoped(GB18, GB21), "strength", "GB 1-2021", "GB 1-2018", "wrong_standard"),
    ("2021-07-01", OPEN, "strength", "", "GB 1-2021", "wrong_standard"),
    # the whole laboratory suspended or excluded
    ("2021-03-10", barred(("2021-01-01", "2021-06-30")), "x", "s", "", "barred"),
    ("2021-07-01", barred(("2021-01-01", "2021-06-30")), "x", "s", "", ""),
    ("2020-12-31", barred(("2021-01-01",)), "x", "s", "", ""),
    ("2022-12-31", barred(("2021-01-01",)), "x", "s", "", "barred"),
    ("2014-05-06", barred(("2014-05-06", "2014-05-06")), "x", "s", "", "barred"),
]


def test_the_table_is_long_enough():
    assert len(TABLE) >= 60


@pytest.mark.parametrize(("day", "facts", "item", "standard", "required", "flaws"), TABLE)
def test_a_report_is_judged_on_the_day_of_its_test(day, facts, item, standard, required, flaws):
    test = Trial("u1", item, standard, required, date.fromisoformat(day))
    found = judge(Case(SEALED, (test,)), facts)
    assert {finding.flaw for finding in found} == {FLAWS[name] for name in flaws.split()}
    # What happens to the register later leaves the verdict as it was.
    later = date(2024, 1, 1)
    changed = replace(
        facts,
        bars=(*facts.bars, Period(max(later, test.tested_on + timedelta(days=1)))),
        grades=(*facts.grades, Grade(4, Period(test.tested_on + timedelta(days=1)))),
    )
    assert judge(Case(SEALED, (test,)), changed) == found
    kept = json.loads(json.dumps(frozen(Case(SEALED, (test,)), facts)))
    assert judge(*thawed(kept)) == found


def one(day, item="x"):
    return Trial("u1", item, "s", "", day)


def test_every_item_is_judged_on_its_own_day():
    case = Case(SEALED, (one(date(2023, 12, 31)), one(date(2024, 1, 1), "y")))
    assert {(f.flaw, f.day) for f in judge(case, OPEN)} == {
        (Flaw.NOT_LISTED, date(2024, 1, 1)), (Flaw.NO_CMA, date(2024, 1, 1)),
    }  # fmt: skip


def test_a_report_without_tests_is_none():
    assert judge(Case(SEALED, ()), OPEN) == (Finding(Flaw.NO_TESTS),)


def test_nothing_is_tested_before_it_arrives():
    case = Case(SEALED, (one(NEW_DAY),), received_on=NEW_DAY + timedelta(days=1))
    assert judge(case, OPEN) == (Finding(Flaw.BEFORE_RECEIPT, NEW_DAY),)
    assert not judge(replace(case, received_on=NEW_DAY), OPEN)


@pytest.mark.parametrize(
    ("tested", "handed_in", "flaws"),
    [
        ("2018-09-22", "2018-09-30", {Flaw.NO_RULE}),
        ("2018-09-23", "2018-09-30", set()),
        ("2021-03-10", "2022-03-10", set()),
        ("2021-03-10", "2022-03-11", {Flaw.TOO_OLD}),
        ("2023-12-31", "2024-02-01", set()),
        ("2024-01-01", "2024-02-01", {Flaw.NO_CMA}),
    ],
)
def test_a_report_brought_along_needs_the_cma_and_freshness_only(tested, handed_in, flaws):
    facts = replace(OPEN, listings=(), grades=())
    case = Case(OWN, (one(date.fromisoformat(tested)),), None, date.fromisoformat(handed_in))
    assert {finding.flaw for finding in judge(case, facts)} == flaws


def test_parts_of_the_judgement_answer_alone():
    assert not standing(SEALED, NEW_DAY, OPEN)
    assert standing(SEALED, date(2024, 1, 1), OPEN)
    assert not in_scope(one(NEW_DAY), OPEN)
    assert in_scope(one(NEW_DAY), scoped()) == (Finding(Flaw.OUT_OF_SCOPE, NEW_DAY, "x"),)


def test_later_rows_never_change_the_verdict_of_a_day():
    """Whatever begins after the day of the test is without weight: 500 random registers."""
    chance = random.Random(20261120)  # noqa: S311 – invented registers, no secret
    for _round in range(500):
        day = date(2016, 1, 1) + timedelta(days=chance.randrange(3000))
        after = Period(day + timedelta(days=1 + chance.randrange(400)))
        grown = replace(
            OPEN,
            listings=(*OPEN.listings, Listed(Listing.FILING, after)),
            cma=(*OPEN.cma, after),
            grades=(*OPEN.grades, Grade(chance.randint(1, 4), after)),
            scopes=(*OPEN.scopes, Scope("u1", "x", "s", after)),
            bars=(after,),
        )
        case = Case(SEALED, (one(day),))
        assert judge(case, grown) == judge(case, OPEN)
