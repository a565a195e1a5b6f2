from odoo import api, fields, models
from odoo.fields import Domain

COMPLAINT = "licence.supervision.complaint"
FIELD = {"compute": "_compute_is_withheld", "search": "_search_is_withheld"}


def withheld(env):
    """条例 43: not even the term of a complaint is there for whoever it is about."""
    own = env.user.licence_authority_id
    about = Domain("target_user_id", "=", env.uid)
    about |= Domain("target_authority_id", "parent_of", own.ids)
    # sudo: which complaints are about the user is asked, and never shown
    complaints = env[COMPLAINT].sudo()._search(about)
    return Domain("res_model", "=", COMPLAINT) & Domain("res_id", "in", complaints)


def search_withheld(env, operator, value):
    if operator != "in":
        return NotImplemented
    return withheld(env) if True in value else ~withheld(env)


def compute_withheld(rows):
    # sudo: the rule that hides a row asks for it first
    hidden = rows.sudo().search(Domain("id", "in", rows.ids) & withheld(rows.env))
    for row in rows:
        row.is_withheld = row.id in hidden.ids


class LicenceClock(models.Model):
    _inherit = "licence.clock"

    is_withheld = fields.Boolean("Withheld", **FIELD)

    @api.depends_context("uid")
    def _compute_is_withheld(self):
        compute_withheld(self)

    def _search_is_withheld(self, operator, value):
        return search_withheld(self.env, operator, value)


class LicenceTask(models.Model):
    _inherit = "licence.task"

    is_withheld = fields.Boolean("Withheld", **FIELD)

    @api.depends_context("uid")
    def _compute_is_withheld(self):
        compute_withheld(self)

    def _search_is_withheld(self, operator, value):
        return search_withheld(self.env, operator, value)


class LicenceEscalation(models.Model):
    _inherit = "licence.escalation"

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
