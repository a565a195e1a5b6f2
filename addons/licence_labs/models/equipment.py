from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today


class LabEquipment(models.Model):
    """检验设备 with its calibration (信息管理规定 art. 17)."""

    _name = "licence.lab.equipment"
    _description = "Equipment of a laboratory"
    _order = "lab_id, name, id"

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    name = fields.Char(required=True)
    model_number = fields.Char("Model")
    serial = fields.Char("Serial Number")
    measuring_range = fields.Char("Range and Accuracy")
    calibration_number = fields.Char("Calibration Certificate")
    calibrated_on = fields.Date()
    calibration_until = fields.Date("Calibration Valid Until")
    is_calibrated = fields.Boolean("Calibrated", compute="_compute_is_calibrated")
    active = fields.Boolean(default=True)

    _period = models.Constraint(
        "CHECK (calibration_until IS NULL OR calibrated_on IS NOT NULL "
        "AND calibration_until >= calibrated_on)",
        "The calibration ends before it begins.",
    )

    @api.depends("calibrated_on", "calibration_until")
    def _compute_is_calibrated(self):
        today = legal_today(self.env)
        for item in self:
            item.is_calibrated = item._is_calibrated_on(today)

    def _is_calibrated_on(self, day):
        begun = bool(self.calibrated_on) and self.calibrated_on <= day
        return begun and (not self.calibration_until or day <= self.calibration_until)
