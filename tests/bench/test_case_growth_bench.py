"""Lists, boards, worklists and verbs with 200,000 applications beside the same with 2,000."""

import statistics
import time
from pathlib import Path

import pytest
from lxml import etree

from tests.desk import desk, environment  # isort: skip

from odoo.tools import SQL  # isort: skip

FEW, MANY, OPEN = 2_000, 200_000, 1_500
ROUNDS = 7
LOADER = (Path(__file__).parent / "growth.sql").read_text()
TABLES = ("application", "application_line", "dossier_item", "step", "clock", "counter",
          "certificate", "certificate_line")  # fmt: skip
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]
WAITING = [("state", "in", ("draft", "submitted", "returned", "accepted", "concluded", "granted"))]
# What no case touches: how fast the machine is at this very moment.
YARDSTICK = "yardstick"
# name → (model, kind of view, domain, column of the board)
PAGES = {
    YARDSTICK: ("licence.unit", "list", [], None),
    "applications, list, open": ("licence.application", "list", WAITING, None),
    "applications, list, all": ("licence.application", "list", [], None),
    "applications, list, mine": (
        "licence.application", "list", [("handler_id", "=", "uid")], None),
    "applications, board, open": ("licence.application", "kanban", WAITING, "state"),
    "worklist, mine": ("licence.task", "list", [("is_mine", "=", True)], None),
    "worklist, board": ("licence.task", "kanban", [("is_mine", "=", True)], "lane"),
    "certificates, list, valid": ("licence.certificate", "list", [("state", "=", "valid")], None),
    "certificates, list, all": ("licence.certificate", "list", [], None),
    "certificate by holder": (
        "licence.certificate", "list", [("holder_search", "ilike", "第{firm}号")], None),
    "certificate by number": (
        "licence.certificate", "list", [("number", "=like", "BENCH-1000%")], None),
}  # fmt: skip


@pytest.fixture(scope="module")
def province():
    """One real case and its certificate, two thousand firms; what the copies are made from."""
    with environment() as env:
        env.ref("industrial_licence.ir_cron_clock_sweep").active = False
        env["ir.cron"].search([]).active = False
        case = desk(env)
        case.enterprise = case._enterprise("原型有限公司", 8_100_001)
        case.rule = case._rule()
        application = case.issued()
        env.cr.execute("CREATE TABLE bench_firm (id int)")
        env.cr.execute(
            "WITH firm AS (INSERT INTO res_partner (name, complete_name, active, "
            "is_licence_enterprise, region_id, type) SELECT '批量' || n, '批量' || n, true, true, "
            "%s, 'contact' FROM generate_series(1, 2000) AS n RETURNING id) "
            "INSERT INTO bench_firm SELECT id FROM firm", [case.county.id],
        )  # fmt: skip
        return {
            "application": application.id, "certificate": application.issued_certificate_id.id,
            "clock": application.clock_ids[:1].id, "handler": case.handler.id,
        }  # fmt: skip


def grow(province, count, openly):
    begun = time.perf_counter()
    with environment() as env:
        env.cr.execute(LOADER, {**province, "count": count, "open": openly})
    with environment() as env:
        for table in TABLES:
            env.cr.execute(SQL("ANALYZE %s", SQL.identifier(f"licence_{table}")))
        counts = [env[f"licence.{name}"].search_count([]) for name in TABLES[::6]]
    print(f"\nloaded in {time.perf_counter() - begun:.0f} s: {counts[0]:,} applications, "
          f"{counts[1]:,} certificates")  # fmt: skip


def specification(env, model, kind):
    """What the web client asks for: fields of the view, names of what they refer to; the count."""
    arch = etree.fromstring(env[model].get_view(view_type=kind)["arch"])
    fields = env[model]._fields
    asked = {
        name: {"fields": {"display_name": {}}} if fields[name].type == "many2one" else {}
        for name in dict.fromkeys(arch.xpath("//field/@name"))
    }
    return asked, int(arch.get("count_limit", 10_000))


