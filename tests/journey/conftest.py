"""A real Chromium against the server `make test` started on a furnished database."""

import os
import re

import pytest
from playwright.sync_api import expect, sync_playwright

URL = os.environ["LICENCE_URL"]
PASSWORD = os.environ["LICENCE_PASSWORD"]
CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
# Staff come to the back office, everybody else to the pages made for them.
INSIDE = re.compile(r"/(odoo|my)(?:$|[/?#])")
expect.set_options(timeout=20_000)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as player:
        chromium = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def sign_in(browser):
    """Open a window of its own, signed in as the account; console errors fail the test."""
    contexts, errors = [], []

    def _sign_in(login, width=1400, height=900):
        context = browser.new_context(
            base_url=URL, locale="zh-CN", timezone_id="Asia/Shanghai",
            viewport={"width": width, "height": height},
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda line: errors.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto("/web/login")
        page.fill("input[name=login]", login)
        page.fill("input[name=password]", PASSWORD)
        page.click("button[type=submit]")
        page.wait_for_url(INSIDE)
        return page

    yield _sign_in
    for context in contexts:
        context.close()
    assert not errors, errors


@pytest.fixture
def enterprise(browser):
    """A window of an enterprise's person; console errors fail the test."""
    contexts, errors = [], []

    def _enterprise(login, width=1400):
        context = browser.new_context(
            base_url=URL, locale="zh-CN", timezone_id="Asia/Shanghai",
            viewport={"width": width, "height": 900},
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        if login:
            page.goto("/web/login")
            page.fill("input[name=login]", login)
            page.fill("input[name=password]", PASSWORD)
            page.click("button[type=submit]")
            page.wait_for_url("**/my**")
        return page

    yield _enterprise
    for context in contexts:
        context.close()
    assert not errors, errors
