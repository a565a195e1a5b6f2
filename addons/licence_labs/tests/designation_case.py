from datetime import datetime

from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.fields import Command

from .lab_case import LabCase

THEN = datetime(2014, 5, 6, 4)


class DesignationCase(LabCase):
    """A laboratory of 2014 and its recommendation."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.old_lab = cls.laboratory("乙检验所（测试）", "LAB-2014", listed=False)
        cls.qualify(cls.old_lab, "4", since="2010-01-01")

    def then(self, record, user):
        return record.with_env(at_moment(self.env(user=user), THEN))

    def draft_designation(self, **vals):
        vals = {
            "lab_id": self.old_lab.id, "capability": "设备齐全", "opinion": "同意推荐",
            "line_ids": [Command.create({"unit_id": self.unit.id})], **vals,
        }  # fmt: skip
        return self.then(self.env["licence.lab.designation"], self.officer).create(vals)

    def recommended(self, **vals):
        draft = self.draft_designation(**vals)
        draft.action_recommend()
        return draft

    def designated(self):
        row = self.then(self.recommended(), self.chief)
        row.write({"document_no": "测试文〔2014〕1号", "valid_from": "2014-06-01"})
        row.action_designate()
        return row
