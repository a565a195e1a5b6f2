"""Laboratories with 60,000 orders and a million results beside the same with 2,000."""

import statistics
import time
from pathlib import Path

import pytest

from tests.desk import environment  # isort: skip

from odoo.tools import SQL  # isort: skip

FEW, MANY, LABS = 2_000, 60_000, 420
ROUNDS = 7
LOADER = (Path(__file__).parent / "laboratories.sql").read_text()
TABLES = ("lab", "lab_listing", "lab_scope", "lab_test_order", "lab_sample", "lab_result",
          "lab_report")  # fmt: skip
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
YARDSTICK = "yardstick"
ORDER, REPORT = "licence.lab.test.order", "licence.lab.report"


@pytest.fixture(scope="module")
def real():
    """An issued order of the demo's first laboratory; what the copies are made from."""
    with environment() as env:
        env["ir.cron"].search([]).active = False
        lab = env["licence.lab"].search([("number", "=", "YS-001")])
        order = env[ORDER].search([("lab_id", "=", lab.id), ("state", "=", "issued")], limit=1)
        report = order.report_ids.filtered("edition")[:1]
        unit = order.unit_ids[0]
        return {"lab": lab.id, "order": order.id, "report": report.id, "unit": unit.id}


def grow(real, count, labs):
    begun = time.perf_counter()
    with environment() as env:
        env.cr.execute(LOADER, {**real, "count": count, "labs": labs})
    with environment() as env:
        for table in TABLES:
            env.cr.execute(SQL("ANALYZE %s", SQL.identifier(f"licence_{table}")))
        counts = [env[f"licence.{name}"].search_count([])
                  for name in ("lab", "lab.test.order", "lab.result")]  # fmt: skip
    print(f"\nloaded in {time.perf_counter() - begun:.0f} s: {counts[0]:,} laboratories, "
          f"{counts[1]:,} orders, {counts[2]:,} results")  # fmt: skip
    return counts


def member(env, login):
    return env(user=env["res.users"].search([("login", "=", login)]).id)


def yardstick(env, _real):
    env["licence.unit"].search_fetch([], ["name"], limit=80)


def list_of_laboratory(env, _real):
    lab = member(env, "jia.tester.demo")
    found = lab[ORDER].search_fetch(
        [("state", "in", ("received", "testing", "reported", "chosen", "delivered"))],
        ["number", "due_on", "state", "product_id"], order="due_on, id desc", limit=40,
    )  # fmt: skip
    return found.mapped("due_colour")


def order_of_laboratory(env, real):
    order = member(env, "jia.tester.demo")[ORDER].search([("id", "=", real["order"])])
    names = ["number", "state", "due_on", "product_id", "received_on", "verdict"]
    order.read(names)
    rows = order.result_ids.read(["name", "limit", "value", "measure_unit", "verdict", "tested_on"])
    return rows, order.sample_ids.mapped("code"), order.open_verbs


def list_of_office(env, _real):
    return member(env, "handler.demo")[ORDER].web_search_read(
        [], {"number": {}, "state": {}, "due_on": {}, "lab_id": {"fields": {"display_name": {}}}},
        limit=80, count_limit=10_001,
    )  # fmt: skip


def search_by_code(env, real):
    code = env[ORDER].browse(real["order"]).sample_ids.code
    return member(env, "jia.clerk.demo")[ORDER].search([("sample_ids.code", "=", code)], limit=40)


def reports_of_laboratory(env, _real):
    return member(env, "jia.head.demo")[REPORT].search_fetch([], ["number", "state"], limit=40)


def eligible(env, real):
    unit = env["licence.unit"].browse(real["unit"])
    return env["licence.lab"]._eligible(unit, env.cr.now().date())


PAGES = {
    YARDSTICK: yardstick,
    "laboratory: list of orders": list_of_laboratory,
    "laboratory: one order": order_of_laboratory,
    "laboratory: search by code": search_by_code,
    "laboratory: reports": reports_of_laboratory,
    "office: list of orders": list_of_office,
    "eligible laboratories": eligible,
}


def measure(real):
    found = {}
    for _round in range(ROUNDS):
        for page, act in PAGES.items():
            with environment() as env:
                env.cr.execute("SELECT 1")
                begun, before = time.perf_counter(), env.cr.sql_log_count
                act(env, real)
                found.setdefault(page, []).append(
                    (time.perf_counter() - begun, env.cr.sql_log_count - before)
                )
    return {
        page: tuple(statistics.median(column) for column in zip(*runs[1:], strict=True))
        for page, runs in found.items()
    }


def test_a_million_results_cost_no_more_than_a_few(real):
    grow(real, FEW, LABS)
    few = measure(real)
    counts = grow(real, MANY - FEW, 0)
    many = measure(real)
    assert counts[0] >= LABS and counts[1] >= MANY and counts[2] >= 1_000_000
    pace = many[YARDSTICK][0] / few[YARDSTICK][0]
    print(f"\n{'page':<30} {FEW:>9,} {MANY:>11,}  ratio  queries")
    slow = {}
    for page, (seconds, queries) in few.items():
        later, asked = many[page]
        ratio = later / seconds / pace
        print(f"{page:<30} {1000 * seconds:>6.1f} ms {1000 * later:>8.1f} ms"
              f"  {ratio:>5.2f}  {queries:.0f} / {asked:.0f}")  # fmt: skip
        if ratio > 2 or queries != asked:
            slow[page] = (ratio, queries, asked)
    assert not slow
    assert many["laboratory: one order"][1] <= 25
    assert many["eligible laboratories"][1] <= 3
