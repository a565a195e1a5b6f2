"""Fed to `odoo shell` after an install or update: what must never stay at Odoo's defaults."""

import os
from pathlib import Path

SETTLED = "industrial_licence.first_start_done"


def freeze_address(parameters):
    """Fix the public address, so that a forged Host header cannot change mailed links."""
    parameters.set_param("web.base.url", os.environ["PUBLIC_URL"])
    parameters.set_param("web.base.url.freeze", "True")


def close_doors(env, parameters):
    """Invitation-only signup, no call to the publisher."""
    parameters.set_param("auth_signup.invitation_scope", "b2b")
    warranty = env.ref("mail.ir_cron_module_update_notification", raise_if_not_found=False)
    if warranty:
        warranty.active = False


def settle_administrator(env):
    """Give the first administrator a name, a language and the password from the secret file."""
    password = Path(os.environ["ADMIN_PASSWORD_FILE"]).read_text(encoding="utf-8").strip()
    if len(password) < 12:
        raise SystemExit("The administrator's first password must have at least 12 characters.")
    administrator = env.ref("base.user_admin")
    administrator.write(
        {
            "login": os.environ.get("ADMIN_LOGIN", "administrator"),
            "password": password,
            "lang": "zh_CN",
            "tz": "Asia/Shanghai",
        }
    )


def main(env):
    """Do each thing once; the address is set again at every update."""
    parameters = env["ir.config_parameter"]
    freeze_address(parameters)
    close_doors(env, parameters)
    if not parameters.get_param(SETTLED):
        settle_administrator(env)
        env["ir.default"].set("res.partner", "lang", "zh_CN")
        env["ir.default"].set("res.partner", "tz", "Asia/Shanghai")
        parameters.set_param(SETTLED, "True")
    env.cr.commit()


main(env)  # noqa: F821 - `env` is what odoo shell gives
