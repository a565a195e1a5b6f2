from odoo import fields, models

# I is the best: 国质检监〔2015〕364号 四(三) asks II级 or better.
CLASSES = [("1", "I级"), ("2", "II级"), ("3", "III级"), ("4", "IV级")]


class LabGrade(models.Model):
    """Class of a laboratory in the 分类监管, from a day on."""

    _name = "licence.lab.grade"
    _description = "Class of a laboratory"
    _inherit = "licence.lab.row"
    _rec_name = "level"

    level = fields.Selection(CLASSES, "Class", required=True)
    document = fields.Char("Given By Document")
