"""A clerk of a review body plans, chooses the team and files; the head approves and looks on."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desk import Desk
from playwright.sync_api import expect

ADDON = "action-industrial_licence."
PLAN = f"{ADDON}licence_review_plan_action"
TODAY = datetime.now(ZoneInfo("Asia/Shanghai")).date()


def press(desk, method):
    desk.page.locator(f"button[name='{method}']").first.click()
    desk.rest()


def draw_up(desk):
    """A plan for the review that waits, three weeks ahead."""
    desk.open(f"{ADDON}licence_review_order_action")
    expect(desk.page.locator(".o_data_row").first).to_be_visible()
    desk.picture("50-reviews")
    desk.open(f"{PLAN}/new")
    desk.choose("product_id", "电线电缆")
    desk.add_row("line_ids")
    row = desk.field("line_ids").locator(".o_selected_row")
    row.locator("[name=order_id] input").click()
    desk.page.locator(".o-autocomplete--dropdown-item:not(.o_m2o_dropdown_option)").last.click()
    desk.rest()
    day = (TODAY + timedelta(days=40)).isoformat()
    for name in ("begins_on", "ends_on"):
        box = row.locator(f"[name={name}] input, [name={name}] button").first
        box.click()
        field = row.locator(f"[name={name}] input").first
        field.fill(day)
        field.press("Tab")
    desk.picture("49-plan")
    desk.save()
    expect(desk.page.locator(".o_licence_path")).to_be_visible()
    return desk.page.url.split("/odoo/")[1]


def choose_team(desk):
    press(desk, "action_choose_team")
    press(desk, "action_fill")
    expect(desk.rows("member_ids")).to_have_count(2)
    desk.picture("51-team")
    desk.take("propose", lands_in="proposed")
    return desk.page.url.split("/odoo/")[1]


def test_a_plan_goes_from_the_clerk_over_the_head_to_the_filing(sign_in):
    clerk, head = Desk(sign_in("body.demo")), Desk(sign_in("head.demo"))
    plan = draw_up(clerk)
    team = choose_team(clerk)
    head.open(team)
    head.take("confirm", lands_in="confirmed")
    head.open(plan)
    head.take("approve", lands_in="approved")
    clerk.open(plan)
    clerk.take("file", lands_in="filed")
    clerk.tab("filings")
    expect(clerk.rows("filing_ids")).to_have_count(1)
    clerk.picture("52-filed")
    clerk.open(f"{ADDON}licence_review_booking_action")
    expect(clerk.page.locator(".o_calendar_container")).to_be_visible()
    clerk.picture("53-calendar")


def test_the_head_reads_the_roster_and_prints_a_performance_record(sign_in):
    desk = Desk(sign_in("head.demo"))
    desk.open(f"{ADDON}licence_auditor_action_roster")
    expect(desk.page.locator(".o_data_row").first).to_be_visible()
    desk.picture("54-roster")
    desk.open(f"{ADDON}licence_performance_action")
    desk.page.locator(".o_data_row .o_data_cell").first.click()
    expect(desk.field("visit_count")).to_be_visible()
    desk.picture("55-performance")
    with desk.page.expect_download() as waited:
        desk.page.locator(".o_form_view header button, .o_statusbar_buttons button").filter(
            has_text=re.compile("Print|打印")
        ).first.click()
    assert waited.value.suggested_filename.endswith(".pdf")


def test_the_centre_and_the_authority_see_the_filing(sign_in):
    desk = Desk(sign_in("handler.demo"))
    desk.open(f"{PLAN}?view_type=list")
    expect(desk.page.locator(".o_data_row").first).to_be_visible()
    desk.open(f"{ADDON}licence_review_plan_line_action")
    expect(desk.page.locator(".o_data_row").first).to_be_visible()
    desk.picture("56-archive-of-plans")
