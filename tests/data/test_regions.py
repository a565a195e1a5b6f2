"""The list of authorities in itself, before any database reads it."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

ADDON = Path(__file__).parents[2] / "addons/industrial_licence"
MUNICIPALITIES = ("11", "12", "31", "50")
ABOVE = {
    "national": {None},
    "province": {"national"},
    "city": {"province"},
    "county": {"city", "province"},
}
# Cities and counties per province: what 民政部 listed at the end of 2024.
EXPECTED = {
    "110000": (0, 16), "120000": (0, 16), "130000": (11, 167), "140000": (11, 117),
    "150000": (12, 103), "210000": (14, 100), "220000": (9, 60), "230000": (13, 121),
    "310000": (0, 16), "320000": (13, 95), "330000": (11, 90), "340000": (16, 104),
    "350000": (9, 84), "360000": (11, 100), "370000": (16, 136), "410000": (17, 157),
    "420000": (13, 103), "430000": (14, 122), "440000": (21, 122), "450000": (14, 111),
    "460000": (4, 25), "500000": (0, 38), "510000": (21, 183), "520000": (9, 88),
    "530000": (16, 129), "540000": (7, 74), "610000": (10, 107), "620000": (14, 86),
    "630000": (8, 44), "640000": (5, 22), "650000": (14, 98), "660000": (0, 12),
}  # fmt: skip


@pytest.fixture(scope="module")
def rows():
    with (ADDON / "data/regions.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def by_code(rows):
    return {row["code"]: row for row in rows}


def test_codes_are_six_digits_and_unique(rows, by_code):
    assert len(by_code) == len(rows)
    assert all(row["code"].isdecimal() and len(row["code"]) == 6 for row in rows)


def test_counts_per_level(rows):
    counts = Counter(row["level"] for row in rows)
    assert counts == {"national": 1, "province": 32, "city": 333, "county": 2846}


def test_counts_per_province(rows, by_code):
    found = {code: Counter() for code in EXPECTED}
    for row in rows:
        if row["level"] in {"city", "county"}:
            found[province(row, by_code)][row["level"]] += 1
    assert {code: (c["city"], c["county"]) for code, c in found.items()} == EXPECTED


def province(row, by_code):
    while row["level"] != "province":
        row = by_code[row["parent"]]
    return row["code"]


def test_no_orphan_and_every_parent_of_the_right_level(rows, by_code):
    for row in rows:
        above = by_code[row["parent"]]["level"] if row["parent"] else None
        assert above in ABOVE[row["level"]], row


def test_parents_come_before_their_children(rows):
    seen = {""}
    for level in ABOVE:
        of_level = [row for row in rows if row["level"] == level]
        assert all(row["parent"] in seen for row in of_level)
        seen |= {row["code"] for row in of_level}


def test_a_code_lies_in_the_area_of_its_parent(rows):
    for row in rows:
        if row["level"] in {"city", "county"} and row["parent"] != "660000":
            digits = 2 if row["parent"].endswith("0000") else 4
            assert row["code"][:digits] == row["parent"][:digits], row


def test_municipalities_have_no_city(rows):
    inside = [row for row in rows if row["code"][:2] in MUNICIPALITIES]
    assert {row["level"] for row in inside} == {"province", "county"}


@pytest.mark.parametrize("code", ["441900", "442000", "460400", "620200"])
def test_a_city_without_districts_is_a_leaf(rows, by_code, code):
    assert by_code[code]["level"] == "city"
    assert not [row for row in rows if row["parent"] == code]


def test_the_cities_of_the_corps_stand_under_it(by_code):
    corps = [code for code, row in by_code.items() if row["parent"] == "660000"]
    assert corps == [f"6590{number:02}" for number in range(1, 13)]


def test_every_province_has_its_own_short_name(rows):
    short = {row["code"]: row["short_name"] for row in rows if row["short_name"]}
    assert set(short) == set(EXPECTED)
    assert len(set(short.values())) == len(short)
    assert all(len(name) == 1 for name in short.values())
    assert (short["110000"], short["420000"], short["500000"]) == ("京", "鄂", "渝")


def test_nothing_outside_the_regime(rows):
    assert not [row for row in rows if row["code"][:2] in {"71", "81", "82"}]
    assert not [row for row in rows if row["region"] in {"市辖区", "县"}]
    assert not [row for row in rows if "直辖县级" in row["region"]]


def test_no_two_of_one_name_under_one_parent(rows):
    names = Counter((row["parent"], row["name"]) for row in rows)
    assert max(names.values()) == 1


def test_names(by_code):
    assert by_code["000000"]["name"] == "国家市场监督管理总局"
    assert by_code["420000"]["name"] == "湖北省市场监督管理局"
    assert by_code["420100"]["name"] == "武汉市市场监督管理局"
    assert by_code["420111"]["name"] == "洪山区市场监督管理局"
    assert by_code["120000"]["name"] == "天津市市场监督管理委员会"


def test_a_former_name_has_its_last_day_and_nobody_else_has(rows):
    for row in rows:
        has_former = row["level"] != "county"
        assert bool(row["former_name"]) == bool(row["renamed_on"]) == has_former, row
        if has_former:
            assert date(2018, 4, 10) <= date.fromisoformat(row["renamed_on"]) <= date(2019, 4, 1)


def test_there_is_one_copy():
    copies = [path for path in ADDON.parents[1].glob("data/regions/*") if path.suffix == ".csv"]
    assert not copies