def open_page(env, page, firm):
    model, kind, domain, column = PAGES[page]
    env = env(user=env["res.users"].search([("login", "=", "handler.demo")]).id)
    told = {"uid": env.uid}
    domain = [(f, o, told.get(v, v.format(firm=firm)) if isinstance(v, str) else v)
              for f, o, v in domain]  # fmt: skip
    asked, most = specification(env, model, kind)
    env.cr.execute("SELECT 1")
    begun, before = time.perf_counter(), env.cr.sql_log_count
    if column:
        env[model].web_read_group(
            domain, [column], ["__count"], auto_unfold=True, unfold_read_specification=asked
        )
    else:
        env[model].web_search_read(domain, asked, limit=80, count_limit=most + 1)
    return time.perf_counter() - begun, env.cr.sql_log_count - before


def measure_pages(firm):
    found = {}
    for _round in range(ROUNDS):
        for page in PAGES:
            with environment() as env:
                found.setdefault(page, []).append(open_page(env, page, firm))
    return {page: median(runs[1:]) for page, runs in found.items()}


def swiftness():
    """Seconds of the yardstick, beside each life of an application."""
    with environment() as env:
        return open_page(env, YARDSTICK, 0)


def median(runs):
    return tuple(statistics.median(column) for column in zip(*runs, strict=True))


def one_life(env, case, number):
    """Seconds and queries of each verb of one application, from the counter to its paper."""
    case.enterprise = case._enterprise(f"一生{number}有限公司", number)
    application = case.draft()
    case.hand_in(application)
    costs = {"submit": cost(env, application.action_submit)}
    case.verify(application)
    costs["accept"] = cost(env, application.action_accept)
    case.prove(application, "visit")
    case.prove(application, "test")
    case.opine(application)
    for verb, user in (("conclude", "handler"), ("grant", "approver"), ("issue", "clerk")):
        acting = application.with_user(getattr(case, user))
        costs[verb] = cost(env, getattr(acting, f"action_{verb}"))
    return costs


def cost(env, act):
    env.flush_all()
    env.invalidate_all()
    begun, before = time.perf_counter(), env.cr.sql_log_count
    act()
    env.flush_all()
    return time.perf_counter() - begun, env.cr.sql_log_count - before


def measure_verbs(first):
    with environment() as env:
        case = desk(env)
        runs = [one_life(env, case, number) for number in range(first, first + ROUNDS)]
    found = {verb: median([run[verb] for run in runs[2:]]) for verb in runs[0]}
    return {**found, YARDSTICK: median([swiftness() for _round in range(3 * ROUNDS)])}


def test_two_hundred_thousand_cost_no_more_than_two_thousand(province):
    with environment() as env:
        env.cr.execute("SELECT min(id) + 100 FROM bench_firm")
        firm = env.cr.fetchone()[0]
    grow(province, FEW, OPEN)
    few, few_verbs = measure_pages(firm), measure_verbs(8_200_000)
    # Work that waits grows by a third, what is over a hundredfold.
    grow(province, MANY - FEW, OPEN // 3)
    many, many_verbs = measure_pages(firm), measure_verbs(8_300_000)
    slow = {page: times for page, times in ratios("page", few, many).items() if times > 2}
    slow |= {verb: times for verb, times in ratios("verb", few_verbs, many_verbs).items()
             if times > 2}  # fmt: skip
    assert not slow
    assert {verb: few_verbs[verb][1] for verb in few_verbs} == {
        verb: many_verbs[verb][1] for verb in many_verbs
    }


def ratios(what, few, many):
    """How many times as long with many as with few, each measured by its own yardstick."""
    print(f"\n{what:<28} {FEW:>9,} {MANY:>11,}  ratio  queries")
    pace = many[YARDSTICK][0] / few[YARDSTICK][0]
    found = {}
    for name, (seconds, queries) in few.items():
        later, asked = many[name]
        found[name] = later / seconds / pace
        print(f"{name:<28} {1000 * seconds:>6.1f} ms {1000 * later:>8.1f} ms"
              f"  {found[name]:>5.2f}  {queries:.0f} / {asked:.0f}")  # fmt: skip
    return found
