from odoo.exceptions import AccessError, ValidationError
from odoo.tests import new_test_user, tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestResUsersLab(LabCase):
    def test_an_account_stays_with_its_laboratory(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002", listed=False)
        with self.assertRaises(ValidationError):
            self.member(self.lab, "clerk").licence_lab_id = other

    def test_staff_belong_to_no_laboratory(self):
        with self.assertRaises(ValidationError):
            self.handler.licence_lab_id = self.lab

    def test_nobody_makes_himself_a_member(self):
        stranger = self.portal("lab.stranger", "licence_labs.group_lab_clerk")
        with self.assertRaises(AccessError):
            stranger.with_user(stranger).write({"licence_lab_id": self.lab.id})
        erp = new_test_user(
            self.env, "lab.erp", groups="base.group_erp_manager",
            context={"no_reset_password": True},
        )  # fmt: skip
        with self.assertRaises(AccessError):
            stranger.with_user(erp).write({"licence_lab_id": self.lab.id})
        with self.assertRaises(AccessError):
            self.env["res.users"].with_user(erp).with_context(
                default_licence_lab_id=self.lab.id
            ).create({"login": "lab.forged", "name": "x", "group_ids": False})
        self.assertFalse(stranger.licence_lab_id)
