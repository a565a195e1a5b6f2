from odoo import api, models
from odoo.exceptions import UserError

from ..clocks.running import OPEN
from ..lifecycle.application import APPROVER, CLERK, HANDLER, INTAKE
from ..lifecycle.application import State as Case
from ..tools.legal_time import legal_today

# The posts a case waits for; without a holder it would stand still.
DESKS = frozenset({INTAKE, HANDLER, APPROVER, CLERK})
STAFFING = frozenset({"active", "group_ids", "licence_authority_id"})


class ResUsers(models.Model):
    """No open case is left without an officer who can take its next step."""

    _inherit = "res.users"

    def write(self, vals):
        if not STAFFING & set(vals):
            return super().write(vals)
        before = self._stations()
        written = super().write(vals)
        self._check_manned(before - self._stations())
        return written

    def unlink(self):
        before = self._stations()
        done = super().unlink()
        self.env["res.users"]._check_manned(before)
        return done

    def _stations(self):
        """{(authority, post)} these people keep going, their own and those they stand in for."""
        # sudo: who holds which post does not depend on who asks
        people = self.sudo().filtered("active")
        people |= people.substitution_ids._absent_colleagues(legal_today(self.env))
        return {
            (person.licence_authority_id.with_env(self.env), post)
            for person in people.filtered("licence_authority_id")
            for post in person._held_posts() & DESKS
        }

    @api.model
    def _check_manned(self, stations, day=None):
        """Each of these posts has an able holder, or no open case waits for one."""
        for authority, post in stations:
            if self._is_manned(authority, post, day or legal_today(self.env)):
                continue
            if count := self.env["licence.application"]._waiting_for(authority, post):
                raise UserError(
                    self.env._(
                        "%(count)s open cases of %(authority)s wait for the post “%(post)s” and "
                        "nobody else there can act: appoint somebody, or name a substitute who "
                        "stays, and then try again.",
                        count=count, authority=authority.display_name,
                        post=self.env.ref(post).name,
                    )
                )  # fmt: skip

    @api.model
    def _is_manned(self, authority, post, day):
        """A holder who is there, or who has somebody to stand in; the superior holds it too."""
        houses = authority if authority.level == "province" else authority | authority.parent_id
        # sudo: as above
        holders = self.sudo().search(
            [
                ("all_group_ids", "in", self.env.ref(post).ids),
                ("licence_authority_id", "in", houses.ids),
            ]
        )
        away = holders.absence_ids.filtered(lambda row: row._holds_on(day))
        stand_ins = away.substitute_id
        absent_too = stand_ins.absence_ids.filtered(lambda row: row._holds_on(day)).absent_id
        able = (stand_ins - absent_too).filtered("active")
        covered = away.filtered(lambda row: row.substitute_id in able)._absent_colleagues(day)
        return bool(holders - away.absent_id | covered)


class ResGroups(models.Model):
    _inherit = "res.groups"

    def write(self, vals):
        if not {"user_ids", "implied_ids"} & set(vals):
            return super().write(vals)
        # sudo: as above
        people = self.sudo().all_user_ids
        before = people._stations()
        written = super().write(vals)
        people._check_manned(before - people._stations())
        return written


class LicenceSubstitution(models.Model):
    _inherit = "licence.substitution"

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        today = legal_today(self.env)
        for row in made:
            users = self.env["res.users"]
            users._check_manned(row.absent_id._stations(), max(row.effective_from, today))
        return made


class LicenceApplication(models.Model):
    _inherit = "licence.application"

    @api.model
    def _waiting_for(self, authority, post):
        """How many open cases need a holder of the post at the authority."""
        waiting = [
            ("res_model", "=", self._name), ("outcome", "in", list(OPEN)),
            ("stopped_on", "=", False), ("keeper_id", "=", authority.id),
            ("group", "=", self.env.ref(post).id),
        ]  # fmt: skip
        # sudo: the count concerns the house, not the asker's area
        cases = set(self.env["licence.clock"].sudo().search(waiting).mapped("res_id"))
        if post == HANDLER:
            prepared = [("state", "=", Case.ACCEPTED), ("authority_id", "=", authority.id)]
            cases |= set(self.sudo().search(prepared).ids)  # sudo: as above
        return len(cases)
