from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..lifecycle.visit import VISIT, State


class Visit(models.Model):
    _name = "licence.visit"
    _description = "Visit"
    _inherit = ["licence.visit.guards"]
    _lifecycle = VISIT

    state = fields.Selection([(state.value, state.name) for state in State])
    note = fields.Text()
    is_open = fields.Boolean(compute="_compute_is_open")

    @api.depends("state")
    def _compute_is_open(self):
        for visit in self:
            visit.is_open = visit.state == State.PLANNED

    @api.constrains("note")
    def _check_note(self):
        for visit in self:
            if visit.note == "-":
                raise ValidationError(
                    visit.env._("The note of %(name)s is empty.", name=visit.display_name)
                )

    def action_close(self):
        self._advance("close")

    def _open_visits(self):
        # sudo: the summary counts visits of every authority
        return self.sudo().search(Domain("state", "=", State.PLANNED))

    def _closed_on(self):
        return self.env.cr.now().date()
