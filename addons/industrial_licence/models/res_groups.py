from odoo import api, models
from odoo.fields import Domain

from .post_conflict import CONFLICTS, POSTS


class ResGroups(models.Model):
    _inherit = "res.groups"

    @api.constrains("user_ids", "implied_ids", "implied_by_ids")
    def _check_incompatible_posts(self):
        """The group form, an import and an implied group reach people as the user form does."""
        self.env.registry.clear_cache("groups")
        ids = {xmlid: group_id for group_id, xmlid in self._licence_posts().items()}
        clash = Domain.OR(
            Domain("all_group_ids", "in", [ids[post]])
            & Domain("all_group_ids", "in", [ids[other] for other in others if other in ids])
            for post, others in CONFLICTS.items()
            if post in ids
        )
        everyone = self.env["res.users"].with_context(active_test=False)
        everyone.search(clash, limit=1)._check_incompatible_posts()

    @api.model
    def _licence_posts(self):
        """{id: full xml id} of the posts; during installation some do not exist yet."""
        data = self.env["ir.model.data"]
        found = {data._xmlid_to_res_id(xmlid): xmlid for xmlid in POSTS}
        return {group_id: xmlid for group_id, xmlid in found.items() if group_id}
