"""A visit held on an 800×1280 tablet whose network drops in the middle: nothing is lost."""

import io
import re

import pytest
from conftest import PASSWORD, URL
from desk import Desk
from PIL import Image
from playwright.sync_api import expect

from tests.desk import environment

pytestmark = pytest.mark.filterwarnings("ignore")
AWAY = re.compile("ERR_INTERNET_DISCONNECTED|Failed to fetch|ERR_NETWORK_CHANGED")
SIZE = {"width": 800, "height": 1280}


class Tablet:
    """One tablet in one pair of hands."""

    def __init__(self, browser, login):
        self.errors = []
        self.context = browser.new_context(
            base_url=URL, locale="zh-CN", timezone_id="Asia/Shanghai", viewport=SIZE,
            has_touch=True,
        )  # fmt: skip
        self.page = self.context.new_page()
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.goto("/web/login?redirect=/licence/tablet")
        self.page.fill("input[name=login]", login)
        self.page.fill("input[name=password]", PASSWORD)
        self.page.click("button[type=submit]")
        self.page.wait_for_url("**/licence/tablet")
        self.desk = Desk(self.page)

    def _note(self, line):
        if line.type == "error" and not AWAY.search(line.text):
            self.errors.append(line.text)

    def open(self, visit):
        self.page.goto(f"/licence/tablet/{visit}")
        self.ready()

    def ready(self):
        expect(self.page.locator("body")).to_have_attribute("data-ready", "1")

    def stands_in(self, state):
        expect(self.page.locator("body")).to_have_attribute("data-state", state)

    def step(self, name):
        self.page.locator(f"#steps [data-step={name}]").tap()

    def cards(self):
        return self.page.locator("article.card")

    def grade(self, number, meaning="met", finding=""):
        card = self.cards().nth(number)
        card.locator(f".grade.{meaning}").first.tap()
        expect(card.locator(".grade.chosen")).to_have_count(1)
        if finding:
            card.locator("textarea").fill(finding)

    def all_sent(self):
        expect(self.page.locator("#net")).to_have_attribute("data-waiting", "0")

    def waits(self, at_least):
        self.page.wait_for_function(
            "number => Number(document.querySelector('#net').dataset.waiting) >= number",
            arg=at_least,
        )

    def sign_in(self, choice, name=""):
        form = self.page.locator("form[data-meeting]")
        if choice:
            form.locator("select").select_option(index=choice)
        else:
            form.locator("input[name=name]").fill(name)
        box = form.locator("canvas").bounding_box()
        self.page.mouse.move(box["x"] + 40, box["y"] + 60)
        self.page.mouse.down()
        self.page.mouse.move(box["x"] + 200, box["y"] + 90, steps=4)
        self.page.mouse.up()
        before = self.page.locator(".signed li").count()
        form.locator("button[type=submit]").tap()
        expect(self.page.locator(".signed li")).to_have_count(before + 1)


@pytest.fixture
def tablet(browser):
    held = []

    def take(login):
        held.append(Tablet(browser, login))
        return held[-1]

    yield take
    errors = [error for each in held for error in each.errors]
    for each in held:
        each.context.close()
    assert not errors, errors


