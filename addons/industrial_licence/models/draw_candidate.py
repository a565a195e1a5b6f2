from odoo import api, fields, models
from odoo.exceptions import UserError


class DrawCandidate(models.Model):
    """Somebody, or some enterprise, that may be drawn, or is left out with a reason."""

    _name = "licence.draw.candidate"
    _description = "Candidate of a draw"
    _inherit = ["licence.part.mixin", "licence.kept.mixin"]
    _order = "draw_id, rank, key"
    _part_of = "draw_id"
    _room_fields = frozenset({"rank"})
    _open_after_freeze = _room_fields
    # The pool of a draw held for a record follows from it; only leaving out is done by hand.
    _by_hand = frozenset({"exclusion"})

    draw_id = fields.Many2one("licence.draw", required=True, index=True, ondelete="cascade")
    auditor_id = fields.Many2one("licence.auditor", index="btree_not_null", ondelete="restrict")
    key = fields.Char(
        "Register Number", required=True, help="Names the candidate in the published record."
    )
    name = fields.Char(required=True)
    weight = fields.Integer(required=True, default=1, aggregator=None)
    group_key = fields.Char(
        "Employer", help="Where the candidate works; seats may be spread over it."
    )
    exclusion = fields.Char("Left Out Because")
    rank = fields.Integer(
        "Drawn As", readonly=True, copy=False, aggregator=None, help="0: not drawn."
    )

    _once = models.Constraint("UNIQUE (draw_id, key)", "This candidate already stands in the pool.")
    _weight = models.Constraint("CHECK (weight > 0)", "A weight is a whole number above zero.")

    @api.model_create_multi
    def create(self, vals_list):
        rows = super().create(vals_list)
        rows._refuse_by_hand()
        return rows

    def write(self, vals):
        if set(vals) - self._by_hand:
            self._refuse_by_hand()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_of_subject(self):
        self._refuse_by_hand()

    def _refuse_by_hand(self):
        if not self._is_opened() and any(draw.subject_id for draw in self.draw_id):
            raise UserError(
                self.env._(
                    "The pool follows from what is drawn for; leave somebody out with a reason."
                )
            )
