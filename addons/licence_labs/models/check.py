from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

KINDS = [
    ("on_site", "On-Site Check"),
    ("proficiency", "Proficiency Test"),
    ("report", "Sampled Report"),
]


class LabCheck(models.Model):
    """Oversight of a laboratory: a check on site, a proficiency round, a sampled report."""

    _name = "licence.lab.check"
    _description = "Check of a laboratory"
    _inherit = ["licence.lab.desk", "mail.thread"]
    _order = "checked_on desc, id desc"

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    kind = fields.Selection(KINDS, required=True, default="on_site")
    round_name = fields.Char("Round", help="Name of the proficiency round, common to all of it.")
    authority_id = fields.Many2one(
        "licence.authority", "Checking Authority", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id,
    )  # fmt: skip
    checked_on = fields.Date(required=True, default=lambda self: legal_today(self.env))
    report_id = fields.Many2one(
        "licence.lab.report", "Report Drawn", index="btree_not_null", ondelete="restrict",
        domain="[('lab_id', '=', lab_id), ('edition', '>', 0)]",
    )  # fmt: skip
    line_ids = fields.One2many("licence.lab.check.line", "check_id", "Comparison")
    findings = fields.Text()
    result = fields.Selection([("pass", "Satisfactory"), ("fail", "Not Satisfactory")])
    suspension_ids = fields.One2many("licence.lab.scope.suspension", "check_id", "Scope Suspended")
    disagreeing = fields.Integer("Items That Disagree", compute="_compute_disagreeing", store=True)

    @api.depends("kind", "lab_id.name", "checked_on")
    def _compute_display_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        for check in self:
            check.display_name = f"{check.lab_id.name or ''} {kinds.get(check.kind, '')}"

    @api.depends("line_ids.agrees")
    def _compute_disagreeing(self):
        for check in self:
            check.disagreeing = len(check.line_ids.filtered(lambda line: line.agrees == "no"))


class LabCheckLine(models.Model):
    """One item tested again: the reported value beside the new one."""

    _name = "licence.lab.check.line"
    _description = "Comparison of a retested item"
    _order = "check_id, id"
    _rec_name = "item"

    check_id = fields.Many2one("licence.lab.check", required=True, index=True, ondelete="cascade")
    item = fields.Char(required=True)
    reported = fields.Char("Reported Value")
    retested = fields.Char("Retested Value", required=True)
    measure_unit = fields.Char("Unit of Measure")
    score = fields.Float("z Score", digits=(6, 2))
    agrees = fields.Selection([("yes", "Agrees"), ("no", "Disagrees")], required=True)
    note = fields.Char()
