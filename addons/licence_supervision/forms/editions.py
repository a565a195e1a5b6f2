"""The forms this addon puts on the shelf of the core."""

from odoo.addons.industrial_licence.forms.editions import SHELF

from . import applicants, interview, yearly

FORMS = (*applicants.FORMS, *yearly.FORMS, *interview.FORMS)
SHELF.add(*FORMS)
