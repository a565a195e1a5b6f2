"""Enterprises that cannot exist: 示例·甲子水泥有限公司 and so on, by the cycle of sixty."""

import stdnum.cn.uscc

from odoo.fields import Command

STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
# Counties of the three cities of the demo, by turns.
COUNTIES = {
    "420100": ("420111", "420112", "420115"),
    "420500": ("420502", "420506", "420582"),
    "420600": ("420602", "420607", "420683"),
}
FORMS = ("limited", "limited", "joint_stock", "state_owned", "foreign", "limited")


def sign(number):
    """The name of the enterprise in the cycle of sixty: 甲子, 乙丑, 丙寅 …"""
    return STEMS[number % 10] + BRANCHES[number % 12]


def credit_code(city, number):
    """Valid by its check digit, evidently invented by its row of X."""
    body = f"91{city}MAXXXX{number:03d}"
    return body + stdnum.cn.uscc.calc_check_digit(body)


def create(env, places, first=0):
    """The enterprises of `places`: (city, trade) in their order, from that number on."""
    codes = {code for row in COUNTIES.values() for code in row}
    found = env["licence.authority"].search([("code", "in", list(codes))])
    counties = {county.code: county for county in found}
    return env["res.partner"].create(
        [
            _prepare_vals(number, city, trade, counties)
            for number, (city, trade) in enumerate(places, first)
        ]
    )


def _prepare_vals(number, city, trade, counties):
    row = COUNTIES[city]
    county = counties[row[number % len(row)]]
    name, place = sign(number), f"湖北省{county.parent_id.region_name}{county.region_name}"
    halls = 1 + (number % 5 == 0)
    return {
        "name": f"示例·{name}{trade}有限公司",
        "is_company": True,
        "is_licence_enterprise": True,
        "credit_code": credit_code(city, number),
        "legal_representative": f"示例法人{name}",
        "enterprise_type": FORMS[number % len(FORMS)],
        "region_id": county.id,
        "domicile": f"{place}示例大道{number + 1}号",
        "contact_name": f"示例联系人{name}",
        "contact_phone": f"0000-0000{number:04d}",
        "site_ids": [
            Command.create(
                {
                    "name": f"第{'一二'[hall]}工厂",
                    "address": f"{place}示例工业园{name}路{hall + 1}号",
                    "region_id": county.id,
                    "postcode": "000000",
                }
            )
            for hall in range(halls)
        ],
    }
