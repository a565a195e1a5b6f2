from odoo.addons.licence_labs.tests.lab_case import LabCase
from odoo.tests import new_test_user, tagged


@tagged("post_install", "-at_install")
class TestComplaintDispute(LabCase):
    def _person(self, login, *groups):
        names = ",".join(f"licence_supervision.{group}" for group in groups)
        user = new_test_user(self.env, login, groups=names, context={"no_reset_password": True})
        user.licence_authority_id = self.province
        return user

    def test_the_ruling_test_again_opens_the_test_of_the_application(self):
        order = self.issued()
        complaints = self.env["licence.supervision.complaint"]
        desk = self._person("dispute.desk", "group_petition_officer")
        dispute = complaints.sudo()._take_in(
            {"kind": "dispute", "channel": "counter", "content": "检验争议（测试）",
             "application_id": order.application_id.id, "subject": "test"},
            None, self.province,
        ).with_user(desk)  # fmt: skip
        dispute.handler_ids = desk
        dispute._advance("triage")
        dispute._advance("investigate")
        dispute.write({"verdict": "founded", "findings": "x", "ruling": "test"})
        dispute._advance("conclude")
        self.assertEqual(order.state, "testing")
