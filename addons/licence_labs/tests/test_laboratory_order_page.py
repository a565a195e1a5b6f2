from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tests import tagged

from .lab_case import PDF
from .page_case import CORE, PageCase

MOVED = (
    "%(record)s has moved on since you opened it (it is now “%(state)s”): "
    "look at it again before you act."
)
TOO_EARLY = "“%(item)s” cannot be tested before the sample came (%(day)s)."
NOT_HERE = "This is not filled in at your desk."


@tagged("post_install", "-at_install")
class TestLaboratoryOrderPage(PageCase):
    def test_the_clerk_checks_the_seal_and_receives(self):
        order = self.chosen()
        sample = order.sudo().sample_ids
        self.sign_in("clerk")
        listed = self.page("/my/lab").text_content()
        self.assertIn(order.number, listed)
        self.assertIn(sample.code, listed)
        page = self.take("orders", order, "receive")
        self.assertIn(sample.code, self.told(page))
        self.assertEqual(order.sudo().state, "chosen")
        self.keep_seals(order, "intact", "F-001")
        page = self.take("orders", order, "receive")
        self.assertEqual((self.told(page), self.state(page)), ("", "received"))

    def keep_seals(self, order, state, seen):
        sample = order.sudo().sample_ids
        given = {f"state-{sample.id}": state, f"seen-{sample.id}": seen}
        return self.send(f"/my/lab/orders/{order.id}/samples", **given)

    def test_another_seal_is_told_and_the_sample_refused_with_its_reason(self):
        order = self.chosen()
        self.sign_in("clerk")
        self.keep_seals(order, "intact", "F-999")
        page = self.take("orders", order, "receive")
        self.said(
            self.told(page), "The seal of “%(sample)s” is broken or another one: refuse the sample."
        )
        self.assertEqual(order.sudo().state, "chosen")
        page = self.take("orders", order, "refuse")
        self.said(self.told(page), "Say the reason for: %(verb)s.", CORE)
        page = self.take("orders", order, "refuse", reason="封条编号不符（测试）")
        self.assertEqual(self.state(page), "refused")

    def test_a_page_that_was_opened_before_takes_no_step(self):
        order = self.chosen()
        self.check_seals(order)
        self.sign_in("clerk")
        old = order.sudo().version
        self.take("orders", order, "receive")
        url = f"/my/lab/orders/{order.id}/verb"
        page = self.send(url, verb="start", version=old)
        self.said(self.told(page), MOVED, CORE)
        page = self.send(url, verb="start", version="")
        self.said(self.told(page), MOVED, CORE)
        self.assertEqual(order.sudo().state, "received")

    def test_results_are_kept_one_by_one_with_their_verdict(self):
        order = self.testing().sudo()
        self.sign_in("tester")
        today = legal_today(self.env).isoformat()
        rows = order.result_ids
        cells = self.page(f"/my/lab/orders/{order.id}/results").xpath("//tr[@data-row]")
        self.assertEqual([int(cell.get("data-row")) for cell in cells], rows.ids)
        self.assertIn("≤ 1.83 Ω/km", cells[0].text_content())
        answer = self.enter_row(rows[0], value="1.80", tested_on=today)
        self.assertEqual(answer["verdict"], "pass")
        answer = self.enter_row(rows[1], value="0.1", tested_on=today)
        self.assertEqual(answer["verdict"], "fail")
        answer = self.enter_row(rows[2], found="pass", tested_on=today)
        self.assertEqual((answer["verdict"], answer["day"]), ("pass", today))
        self.assertEqual(rows.mapped("entered_by_id"), self.member(self.lab, "tester"))

    def enter_row(self, row, **values):
        return self.make_jsonrpc_request(f"/my/lab/results/{row.id}", {"values": values})

    def test_an_entry_that_is_none_is_told_and_changes_nothing(self):
        order = self.testing().sudo()
        row = order.result_ids[0]
        self.sign_in("tester")
        for values, word in (
            ({"value": "很大"}, "“%(value)s” is no number: “%(item)s” is measured."),
            ({"tested_on": "昨天"}, "“%(text)s” is no date."),
            ({"tested_on": "2001-01-01"}, TOO_EARLY),
            ({"verdict": "pass"}, NOT_HERE),
            ({"lab_id": 1}, NOT_HERE),
        ):
            self.said(self.enter_row(row, **values)["refusal"], word)
        row.invalidate_recordset()
        self.assertEqual((row.value, row.tested_on, row.verdict), (False, False, "open"))

    def test_a_file_is_handed_in_and_read_back(self):
        order = self.testing().sudo()
        self.sign_in("tester")
        url = f"/my/lab/orders/{order.id}/files"
        page = self.send(url, files={"file": ("记录.pdf", PDF)}, paper="raw_record")
        self.assertIn("记录.pdf", page.text_content())
        answer = self.url_open(f"/my/lab/files/{order.file_ids.id}")
        self.assertEqual(
            (answer.content, answer.headers["X-Content-Type-Options"]), (PDF, "nosniff")
        )
        page = self.send(url, files={"file": ("记录.pdf", b"MZ no pdf")}, paper="raw_record")
        self.assertIn("记录.pdf", self.told(page))
        page = self.send(url, paper="raw_record")
        self.assertTrue(self.told(page))
        self.assertEqual(len(order.file_ids), 1)

    def test_the_fee_is_noted_and_one_above_the_list_is_flagged(self):
        order = self.received().sudo()
        self.env["licence.lab.fee"].create(
            {
                "product_id": self.product.id, "amount": 100, "basis": "测试",
                "effective_from": "2020-01-01",
            }
        )  # fmt: skip
        self.sign_in("clerk")
        url = f"/my/lab/orders/{order.id}/fee"
        page = self.send(url, amount="一百")
        self.said(self.told(page), "“%(text)s” is no amount of money.")
        self.send(url, amount="250.00")
        self.assertTrue(order.is_fee_too_high)
        self.assertIn("100.00", self.page("/my/lab/fees").text_content())
