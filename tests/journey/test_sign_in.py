"""A person signs in and finds the house in Chinese; a passer-by finds the doors shut."""

import pytest
from conftest import URL
from playwright.sync_api import expect

ROLES = ("manager", "journal")


@pytest.mark.parametrize("role", ROLES)
def test_a_role_signs_in_and_sees_the_menu_in_chinese(sign_in, role):
    page = sign_in(f"{role}.demo")
    page.goto("/odoo")
    expect(page.locator(".o_menu_brand")).to_have_text("工业产品生产许可证")
    assert page.locator("html").get_attribute("lang") == "zh-CN"


def test_a_passer_by_cannot_make_an_account(browser):
    context = browser.new_context()
    assert context.request.get(f"{URL}/web/signup").status == 404
    context.close()


@pytest.mark.parametrize("path", ["/web/database/manager", "/web/database/selector"])
def test_the_database_manager_is_closed(browser, path):
    context = browser.new_context()
    assert context.request.get(f"{URL}{path}").status == 404
    context.close()


def test_nobody_becomes_the_system_user(sign_in):
    page = sign_in("admin")
    assert page.request.get("/web/become").status == 404


def test_a_stranger_sees_no_traceback(browser):
    context = browser.new_context()
    answer = context.request.post(
        f"{URL}/web/dataset/call_kw",
        data={"jsonrpc": "2.0", "params": {"model": "res.users", "method": "read"}},
        headers={"Content-Type": "application/json"},
    )
    assert "Traceback" not in answer.text()
    assert "/dist-packages/" not in answer.text()
    context.close()


def test_admin_with_the_password_admin_is_refused(browser):
    context = browser.new_context(locale="zh-CN")
    page = context.new_page()
    page.goto(f"{URL}/web/login")
    page.fill("input[name=login]", "admin")
    page.fill("input[name=password]", "admin")
    page.click("button[type=submit]")
    expect(page.locator(".alert-danger")).to_be_visible()
    context.close()
