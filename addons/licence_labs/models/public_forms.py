from odoo import api, models
from odoo.addons.industrial_licence.forms.editions import SHELF

from ..forms import editions  # noqa: F401 – puts the forms of this addon on the shelf

PUBLIC = ("annex3",)


class PublicForms(models.AbstractModel):
    """表格下载: which blank forms of laboratories anybody may take home."""

    _inherit = "licence.lab.eligibility"

    @api.model
    def _public_forms(self):
        return [(code, SHELF.editions(code)[-1].title) for code in PUBLIC]

    @api.model
    def _public_blank(self, code):
        """The empty form; it holds nothing of anybody."""
        blank = SHELF.editions(code)[-1].fill({}, blank=True)
        return self.env["licence.press"]._draw(blank)
