from odoo import api, fields, models


class ApplicationForm(models.Model):
    """What hangs on an application, counted for its smart buttons, and the ways to it."""

    _inherit = "licence.application"

    sibling_count = fields.Integer(compute="_compute_sibling_count")
    notice_count = fields.Integer(compute="_compute_notice_count")

    @api.depends("enterprise_id")
    def _compute_sibling_count(self):
        counts = dict(
            self._read_group(
                [("enterprise_id", "in", self.enterprise_id.ids)], ["enterprise_id"], ["__count"]
            )
        )
        for application in self:
            application.sibling_count = counts.get(application.enterprise_id, 0)

    @api.depends("version")
    def _compute_notice_count(self):
        counts = dict(
            self.env["licence.notice"]._read_group(
                [("application_id", "in", self.ids)], ["application_id"], ["__count"]
            )
        )
        for application in self:
            application.notice_count = counts.get(application._origin, 0)

    def _open(self, xmlid, **values):
        return {**self.env["ir.actions.act_window"]._for_xml_id(xmlid), **values}

    def action_open_enterprise_cases(self):
        return self._open(
            "industrial_licence.licence_application_action_enterprise",
            domain=[("enterprise_id", "=", self.enterprise_id.id)],
            context={"default_enterprise_id": self.enterprise_id.id},
        )

    def action_open_certificate(self):
        return self.issued_certificate_id.get_formview_action()

    def action_open_notices(self):
        return self._open(
            "industrial_licence.licence_notice_action", domain=[("application_id", "=", self.id)]
        )
