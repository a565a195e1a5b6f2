from odoo import models
from odoo.addons.industrial_licence.clocks.kernel import legal_date

from ..forms import editions  # noqa: F401 – puts the forms of this addon on the shelf


class OfferSheet(models.Model):
    """检验机构名单告知书: the whole list, as the applicant was shown it."""

    _name = "licence.lab.offer"
    _inherit = ["licence.lab.offer", "licence.paper.mixin"]

    def _form_day(self, code):
        return legal_date(self.drawn_at)

    def _fill_lab_list(self, told):
        # sudo: names on the letter its addressee does not look up: officer, office, product
        order = self.sudo().order_id
        return {
            **self._letter_head(order.authority_id, order.handler_id),
            "signed_on": legal_date(self.drawn_at),
            "number": order.number,
            "recipient": order.enterprise_id.name,
            "product": order.product_id.name,
            "labs": [self._lab_on_form(row) for row in self.rows or ()],
        }

    def _lab_on_form(self, row):
        order = self.sudo().order_id  # sudo: the same
        days = order.rule_book_id.test_days
        return {
            "name": row["name"], "address": row["address"] or row["region"],
            "contact": " ".join(filter(None, (row["contact"], row["phone"]))) or "—",
            "scope": "、".join(order.unit_ids.mapped("name")),
            "days": f"{days}日" if days else "",
        }  # fmt: skip
