"""Evidently invented accounts for the posts of supervision."""

from odoo.addons.industrial_licence.demo.accounts import PROVINCE, YICHANG, _set_password
from odoo.fields import Command

XILING = "420502"
ACCOUNTS = (
    ("xiling.officer", "西陵监管员（演示）", "group_supervision_officer", XILING),
    ("xiling.second", "西陵监管员二（演示）", "group_supervision_officer", XILING),
    ("xiling.enforcer", "西陵执法员（演示）", "group_enforcement_officer", XILING),
    ("xiling.chief", "西陵局领导（演示）", "group_leader", XILING),
    ("yichang.officer", "宜昌监管员（演示）", "group_supervision_officer", YICHANG),
    ("patrol", "省监管员（演示）", "group_supervision_officer", PROVINCE),
    ("patrol2", "省监管员二（演示）", "group_supervision_officer", PROVINCE),
    ("enforcer", "省执法员（演示）", "group_enforcement_officer", PROVINCE),
    ("petition", "信访员（演示）", "group_petition_officer", PROVINCE),
    ("chief", "省分管领导（演示）", "group_leader", PROVINCE),
    ("reporter", "统计员（演示）", "group_reporter", PROVINCE),
)


def build(env, password):
    """Create the missing accounts; they share the password of the demo."""
    users = env["res.users"].with_context(no_reset_password=True, active_test=False)
    logins = [f"{login}.demo" for login, *_rest in ACCOUNTS]
    taken = set(users.search([("login", "in", logins)]).mapped("login"))
    codes = {code for *_rest, code in ACCOUNTS}
    homes = env["licence.authority"].search([("code", "in", list(codes))])
    home = {body.code: body.id for body in homes}
    made = users.create(
        [
            {
                "login": f"{login}.demo", "name": name, "lang": "zh_CN", "tz": "Asia/Shanghai",
                "licence_authority_id": home[code],
                "group_ids": [Command.link(env.ref(f"licence_supervision.{group}").id)],
            }
            for login, name, group, code in ACCOUNTS
            if f"{login}.demo" not in taken
        ]
    )  # fmt: skip
    if made:
        _set_password(env, made, password)
    return made
