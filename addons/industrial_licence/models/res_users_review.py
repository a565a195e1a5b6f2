from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError

from .res_users import ADMINISTRATOR


class ResUsersReview(models.Model):
    # The room of reviews adds its own house to a user; people and posts stay where they are.
    _inherit = "res.users"  # pylint: disable=consider-merging-classes-inherited

    licence_department_id = fields.Many2one(
        "licence.department", "Review Body", index="btree_not_null", ondelete="restrict",
        copy=False, help="Whoever works for a review body works for no authority.",
    )  # fmt: skip

    @api.constrains("licence_department_id", "licence_authority_id", "group_ids")
    def _check_one_house(self):
        for user in self:
            if user.licence_department_id and (user.licence_authority_id or user.share):
                raise ValidationError(
                    self.env._(
                        "%(person)s works for a review body and cannot belong to an authority.",
                        person=user.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        users = super().create(vals_list)
        if users.licence_department_id:
            self._check_seconded()
        return users

    def write(self, vals):
        if "licence_department_id" in vals:
            self._check_seconded()
        return super().write(vals)

    def _check_seconded(self):
        if not self.env.su and not self.env.user.has_group(ADMINISTRATOR):
            raise AccessError(
                self.env._("Only a licence administrator says which review body somebody is of.")
            )

    def _get_invalidation_fields(self):
        # Record rules are cached per user and speak of this field.
        return super()._get_invalidation_fields() | {"licence_department_id"}
