"""Evidently invented accounts of the offices of laboratories, of laboratories and of applicants."""

from odoo.addons.industrial_licence.demo.accounts import NATION, PROVINCE
from odoo.fields import Command

OFFICES = (
    ("lab.officer.demo", "检验机构管理员（演示）", "group_lab_officer", PROVINCE),
    ("lab.centre.demo", "检验机构登记员（演示）", "group_lab_registrar", NATION),
)
POSTS = (
    ("clerk", "收样员", "group_lab_clerk"),
    ("tester", "检验员", "group_lab_tester"),
    ("reviewer", "审核员", "group_lab_tester"),
    ("head", "负责人", "group_lab_head"),
)


def build(env, password):
    """Create the accounts of the offices that are missing."""
    homes = {code: env["licence.authority"]._by_code(code) for *_rest, code in OFFICES}
    known = env["res.users"].search([]).mapped("login")
    make(
        env, password,
        [
            {
                "login": login, "name": name, "licence_authority_id": homes[code].id,
                "group_ids": [Command.link(env.ref(f"licence_labs.{group}").id)],
            }
            for login, name, group, code in OFFICES
            if login not in known
        ],
    )  # fmt: skip


def members(env, password, lab, stem, ending):
    """The four persons of a laboratory, by post."""
    made = make(
        env, password,
        [
            {
                "login": f"{stem}.{post}{ending}", "name": f"{lab.name[3:5]}{word}（演示）",
                "licence_lab_id": lab.id,
                "group_ids": [Command.set(env.ref(f"licence_labs.{group}").ids)],
            }
            for post, word, group in POSTS
        ],
    )  # fmt: skip
    return dict(zip((post for post, *_rest in POSTS), made, strict=True))


def applicants(env, password, firms, since):
    """One account for each enterprise; the first is shown among the demo accounts."""
    group = env.ref("industrial_licence.group_applicant")
    portal = env.ref("base.group_portal")
    made = make(
        env, password,
        [
            {
                "login": "rope.firm.demo" if not number else f"firm{number}@demo.example",
                "name": f"{firm.name[3:5]}钢丝绳办证员（演示）",
                "group_ids": [Command.set((group | portal).ids)],
            }
            for number, firm in enumerate(firms)
        ],
    )  # fmt: skip
    env["licence.mandate"].create(
        [
            {"user_id": user.id, "enterprise_id": firm.id, "date_from": since}
            for user, firm in zip(made, firms, strict=True)
        ]
    )
    return made


def make(env, password, vals_list):
    """Hash once: one deliberate slow hash serves all demo accounts."""
    users = env["res.users"].with_context(no_reset_password=True)
    made = users.create([{"lang": "zh_CN", "tz": "Asia/Shanghai", **vals} for vals in vals_list])
    hashed = users._crypt_context().hash(password)
    for user in made:
        user._set_encrypted_password(user.id, hashed)
    return made
