"""The nightly sweep over 200,000 open clocks, beside the same work case by case."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .odoo_here import environment

OPEN, DUE = 200_000, 2_000
ROOT = Path(__file__).parents[2]
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

FILL = """
INSERT INTO licence_clock (limit_id, code, number, res_model, res_id, subject, authority_id,
    owner_id, started_on, started_at, due_on, warn_on, warned_for, look_at, outcome)
SELECT %(limit)s, 'T-12', 30, 'res.partner', id, 'case ' || id, %(area)s, %(owner)s,
    CURRENT_DATE - 50, now() AT TIME ZONE 'UTC', CURRENT_DATE + %(days)s,
    CURRENT_DATE + %(days)s - 7,
    CURRENT_DATE + %(days)s, now() AT TIME ZONE 'UTC' + make_interval(days => %(days)s),
    'running'
  FROM unnest(%(ids)s) AS ids(id)
"""


@pytest.fixture(scope="module")
def house():
    """People of one city, and the open clocks that are not due."""
    with environment() as env:
        env.ref("industrial_licence.ir_cron_clock_sweep").active = False
        area = env["licence.authority"].search([("level", "=", "city")], limit=1)
        people = [_person(env, post, area) for post in ("handler", "manager")]
        limit = env["licence.time.limit"].search([("code", "=", "T-12")], limit=1)
        found = {"limit": limit.id, "area": area.id, "owner": people[0].id}
        far = list(range(10_000_000, 10_000_000 + OPEN - DUE))
        env.cr.execute(FILL, {**found, "days": 10, "ids": far})
    with environment() as env:
        env.cr.execute("ANALYZE licence_clock")
    return found


def _person(env, post, area):
    return env["res.users"].create(
        {
            "name": f"bench {post}",
            "login": f"bench.{post}",
            "group_ids": [(6, 0, [env.ref(f"industrial_licence.group_{post}").id])],
            "licence_authority_id": area.id,
        }
    )


def add_due(house, count):
    """Cases whose term ended yesterday; their clocks are what the sweep has to find."""
    with environment() as env:
        cases = env["res.partner"].create([{"name": f"case {n}"} for n in range(count)])
        env.cr.execute(FILL, {**house, "days": -1, "ids": cases.ids})
        env.cr.execute("ANALYZE licence_clock")
        return cases.ids


def told(cases):
    """Escalations and reminders of these cases."""
    with environment() as env:
        domain = [("clock_id.res_model", "=", "res.partner"), ("clock_id.res_id", "in", cases)]
        rows = env["licence.escalation"].search(domain)
        reminders = env["mail.activity"].search_count(
            [("res_model", "=", "res.partner"), ("res_id", "in", cases)]
        )
        return len(rows), len(rows.clock_id), reminders


def sweep(**options):
    """Seconds and queries of one run."""
    with environment() as env:
        env["licence.clock"]._due_ids()
        started, before = time.perf_counter(), env.cr.sql_log_count
        env["licence.clock"]._cron_sweep(**options)
        return time.perf_counter() - started, env.cr.sql_log_count - before


def test_nothing_due_among_two_hundred_thousand(house):
    sweep()
    seconds, queries = min(sweep() for _round in range(3))
    print(f"\nnothing due among {OPEN:,} open: {1000 * seconds:.1f} ms, {queries} queries")
    assert queries <= 2
    assert seconds < 0.1


def test_batches_are_ten_times_faster_than_case_by_case(house):
    batched, single = add_due(house, DUE), None
    seconds, queries = sweep()
    single = add_due(house, DUE)
    slow_seconds, slow_queries = sweep(batch=1)
    print(f"\n{DUE:,} due of {OPEN:,} open: batched {seconds:.2f} s, {queries} queries;"
          f" case by case {slow_seconds:.1f} s, {slow_queries} queries;"
          f" ratio {slow_seconds / seconds:.1f}")  # fmt: skip
    assert told(batched) == told(single) == (DUE, DUE, DUE)
    assert slow_seconds >= 10 * seconds


def test_a_killed_sweep_loses_and_doubles_nothing(house):
    cases = add_due(house, 600)
    kills = 0
    for least in (50, 250):
        process = subprocess.Popen([sys.executable, "-m", "tests.bench.sweeper"], cwd=ROOT)
        while process.poll() is None and told(cases)[0] < least:
            time.sleep(0.02)
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
            kills += 1
        process.wait()
    half = told(cases)[0]
    sweep()
    print(f"\nkilled {kills} times, {half} of 600 told by then, {told(cases)[0]} in the end")
    assert kills == 2
    assert half < 600
    assert told(cases) == (600, 600, 600)
