from odoo import models
from odoo.fields import Domain

from ..lifecycle.application import WITH_APPLICANT, State

_REMAPPED = [state.value for state in WITH_APPLICANT | {State.SUBMITTED}]


class Unit(models.Model):
    _inherit = "licence.unit"

    def _remap(self, target, on):
        self._remap_applications(target, on)
        return super()._remap(target, on)

    def _open_lines(self):
        # sudo: the merger reaches the applications of every province
        return (
            self.env["licence.application.line"]
            .sudo()
            .search(
                Domain("unit_id", "in", self.ids) & Domain("application_id.state", "in", _REMAPPED)
            )
        )

    def _remap_applications(self, target, on):
        """What is not accepted yet names the merged unit; its conversation keeps the old name."""
        lines = self._open_lines()
        told = {
            application.id: self.env._(
                "Merged on %(date)s: “%(old)s” is now “%(new)s”.",
                date=on, new=target.display_name,
                old=", ".join((application.line_ids.unit_id & self).mapped("display_name")),
            )
            for application in lines.application_id
        }  # fmt: skip
        applications = lines.application_id
        lines._take_unit(target)
        applications._message_log_batch(bodies=told)


class ApplicationLine(models.Model):
    """The applicant's rows change after submission in one case only: the unit was merged."""

    _name = "licence.application.line"
    _inherit = ["licence.application.line", "licence.kept.mixin"]

    _room_fields = frozenset()

    def _refuse_after_submission(self):
        return None if self._is_opened() else super()._refuse_after_submission()

    def _take_unit(self, target):
        """These lines name `target`; of several for one site one stays."""
        there = self.search(
            Domain("application_id", "in", self.application_id.ids)
            & Domain("unit_id", "=", target.id)
        )
        served = {line._place() for line in there}
        staying = self.browse()
        for line in self:
            if line._place() not in served:
                served.add(line._place())
                staying |= line
        (self - staying)._room().unlink()
        staying._room().write({"unit_id": target.id})

    def _place(self):
        return self.application_id.id, self.site_id.id
