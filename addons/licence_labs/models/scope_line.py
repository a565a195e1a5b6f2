from odoo import api, fields, models
from odoo.exceptions import UserError


class LabScopeLine(models.Model):
    """A line of scope asked for with a recommendation or a filing."""

    _name = "licence.lab.scope.line"
    _description = "Scope asked for"
    _order = "designation_id, filing_id, unit_id, id"
    _rec_name = "unit_id"

    designation_id = fields.Many2one(
        "licence.lab.designation", index="btree_not_null", ondelete="cascade"
    )
    filing_id = fields.Many2one("licence.lab.filing", index="btree_not_null", ondelete="cascade")
    unit_id = fields.Many2one("licence.unit", required=True, ondelete="restrict")
    item = fields.Char("Test Item", help="Empty: every item of the unit.")
    standard = fields.Char(help="With its version. Empty: every standard.")

    _one_parent = models.Constraint(
        "CHECK ((designation_id IS NULL) <> (filing_id IS NULL))",
        "A line belongs to one recommendation or one filing.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        lines = super().create(vals_list)
        lines._refuse_sent()
        return lines

    def write(self, vals):
        self._refuse_sent()
        done = super().write(vals)
        self._refuse_sent()
        return done

    @api.ondelete(at_uninstall=False)
    def _unlink_except_sent(self):
        self._refuse_sent()

    def _refuse_sent(self):
        """What has been sent in stands as it was sent."""
        for parents in (self.designation_id, self.filing_id):
            sent = parents.filtered(lambda one: one.state not in one._open_states)
            if sent:
                raise UserError(
                    self.env._("%(record)s has been sent in; its scope stands.",
                               record=sent[0].display_name)
                )  # fmt: skip

    def _prepare_scope_vals(self, lab, listing, day, until):
        return {
            "lab_id": lab.id, "listing_id": listing.id, "unit_id": self.unit_id.id,
            "item": self.item, "standard": self.standard, "valid_from": day,
            "valid_until": until or False,
        }  # fmt: skip
