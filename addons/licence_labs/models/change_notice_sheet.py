from odoo import api, fields, models
from odoo.addons.industrial_licence.clocks.kernel import legal_date
from odoo.addons.industrial_licence.forms.screen import to_html
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..forms import editions  # noqa: F401 – puts the forms of this addon on the shelf
from ..lifecycle.change_notice import Item

FORM = "annex3"
# Names of the register → names of the boxes of the form.
BOXES = {
    Item.SUPERIOR: "authority",
    Item.AFFILIATED_BODY: "affiliation",
    Item.ASSET_NATURE: "ownership",
    Item.CONTACT: "contact",
}


class ChangeNoticeSheet(models.Model):
    """附件3 filled from the notice: an unchanged item stays blank in both columns."""

    _name = "licence.lab.change.notice"
    _inherit = ["licence.lab.change.notice", "licence.paper.mixin"]

    annex3 = fields.Html("附件3", compute="_compute_annex3", sanitize=False)

    @api.depends("line_ids.after", "line_ids.is_emptied", "state", "product_ids")
    def _compute_annex3(self):
        for notice in self:
            notice.annex3 = to_html(notice._form_sheet(FORM)) if notice.id else False

    def _form_day(self, code):
        """The edition is that of the day of the head's signature."""
        return legal_date(self.head_signed_at) if self.head_signed_at else legal_today(self.env)

    def _fill_annex3(self, told):
        # sudo: names of signatories and products, which the other desk does not look up
        notice = self.sudo()
        values = {
            "lab_name": self._name_before(),
            "products": "、".join(notice.product_ids.mapped("name")),
            "lab_head": notice.head_id.name or "",
            "lab_signed_on": notice.head_signed_at and legal_date(notice.head_signed_at),
            "province_opinion": notice.opinion or "",
            "province_head": notice.province_signatory_id.name or "",
            "province_signed_on": notice.opined_at and legal_date(notice.opined_at),
        }
        for line in notice.line_ids.filtered("is_changed"):
            box = BOXES.get(Item(line.item), line.item)
            values[f"{box}_before"], values[f"{box}_after"] = line.before or "", line._new_value()
        return {name: value for name, value in values.items() if value}

    def _name_before(self):
        """The form bears the name the laboratory had when it was drawn up."""
        line = self.line_ids.filtered(lambda one: one.item == Item.NAME)
        return line.before or self.lab_id.name
