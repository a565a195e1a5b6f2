from odoo import api, fields, models
from odoo.fields import Domain

COMPLAINT = "licence.supervision.complaint"


class SupervisionWithheld(models.AbstractModel):
    """条例 43: not even the term of a complaint is there for whoever it is about."""

    _name = "licence.supervision.withheld"
    _description = "What those complained of do not read"

    is_withheld = fields.Boolean(
        "Withheld", compute="_compute_is_withheld", search="_search_is_withheld"
    )

    @api.depends_context("uid")
    def _compute_is_withheld(self):
        # sudo: the rule that hides a row asks for it first
        hidden = self.sudo().search(Domain("id", "in", self.ids) & self._withheld())
        for row in self:
            row.is_withheld = row.id in hidden.ids

    def _search_is_withheld(self, operator, value):
        if operator != "in":
            return NotImplemented
        return self._withheld() if True in value else ~self._withheld()

    @api.model
    def _withheld(self):
        # sudo: which complaints are about the user is asked, and never shown
        about = self.env[COMPLAINT].sudo()._search(self._about_the_user())
        return Domain("res_model", "=", COMPLAINT) & Domain("res_id", "in", about)

    @api.model
    def _about_the_user(self):
        own = self.env.user.licence_authority_id
        about_me = Domain("target_user_id", "=", self.env.uid)
        return about_me | Domain("target_authority_id", "parent_of", own.ids)


class LicenceClock(models.Model):
    _name = "licence.clock"
    _inherit = ["licence.clock", "licence.supervision.withheld"]


class LicenceTask(models.Model):
    _name = "licence.task"
    _inherit = ["licence.task", "licence.supervision.withheld"]


class LicenceEscalation(models.Model):
    _name = "licence.escalation"
    _inherit = ["licence.escalation", "licence.supervision.withheld"]

    @api.model
    def _withheld(self):
        return Domain("clock_id", "any!", super()._withheld())

    @api.model
    def _who_is_told(self, facts):
        """Nobody hears of a complaint about himself, whatever post he holds."""
        ids = [clock.res_id for clock, *_rest in facts if clock.res_model == COMPLAINT]
        # sudo: the job tells people who do not see the complaint
        complaints = {one.id: one for one in self.env[COMPLAINT].sudo().browse(ids)}
        told = super()._who_is_told(facts)
        return [
            users - complaints[clock.res_id]._biased(users)
            if clock.res_model == COMPLAINT
            else users
            for (clock, *_rest), users in zip(facts, told, strict=True)
        ]
