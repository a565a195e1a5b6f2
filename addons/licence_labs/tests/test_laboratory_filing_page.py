from odoo.tests import tagged

from .page_case import PageCase


@tagged("post_install", "-at_install")
class TestLaboratoryFilingPage(PageCase):
    def test_the_laboratory_files_itself_and_the_centre_finds_it(self):
        lab = self.laboratory("丁检验所（测试）", "LAB-004", listed=False)
        self.sign_in("head", lab)
        self.send("/my/lab/filings/new")
        filing = self.env["licence.lab.filing"].search([("lab_id", "=", lab.id)])
        url = f"/my/lab/filings/{filing.id}"
        page = self.take("filings", filing, "file")
        self.said(self.told(page), "Name the units the laboratory is to test.")
        page = self.send(f"{url}/lines", unit="0", item="", standard="")
        self.said(self.told(page), "Choose a unit from the list.")
        page = self.send(f"{url}/lines", unit=self.unit.id, item="导体电阻", standard="")
        self.assertIn("导体电阻", page.text_content())
        self.send(f"{url}/lines/{filing.line_ids.id}")
        self.assertFalse(filing.line_ids)
        self.send(f"{url}/lines", unit=self.unit.id, item="", standard="")
        self.send(url, declaration="on", remark="")
        page = self.take("filings", filing, "file")
        self.assertEqual((self.told(page), self.state(page)), ("", "filed"))
        queue = self.env["licence.lab.filing"].with_user(self.registrar)
        self.assertIn(filing, queue.search([("state", "=", "filed")]).with_user(self.env.user))

    def test_class_three_is_told_why_not(self):
        lab = self.laboratory("戊检验所（测试）", "LAB-005", listed=False, level="3")
        filing = self.filing(lab)
        self.sign_in("head", lab)
        page = self.take("filings", filing, "file")
        self.said(self.told(page), "On %(day)s the laboratory was not of class II or better.")
        self.assertEqual(filing.state, "draft")
