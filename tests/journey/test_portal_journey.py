"""Two enterprises, the officers and a passer-by: from the question to the certificate, online."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from case_steps import verify
from conftest import URL
from desk import Desk
from paper import FILE
from playwright.sync_api import expect
from test_case_journey import decided, reviewed

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PAGES = (
    "/my", "/my/applications", "/my/applications?q=%25&show=mine&sort=state", "/my/certificates",
    "/my/certificates?show=ended", "/my/notices", "/my/notices?show=unread", "/my/enterprises",
    "/my/plans", "/my/feedback", "/my/applications/new", "/my/applications/new?q=电缆",
    "/my/applications/new?q=没有这种产品", "/my/security", "/my/security?more=1", "/my/tests",
)  # fmt: skip
WIDTHS = (360, 768, 1400)
UNIT = "硫酸"


def own_pages(page):
    """Pages of records behind the lists of whoever is signed in."""
    found = []
    for path in (
        "/my/applications",
        "/my/certificates",
        "/my/notices",
        "/my/plans",
        "/my/feedback",
    ):
        page.goto(path)
        links = page.locator("main table a")
        found += [links.nth(number).get_attribute("href") for number in range(links.count())]
    drafts = [f"{path}/edit" for path in found if "/applications/" in path]
    page.goto("/my/applications/new")
    guide = page.locator("main section ul a").first.get_attribute("href")
    return [*found, *drafts, guide]


@pytest.mark.parametrize("login", ["firm.demo", "firm2.demo"])
def test_portal_pages_have_no_barrier_and_fit_every_width(enterprise, login):
    page = enterprise(login)
    for path in (*PAGES, *own_pages(page)):
        page.goto(path)
        found = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}})
        assert found.violations_count == 0, (path, found.generate_report())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (path, width)


def test_what_is_typed_survives_the_browser(enterprise):
    page = enterprise("firm2.demo")
    page.goto("/my/applications?show=mine")
    page.locator("main table a").first.click()
    page.locator("main a.lp-btn").first.click()
    page.locator("#remark").type("打字到一半，浏览器没了。")
    page.wait_for_timeout(5_000)
    address = page.url
    page.context.close()
    again = enterprise("firm2.demo")
    again.goto(address)
    expect(again.locator("#remark")).to_have_value("打字到一半，浏览器没了。")
    again.locator("form[data-autosave] button").click()
    expect(again.get_by_role("status").first).to_be_visible()


def test_apply_online_and_nobody_else_comes_near(enterprise, sign_in):
    page = enterprise("firm2.demo")
    case = applied(page)
    number = case.rpartition("/")[2]
    seated = {}

    def desks(post):
        if post not in seated:
            seated[post] = Desk(sign_in(f"{post}.demo"))
        return seated[post]

    intake = desks("intake")
    intake.open(f"applications/{number}")
    verify(intake)
    intake.take("accept", "accepted")
    page.goto(case)
    expect(page.locator(".lp-steps .here")).to_have_count(1)
    expect(page.locator(".lp-term").first).to_be_visible()
    Desk(page).picture("53-portal-progress")
    read_first_notice(page)
    reviewed(desks, f"applications/{number}")
    decided(desks, f"applications/{number}")
    certificate, paper, verified = certificate_of(page, case)
    shut_to_others(enterprise, case, certificate, paper)
    answer = enterprise("").goto(verified)
    assert answer.status == 200
    assert UNIT in answer.text()


def applied(page):
    """From the question to the submission, with the keyboard and the forms of the pages."""
    Desk(page).picture("50-portal-home")
    page.goto("/my/applications/new")
    page.locator("#q").fill(UNIT)
    page.keyboard.press("Enter")
    page.locator("main section ul a", has_text=UNIT).first.click()
    page.locator("input[name=units]").first.check()
    Desk(page).picture("51-portal-guide")
    page.locator("main form.lp-card button").click()
    page.wait_for_url(re.compile(r"/edit"))
    case = page.url.split("/edit")[0].removeprefix(URL)
    Desk(page).picture("52-portal-draft")
    page.locator("#contact_name").fill("旅程联系人")
    page.locator("#contact_phone").fill("000-0000")
    page.locator("form[data-autosave] button").click()
    page.locator("input[name=read]").check()
    page.locator("form[action$='/sign'] button").click()
    page.locator("form[action$='/draw'] button").first.click()
    forms = page.locator(".lp-term:has(.lp-badge.warn) input[type=file]")
    while forms.count():
        forms.first.set_input_files(FILE)
        page.locator(".lp-term:has(.lp-badge.warn) button").first.click()
        page.wait_for_load_state()
    page.locator("form[action$='/submit'] button").click()
    expect(page.locator(".lp-badge.blue").first).to_be_visible()
    return case


def read_first_notice(page):
    page.locator("section[aria-labelledby=notices] a").first.click()
    page.locator("form[action$='/receive'] button").click()
    with page.expect_download() as download:
        page.locator("a[href$='/paper.pdf']").click()
    assert download.value.path().read_bytes().startswith(b"%PDF")


def certificate_of(page, case):
    page.goto(case)
    page.locator("main a.lp-btn[href*='/certificates/']").click()
    certificate = page.url.removeprefix(URL)
    Desk(page).picture("54-portal-certificate")
    paper = page.locator("a[href$='/original.pdf']").get_attribute("href")
    assert page.request.get(paper).body().startswith(b"%PDF")
    verified = page.locator("a[href*='/licence/verify/']").get_attribute("href")
    return certificate, paper, verified[verified.index("/licence/verify/") :]


def shut_to_others(enterprise, case, certificate, paper):
    """The other enterprise finds nothing; the passer-by is asked to sign in."""
    other, nobody = enterprise("firm.demo"), enterprise("")
    for path in (case, f"{case}/edit", certificate, paper):
        absent = re.sub(r"\d+", "987654321", path, count=1)
        answers = [other.request.get(each) for each in (path, absent)]
        assert [each.status for each in answers] == [404, 404], path
        assert UNIT not in answers[0].text()
        assert "/web/login" in nobody.request.get(path).url
