from odoo import fields, models

from ..lifecycle.complaint import Verdict

FOUND = frozenset({Verdict.FOUNDED, Verdict.PARTLY})
# 国质检监〔2006〕499号 一（一）: what officials and bodies that take applications in must not do.
OF_OFFICIALS = frozenset(
    {"harassment", "paid_consulting", "named_consultant", "overcharging", "delay"}
)


class SupervisionComplaintIntegrity(models.AbstractModel):
    """A breach found stands in the integrity record of the body and of the person."""

    _name = "licence.supervision.complaint.integrity"
    _description = "Integrity record that follows from a complaint"

    culprit_id = fields.Many2one(
        "res.users", "Official Found Responsible", index="btree_not_null", ondelete="restrict",
        copy=False, help="Who did it, where the investigation found the person.",
    )  # fmt: skip

    def _guard_culprit_of_the_body(self):
        if self.culprit_id and self.target_authority_id not in self._bodies_of(self.culprit_id):
            yield self.env._(
                "%(name)s does not belong to the body complained of.", name=self.culprit_id.name
            )

    def _bodies_of(self, user):
        """The authority a person belongs to, and all above it."""
        # sudo: where a colleague works is no secret of the handler
        own = user.sudo().licence_authority_id
        return own.search([("id", "parent_of", own.ids)]) if own else own

    def _after_conclude(self):
        done = super()._after_conclude()
        body = self.target_authority_id or self.target_user_id.licence_authority_id
        if body and self.verdict in FOUND and self.breach in OF_OFFICIALS:
            self.env["licence.supervision.integrity"]._keep(self, body)
        return done
