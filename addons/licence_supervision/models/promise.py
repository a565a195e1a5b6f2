from odoo import fields, models


class SupervisionPromise(models.Model):
    """A commitment of an interview: a thing to do, with a day."""

    _name = "licence.supervision.promise"
    _description = "Commitment of an Interview"
    _inherit = "licence.supervision.part"
    _order = "due_on, id"
    _rec_name = "text"

    _part_of = "interview_id"

    interview_id = fields.Many2one(
        "licence.supervision.interview", required=True, index=True, ondelete="cascade"
    )
    text = fields.Char("Commitment", required=True)
    due_on = fields.Date("Until")
    kept_on = fields.Date()
