from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..tools.terms import Level


class IssueWindow(models.Model):
    """发证工作进度安排: when a province takes up a product (国质检监〔2006〕499号 一(一)).

    A plan of work and of publicity: it bars nobody from applying on another day.
    """

    _name = "licence.issue.window"
    _description = "Window of the issuing schedule"
    _order = "begins_on desc, id desc"
    _rec_names_search = ["product_id.name", "note"]

    authority_id = fields.Many2one(
        "licence.authority", "Province", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    begins_on = fields.Date("From", required=True)
    ends_on = fields.Date("To", required=True)
    note = fields.Text("Arrangement", help="What is done in these weeks, and by whom.")
    event_ids = fields.One2many("licence.publicity.event", "window_id", "Publicity")
    event_count = fields.Integer("Number of Events", compute="_compute_event_count")
    intake_count = fields.Integer(
        "Applications Received", compute="_compute_intake_count",
        help="Applications for the product that reached the province between the two days.",
    )  # fmt: skip

    _period = models.Constraint(
        "CHECK (begins_on <= ends_on)", "A window cannot end before it begins."
    )
    _once = models.Constraint(
        "EXCLUDE USING gist (int4range(authority_id, authority_id, '[]') WITH &&, "
        "int4range(product_id, product_id, '[]') WITH &&, "
        "daterange(begins_on, ends_on, '[]') WITH &&)",
        "The schedule already has a window for this product in these days.",
    )

    @api.constrains("authority_id")
    def _check_province(self):
        if any(row.authority_id.level not in (Level.PROVINCE, Level.NATIONAL) for row in self):
            raise ValidationError(
                self.env._(
                    "The schedule is kept by the provincial office, not by a city or county."
                )
            )

    @api.depends("product_id", "begins_on", "ends_on")
    def _compute_display_name(self):
        for row in self:
            days = f"{row.begins_on or ''} – {row.ends_on or ''}"
            row.display_name = f"{row.product_id.name or ''} {days}"

    @api.depends("event_ids")
    def _compute_event_count(self):
        for row in self:
            row.event_count = len(row.event_ids)

    @api.depends("authority_id", "product_id", "begins_on", "ends_on")
    def _compute_intake_count(self):
        counts = self._counted_intake()
        for row in self:
            row.intake_count = counts.get(row.id, 0)

    def _counted_intake(self):
        """{id: applications}, by one question for all windows."""
        if not self.ids:
            return {}
        self.env["licence.application"].flush_model()
        self.env.cr.execute(_INTAKE, {"windows": self.ids})
        return dict(self.env.cr.fetchall())

    def _intake_domain(self):
        return (
            Domain("product_id", "=", self.product_id.id)
            & Domain("authority_id", "child_of", self.authority_id.id)
            & Domain("received_on", ">=", self.begins_on)
            & Domain("received_on", "<=", self.ends_on)
        )

    def action_intake(self):
        """The applications that came in this window."""
        xmlid = "industrial_licence.licence_application_action"
        found = self.env["ir.actions.actions"]._for_xml_id(xmlid)
        return {**found, "domain": list(self._intake_domain()), "context": {}}


_INTAKE = """
SELECT issue.id, count(*)
  FROM licence_issue_window issue
  JOIN licence_authority province ON province.id = issue.authority_id
  JOIN licence_application application ON application.product_id = issue.product_id
   AND application.received_on BETWEEN issue.begins_on AND issue.ends_on
  JOIN licence_authority handling ON handling.id = application.authority_id
   AND handling.parent_path LIKE province.parent_path || '%%'
 WHERE issue.id = ANY(%(windows)s)
 GROUP BY issue.id
"""


class Application(models.Model):
    """Intake sees the window an application falls into."""

    _inherit = "licence.application"

    issue_window_id = fields.Many2one(
        "licence.issue.window", "Issuing Schedule", compute="_compute_issue_window_id",
        compute_sudo=True,
        help="The window of the province's issuing schedule this application came in.",
    )  # fmt: skip

    @api.depends("product_id", "province_id", "received_on")
    def _compute_issue_window_id(self):
        windows = self.env["licence.issue.window"].search(
            Domain("product_id", "in", self.product_id.ids)
            & Domain("authority_id", "in", self.province_id.ids)
        )
        for case in self:
            case.issue_window_id = windows.filtered(
                lambda row, case=case: (
                    case.received_on
                    and (row.product_id, row.authority_id) == (case.product_id, case.province_id)
                    and row.begins_on <= case.received_on <= row.ends_on
                )
            )[:1]
