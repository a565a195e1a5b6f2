# Runs inside `odoo shell`: one account per role, and the demo province where it is asked for.
import os

from odoo.addons.industrial_licence.demo import accounts, province
from odoo.addons.licence_labs.demo import accounts as lab_accounts
from odoo.addons.licence_labs.demo import laboratories

parts = {"accounts": (accounts, lab_accounts), "province": (province, laboratories)}
for part in parts[os.environ["LICENCE_DEMO_PART"]]:
    part.build(env, os.environ["LICENCE_DEMO_PASSWORD"])  # noqa: F821 - the shell gives env
env.cr.commit()  # noqa: F821
