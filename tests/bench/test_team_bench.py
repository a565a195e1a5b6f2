"""A team out of eight thousand auditors, beside the same rules asked person by person."""

import time

import pytest

from .odoo_here import environment

MANY, SAMPLE = 8_000, 200
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

FILL = """
WITH unit AS (
    INSERT INTO licence_employer (name, plain_name, employer_type, active)
    SELECT '批量单位' || n, '批量单位' || n,
           (ARRAY['technical', 'association', 'provincial', 'other'])[1 + n %% 4], true
      FROM generate_series(1, 70) n RETURNING id, employer_type
), numbered AS (SELECT id, employer_type, row_number() OVER () AS n FROM unit
), person AS (
    INSERT INTO licence_auditor (name, kind, gender, birth_date, identity_number, state, version,
        recommender_authority_id, employer_id, employer_type, registered_on, level, valid_from,
        valid_until, number)
    SELECT '批量员' || s.m, 'auditor', 'male', '1980-01-01', 'B' || s.m, 'candidate', 0, %(area)s,
           u.id, u.employer_type, '2025-01-01', 'regular', '2025-01-01', '2027-12-31', 'B' || s.m
      FROM generate_series(1, %(many)s) s(m) JOIN numbered u ON u.n = 1 + s.m %% 70
    RETURNING id, employer_id
), work AS (
    INSERT INTO licence_employment (auditor_id, employer_id, effective_from)
    SELECT id, employer_id, '2015-01-01' FROM person
), pledge AS (
    INSERT INTO licence_conduct_pledge (auditor_id, year)
    SELECT id, y FROM person, generate_series(2025, 2040) y
), skill AS (
    INSERT INTO licence_auditor_competence (auditor_id, product_id, effective_from)
    SELECT id, %(product)s, '2015-01-01' FROM person
)
INSERT INTO licence_qualification (auditor_id, kind, state, version, valid_from, valid_until)
SELECT id, 'register', 'draft', 0, '2025-01-01', '2027-12-31' FROM person
"""
ENTER = """
ALTER TABLE licence_auditor DISABLE TRIGGER USER;
ALTER TABLE licence_qualification DISABLE TRIGGER USER;
UPDATE licence_auditor SET state = 'registered' WHERE number LIKE 'B%%';
UPDATE licence_qualification q SET state = 'entered' FROM licence_auditor a
 WHERE a.id = q.auditor_id AND a.number LIKE 'B%%';
ALTER TABLE licence_auditor ENABLE TRIGGER USER;
ALTER TABLE licence_qualification ENABLE TRIGGER USER;
ANALYZE licence_auditor; ANALYZE licence_qualification; ANALYZE licence_employment;
ANALYZE licence_auditor_competence;
"""


@pytest.fixture(scope="module")
def plan():
    """Eight thousand fit people and a draft plan of the demo province."""
    with environment() as env:
        env["ir.cron"].search([]).active = False
        found = env["licence.review.plan"].search([("team_id", "!=", False)], limit=1)
        area = env["licence.authority"]._by_code("420000")
        env.cr.execute(FILL, {"area": area.id, "many": MANY, "product": found.product_id.id})
    with environment() as env:
        env.cr.execute(ENTER)
    return found.id


def one_by_one(team, facts, visits, rules):
    """The same rules, the facts of each person asked for when the person's turn comes."""
    # The addons are found once the registry stands.
    from odoo.addons.industrial_licence.teams.kernel import Seat, person_faults  # noqa: PLC0415

    for key in team._pool().ids[:SAMPLE]:
        people = facts._people([key], team.product_id, visits, team.plan_id)
        person_faults(Seat(people[key]), visits, rules)


def test_a_team_of_eight_thousand(plan):
    with environment() as env:
        team = env["licence.review.plan"].browse(plan).team_id
        facts = env["licence.review.facts"]
        visits = facts._visits(team.plan_id.line_ids)
        rules = facts._rules(visits)
        team._proposal(3)
        env.invalidate_all()
        begun, before = time.perf_counter(), env.cr.sql_log_count
        seats = team._proposal(3)
        seconds, queries = time.perf_counter() - begun, env.cr.sql_log_count - before
        assert len(team._pool()) >= MANY
        begun = time.perf_counter()
        one_by_one(team, facts, visits, rules)
        single = (time.perf_counter() - begun) * len(team._pool()) / SAMPLE
    print(f"\na team out of {MANY:,}: {seconds:.2f} s, {queries} queries; person by person "
          f"{single:.0f} s (from {SAMPLE}); ratio {single / seconds:.0f}")  # fmt: skip
    assert len(seats) == 3
    assert queries <= 30
    assert single >= 20 * seconds
