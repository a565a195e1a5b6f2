"""One evidently invented account per role, for trying the system out."""

from odoo.fields import Command

ACCOUNTS = (
    ("intake.demo", "受理员（演示）", ("group_intake",)),
    ("handler.demo", "经办人（演示）", ("group_handler",)),
    ("approver.demo", "审批人（演示）", ("group_approver",)),
    ("clerk.demo", "证书员（演示）", ("group_certificate_clerk",)),
    ("archive.demo", "档案员（演示）", ("group_archive",)),
    ("catalogue.demo", "目录维护员（演示）", ("group_catalogue_editor",)),
    ("manager.demo", "局领导（演示）", ("group_manager",)),
    ("journal.demo", "审计员（演示）", ("group_journal_auditor",)),
    ("office.demo", "系统管理员（演示）", ("group_administrator",)),
)

PROVINCE = "420000"


def build(env, password):
    """Create the missing accounts; all of them and the administrator get the same password."""
    users = env["res.users"].with_context(no_reset_password=True)
    home = env["licence.authority"]._by_code(PROVINCE)
    taken = set(users.search([]).mapped("login"))
    made = users.create(
        [
            {
                "login": login,
                "name": name,
                "lang": "zh_CN",
                "tz": "Asia/Shanghai",
                "licence_authority_id": home.id,
                "group_ids": [
                    Command.link(env.ref(f"industrial_licence.{group}").id) for group in groups
                ],
            }
            for login, name, groups in ACCOUNTS
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
