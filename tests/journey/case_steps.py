"""Steps of a case as each post takes them at the screen."""

from datetime import datetime
from zoneinfo import ZoneInfo

from paper import FILE
from playwright.sync_api import expect

INITIAL, RENEWAL, CHANGE, REPLACEMENT = range(4)
VERDICT_MET, VISIT, TEST, NAME = 1, 0, 1, 0
VISIT_REPORT, TEST_REPORT = 0, 1
TODAY = datetime.now(ZoneInfo("Asia/Shanghai")).date()


def register_enterprise(desk, name, code, county):
    desk.open("action-industrial_licence.res_partner_action_producer/new")
    desk.write("name", name)
    desk.write("credit_code", code)
    desk.write("legal_representative", "示例法人旅程")
    desk.choose("region_id", county)
    desk.write("domicile", "湖北省示例大道100号")
    desk.add_row("site_ids")
    row = desk.field("site_ids").locator(".o_selected_row")
    row.locator("[name=name] input").fill("旅程工厂")
    row.locator("[name=address] input").fill("湖北省示例工业园100号")
    desk.pick(row.locator("[name=region_id]"), county)
    desk.save()


def enter(desk, name, kind=INITIAL, certificate="", fill=None):
    """A draft at the counter; returns the path under which it is found again."""
    desk.open("applications/new")
    desk.choose("enterprise_id", name)
    if kind != INITIAL:
        desk.select("kind", kind)
        desk.choose("certificate_id", certificate)
    desk.choose("site_id", "旅程工厂")
    desk.tick("is_commitment_signed")
    if fill:
        fill(desk)
    desk.save()
    expect(desk.page.locator(".o_licence_path")).to_be_visible()
    return desk.page.url.split("/odoo/")[1]


def name_unit(desk, unit):
    desk.tab("units")
    desk.add_row("line_ids")
    desk.pick(desk.field("line_ids").locator(".o_selected_row [name=unit_id]"), unit)


def name_change(desk, after):
    desk.tab("units")
    desk.add_row("change_ids")
    row = desk.field("change_ids").locator(".o_selected_row")
    desk.select_in(row.locator("[name=kind]"), NAME)
    row.locator("[name=after] input").fill(after)


def hand_in_missing(desk):
    """A file on every material that may be handed in now and has none."""
    desk.tab("dossier")
    rows = desk.rows("item_ids")
    for number in range(rows.count()):
        empty = rows.nth(number).locator("[name=version_count]").inner_text().strip() == "0"
        if empty and rows.nth(number).locator("button[name=action_hand_in]").count():
            hand_in(desk, number)


def hand_in(desk, number):
    desk.rows("item_ids").nth(number).locator("button[name=action_hand_in]").click()
    with desk.dialog():
        desk.top.locator("input[type=file]").set_input_files(FILE)
        expect(desk.field("content").locator("input[type=text]")).to_have_value(FILE["name"])
        desk.save()


def send_back(desk, reason):
    desk.take("return_")
    with desk.dialog():
        row = desk.rows("line_ids").first
        row.locator("[name=is_defect]").click()
        row.locator("[name=is_defect] input").check()
        row.locator("[name=reason] input").fill(reason)
        desk.picture("03-return-once")
        desk.top.locator("button[name=action_confirm]").click()


def verify(desk):
    """Every material and both verdicts are found to be met."""
    desk.tab("dossier")
    rows = desk.rows("item_ids")
    for number in range(rows.count()):
        cell = rows.nth(number).locator("[name=verdict]")
        cell.click()
        desk.select_in(cell, VERDICT_MET)
    desk.radio("rule_verdict", "met")
    desk.radio("policy_verdict", "met")
    desk.save()


def prove(desk, leg, kind, basis):
    desk.tab("review")
    desk.add_row("evidence_ids")
    with desk.dialog():
        desk.select("leg", leg)
        desk.select("kind", kind)
        desk.radio("result", "pass")
        desk.write("basis", basis)
        if kind == TEST_REPORT:
            desk.write("issuer", "示例检验所（演示）")
        desk.date("valid_from", TODAY.isoformat())
        desk.save()


def opine(desk, text):
    desk.tab("review")
    desk.add_row("opinion_ids")
    with desk.dialog():
        desk.radio("result", "grant")
        desk.write("text", text)
        desk.save()
    desk.save()
