from odoo.exceptions import AccessError
from odoo.tests import HttpCase, new_test_user, tagged

from ..report import press
from .plan_case import PlanCase

ABSENT = 987654321
DEMANDS = (
    "1、请企业安排好生产计划，以保证现场核查过程中能正常生产；",
    "2、请企业按照《{}产品生产许可证实施细则》中关于产品许可证检验规则的有关规定准备好待抽检样品；",
    "3、请企业与审查组成员联系，如有不清楚之处，请直接与审查组织单位联系。",
)


@tagged("post_install", "-at_install")
class TestPortalPlan(PlanCase, HttpCase):
    """S003-F2-05: the plan reaches the enterprise it is about, and nobody else."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(press.close)
        cls.department.sudo()._seal(
            {"postcode": "430000", "contact_name": "测试联络员", "fax": "000-0003",
             "email": "body@example.com"}
        )  # fmt: skip
        cls.other = cls._enterprise("测试壬有限公司", 9)
        cls.other.write({"contact_name": "壬联系人", "contact_phone": "000-0010"})
        cls.mine, cls.third = cls.speaker("plan.mine", cls.enterprise), cls.speaker("plan.third")

    @classmethod
    def speaker(cls, login, enterprise=None):
        user = new_test_user(
            cls.env, login, groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        if enterprise:
            told = {"user_id": user.id, "enterprise_id": enterprise.id}
            cls.env["licence.mandate"].create(told)
        return user

    def told(self):
        """The line of our enterprise in a filed plan of two."""
        lines = self.filed(self.given(), self.given(enterprise=self.other)).line_ids.sudo()
        self.env.cr.flush()
        return lines.filtered(lambda row: row.enterprise_id == self.enterprise)

    def get(self, line_id, tail="", user=None):
        if user:
            self.authenticate(user.login, user.login)
        return self.url_open(f"/my/plans/{line_id}{tail}", allow_redirects=False)

    def test_the_enterprise_reads_its_plan_with_the_three_demands(self):
        line = self.told()
        self.authenticate("plan.mine", "plan.mine")
        self.assertIn(f"/my/plans/{line.id}", self.url_open("/my/plans").text)
        self.assertIn("/my/plans", self.url_open("/my").text)
        page = self.get(line.id).text
        product = self.product.name
        for words in (*(each.format(product) for each in DEMANDS), line.plan_id.number,
                      line.production_address, line.team_id.leader_id.name, "组长",
                      line.team_id.leader_id.number, "测试联络员", "body@example.com"):  # fmt: skip
            self.assertIn(words, page)
        self.assertNotIn("××", page)

    def test_no_other_enterprise_of_the_plan_stands_there(self):
        line = self.told()
        self.assertNotIn(self.other.name, self.get(line.id, user=self.mine).text)
        said = line.with_user(self.mine)._form_values("annex2")
        self.assertEqual([row["enterprise"] for row in said["enterprises"]],
                         [self.enterprise.name])  # fmt: skip

    def test_the_paper_is_annex_2(self):
        line = self.told()
        answer = self.get(line.id, "/plan.pdf", self.mine)
        self.assertEqual(answer.headers["Content-Type"], "application/pdf")
        self.assertTrue(answer.content.startswith(b"%PDF"))
        sheet = "".join(line.with_user(self.mine)._form_sheet("annex2").texts())
        self.assertIn(DEMANDS[1].format(self.product.name), sheet)
        self.assertNotIn(self.other.name, sheet)

    def test_strangers_get_the_answer_for_an_absent_one(self):
        line = self.told()
        reader = self.speaker("plan.other", self.other)
        for user in (reader, self.third):
            for tail in ("", "/plan.pdf"):
                foreign, absent = self.get(line.id, tail, user), self.get(ABSENT, tail)
                self.assertEqual((foreign.status_code, absent.status_code), (404, 404))
                self.assertNotIn(self.enterprise.name, foreign.text)
        self.authenticate(None, None)
        for tail in ("", "/plan.pdf"):
            foreign, absent = self.get(line.id, tail), self.get(ABSENT, tail)
            self.assertEqual((foreign.status_code, absent.status_code), (303, 303))
        for bad in ("0", "-1", "x", "1 OR 1=1", str(2**70)):
            self.assertEqual(self.get(bad, user=self.mine).status_code, 404)

    def test_a_plan_not_yet_filed_is_nobodys(self):
        line = self.approved().line_ids
        self.assertFalse(line.with_user(self.mine).search([("id", "=", line.id)]))
        self.assertEqual(self.get(line.id, user=self.mine).status_code, 404)

    def test_a_plan_that_is_changed_says_so_and_gives_no_paper(self):
        line = self.told()
        line.plan_id.with_user(self.clerk)._advance("change", reason="测试改期")
        self.env.cr.flush()
        self.assertNotIn("plan.pdf", self.get(line.id, user=self.mine).text)
        self.assertEqual(self.get(line.id, "/plan.pdf").status_code, 303)

    def test_an_ended_mandate_opens_nothing_and_nobody_writes(self):
        line = self.told()
        with self.assertRaises(AccessError):
            line.with_user(self.mine).write({"begins_on": "2030-01-01"})
        self.env["licence.mandate"].search([("user_id", "=", self.mine.id)])._end()
        self.env.cr.flush()
        self.assertEqual(self.get(line.id, user=self.mine).status_code, 404)
