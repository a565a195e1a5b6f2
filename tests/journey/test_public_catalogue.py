"""A passer-by reads the negative list, present and past (国质检监〔2015〕364号 二(二))."""

import pytest
from conftest import URL
from playwright.sync_api import expect


@pytest.fixture
def stranger(browser):
    context = browser.new_context(base_url=URL, locale="zh-CN")
    yield context
    context.close()


def test_the_present_version_and_the_past_ones_are_open_to_everybody(stranger):
    page = stranger.new_page()
    page.goto("/licence/catalogue")
    for word in ("安全帽", "电线电缆", "国发〔2024〕11号"):
        expect(page.locator("main")).to_contain_text(word)
    expect(page.locator("main")).not_to_contain_text("轴承钢材")
    page.locator("nav .nav-link", has_text="2017").click()
    expect(page.locator("main")).to_contain_text("轴承钢材")


def test_an_unknown_version_is_not_found(stranger):
    assert stranger.request.get("/licence/catalogue/999999").status == 404
