from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestPublicContact(LabCase):
    """信息管理规定 31, 35: laboratories stand among the published contacts."""

    def shown(self, lab):
        self.env.flush_all()
        contacts = self.env["licence.public.contact"].with_user(self.env.ref("base.public_user"))
        contacts.invalidate_model()
        return contacts.search([("kind", "=", "lab"), ("name", "=", lab.name)])

    def test_a_new_phone_is_public_at_once_and_a_missing_one_is_on_the_list(self):
        lab = self.laboratory("虚构检验所", "JC-90001")
        lab._seal({"phone": "000-33333333"})
        self.assertEqual(self.shown(lab).phone, "000-33333333")
        lab._seal({"phone": False})
        silent = self.env["licence.public.contact"].search([("phone", "in", [False, ""])])
        self.assertIn(lab.name, silent.mapped("name"))
