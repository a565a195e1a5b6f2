from odoo import models

from ..lifecycle.summary_line import State as LineState
from ..tools.terms import Level


class SummaryBatchGuards(models.AbstractModel):
    """Why a batch may not be sent, passed on or acknowledged."""

    _name = "licence.summary.batch.guards"
    _description = "Reasons against the verbs of a batch"

    def _guard_own_batch(self):
        user = self.env.user
        own = user.licence_department_id or user.licence_authority_id
        if (self.department_id or self.authority_id) != own:
            yield self.env._("The organiser of the reviews sends its own batch.")

    def _guard_files_enclosed(self):
        if not self.line_ids:
            yield self.env._("The batch is empty: enclose the files first.")

    def _guard_files_finished(self):
        for line in self.line_ids:
            if line.obstacles:
                yield self.env._(
                    "%(file)s: %(reasons)s", file=line.display_name, reasons=line.obstacles
                )

    def _guard_files_checked(self):
        unread = self.line_ids.filtered(lambda line: not line.is_checked)
        if unread:
            yield self.env._(
                "Your check of the file is not noted for: %(files)s.",
                files="、".join(unread.mapped("display_name")),
            )

    def _guard_every_file_judged(self):
        waiting = self.line_ids.filtered(lambda line: line.state == LineState.ENCLOSED)
        if waiting:
            yield self.env._(
                "Still to be verified or returned: %(files)s.",
                files="、".join(waiting.mapped("display_name")),
            )

    def _guard_a_file_left(self):
        if all(line.state == LineState.RETURNED for line in self.line_ids):
            yield self.env._("Every file was returned; the batch is given back.")

    def _guard_no_file_left(self):
        if any(line.state != LineState.RETURNED for line in self.line_ids):
            yield self.env._("A batch is given back when every file of it was returned.")

    def _guard_national_desk(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national office acknowledges what is sent to it.")
