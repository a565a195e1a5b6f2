"""Every post finds its work: the first pages of each role on the demo province."""

import re

import pytest
from desk import Desk
from playwright.sync_api import expect

ADDON = "action-industrial_licence."
# account, page, what must be there, name of the picture
PAGES = (
    ("intake", "applications", ".o_kanban_record", "20-board"),
    ("manager", "applications?view_type=list", ".o_data_row", "21-list"),
    ("handler", "licence-work", ".o_data_row", "22-work"),
    ("intake", f"{ADDON}licence_application_action_intake", ".o_data_row", "23-intake"),
    ("approver", f"{ADDON}licence_application_action_decide", ".o_data_row", "24-to-decide"),
    ("clerk", "certificates", ".o_data_row", "25-certificates"),
    ("clerk", f"{ADDON}licence_certificate_action_ending", ".o_group_header", "26-ending"),
    ("archive", f"{ADDON}licence_archive_action", ".o_data_row", "27-archives"),
    ("archive", f"{ADDON}licence_destruction_action", ".o_data_row", "28-destruction"),
    ("catalogue", f"{ADDON}licence_catalogue_line_action", ".o_data_row, .o_group_header",
     "29-catalogue"),
    ("catalogue", f"{ADDON}licence_rule_book_action", ".o_data_row, .o_group_header",
     "30-rule-books"),
    ("manager", f"{ADDON}licence_register_holder_action", ".o_data_row, .o_group_header",
     "31-register"),
    ("manager", f"{ADDON}licence_escalation_action", ".o_data_row, .o_group_header",
     "32-escalations"),
    ("office", f"{ADDON}res_users_action_people", ".o_data_row", "33-people"),
    ("office", f"{ADDON}licence_calendar_year_action", ".o_data_row", "34-calendar"),
    ("manager", f"{ADDON}licence_substitution_action", ".o_data_row", "35-substitution"),
)  # fmt: skip


@pytest.mark.parametrize(("post", "path", "found", "picture"), PAGES)
def test_a_post_finds_its_page(sign_in, post, path, found, picture):
    desk = Desk(sign_in(f"{post}.demo"))
    desk.open(path)
    expect(desk.page.locator(found).first).to_be_visible()
    desk.picture(picture)


def test_an_archive_shows_its_sections(sign_in):
    desk = Desk(sign_in("archive.demo"))
    desk.open(f"{ADDON}licence_archive_action")
    desk.page.locator(".o_data_row .o_data_cell").first.click()
    expect(desk.field("section_ids")).to_be_visible()
    desk.picture("36-archive")


def test_a_case_shows_its_terms_and_its_journal(sign_in):
    desk = Desk(sign_in("approver.demo"))
    desk.open(f"{ADDON}licence_application_action_decide")
    desk.page.locator(".o_data_row .o_data_cell").first.click()
    desk.tab("clocks")
    desk.picture("37-terms")
    desk.tab("journal")
    expect(desk.rows("step_ids").first).to_be_visible()
    desk.picture("38-journal")


def test_a_city_sees_only_what_is_its_own(sign_in):
    """The data scope: a city's staff see the cases delegated to it, not the whole province."""
    province, city = Desk(sign_in("handler.demo")), Desk(sign_in("wuhan.handler.demo"))
    counts = []
    for desk in (province, city):
        desk.open("applications?view_type=list")
        desk.page.locator(".o_searchview_facet .o_facet_remove").first.click()
        desk.rest()
        counts.append(desk.page.locator(".o_data_row").count())
    assert counts[0] > counts[1] > 0


@pytest.mark.parametrize("path", ["licence-work", "applications", "applications?view_type=list"])
def test_every_date_shows_its_year(sign_in, path):
    desk = Desk(sign_in("handler.demo"))
    desk.open(path)
    expect(desk.page.locator(".o_data_row, .o_kanban_record").first).to_be_visible()
    shown = desk.page.locator(".o_content").inner_text()
    assert re.search(r"\b20\d\d-\d\d-\d\d\b", shown)
    assert not re.search(r"\d月\d+日", shown)
