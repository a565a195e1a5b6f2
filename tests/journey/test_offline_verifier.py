"""The verifier page, stored on a disk and opened without network, in a real Chromium."""

import base64
import json

import pytest
from conftest import URL
from playwright.sync_api import expect

from tests.desk import environment

pytestmark = pytest.mark.filterwarnings("ignore")


def code_of(certificate):
    version = certificate.version_ids[:1]
    return version._code(version._form_values("certificate_original"))


@pytest.fixture(scope="module")
def told():
    """Codes of a valid and of an ended certificate, and the last day of the valid one."""
    with environment() as env:
        certificates = env["licence.certificate"]
        named = [("number", "!=", False), ("origin", "!=", "legacy")]
        valid = certificates.search([*named, ("state", "=", "valid")], order="valid_until desc")
        ended = certificates.search([*named, ("state", "!=", "valid")])
        return {
            "number": valid[0].number, "good": code_of(valid[0]), "ended": code_of(ended[0]),
            "last": f"{valid[0].valid_until:%Y-%m-%d}",
        }  # fmt: skip


@pytest.fixture
def page(browser, told, tmp_path):
    """The page as a file; nothing it does may ask for anything."""
    context = browser.new_context(locale="zh-CN")
    answer = context.request.get(f"{URL}/licence/verify-offline.html")
    assert "attachment" in answer.headers["content-disposition"]
    path = tmp_path / "离线查验.html"
    path.write_bytes(answer.body())
    context.set_offline(True)
    page, asked, errors = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert [url for url in asked if not url.startswith("file:")] == [] and not errors


def ask(page, code, day=""):
    page.fill("#code", code)
    if day:
        page.fill("#day", day)
    page.click("button[type=submit]")


def says(page, kind, words):
    expect(page.locator("main")).to_have_class(kind)
    expect(page.locator("#standing")).to_contain_text(words)


def test_a_good_certificate_is_good_and_its_facts_are_shown(page, told):
    ask(page, told["good"])
    says(page, "good", "真实有效")
    expect(page.locator("#facts")).to_contain_text(told["number"])


def test_a_tampered_code_is_refused(page, told):
    head, _dot, tail = told["good"].rpartition("/")[2].partition(".")
    facts = base64.urlsafe_b64decode(head + "=" * (-len(head) % 4))
    forged = facts.replace(b'"u":"20', b'"u":"30')
    assert forged != facts
    ask(page, f"{base64.urlsafe_b64encode(forged).decode().rstrip('=')}.{tail}")
    says(page, "bad", "签名不符")


def test_an_expired_one_is_refused(page, told):
    year, month, day = told["last"].split("-")
    ask(page, told["good"], f"{int(year) + 1}-{month}-{min(int(day), 28):02}")
    says(page, "bad", "有效期届满")


def test_an_ended_one_is_refused(page, told):
    ask(page, told["ended"])
    says(page, "bad", "该证书已")


def test_an_old_list_makes_it_unsure(page, told):
    ask(page, told["good"], told["last"])
    says(page, "unsure", "已旧")


def test_a_list_that_was_changed_is_not_taken(page, told, tmp_path):
    outer = json.loads(page.evaluate("told.status"))
    outer["document"] = outer["document"].replace('"ended":{', '"ended":{"(示)XK":["revoked",""],')
    (tmp_path / "list.json").write_text(json.dumps(outer), "utf-8")
    page.set_input_files("#status_file", tmp_path / "list.json")
    says(page, "bad", "签名不符")


@pytest.mark.parametrize("nonsense", ["x", "a.b", "💥", "https://licence.example/", "e30.e30"])
def test_nonsense_is_refused_in_one_sentence(page, nonsense):
    ask(page, nonsense)
    says(page, "bad", "。")
