from odoo import models

from ..lifecycle.kernel import DESK
from .inspection_effects import SIXTY_DAYS


class LicenceApplication(models.Model):
    _inherit = "licence.application"

    def _clock_post(self, limit):
        """国市监质监〔2020〕152号 三（三）: visits after exempt renewals are supervision's."""
        if limit.code != SIXTY_DAYS:
            return super()._clock_post(limit)
        # sudo: which post keeps a term is the same for whoever asks
        return self.env.ref(DESK).sudo()

    def _clock_keepers(self, posts):
        desk = self.env["ir.model.data"]._xmlid_to_res_id(DESK)
        kept = super()._clock_keepers(posts)
        return {post: self._place() if post.id == desk else body for post, body in kept.items()}

    def _place(self):
        """The body that answers for the place of production."""
        here = self.site_id.region_id or self.enterprise_id.region_id
        return here or self.province_id

    def _start_follow_up(self):
        """The visit the law asks for after the issue is planned with it."""
        result = super()._start_follow_up()
        self.env["licence.supervision.inspection"]._plan_after_issue(self)
        return result
