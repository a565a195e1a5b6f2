from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from ..lifecycle.kernel import CENTRE

ADMINISTRATOR = "industrial_licence.group_administrator"


class ResUsers(models.Model):
    _inherit = "res.users"

    licence_lab_id = fields.Many2one(
        "licence.lab", "Laboratory", index="btree_not_null", ondelete="restrict", copy=False,
        help="The body this portal account belongs to; it never becomes another.",
    )  # fmt: skip

    @api.constrains("licence_lab_id", "group_ids")
    def _check_lab_account(self):
        for user in self:
            if user.licence_lab_id and not user.share:
                raise ValidationError(
                    self.env._(
                        "%(person)s is a member of staff and cannot belong to a laboratory.",
                        person=user.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        users = super().create(vals_list)
        # A default in the context fills the field without naming it.
        if users.licence_lab_id:
            self._check_may_appoint_to_lab()
        return users

    def write(self, vals):
        if "licence_lab_id" in vals:
            self._check_may_appoint_to_lab()
            self._check_same_lab(vals["licence_lab_id"])
        return super().write(vals)

    def _check_may_appoint_to_lab(self):
        user = self.env.user
        if self.env.su or user.has_group(ADMINISTRATOR) or user.has_group(CENTRE):
            return
        raise AccessError(self.env._("Accounts of laboratories are given by the centre."))

    def _check_same_lab(self, lab_id):
        moved = self.filtered(lambda user: user.licence_lab_id and user.licence_lab_id.id != lab_id)
        if moved:
            raise ValidationError(
                self.env._(
                    "%(person)s belongs to %(laboratory)s: archive the account and make a new one.",
                    person=moved[0].name, laboratory=moved[0].licence_lab_id.name,
                )
            )  # fmt: skip

    def _get_invalidation_fields(self):
        # Record rules are cached per user and speak of this field.
        return super()._get_invalidation_fields() | {"licence_lab_id"}
