from odoo import api, fields, models


class LabOffer(models.Model):
    """检验机构名单告知: the list of all eligible laboratories as one applicant was shown it."""

    _name = "licence.lab.offer"
    _description = "List of laboratories shown"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "drawn_at"

    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, index=True, ondelete="restrict"
    )
    drawn_at = fields.Datetime("Shown At", required=True)
    rows = fields.Json("Laboratories")
    count = fields.Integer("Number of Laboratories", required=True, aggregator=None)
    sha256 = fields.Char("SHA-256", required=True)
    text = fields.Text("List", compute="_compute_text")

    @api.depends("rows")
    def _compute_text(self):
        for offer in self:
            offer.text = "\n".join(
                " ".join(
                    str(row[name]) for name in ("region", "name", "address", "contact", "phone")
                )
                for row in offer.rows or ()
            )

    def _lab_ids(self):
        return [row["lab_id"] for row in self.rows or ()]

    @api.model
    def _keep(self, vals):
        # sudo: nobody writes lists by hand; they are drawn from the register
        return self.browse(self.sudo().create([vals]).ids)
