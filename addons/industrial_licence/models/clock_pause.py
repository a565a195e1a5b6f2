from odoo import api, fields, models

from ..tools.clock_line import install_clock_line


class LicenceClockPause(models.Model):
    """Days that do not count in a term, with the lawful ground and the notice that said so."""

    _name = "licence.clock.pause"
    _description = "Pause of a time limit"
    _inherit = "licence.kept.mixin"
    _order = "begin, id"

    clock_id = fields.Many2one("licence.clock", required=True, ondelete="restrict", index=True)
    begin = fields.Date(required=True)
    end = fields.Date(help="The first day that counts again.")
    ground_id = fields.Many2one("licence.pause.ground", required=True, ondelete="restrict")
    notice = fields.Char(help="Number of the notice that told the applicant.")
    begun_by_id = fields.Many2one("res.users", required=True, ondelete="restrict")
    ended_by_id = fields.Many2one("res.users", ondelete="restrict")
    is_notice_missing = fields.Boolean(compute="_compute_is_notice_missing")

    _period = models.Constraint('CHECK ("end" >= begin)', "A pause cannot end before it begins.")
    _open_uniq = models.UniqueIndex(
        '(clock_id) WHERE "end" IS NULL', "This term already stands still."
    )

    def init(self):
        install_clock_line(self.env.cr, self._table)
        return super().init()

    @api.depends("notice", "ground_id.needs_notice")
    def _compute_is_notice_missing(self):
        for pause in self:
            pause.is_notice_missing = pause.ground_id.needs_notice and not pause.notice

    @api.depends("ground_id", "begin")
    def _compute_display_name(self):
        for pause in self:
            pause.display_name = f"{pause.begin} {pause.ground_id.name or ''}"
