from lxml import html

from odoo.tests import tagged

from .page_case import PageCase


@tagged("post_install", "-at_install")
class TestApplicantTestPage(PageCase):
    def open(self, order, tail="", status=200):
        return self.page(f"/my/tests/{order.id}{tail}", status)

    def test_the_enterprise_chooses_from_the_whole_list_and_sends_the_sample(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.ordered().sudo()
        self.authenticate("lab.applicant", "lab.applicant")
        self.assertIn(order.number, self.page("/my/tests").text_content())
        offered = self.open(order).xpath("//input[@name='lab']/@value")
        self.assertEqual(set(map(int, offered)), {self.lab.id, other.id})
        paper = self.url_open(f"/my/tests/{order.id}/laboratories.pdf")
        self.assertTrue(paper.content.startswith(b"%PDF"))
        page = self.send(f"/my/tests/{order.id}/choice", lab="0")
        self.said(self.told(page), "Choose a laboratory from the list.")
        self.send(f"/my/tests/{order.id}/choice", lab=str(other.id))
        self.assertEqual((order.lab_id, order.choice_ids.chosen_by_id), (other, self.applicant))
        page = self.send(f"/my/tests/{order.id}/sent", version=str(order.version))
        self.assertEqual(self.state(page), "delivered")

    def test_the_report_and_the_feedback_form_are_the_enterprises(self):
        order = self.issued().sudo()
        self.authenticate("lab.applicant", "lab.applicant")
        link = self.open(order).xpath("//a[contains(@class, 'o_lab_pdf')]/@href")[0]
        self.assertTrue(self.url_open(link).content.startswith(b"%PDF"))
        form = self.open(order).xpath("//*[contains(@class, 'o_lab_feedback')]/a/@href")[0]
        asked = dict.fromkeys(self.page(form).xpath("//input[@type='radio']/@name"), "no")
        self.send(f"{form}/answer", **{**asked, "satisfied": "4", "overcharged": "yes"})
        self.assertEqual(self.lab.breach_ids.type_id.code, "illegal_fee")
        self.assertEqual(order.feedback_ids.state, "answered")

    def test_another_enterprise_and_staff_find_nothing(self):
        order = self.issued().sudo()
        self.portal("lab.stranger", "industrial_licence.group_applicant")
        report = order.report_ids
        for login in ("lab.stranger", "app.handler", "lab-001.head"):
            self.authenticate(login, login)
            for order_id in (order.id, 99_999_999):
                for tail in ("", "/laboratories.pdf", f"/report-{report.id}.pdf"):
                    answer = self.url_open(f"/my/tests/{order_id}{tail}")
                    self.assertEqual(answer.status_code, 404)
                    self.assertNotIn(order.number, html.fromstring(answer.content).text_content())
