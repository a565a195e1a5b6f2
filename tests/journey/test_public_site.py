"""A stranger at the public pages: finds, verifies, reads; with a keyboard, on a phone, in print."""

import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import URL
from desk import Desk
from playwright.sync_api import expect

from tests.desk import environment

ROOT = "/licence/public"
PAGES = (
    "", "/certificates", "/certificates?q=公司", "/certificates/XK99-999-00000", "/holders",
    "/cancelled", "/guide", "/publications", "/laws", "/laws?history=1", "/progress",
    "/people", "/contacts", "/results", "/calculator",
    "/calculator?code=T-02&from=2026-09-28", "/data", "/certificates?on=never", "/nothing",
    "?lang=en", "/certificates?lang=en&q=公司",
)  # fmt: skip
OTHERS = (
    "/licence/catalogue", "/licence/supervision", "/licence/supervision?name=公司",
    "/licence/complaint", "/licence/complaint/follow", "/licence/lab-forms",
    "/licence/verify/nonsense",
)  # fmt: skip
WIDTHS = (360, 768, 1400)


@pytest.fixture
def visitor(browser):
    """A window of nobody in particular; `visitor(width, …)` opens it."""
    contexts = []

    def opened(width=1400, **more):
        context = browser.new_context(
            base_url=URL, locale="zh-CN", viewport={"width": width, "height": 900}, **more
        )
        contexts.append(context)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def number():
    """A valid certificate of the demo province."""
    with environment() as env:
        env.cr.execute(
            "SELECT number FROM licence_public_certificate WHERE ended_on IS NULL AND NOT "
            "is_removed AND valid_until > now() ORDER BY id LIMIT 1"
        )
        return env.cr.fetchone()[0]


@pytest.mark.parametrize("path", [*(f"{ROOT}{page}" for page in PAGES), *OTHERS])
def test_axe_finds_no_violation(visitor, path):
    page = visitor(1400)
    page.goto(path)
    found = Axe().run(page, options={"runOnly": {"type": "tag", "values": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}})  # fmt: skip
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_is_cut_off_at_any_width(visitor, width, number):
    page = visitor(width)
    for path in (*(f"{ROOT}{page}" for page in PAGES), f"{ROOT}/certificates/{number}", *OTHERS):
        page.goto(path)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, (path, wide)


def test_at_twice_the_size_everything_is_still_there(visitor):
    """WCAG 1.4.10: 200 % on a screen of 1280 is a screen of 640."""
    page = visitor(640, device_scale_factor=2)
    for path in PAGES:
        page.goto(f"{ROOT}{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= 640, path


def test_without_script_a_stranger_looks_up_and_verifies(visitor, number):
    page = visitor(java_script_enabled=False)
    page.goto(ROOT)
    page.fill("#q", number)
    page.click("main button[type=submit]")
    page.locator("tbody a").first.click()
    expect(page.locator("main h1")).to_have_text(number)
    expect(page.locator("[data-standing]")).to_have_attribute("data-standing", "valid")
    page.fill("#on", "1990-01-01")
    page.click("main button[type=submit]")
    expect(page.locator("[data-standing]")).to_have_attribute("data-standing", "not_yet")


def test_a_number_nobody_has_gets_a_clear_no(visitor):
    page = visitor()
    page.goto(ROOT)
    page.fill("#q", "XK99-999-99999")
    page.press("#q", "Enter")
    expect(page.locator(".pub-note-warn")).to_be_visible()


def test_the_keyboard_alone_reaches_the_answer(visitor, number):
    page = visitor()
    page.goto(ROOT)
    page.keyboard.press("Tab")
    expect(page.locator(".pub-skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type(number)
    page.keyboard.press("Enter")
    expect(page.locator("tbody")).to_contain_text(number)


def test_the_other_language_stays_through_the_pages(visitor):
    page = visitor()
    page.goto(ROOT)
    page.click(".pub-tools a[lang=en]")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.click(".pub-menu a >> nth=1")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.click(".pub-tools a[lang=zh-CN]")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


def test_on_paper_only_the_matter_is_left(visitor, number):
    page = visitor()
    page.goto(f"{ROOT}/certificates/{number}")
    page.emulate_media(media="print")
    for gone in (".pub-menu", ".pub-form", ".pub-tools"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".pub-facts")).to_be_visible()


def printed(page, path, folder):
    """(pages, text) of what the browser puts on paper."""
    page.goto(path)
    file = folder / "page.pdf"
    file.write_bytes(page.pdf(format="A4", prefer_css_page_size=True))
    facts, text = (
        subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for command in (["pdfinfo", file], ["pdftotext", "-layout", file, "-"])
    )
    return int(re.search(r"Pages:\s+(\d+)", facts)[1]), text


@pytest.fixture(scope="module")
def verified():
    """The address behind the QR code of a valid certificate."""
    with environment() as env:
        found = env["licence.certificate"].search([("state", "=", "valid")], limit=1)
        version = found.version_ids[:1]
        code = version._code(version._form_values("certificate_original"))
        return found.number, "/licence/verify/" + code.rpartition("/")[2]


def test_a_certificate_and_its_verification_are_one_sheet_of_paper(
    visitor, number, verified, tmp_path
):
    page = visitor()
    for words, path in (((number, "有效期至", "发证机关"), f"{ROOT}/certificates/{number}"),
                        ((verified[0], "有效期至", "北京时间"), verified[1]),
                        (("没有此编号",), f"{ROOT}/certificates/XK99-999-99999")):  # fmt: skip
        count, text = printed(page, path, tmp_path)
        assert count == 1, path
        for word in words:
            assert word in text, (path, word)
        for gone in ("进度查询", "English", "企业登录", "投诉举报", "查询其他日期"):
            assert gone not in text, (path, gone)


def test_a_service_guide_is_readable_on_paper(visitor, tmp_path):
    page = visitor()
    page.goto(f"{ROOT}/guide")
    path = page.locator("main a[href*='/guide/']").first.get_attribute("href")
    count, text = printed(page, path, tmp_path)
    assert count <= 2
    for word in ("法律依据", "不收费", "示范大道1号", "000-00012315"):
        assert word in text, word
    assert "进度查询" not in text


@pytest.mark.parametrize("width", WIDTHS)
def test_pictures_of_the_public_pages(visitor, width, number):
    page = visitor(width)
    desk = Desk(page)
    for path in ("", "/certificates?q=公司", f"/certificates/{number}", "/laws", "/calculator"):
        page.goto(f"{ROOT}{path}")
        name = path.split("?")[0].strip("/").split("/")[0] or "home"
        desk.picture(f"public/{name}{'-one' if path.endswith(number) else ''}-{width}")
