from odoo import fields, models


class SupervisionQualityOfficer(models.Model):
    """质量安全总监、质量安全员: whom an enterprise has named to answer for safety."""

    _name = "licence.supervision.quality.officer"
    _description = "Quality and Safety Officer of an Enterprise"
    _order = "enterprise_id, id"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", related="enterprise_id.region_id", store=True,
        index=True,
    )  # fmt: skip
    name = fields.Char(required=True)
    post = fields.Selection(
        [("director", "Director (质量安全总监)"), ("officer", "Officer (质量安全员)")],
        required=True, default="officer",
    )  # fmt: skip
    phone = fields.Char()
    appointed_on = fields.Date(required=True)
    left_on = fields.Date()
    training = fields.Text("Training and Examination")

    _period = models.Constraint(
        "CHECK (left_on IS NULL OR left_on >= appointed_on)", "Nobody leaves before coming."
    )
