"""A test with its report, and an enterprise that objects to it."""

from .lab_case import LabCase


class AppealCase(LabCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.lab_b = cls.laboratory("乙检验所（测试）", "LAB-002")

    def objected(self, order=None, against="conclusion", text="测试异议"):
        order = order or self.issued()
        number = order.with_user(self.applicant).action_object(against, text)
        return self.env["licence.lab.appeal"].browse(number)

    def taken(self, **vals):
        appeal = self.objected(**vals)
        self.as_post(appeal, "clerk").action_take_up()
        return appeal
