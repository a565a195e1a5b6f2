from odoo.tests import tagged

from .online_case import OnlineCase

HOME = "/my/licence/recalls"
TOLD = {"lots": "B-001（测试）", "measures": "停止销售并通知经销商（测试）"}


@tagged("post_install", "-at_install")
class TestRecallOnline(OnlineCase):
    """五（三）: a notice of a defect opens the emergency; sold and unsold are told to the end."""

    def notified(self, **form):
        before = self.env["licence.supervision.recall"].search([])
        self.answer = self.post(f"{HOME}/new", files=self.picture(), **{**TOLD, **form})
        return self.env["licence.supervision.recall"].search([]) - before

    def test_a_notice_opens_the_case_with_batches_and_measures(self):
        certificate = self.issue(2024, 3, 1)
        self.sign_in(self.clerk_of_firm)
        self.assertIn(certificate.number, self.page(f"{HOME}/new"))
        made = self.notified(certificate=certificate.id, sale_stopped_on="2026-03-06")
        self.assertEqual((made.state, made.lots, made.measures), ("ordered", *TOLD.values()))
        self.assertEqual((made.certificate_id, made.product_id), (certificate, self.own_product))
        self.assertEqual(made.authority_id, self.enterprise.region_id)
        self.assertIn(made, self.env[made._name].with_user(self.one).search([]))
        self.assertIn(TOLD["lots"], self.page(f"{HOME}/{made.id}"))
        self.assertFalse(self.notified(lots=" "))
        self.assertIn(TOLD["measures"], self.answer.text)

    def test_it_runs_once_quantities_are_known_and_each_report_stays(self):
        self.sign_in(self.clerk_of_firm)
        made = self.notified()
        told = {**TOLD, "produced": 100, "sold": 60, "in_stock": 40}
        self.post(f"{HOME}/{made.id}/progress", **told)
        self.assertEqual((made.state, made.progress), ("running", 0))
        self.post(f"{HOME}/{made.id}/progress", **told, recovered=30, stock_blocked=40,
                  explanation="其余已使用（测试）")  # fmt: skip
        self.assertEqual((made.progress, made.explanation), (70, "其余已使用（测试）"))
        rows = made.progress_ids
        self.assertEqual(rows.mapped("recovered"), [30, 0, 0])
        self.assertEqual(rows.author_id, self.clerk_of_firm)
        made.with_user(self.one)._advance("close")
        self.assertNotIn("<textarea", self.page(f"{HOME}/{made.id}"))
        self.post(f"{HOME}/{made.id}/progress", **told)
        self.assertEqual((made.recovered, len(made.progress_ids)), (30, 3))

    def test_quantities_that_do_not_add_up_are_told_in_words(self):
        self.sign_in(self.clerk_of_firm)
        made = self.notified()
        for wrong in (
            {"produced": 1, "sold": 2}, {"produced": 5, "sold": 2, "recovered": 3},
            {"produced": 5, "in_stock": 2, "stock_blocked": 3}, {"produced": "zwölf"},
            {"produced": -1}, {"produced": 10**12},
        ):  # fmt: skip
            answer = self.post(f"{HOME}/{made.id}/progress", **{**TOLD, **wrong})
            self.assertIn("lp-say lp-lines bad", answer.text, wrong)
            self.assertIn(f'value="{next(iter(wrong.values()))}"', answer.text)
        self.assertEqual((made.produced, len(made.progress_ids)), (0, 1))

    def test_opening_an_order_of_the_office_is_its_read_receipt(self):
        recall = self.recall()
        self.sign_in(self.foreign)
        self.page(f"{HOME}/{recall.id}", 404)
        self.assertFalse(recall.seen_at)
        self.sign_in(self.reader)
        self.page(f"{HOME}/{recall.id}")
        self.assertEqual(recall.seen_by_id, self.reader)
        self.sign_in(self.clerk_of_firm)
        self.page(f"{HOME}/{recall.id}")
        self.assertEqual(recall.seen_by_id, self.reader)

    def test_a_reader_and_a_stranger_tell_nothing(self):
        recall = self.recall()
        incident = self.incident()
        self.sign_in(self.reader)
        self.post(f"{HOME}/{recall.id}/progress", **TOLD, produced=7)
        self.assertEqual(recall.produced, 100)
        self.sign_in(self.foreign)
        for path in (f"{HOME}/{recall.id}", f"{HOME}/99999999"):
            self.page(path, 404)
            self.assertEqual(self.post(f"{path}/progress", **TOLD).status_code, 404)
        self.assertFalse(self.notified(enterprise=self.enterprise.id))
        own = self.notified(incident=incident.id, certificate=self.issue(2024, 3, 1).id)
        self.assertEqual(own.enterprise_id, self.other_firm)
        self.assertFalse(own.incident_id or own.certificate_id or own.product_id)
