"""Incident, recall and complaint of an enterprise; a second one and a passer-by at every door."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from desk import Desk
from paper import FILE
from playwright.sync_api import expect
from test_portal_journey import RULES, WIDTHS

HOME = "/my/licence"
PAGES = (
    "incidents", "incidents/new", "recalls", "recalls/new", "matters", "matters/new/complaint",
    "matters/new/dispute", "matters/new/appeal", "self-reports", "demands", "declaration",
)  # fmt: skip
WORDS = "旅程：漏电两起"


def judged(page, path):
    """No barrier, and nothing that has to be pushed sideways; 360 px is 200 % zoom of 720."""
    page.goto(path)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
    assert found.violations_count == 0, (path, found.generate_report())
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def records(page):
    """Pages behind the lists of whoever is signed in."""
    found = []
    for name in ("incidents", "recalls", "matters", "self-reports", "demands"):
        page.goto(f"{HOME}/{name}")
        links = page.locator("main table a")
        found += [links.nth(number).get_attribute("href") for number in range(links.count())]
    return found


@pytest.mark.parametrize("login", ["firm.demo", "boss.demo"])
def test_pages_of_supervision_have_no_barrier_and_fit_every_width(enterprise, login):
    page = enterprise(login)
    for path in (*(f"{HOME}/{name}" for name in PAGES), *records(page)):
        judged(page, path)


def test_an_incident_typed_by_keyboard_survives_the_browser(enterprise):
    page = enterprise("firm2.demo")
    page.goto(f"{HOME}/incidents/new")
    page.locator("#situation").focus()
    page.keyboard.type("打字到一半，浏览器没了。")
    page.keyboard.press("Tab")
    page.keyboard.type("原因未明")
    page.wait_for_timeout(5_000)
    page.context.close()
    again = enterprise("firm2.demo")
    again.goto(f"{HOME}/incidents/new")
    expect(again.locator("#situation")).to_have_value("打字到一半，浏览器没了。")
    expect(again.locator("#cause")).to_have_value("原因未明")


def test_incident_recall_and_complaint_and_nobody_else_comes_near(enterprise):
    page = enterprise("firm.demo")
    doors = [*reported(page), recalled(page), complained(page)]
    other, nobody = enterprise("firm2.demo"), enterprise("")
    for path in doors:
        judged(page, path) if "/files/" not in path else None
        absent = re.sub(r"\d+", "987654321", path, count=1)
        answers = [other.request.get(each) for each in (path, absent)]
        assert [each.status for each in answers] == [404, 404], path
        assert WORDS not in answers[0].text()
        assert "/web/login" in nobody.request.get(path).url
    for name in ("incidents", "recalls", "matters"):
        assert WORDS not in other.request.get(f"{HOME}/{name}").text()


def reported(page):
    page.goto(f"{HOME}/incidents/new")
    choose_enterprise(page)
    page.locator("#aware_at").fill("2026-03-06T10:00")
    for name, words in (("situation", WORDS), ("cause", "绝缘层过薄"), ("measures", "停产")):
        page.locator(f"#{name}").fill(words)
    page.locator("#files").set_input_files(FILE)
    Desk(page).picture("55-portal-incident")
    page.locator("main form .lp-btn").last.click()
    page.wait_for_url(re.compile(r"/incidents/\d+"))
    expect(page.locator("main")).to_contain_text(WORDS)
    file = page.locator(".lp-files a").first.get_attribute("href")
    assert page.request.get(file).ok
    return page.url[page.url.index(HOME) :].partition("#")[0], file


def recalled(page):
    page.locator("a[href*='/recalls/new?incident=']").click()
    choose_enterprise(page)
    page.locator("#lots").fill("旅程批次")
    page.locator("#measures").fill("停止销售")
    for name, number in (("produced", 100), ("sold", 60), ("in_stock", 40), ("recovered", 30)):
        page.locator(f"#{name}").fill(str(number))
    page.locator("main form .lp-btn").last.click()
    page.wait_for_url(re.compile(r"/recalls/\d+"))
    expect(page.locator("main section").first).to_contain_text("30 %")
    Desk(page).picture("56-portal-recall")
    return page.url[page.url.index(HOME) :].partition("#")[0]


def complained(page):
    page.goto(f"{HOME}/matters/new/complaint")
    choose_enterprise(page)
    page.locator("#content").fill(WORDS)
    page.locator("main form .lp-btn").last.click()
    page.wait_for_url(re.compile(r"/matters/c\d+"))
    expect(page.locator("main")).to_contain_text(WORDS)
    return page.url[page.url.index(HOME) :].partition("#")[0]


def choose_enterprise(page):
    if page.locator("#enterprise").count():
        page.locator("#enterprise").select_option(index=1)
