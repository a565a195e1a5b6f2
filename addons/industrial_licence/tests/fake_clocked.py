from odoo import fields, models


class FakeCase(models.Model):
    _name = "licence.fake.case"
    _description = "Case in which terms run"
    _inherit = ["licence.clocked.mixin", "mail.thread", "mail.activity.mixin"]

    name = fields.Char(default="case")
    authority_id = fields.Many2one("licence.authority")
    handler_id = fields.Many2one("res.users")
    is_poisoned = fields.Boolean()
    accepted_on = fields.Date()
    lapses = fields.Integer()

    def _on_lapse(self, clock):
        if self.is_poisoned:
            raise ValueError("poison")
        self.write({"accepted_on": clock.started_on, "lapses": self.lapses + 1})