def photo():
    out = io.BytesIO()
    Image.new("RGB", (1600, 1200), "steelblue").save(out, "JPEG")
    return {"name": "现场.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def todays_visit():
    with environment() as env:
        domain = [("state", "=", "planned"), ("begins_on", "<=", "today")]
        return env["licence.visit"].search(domain, order="id desc", limit=1).id


def on_the_server(visit):
    """What the server holds: by item number the verdict, the words and the photos."""
    with environment() as env:
        found = env["licence.visit"].browse(visit)
        return {
            item.number: (item.grade_id.meaning, item.finding or "", len(item.photo_ids))
            for item in found.item_ids
        }


def test_a_visit_is_held_with_a_dropped_network_and_nothing_is_lost(tablet):
    visit = todays_visit()
    mine = tablet("leader.demo")
    expect(mine.page.locator(".visits .card").first).to_be_visible()
    mine.desk.picture("60-tablet-visits")
    mine.open(visit)
    hold_the_opening(mine)
    with_the_network(mine)
    numbers = without_the_network(mine)
    mine.context.set_offline(False)
    mine.all_sent()
    told = on_the_server(visit)
    for number in numbers:
        assert told[number][0] == "met", number
    assert told[numbers[0]] == ("met", "断网时写下的记录", 1)
    two_tablets_disagree(mine, tablet("auditor.demo"), visit)
    finish(mine)
    assert all(meaning == "met" for meaning, _words, _photos in on_the_server(visit).values())


def hold_the_opening(mine):
    mine.desk.picture("61-tablet-opening")
    mine.page.fill("input[name=handed_to]", "示例法人")
    mine.page.check("input[name=explained]")
    mine.page.locator("form:not([data-meeting]) button[type=submit]").tap()
    expect(mine.page.locator("section.done")).to_be_visible()
    for choice, name in ((1, ""), (1, ""), (0, "示例法人")):
        mine.sign_in(choice, name)
    mine.all_sent()
    mine.page.locator("[data-verb=open]").tap()
    mine.stands_in("opened")


def with_the_network(mine):
    mine.grade(0, finding="文件齐全")
    mine.grade(1)
    mine.all_sent()
    mine.desk.picture("62-tablet-checklist")


def without_the_network(mine):
    """Answers, words and a photo while away; the page is even loaded anew."""
    mine.context.set_offline(True)
    mine.page.locator("#chapters button").nth(1).tap()
    count = mine.cards().count()
    for number in range(count):
        mine.grade(number)
    first = mine.cards().first
    first.locator("textarea").fill("断网时写下的记录")
    first.locator("input[type=file]").set_input_files(photo())
    expect(first.locator(".photo")).to_have_count(1)
    mine.waits(count + 1)
    expect(mine.page.locator("#net")).to_have_class(re.compile("away"))
    mine.desk.picture("63-tablet-offline")
    mine.page.reload()
    mine.ready()
    mine.waits(count + 1)
    mine.page.locator("#chapters button").nth(1).tap()
    expect(mine.page.locator(".grade.chosen")).to_have_count(count)
    expect(mine.cards().first.locator("textarea")).to_have_value("断网时写下的记录")
    return [text.split()[0] for text in mine.page.locator("article.card h3").all_inner_texts()]


def finish(mine):
    for chapter in range(mine.page.locator("#chapters button").count()):
        mine.page.locator("#chapters button").nth(chapter).tap()
        for number in range(mine.cards().count()):
            mine.grade(number)
    mine.all_sent()
    mine.step("closing")
    for choice, name in ((1, ""), (1, ""), (0, "示例法人")):
        mine.sign_in(choice, name)
    mine.page.fill("[data-note=representative]", "示例法人")
    mine.page.fill("[data-note=opinion]", "无异议")
    mine.all_sent()
    mine.page.locator("[data-verb=close]").tap()
    mine.stands_in("closed")
    mine.desk.picture("64-tablet-closing")
    mine.page.locator("[data-verb=report]").tap()
    mine.stands_in("reported")


def two_tablets_disagree(mine, other, visit):
    """A colleague answers otherwise meanwhile: both answers are kept until somebody chooses."""
    other.open(visit)
    mine.page.locator("#chapters button").nth(0).tap()
    mine.context.set_offline(True)
    mine.grade(0, "met", "组长所见")
    mine.waits(1)
    other.grade(0, "serious", "组员所见")
    other.all_sent()
    mine.context.set_offline(False)
    mine.all_sent()
    mine.page.reload()
    mine.ready()
    expect(mine.page.locator(".rivals button").nth(1)).to_be_visible()
    mine.desk.picture("65-tablet-two-answers")
    mine.page.locator(".rivals button", has_text="组长所见").first.tap()
    mine.all_sent()
    with environment() as env:
        item = env["licence.visit"].browse(visit).item_ids[0]
        assert (item.is_disputed, item.finding) == (False, "组长所见")
        assert {"组长所见", "组员所见"} <= set(item.answer_ids.mapped("finding"))
