from odoo.addons.industrial_licence.tests.visit_case import VisitCase
from odoo.exceptions import UserError
from odoo.tests import new_test_user, tagged

from .online_case import APPLICANT

SAID = {"against": "conclusion", "content": "结论与现场不符（测试）"}


@tagged("post_install", "-at_install")
class TestAppealOnline(VisitCase):
    """国质检监[2006]499号 二(二)3: an enterprise objects online, and others of the body judge."""

    def setUp(self):
        super().setUp()
        self.visit = self.opened()
        self.firm = self.visit.enterprise_id
        self.clerk_of_firm = self.account("appeal.firm", self.firm)
        other = self.firm.copy({"credit_code": False, "name": "另一企业（测试）"})
        self.foreign = self.account("appeal.other", other)

    def account(self, login, firm):
        user = new_test_user(self.env, login, groups=APPLICANT, context={"no_reset_password": True})
        told = {"user_id": user.id, "enterprise_id": firm.id, "date_from": "2020-01-01"}
        self.env["licence.mandate"].create(told)
        return user

    def matters(self, user=None):
        return self.env["licence.supervision.matter"].with_user(user or self.clerk_of_firm)

    def test_filed_at_the_body_of_the_visit_and_followed(self):
        address = self.matters()._file_online("appeal", {**SAID, "visit": str(self.visit.id)}, [])
        appeal = self.env["licence.appeal"].search([], order="id desc", limit=1)
        self.assertEqual((appeal.department_id, appeal.partner_id, appeal.state),
                         (self.visit.department_id, self.firm, "received"))  # fmt: skip
        self.assertEqual(appeal.original_auditor_ids, self.visit.team_id.member_ids.auditor_id)
        self.assertEqual(self.matters()._one_online(address)["content"], SAID["content"])
        self.assertEqual(len(self.matters()._list_online()), 1)

    def test_a_foreign_visit_is_no_visit(self):
        with self.assertRaisesRegex(UserError, "Choose the visit"):
            self.matters(self.foreign)._file_online(
                "appeal", {**SAID, "visit": str(self.visit.id)}, []
            )
        address = self.matters()._file_online("appeal", {**SAID, "visit": str(self.visit.id)}, [])
        self.assertFalse(self.matters(self.foreign)._one_online(address))
        self.assertFalse(self.matters(self.foreign)._list_online())
