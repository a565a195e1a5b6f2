# Runs inside `odoo shell`: one account per role, and the demo province where it is asked for.
import os

from odoo.addons.industrial_licence.demo import accounts, province

part = {"accounts": accounts, "province": province}[os.environ["LICENCE_DEMO_PART"]]
part.build(env, os.environ["LICENCE_DEMO_PASSWORD"])  # noqa: F821 - the shell gives env
env.cr.commit()  # noqa: F821
