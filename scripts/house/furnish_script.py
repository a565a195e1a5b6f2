# Runs inside `odoo shell`: the demo province and one account per role.
import os

from odoo.addons.industrial_licence.demo import province

province.build(env, os.environ["LICENCE_DEMO_PASSWORD"])  # noqa: F821 - the shell gives env
env.cr.commit()  # noqa: F821
