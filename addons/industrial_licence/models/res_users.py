from odoo import api, fields, models
from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command

from .post_conflict import clashes

ADMINISTRATOR = "industrial_licence.group_administrator"
APPOINTMENT = frozenset({"licence_authority_id", "licence_department_id", "licence_post_ids"})


class ResUsers(models.Model):
    _inherit = "res.users"

    licence_authority_id = fields.Many2one(
        "licence.authority", "Authority", index="btree_not_null", ondelete="restrict", copy=False,
        help="What this person sees and works on belongs to this authority or one below it.",
    )  # fmt: skip
    licence_post_ids = fields.Many2many(
        "res.groups", string="Posts", compute="_compute_licence_post_ids",
        inverse="_inverse_licence_post_ids", domain=lambda self: self._domain_licence_posts(),
    )  # fmt: skip

    substitution_ids = fields.One2many(
        "licence.substitution", "substitute_id", "Stands In For", copy=False
    )
    absence_ids = fields.One2many("licence.substitution", "absent_id", "Substituted By", copy=False)

    def _domain_licence_posts(self):
        return [("id", "in", list(self.env["res.groups"]._licence_posts()))]

    @api.depends("group_ids")
    def _compute_licence_post_ids(self):
        posts = self.env["res.groups"].browse(self.env["res.groups"]._licence_posts())
        for user in self:
            user.licence_post_ids = user.group_ids & posts

    def _inverse_licence_post_ids(self):
        posts = self.env["res.groups"].browse(self.env["res.groups"]._licence_posts())
        for user in self:
            self._check_only_posts(user.licence_post_ids, posts)
            wanted = user.licence_post_ids
            # sudo: an administrator of the house gives its posts and no other group
            user.sudo().group_ids = [Command.unlink(group.id) for group in posts - wanted] + [
                Command.link(group.id) for group in wanted
            ]

    def _check_only_posts(self, groups, posts):
        if strangers := groups - posts:
            raise AccessError(
                self.env._("%(group)s is no post of the licence work.", group=strangers[0].name)
            )

    @api.constrains("group_ids")
    def _check_incompatible_posts(self):
        for user in self:
            for post, other in clashes(user._held_posts()):
                raise ValidationError(
                    self.env._(
                        "%(person)s cannot be %(post)s and %(other)s at once: "
                        "these posts check each other.",
                        person=user.name,
                        post=self.env.ref(post).name,
                        other=self.env.ref(other).name,
                    )
                )

    def _held_posts(self):
        """Full xml ids of the posts the person holds, directly or through implied groups."""
        self.ensure_one()
        posts = self.env["res.groups"]._licence_posts()
        return {posts[group_id] for group_id in self.all_group_ids.ids if group_id in posts}

    @api.constrains("licence_authority_id", "group_ids")
    def _check_authority_of_staff(self):
        for user in self:
            if user.licence_authority_id and user.share:
                raise ValidationError(
                    self.env._(
                        "%(person)s is no member of staff and cannot belong to an authority.",
                        person=user.name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        users = super().create(vals_list)
        # A default in the context or in the database fills the field without naming it.
        self._check_appointed_to(users.licence_authority_id)
        return users

    def write(self, vals):
        self._check_appointment(vals)
        return super().write(vals)

    def _check_appointment(self, vals):
        """Licence administrators appoint; beyond that they have no rights on accounts."""
        if self.env.su:
            return
        if "licence_authority_id" in vals:
            chosen = self.env["licence.authority"].browse(vals["licence_authority_id"] or ())
            self._check_appointed_to(chosen, is_needed=True)
        if not self._only_appoints():
            return
        if set(vals) - APPOINTMENT - self._own_preferences():
            raise AccessError(
                self.env._("A licence administrator changes posts and authority, nothing else.")
            )

    def _own_preferences(self):
        return set(self._self_accessible_fields()[1]) if self == self.env.user else set()

    def _only_appoints(self):
        user = self.env.user
        return user.has_group(ADMINISTRATOR) and not user.has_group("base.group_erp_manager")

    def _check_appointed_to(self, authorities, is_needed=False):
        if self.env.su or not (authorities or is_needed):
            return
        user = self.env.user
        if not user.has_group(ADMINISTRATOR):
            raise AccessError(self.env._("Only a licence administrator appoints to an authority."))
        area = user.licence_authority_id
        if area and authorities - authorities.search([("id", "child_of", area.id)]):
            raise AccessError(
                self.env._("You appoint to %(area)s and the authorities below it.", area=area.name)
            )

    def _get_invalidation_fields(self):
        # Record rules are cached per user and speak of this field.
        return super()._get_invalidation_fields() | {"licence_authority_id"}
