import io
import zipfile

from odoo.exceptions import UserError
from odoo.tests import tagged

from ..report import press
from .plan_case import PlanCase


@tagged("post_install", "-at_install")
class TestReviewPlanPaper(PlanCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # A test leaves no process behind; a server keeps the child for the next paper.
        cls.addClassCleanup(press.close)
        cls.department.sudo()._seal({"postcode": "430000", "contact_name": "测试联络员",
                                     "fax": "000-0003", "email": "body@example.com"})  # fmt: skip

    def test_annex_2_says_it_all(self):
        """信息管理规定 附件2: eight columns, the team, the organiser, two signatures."""
        firm = self._enterprise("测试壬有限公司", 9)
        firm.write({"contact_name": "壬联系人", "contact_phone": "000-0010"})
        plan = self.filed(self.given(), self.given(enterprise=firm))
        plan._number_now()
        values = plan._form_values("annex2")
        self.assertEqual(len(values["enterprises"]), 2)
        first = values["enterprises"][0]
        self.assertEqual(first["production_address"], "测试甲有限公司一厂")
        self.assertEqual(first["contact"], "测试联系人、000-0009")
        self.assertEqual(first["accepted_on"], plan.line_ids[0].application_id.accepted_on)
        self.assertEqual(values["team"][0]["duty"], "组长")
        self.assertEqual(values["team"][0]["registration"], plan.team_id.leader_id.number)
        self.assertEqual(values["organiser_contact"], "测试联络员")
        self.assertEqual((values["drawn_up_by"], values["approved_by"]),
                         (self.clerk.name, self.head.name))  # fmt: skip
        text = str(plan._form_sheet("annex2"))
        for words in (plan.number, "请企业安排好生产计划", f"《{self.product.name}产品", "盖章"):
            self.assertIn(words, text)

    def test_it_is_drawn_as_pdf_and_workbook(self):
        plan = self.filed()
        plan._number_now()
        self.assertTrue(plan._paper_content("annex2").startswith(b"%PDF"))
        report = self.env.ref("industrial_licence.paper_annex2_xlsx")
        raw, kind = report._render_qweb_pdf(report.id, plan.ids)
        self.assertEqual(kind, "pdf")
        with zipfile.ZipFile(io.BytesIO(raw)) as book:
            self.assertIn("xl/workbook.xml", book.namelist())

    def test_the_archive_of_plans_shows_its_eight_data_and_keeps_them(self):
        """信息管理规定 第7条: enterprise, address, contact, telephone, units, time, team, units."""
        line = self.filed().line_ids.with_user(self.handler)
        person = line.team_id.leader_id
        self.assertEqual(line.enterprise_id.name, "测试甲有限公司")
        self.assertEqual(line.production_address, "测试甲有限公司一厂")
        self.assertEqual(line.contact, "测试联系人、000-0009")
        self.assertEqual(line.units, self.units[:1].name)
        self.assertEqual((line.begins_on, line.ends_on), (self.day, self.day))
        self.assertIn(f"{person.name}（{person.employer_id.name}）", line.team_text)
        with self.assertRaises(UserError):
            line.with_user(self.clerk).unlink()
        with self.assertRaises(UserError):
            line.plan_id.with_user(self.clerk).unlink()

    def test_an_unapproved_plan_is_no_paper(self):
        plan = self.plan()
        plan._number_now()
        with self.assertRaisesRegex(UserError, "审批"):
            plan._paper_content("annex2")

    def test_the_letter_names_days_address_and_team(self):
        notice = self.filed().line_ids.sudo().notice_id
        notice._number_now()
        text = str(notice._form_sheet("issued"))
        for words in ("测试甲有限公司一厂", "组长", "申请其回避"):
            self.assertIn(words, text)
        self.assertIn("核字", notice.number)

    def test_a_performance_record_is_printed(self):
        year = self.today.year - 1
        person = self.registered(day=f"{year}-03-04")
        record = self.judged(person, year)
        raw = record.with_user(self.head)._paper_content("performance_record")
        self.assertTrue(raw.startswith(b"%PDF"))
        text = str(record._form_sheet("performance_record"))
        for words in (person.name, "称职", "工作认真", self.department.name):
            self.assertIn(words, text)
