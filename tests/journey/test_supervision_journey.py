"""A county officer from plan to rectification closed; a citizen's tip-off; annex 1 printed."""

import re
from pathlib import Path

import pytest
from conftest import URL
from desk import Desk
from playwright.sync_api import expect

# Places in the lists of choices.
WORSE, RECTIFY = 3, 2


@pytest.fixture
def desks(sign_in):
    """A desk for each post, opened when it is first needed."""
    seated = {}

    def desk(post):
        if post not in seated:
            seated[post] = Desk(sign_in(f"{post}.demo"))
        return seated[post]

    return desk


def test_from_the_plan_to_the_rectification_closed(desks):
    officer = desks("xiling.officer")
    firm = holder_of_the_plan(officer)
    inspection = plan_inspection(officer, firm)
    look_at(officer)
    mend(officer)
    officer.open(inspection)
    officer.take("publish", "published")


def holder_of_the_plan(officer):
    """The plan of the county names its holders; the first one is inspected."""
    officer.open("licence-plans/new")
    officer.save()
    officer.tab("holders")
    rows = officer.rows("line_ids")
    expect(rows.first).to_be_visible()
    officer.picture("supervision-01-plan")
    return rows.first.locator("[name=enterprise_id]").inner_text().strip()


def plan_inspection(officer, firm):
    officer.open("licence-inspections/new")
    officer.choose("enterprise_id", firm)
    for person in ("西陵监管员（演示）", "西陵监管员二（演示）"):
        officer.pick(officer.field("officer_ids"), person)
    officer.tab("checklist")
    officer.add_row("line_ids")
    row = officer.field("line_ids").locator(".o_selected_row")
    row.locator("[name=name] input").fill("检验设备检定情况")
    officer.save()
    officer.picture("supervision-02-inspection")
    officer.take("start", "started")
    return officer.page.url.split("/odoo/")[1]


def look_at(officer):
    officer.tab("checklist")
    officer.rows("line_ids").first.locator("[name=finding]").click()
    box = officer.field("line_ids").locator(".o_selected_row [name=finding] input")
    box.click()
    officer.page.locator(".o_select_menu_item").nth(WORSE).click()
    officer.tab("findings")
    officer.select("conclusion", RECTIFY)
    officer.write("findings", "检验设备超期未检定。")
    officer.save()
    officer.take("conclude", "concluded")


def mend(officer):
    """The order stands first in the list; evidence, then a second look."""
    officer.open("licence-rectifications")
    officer.page.locator(".o_data_row").first.locator("td[name=items]").click()
    officer.rest()
    officer.write("evidence", "检定证书复印件。")
    officer.save()
    officer.take("hand_in", "evidenced")
    officer.tab("recheck")
    officer.write("recheck", "复查合格。")
    officer.save()
    officer.take("pass_", "passed")
    officer.picture("supervision-03-rectification")


def test_a_citizen_tips_off_without_a_name_and_follows_by_the_code(browser, desks):
    context = browser.new_context(base_url=URL, locale="zh-CN")
    page = context.new_page()
    page.goto("/licence/complaint")
    page.select_option("#kind", "tip_off")
    page.select_option("#breach", "unlicensed")
    page.select_option("#authority", "420000")
    page.fill("#content", "旅程举报：某作坊无证生产电线。")
    Desk(page).picture("supervision-04-tip-off")
    page.click("button[type=submit]")
    number = page.locator("#number").inner_text().strip()
    code = page.locator("#code").inner_text().strip()
    assert re.fullmatch(r"JB420000-\d{4}-\d{5}", number)
    follow(page, number, code)
    expect(page.locator("#state")).to_be_visible()
    before = page.locator("#state").inner_text()
    Desk(page).picture("supervision-05-follow")
    decline(desks("petition"), number)
    follow(page, number, code)
    expect(page.locator("#state")).not_to_have_text(before)
    follow(page, number, "A" * 14)
    expect(page.locator("#state")).to_have_count(0)
    context.close()


def follow(page, number, code):
    page.goto("/licence/complaint/follow")
    page.fill("#number", number)
    page.fill("#code", code)
    page.click("button[type=submit]")


def decline(desk, number):
    desk.open("licence-complaints")
    desk.page.locator(".o_data_row", has_text=number).first.locator("td[name=number]").click()
    desk.rest()
    desk.take("decline")
    with desk.dialog():
        desk.write("reason", "不属于本机关职责，已告知。")
        desk.top.locator("footer button.btn-primary").first.click()
    desk.stands_in("declined")


def test_a_manager_prints_and_exports_annex_1(desks):
    manager = desks("manager")
    manager.open("licence-figures")
    expect(manager.page.locator(".o_kanban_record:not(.o_kanban_ghost)")).to_have_count(14)
    manager.picture("supervision-06-figures")
    manager.open("licence-reports")
    summary = manager.page.locator(".o_data_row", has_text="附件1").first
    summary.locator("td[name=display_name], td").nth(1).click()
    manager.rest()
    manager.picture("supervision-07-report")
    with manager.page.expect_download() as waiting:
        manager.page.locator("button[name=action_download]").click()
    book = Path(waiting.value.path()).read_bytes()
    assert waiting.value.suggested_filename.endswith(".xlsx")
    assert book.startswith(b"PK")
    number = manager.page.url.split("?")[0].rsplit("/", 1)[1]
    printed = manager.page.request.get(f"/report/pdf/licence_supervision.paper_annex1/{number}")
    assert printed.body().startswith(b"%PDF-")
