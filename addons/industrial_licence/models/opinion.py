from odoo import api, fields, models
from odoo.exceptions import UserError

from ..lifecycle.application import Decision, State
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_now


class Opinion(models.Model):
    """What a handler proposes after the review; whoever writes it may not decide."""

    _name = "licence.opinion"
    _description = "Opinion on an application"
    _inherit = "licence.once.mixin"
    _order = "id desc"
    _rec_name = "text"

    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="restrict"
    )
    author_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    result = fields.Selection(
        labels(Decision, {Decision.GRANT: "Grant", Decision.REFUSE: "Refuse"}), "Proposal",
        required=True,
    )  # fmt: skip
    text = fields.Text(required=True)
    at = fields.Datetime(readonly=True)

    # Not `required`: the server fills them in, a form must not ask for them.
    _signed = models.Constraint(
        "CHECK (author_id IS NOT NULL AND at IS NOT NULL)", "An opinion has its author and date."
    )

    @api.model_create_multi
    def create(self, vals_list):
        told = {"author_id": self.env.uid, "at": legal_now(self.env)}
        made = super().create([{**vals, **told} for vals in vals_list])
        closed = made.application_id.filtered(lambda one: one.state != State.ACCEPTED)
        if closed:
            raise UserError(
                self.env._(
                    "%(record)s is “%(state)s”: opinions are written during the review.",
                    record=closed[0].display_name, state=closed[0]._state_word(),
                )
            )  # fmt: skip
        return made
