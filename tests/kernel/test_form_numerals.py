"""Dates and sums in words, against known answers and read back."""

from datetime import date
from decimal import Decimal

import pytest
from house.industrial_licence.forms.numerals import (
    CAPITALS,
    amount_in_words,
    count_in_words,
    date_in_words,
)
from hypothesis import given
from hypothesis import strategies as st

SUMS = {
    "0": "零元整", "10": "壹拾元整", "105": "壹佰零伍元整", "1005": "壹仟零伍元整",
    "1050": "壹仟零伍拾元整", "100000": "壹拾万元整", "0.05": "伍分", "0.5": "伍角整",
    "1.05": "壹元零伍分", "1.5": "壹元伍角整", "12.34": "壹拾贰元叁角肆分", "1e8": "壹亿元整",
    "100010001": "壹亿零壹万零壹元整", "10010": "壹万零壹拾元整", "20005000": "贰仟万伍仟元整",
    "1000000001": "壹拾亿零壹元整", "2200.00": "贰仟贰佰元整", "-3": "负叁元整",
    "0.004": "零元整", "0.005": "壹分", "999999999999.99":
    "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
}  # fmt: skip
DAYS = {
    date(2026, 11, 20): "二〇二六年十一月二十日", date(2010, 10, 1): "二〇一〇年十月一日",
    date(2015, 8, 4): "二〇一五年八月四日", date(2000, 12, 31): "二〇〇〇年十二月三十一日",
    date(2019, 1, 10): "二〇一九年一月十日", date(2021, 2, 21): "二〇二一年二月二十一日",
}  # fmt: skip


@pytest.mark.parametrize("amount", SUMS)
def test_a_sum_is_written_as_banks_read_it(amount):
    assert amount_in_words(amount) == SUMS[amount]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_is_written_as_decisions_date_it(day):
    assert date_in_words(day) == DAYS[day]


def read_back(words: str) -> int:
    """The number a sum in words says; an independent reader."""
    total = group = digit = 0
    for sign in words.removesuffix("元整"):
        if sign in CAPITALS:
            digit = CAPITALS.index(sign)
        elif sign in "拾佰仟":
            group += digit * {"拾": 10, "佰": 100, "仟": 1000}[sign]
            digit = 0
        else:
            total += (group + digit) * {"万": 10**4, "亿": 10**8}[sign]
            group = digit = 0
    return total + group + digit


@given(st.integers(0, 10**12 - 1))
def test_every_whole_sum_reads_back(number):
    words = amount_in_words(number)
    assert read_back(words) == number
    assert "零零" not in words
    assert not number or not words.endswith("零元整")


@given(st.decimals(0, 10**9, places=2))
def test_cents_are_never_lost(amount):
    words = amount_in_words(amount)
    jiao, fen = divmod(int(amount * 100) % 100, 10)
    assert (f"{CAPITALS[jiao]}角" in words) == bool(jiao)
    assert (f"{CAPITALS[fen]}分" in words) == bool(fen)
    assert words.endswith("整") == (not fen)


@pytest.mark.parametrize("amount", ["1e12", "-1e12", "NaN", "Infinity"])
def test_what_no_bill_can_say_is_refused(amount):
    with pytest.raises((ValueError, ArithmeticError)):
        amount_in_words(Decimal(amount))


def test_counts_stop_at_ninety_nine():
    assert [count_in_words(n) for n in (0, 9, 10, 19, 20, 99)] == [
        "〇",
        "九",
        "十",
        "十九",
        "二十",
        "九十九",
    ]
    with pytest.raises(ValueError, match="between 0 and 99"):
        count_in_words(100)
