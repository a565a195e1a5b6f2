from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain


class AuthorityPeople(models.Model):
    """Who works at an authority, and what the organ as such still owes."""

    _inherit = "licence.authority"

    user_ids = fields.One2many("res.users", "licence_authority_id", "People")
    information_officer_id = fields.Many2one(
        "res.users", index="btree_not_null", ondelete="restrict",
        tracking=True,
        domain="[('licence_authority_id', '=', id), ('share', '=', False)]",
        help="Answers for the reports and databases of this authority (信息管理规定第四条).",
    )  # fmt: skip
    lacks_officer = fields.Boolean(
        "No Information Officer", compute="_compute_lacks_officer", search="_search_lacks_officer",
        help="People work here and nobody answers for its reports.",
    )  # fmt: skip
    user_count = fields.Integer("Number of People", compute="_compute_counts")
    child_count = fields.Integer("Subordinates", compute="_compute_counts")
    delegation_count = fields.Integer("Delegations", compute="_compute_counts")
    duty_note = fields.Text("Still to Do", compute="_compute_duty_note")

    @api.depends("user_ids", "child_ids")
    def _compute_counts(self):
        people = self._count("res.users", "licence_authority_id")
        below = self._count("licence.authority", "parent_id")
        given = self._count("licence.delegation", "delegator_id")
        received = self._count("licence.delegation", "delegate_id")
        for authority in self:
            authority.user_count = people.get(authority._origin, 0)
            authority.child_count = below.get(authority._origin, 0)
            authority.delegation_count = given.get(authority._origin, 0) + received.get(
                authority._origin, 0
            )

    def _count(self, model, field):
        domain = [(field, "in", self.ids)]
        return dict(self.env[model]._read_group(domain, [field], ["__count"]))

    @api.depends("information_officer_id", "user_ids")
    def _compute_lacks_officer(self):
        for authority in self:
            authority.lacks_officer = bool(
                authority.user_ids and not authority.information_officer_id
            )

    def _search_lacks_officer(self, operator, value):
        if operator != "in":
            return NotImplemented
        lacking = Domain("user_ids", "!=", False) & Domain("information_officer_id", "=", False)
        return lacking if True in value else ~lacking

    def _compute_duty_note(self):
        for authority in self:
            authority.duty_note = "\n".join(authority._duties())

    def _duties(self):
        """Sentences about what the organ as such still owes; rooms with reports add theirs."""
        self.ensure_one()
        if self.lacks_officer:
            yield self.env._("Name the information officer of this authority (信息管理规定第四条).")

    @api.constrains("information_officer_id")
    def _check_information_officer(self):
        for authority in self:
            officer = authority.information_officer_id
            if officer and officer.licence_authority_id != authority:
                raise ValidationError(
                    self.env._(
                        "%(person)s does not belong to %(authority)s "
                        "and cannot be its information officer.",
                        person=officer.name,
                        authority=authority.name,
                    )
                )

    def _remind_officers(self, summary, deadline):
        """A dated activity for the information officer of each authority that has one."""
        for authority in self.filtered("information_officer_id"):
            authority.activity_schedule(
                "mail.mail_activity_data_todo",
                date_deadline=deadline,
                summary=summary,
                user_id=authority.information_officer_id.id,
            )
        return self.filtered(lambda authority: not authority.information_officer_id)
