"""Evidently invented accounts, one per role and some more, for trying the system out."""

from odoo.fields import Command

PROVINCE, NATION = "420000", "000000"
WUHAN, YICHANG, XIANGYANG = "420100", "420500", "420600"
ACCOUNTS = (
    ("intake.demo", "受理员（演示）", "group_intake", PROVINCE),
    ("handler.demo", "经办人（演示）", "group_handler", PROVINCE),
    ("handler2.demo", "经办人二（演示）", "group_handler", PROVINCE),
    ("approver.demo", "审批人（演示）", "group_approver", PROVINCE),
    ("clerk.demo", "证书员（演示）", "group_certificate_clerk", PROVINCE),
    ("archive.demo", "档案员（演示）", "group_archive", PROVINCE),
    ("archive2.demo", "档案员二（演示）", "group_archive", PROVINCE),
    ("catalogue.demo", "目录维护员（演示）", "group_catalogue_editor", PROVINCE),
    ("manager.demo", "局领导（演示）", "group_manager", PROVINCE),
    ("journal.demo", "审计员（演示）", "group_journal_auditor", PROVINCE),
    ("office.demo", "系统管理员（演示）", "group_administrator", PROVINCE),
    ("wuhan.intake.demo", "武汉受理员（演示）", "group_intake", WUHAN),
    ("wuhan.handler.demo", "武汉经办人（演示）", "group_handler", WUHAN),
    ("wuhan.manager.demo", "武汉局领导（演示）", "group_manager", WUHAN),
    ("yichang.manager.demo", "宜昌局领导（演示）", "group_manager", YICHANG),
    ("xiangyang.manager.demo", "襄阳局领导（演示）", "group_manager", XIANGYANG),
    ("nation.catalogue.demo", "总局目录维护员（演示）", "group_catalogue_editor", NATION),
    ("nation.approver.demo", "总局审批人（演示）", "group_approver", NATION),
)


def build(env, password):
    """Create the missing accounts; all of them and the administrator get the same password."""
    users = env["res.users"].with_context(no_reset_password=True)
    homes = {
        home.code: home
        for home in env["licence.authority"].search([("code", "in", [a[3] for a in ACCOUNTS])])
    }
    taken = set(users.search([]).mapped("login"))
    made = users.create(
        [
            {
                "login": login,
                "name": name,
                "lang": "zh_CN",
                "tz": "Asia/Shanghai",
                "licence_authority_id": homes[code].id,
                "group_ids": [Command.link(env.ref(f"industrial_licence.{group}").id)],
            }
            for login, name, group, code in ACCOUNTS
            if login not in taken
        ]
    )
    _set_password(env, made | env.ref("base.user_admin"), password)
    return made


def _set_password(env, users, password):
    """Hash once: one deliberate slow hash serves all demo accounts."""
    hashed = env["res.users"]._crypt_context().hash(password)
    for user in users:
        user._set_encrypted_password(user.id, hashed)
