from odoo import models

from ..lifecycle.draw import State as DrawState
from ..lifecycle.oversight import Kind, Method
from ..lifecycle.oversight_check import State as CheckState
from ..tools.legal_time import legal_today


class OversightGuards(models.AbstractModel):
    """Why a round of oversight may not move on."""

    _name = "licence.oversight.guards"
    _description = "Reasons against the verbs of a round of oversight"

    def _guard_own_round(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._(
                "The round is held by %(authority)s.", authority=self.authority_id.display_name
            )

    def _guard_period_over(self):
        if self.period_to >= legal_today(self.env):
            yield self.env._("The period is not over; reviews could still come into it.")

    def _guard_occasion_said(self):
        chosen = self.kind == Kind.IRREGULAR or self.method == Method.NAMED
        if chosen and not (self.occasion or "").strip():
            yield self.env._("Say the occasion of an irregular round or of naming reviews.")

    def _guard_reviews_there(self):
        found = self._reviews()
        if not found:
            yield self.env._("No review was finished in this period.")
        elif self.method == Method.NAMED and self.visit_ids - found:
            yield self.env._("A review you named was not finished in this period and area.")

    def _guard_drawn(self):
        if self.method == Method.LOT and self.draw_id.state != DrawState.PUBLISHED:
            yield self.env._("Hold and publish the draw first.")

    def _guard_pool_untouched(self):
        """The draw stands for the frozen reviews, all of them, each with the same chance."""
        if self.method != Method.LOT or self.draw_id.state != DrawState.PUBLISHED:
            return
        # sudo: the frozen pool is what the record shows to everybody
        pool = self.draw_id.sudo()._frozen_pool()
        keys = {one.key for one in pool.candidates} | {key for key, _reason in pool.excluded}
        even = {one.weight for one in pool.candidates} == {1} and not pool.is_spread
        if keys != set(self._keys()) or pool.seats != self.sample_count or not even:
            yield self.env._(
                "The draw was held over other reviews, another number or uneven chances; draw "
                "again over the frozen reviews."
            )

    def _guard_all_concluded(self):
        waiting = self.check_ids.filtered(lambda check: check.state != CheckState.CONCLUDED)
        if waiting:
            yield self.env._(
                "%(count)s checks are not concluded: %(checks)s.",
                count=len(waiting), checks="、".join(waiting[:5].mapped("display_name")),
            )  # fmt: skip

    def _guard_summed_up(self):
        if not (self.summary or "").strip():
            yield self.env._("Write the result of the round.")
