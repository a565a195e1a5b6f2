"""A double-random draw: 500 of 130,000 holders and 100 of 3,000 officers, in set-based queries."""

import json
import time

import pytest

from .odoo_here import environment

HOLDERS, OFFICERS, DRAWN, SENT = 130_000, 3_000, 500, 100
MOST_QUERIES, MOST_SECONDS = 60, 30
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

FIRMS = """
WITH firm AS (
    INSERT INTO res_partner (name, credit_code, is_licence_enterprise, is_company, active,
        region_id, type)
    SELECT '批量抽取第' || n || '号有限公司', '91429000MB' || lpad(n::text, 8, '0'),
        true, true, true, %(county)s, 'contact'
      FROM generate_series(1, %(count)s) AS n RETURNING id, name)
INSERT INTO licence_certificate (number, product_id, category_id, enterprise_id, holder_name,
    authority_id, province_id, origin, issued_on, valid_from, valid_until, state, version,
    is_legacy_food)
SELECT 'DRAW-' || id, %(product)s, %(category)s, id, name, %(province)s, %(province)s, 'issued',
    '2024-01-01', '2024-01-01', '2029-12-31', 'valid', 0, false FROM firm
"""
PEOPLE = """
WITH person AS (
    INSERT INTO res_partner (name, active, type)
    SELECT '批量监管员' || n, true, 'contact' FROM generate_series(1, %(count)s) AS n
    RETURNING id),
account AS (
    INSERT INTO res_users (login, partner_id, company_id, active, notification_type,
        licence_authority_id)
    SELECT 'bulk.officer.' || id, id, %(company)s, true, 'email', %(county)s FROM person
    RETURNING id)
INSERT INTO res_groups_users_rel (uid, gid) SELECT id, %(group)s FROM account
"""


@pytest.fixture(scope="module")
def county():
    with environment() as env:
        env["ir.cron"].search([]).active = False
        body = env["licence.authority"]._by_code("420502")
        product = env.ref("industrial_licence.product_cable")
        told = {
            "county": body.id, "province": body.province_id.id, "product": product.id,
            "category": product.category_id.id, "company": env.company.id,
            "group": env.ref("licence_supervision.group_supervision_officer").id,
        }  # fmt: skip
        env.cr.execute(FIRMS, {**told, "count": HOLDERS})
        env.cr.execute(PEOPLE, {**told, "count": OFFICERS})
    with environment() as env:
        env.cr.execute("ANALYZE licence_certificate; ANALYZE res_partner; ANALYZE res_users")
    return body.id


def test_five_hundred_of_130_000_holders_and_a_hundred_of_3_000_officers(county):
    from odoo.addons.industrial_licence.draw.kernel import faults  # noqa: PLC0415

    with environment() as env:
        officer = env["res.users"].search([("login", "=", "xiling.officer.demo")])
        draws = env["licence.supervision.draw"].with_user(officer)
        draw = draws.create(
            {"name": "批量抽取", "enterprise_seats": DRAWN, "officer_seats": SENT, "rest_days": 0}
        )
        env.flush_all()
        begun, asked = time.perf_counter(), env.cr.sql_log_count
        draw._advance("commit")
        draw.write({"witness": "3210.45", "witness_name": "公证员"})
        frozen, frozen_asked = time.perf_counter(), env.cr.sql_log_count
        draw._advance("draw")
        env.flush_all()
        over, over_asked = time.perf_counter(), env.cr.sql_log_count
        pools = [len(pool["candidates"]) for pool in json.loads(draw.pools)]
        records = json.loads(draw.records)
        planned = len(draw.inspection_ids)
        env.cr.rollback()
    print(f"\npools {pools}: frozen in {frozen - begun:.1f} s and {frozen_asked - asked} queries, "
          f"drawn in {over - frozen:.1f} s and {over_asked - frozen_asked} queries")  # fmt: skip
    assert planned == DRAWN
    assert pools[0] >= HOLDERS
    assert pools[1] >= OFFICERS
    assert all(not faults(record) for record in records[1:])
    assert over - begun < MOST_SECONDS
    assert frozen_asked - asked < MOST_QUERIES
    assert over_asked - frozen_asked < MOST_QUERIES
