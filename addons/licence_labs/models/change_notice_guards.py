from odoo import models

from ..lifecycle.change_notice import State
from ..lifecycle.kernel import OFFICER


class ChangeNoticeGuards(models.AbstractModel):
    """Why a change notice may not move on."""

    _name = "licence.lab.change.notice.guards"
    _description = "Reasons against the steps of a change notice"

    def _guard_changes_given(self):
        if not self.line_ids.filtered("is_changed"):
            yield self.env._("The notice changes nothing.")
        if not self.product_ids:
            yield self.env._("Name the products the laboratory tests (承检产品名称).")
        if not self.changed_on:
            yield self.env._("Say on which day the change happened.")

    def _guard_register_as_before(self):
        """变更前 is what the register says; a notice overtaken by another one is drawn up anew."""
        for line in self.line_ids.filtered("is_changed"):
            if (self.lab_id[line.item] or "") != (line.before or ""):
                yield self.env._(
                    "The register no longer says “%(before)s”: draw up a new notice.",
                    before=line.before or "",
                )

    def _guard_desk_at_turn(self):
        """The province rejects before its opinion, the centre after it."""
        if self.state == State.HEAD_SIGNED:
            if not self.env.user.has_group(OFFICER):
                yield self.env._("The province gives its opinion first.")
            yield from self._guard_own_province()
        else:
            yield from self._guard_national_desk()
