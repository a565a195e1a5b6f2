"""A person signs in and finds the house in Chinese."""

import pytest
from playwright.sync_api import expect

ROLES = ("intake", "handler", "approver", "clerk", "archive", "catalogue", "manager")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_signs_in_and_sees_the_menu_in_chinese(sign_in, role):
    page = sign_in(f"{role}.demo")
    page.goto("/odoo")
    page.locator(".o_navbar_apps_menu button").click()
    expect(page.get_by_role("menuitem", name="工业产品生产许可证")).to_be_visible()
    assert page.locator("html").get_attribute("lang") == "zh-CN"


def test_a_passer_by_cannot_make_an_account(browser):
    context = browser.new_context()
    from conftest import URL  # noqa: PLC0415

    assert context.request.get(f"{URL}/web/signup").status == 404
    context.close()


def test_the_database_manager_is_closed(browser):
    from conftest import URL  # noqa: PLC0415

    context = browser.new_context()
    for path in ("/web/database/manager", "/web/database/selector", "/web/become"):
        assert context.request.get(f"{URL}{path}").status == 404, path
    context.close()


def test_admin_with_the_password_admin_is_refused(browser):
    from conftest import URL  # noqa: PLC0415

    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{URL}/web/login")
    page.fill("input[name=login]", "admin")
    page.fill("input[name=password]", "admin")
    page.click("button[type=submit]")
    expect(page.locator(".alert-danger")).to_be_visible()
    context.close()
