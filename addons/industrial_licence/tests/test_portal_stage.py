from odoo.exceptions import UserError
from odoo.tests import tagged

from .application_case import PDF
from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalStage(PortalCase):
    """Materials of the review come in online while they are due, and only then."""

    def setUp(self):
        super().setUp()
        self.case = self.accepted()
        self.home = f"/my/applications/{self.case.id}"

    def item(self, **vals):
        """A material of the review as the rules in force would ask it."""
        told = {"application_id": self.case.id, "name": "生产设备表（测试）", "stage": "review"}
        return self.env["licence.dossier.item"].create({**told, "is_mandatory": True, **vals})

    def send(self, item, raw=PDF):
        return self.post(f"{self.home}/items/{item.id}", files={"file": ("材料.pdf", raw)})

    def test_handed_in_from_the_page_of_the_case(self):
        item = self.item()
        self.sign_in(self.handler_of)
        self.assertIn(f'id="item_{item.id}"', self.page(self.home))
        answer = self.send(item)
        self.assertTrue(answer.url.startswith(f"{self.base_url()}{self.home}"), answer.url)
        self.assertEqual(item.version_ids.uploaded_by_id, self.handler_of)
        file = self.get(f"{self.home}/files/{item.version_ids.id}")
        self.assertEqual(file.status_code, 200)
        self.send(item, raw=b"MZ no document")
        self.assertEqual(len(item.version_ids), 1)

    def test_what_was_found_in_order_and_what_is_not_due_takes_nothing(self):
        item, later = self.item(), self.item(name="后", stage="approve")
        item.with_user(self.handler).verdict = "met"
        self.sign_in(self.handler_of)
        page = self.page(self.home)
        self.assertNotIn(f'action="{self.home}/items/{item.id}"', page)
        self.assertNotIn(f'action="{self.home}/items/{later.id}"', page)
        self.send(item)
        self.assertEqual(self.send(later).status_code, 404)
        self.assertFalse((item | later).version_ids)
        with self.assertRaisesRegex(UserError, "takes no files now"):
            item.with_user(self.handler_of)._hand_in_online("材料.pdf", PDF)

    def test_papers_of_the_team_are_not_the_enterprise_s(self):
        paper = self.item(name="首次会议签到表", is_from_team=True)
        version = self.env["licence.dossier.version"].with_user(self.handler).create(
            {"item_id": paper.id, "name": "签到.pdf", "content": PDF}
        )  # fmt: skip
        self.sign_in(self.handler_of)
        self.assertNotIn("首次会议签到表", self.page(self.home))
        self.assertEqual(self.send(paper).status_code, 404)
        self.assertEqual(self.get(f"{self.home}/files/{version.id}").status_code, 404)

    def test_another_enterprise_and_a_reader_hand_in_nothing(self):
        item = self.item()
        self.sign_in(self.stranger)
        self.assertEqual(self.send(item).status_code, 404)
        self.sign_in(self.reader)
        self.assertNotIn(f"items/{item.id}", self.page(self.home))
        self.send(item)
        self.assertFalse(item.version_ids)

    def test_the_receipt_bears_the_query_code_and_it_opens_the_progress(self):
        notice = self.env["licence.notice"].search([("application_id", "=", self.case.id)])
        self.env.cr.flush()
        notice._number_now()
        said = self.told(self.print("paper_issued_notice", notice))
        code = self.case.query_code
        self.assertIn(f"查询码{code}", said)
        self.assertIn(self.case.number, said)
        told = self.env["licence.application"]._progress(self.case.number, code)
        self.assertEqual(told["number"], self.case.number)
        self.sign_in(self.handler_of)
        self.assertIn(code, self.page(self.home))

    def test_so_does_the_request_for_a_supplement(self):
        case = self.submitted(units=self.units[1:2])
        values = case._form_values("supplement_notice", {})
        self.assertEqual(values["query_code"], case.query_code)
