"""Every menu of every post: it opens, its first record opens, and all of it is said in Chinese."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from back_office import BackOffice, accounts

# Words of Latin letters that an official reads as they are.
FOREIGN = re.compile(
    r"(?:SHA-?\d*|SM\d|PDF|XLSX|CSV|OFD|JSON Lines|JSON|Excel|UTF-8|CMA|CNAS|GB/T|QR|URL|ID|IP|"
    r"HTML|RSS|PEM|API|PIN|TCP|[A-Z]{1,3}-?\d+[A-Z]?|OCR|docx?|xlsx|pdf)"
)
LATIN = re.compile(r"[A-Za-z]{3,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def is_foreign(text):
    """A label or sentence with no Chinese in it, though it has a word in it."""
    rest = FOREIGN.sub("", text or "")
    return bool(LATIN.search(rest)) and not CHINESE.search(text)


@pytest.fixture(scope="module")
def walks():
    """What each post met: {account: [complaint, …]}; two at a time, as there are two cores."""
    with ThreadPoolExecutor(2) as pool:
        return dict(zip(accounts(), pool.map(_walk, accounts()), strict=True))


def _walk(login):
    office = BackOffice(login)
    return [complaint for menu in office.menus() for complaint in office.visit(menu, is_foreign)]


def test_every_menu_of_every_post_opens_and_speaks_chinese(walks):
    met = {login: complaints for login, complaints in walks.items() if complaints}
    assert not met, "\n".join(sorted({line for lines in met.values() for line in lines}))


def test_the_walk_sees_an_error_and_a_foreign_word():
    """The walk can fail: a model nobody may read, and a label that nobody translated."""
    office = BackOffice("intake.demo")
    assert office.complaints_of("ir.config_parameter", {}, is_foreign)
    assert is_foreign("Number follows")
    assert not is_foreign("SHA-256")
    assert not is_foreign("文件的 SHA-256")
