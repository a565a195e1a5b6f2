from odoo import fields, models


class DrawCandidate(models.Model):
    """Somebody, or some enterprise, that may be drawn, or is left out with a reason."""

    _name = "licence.draw.candidate"
    _description = "Candidate of a draw"
    _inherit = "licence.part.mixin"
    _order = "draw_id, rank, key"
    _part_of = "draw_id"
    _open_after_freeze = frozenset({"rank"})

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
