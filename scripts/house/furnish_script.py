# Runs inside `odoo shell`: one account per role, and the demo province where it is asked for.
import os
from importlib import import_module, util

from odoo.addons.industrial_licence.demo import accounts, province

part, password = os.environ["LICENCE_DEMO_PART"], os.environ["LICENCE_DEMO_PASSWORD"]
{"accounts": accounts, "province": province}[part].build(env, password)  # noqa: F821 - the shell gives env
for addon in ("licence_labs", "licence_supervision"):
    if util.find_spec(f"odoo.addons.{addon}.demo"):
        import_module(f"odoo.addons.{addon}.demo").build(env, part, password)  # noqa: F821
env.cr.commit()  # noqa: F821
