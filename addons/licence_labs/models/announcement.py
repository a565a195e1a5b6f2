from odoo import api, fields, models
from odoo.exceptions import UserError


class LabAnnouncement(models.Model):
    """公告: numbered public list of filed laboratories (国质检监〔2015〕364号 四(三))."""

    _name = "licence.lab.announcement"
    _description = "Announcement of laboratories"
    _order = "announced_on desc, id desc"
    _rec_names_search = ["number", "name"]

    number = fields.Char("公告 Number", required=True)
    name = fields.Char("Title", required=True)
    announced_on = fields.Date(required=True)
    filing_ids = fields.One2many("licence.lab.filing", "announcement_id", "Filings")

    _number_uniq = models.Constraint("UNIQUE (number)", "This announcement number is taken.")

    @api.depends("number", "name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = f"{row.number or ''} {row.name or ''}".strip()

    def write(self, vals):
        if {"number", "announced_on"} & set(vals) and self._used():
            raise UserError(self.env._("Laboratories were announced by it: it stands."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_used(self):
        if self._used():
            raise UserError(self.env._("Laboratories were announced by it: it stands."))

    def _used(self):
        return self.filing_ids.filtered("listing_ids")
