from odoo import api, models

POSTS = frozenset(
    f"licence_supervision.group_{post}"
    for post in (
        "supervision_officer",
        "enforcement_officer",
        "petition_officer",
        "leader",
        "reporter",
    )
)


class ResGroups(models.Model):
    _inherit = "res.groups"

    @api.model
    def _licence_posts(self):
        """The posts of supervision are posts of the house: its administrators give them."""
        data = self.env["ir.model.data"]
        found = {data._xmlid_to_res_id(xmlid): xmlid for xmlid in POSTS}
        own = {group_id: xmlid for group_id, xmlid in found.items() if group_id}
        return {**super()._licence_posts(), **own}
