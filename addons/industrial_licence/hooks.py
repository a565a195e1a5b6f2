"""What every database of ours starts with: Chinese, Shanghai time, closed doors."""

import secrets

from odoo.addons.iap.tools import iap_tools
from odoo.exceptions import AccessError
from odoo.fields import Command

CLOSED_DOORS = {
    # Accounts are made by an administrator or by invitation, never by a passer-by.
    "auth_signup.invitation_scope": "b2b",
    "auth_signup.reset_password": "True",
    # A Host header at sign-in must not move the address that goes into letters.
    "web.base.url.freeze": "True",
    "base.login_cooldown_after": "5",
    "base.login_cooldown_duration": "300",
    "sessions.max_inactivity_seconds": "28800",
    "mail.restrict.template.rendering": "True",
    # What somebody writes in a note is no reason to fetch pages from outside.
    "mail.link_preview_throttle": "0",
}
PHONES_HOME = ("mail.ir_cron_module_update_notification",)


def close_phone_home():
    """The one door of every paid service of the vendor: nothing leaves the house by it."""
    iap_tools.iap_jsonrpc = _nothing_leaves


def _nothing_leaves(*_args, **_kwargs):
    # No environment is at hand here: the sentence cannot be translated.
    refusal = "This house asks no outside service."
    raise AccessError(refusal)


def post_init_hook(env):
    _speak_chinese(env)
    _close_doors(env)
    _lock_default_account(env)


def _speak_chinese(env):
    language = env["res.lang"]._activate_lang("zh_CN")
    # GB/T 7408: the year first, every date in full.
    language.date_format = "%Y-%m-%d"
    env["ir.default"].set("res.partner", "lang", "zh_CN")
    env["ir.default"].set("res.partner", "tz", "Asia/Shanghai")
    # The assistant that greets every new user in English has no place in an office.
    env["ir.default"].set("res.users", "odoobot_state", "disabled")
    company = env.ref("base.main_company")
    company.write({"name": "市场监督管理局", "currency_id": env.ref("base.CNY").id})
    env.ref("base.CNY").active = True
    company.country_id = env.ref("base.cn")
    chinese = env(context={**env.context, "lang": "zh_CN"})
    env.ref("base.partner_root").name = chinese._("The System")
    env.ref("base.partner_admin").name = chinese._("Default Administrator")
    people = env["res.partner"].with_context(active_test=False).search([])
    people.write({"lang": "zh_CN", "tz": "Asia/Shanghai"})


def _close_doors(env):
    # sudo: installation writes the system parameters that no post may change later
    parameters = env["ir.config_parameter"].sudo()
    for key, value in CLOSED_DOORS.items():
        parameters.set_param(key, value)
    for xmlid in PHONES_HOME:
        if cron := env.ref(xmlid, raise_if_not_found=False):
            cron.active = False


def _lock_default_account(env):
    """No admin/admin: the account gets a random password until somebody sets one."""
    admin = env.ref("base.user_admin")
    admin.write(
        {
            "password": secrets.token_urlsafe(24),
            "group_ids": [Command.link(env.ref("industrial_licence.group_administrator").id)],
        }
    )
