import json

from odoo.tests import tagged

from .online_case import OnlineCase

HOME = "/my/licence/incidents"
PARTS = {"situation": "漏电两起（测试）", "cause": "绝缘层过薄（测试）", "measures": "停产（测试）"}
# Ten in the morning in Shanghai.
AWARE = "2026-03-06T10:00"


@tagged("post_install", "-at_install")
class TestIncidentOnline(OnlineCase):
    """国质检监〔2015〕364号 五（三）: the enterprise reports within 24 hours, in three parts."""

    def reported(self, **form):
        before = self.env["licence.supervision.incident"].search([])
        told = {"aware_at": AWARE, **PARTS, **form}
        self.answer = self.post(f"{HOME}/new", files=self.picture(), **told)
        return self.env["licence.supervision.incident"].search([]) - before

    def test_reported_from_the_page_to_the_body_of_the_place(self):
        self.sign_in(self.clerk_of_firm)
        self.assertIn(f'href="{HOME}"', self.page("/my"))
        self.page(f"{HOME}/new")
        made = self.reported()
        self.assertEqual((made.state, made.enterprise_id), ("reported", self.enterprise))
        self.assertEqual(str(made.aware_at), "2026-03-06 02:00:00")
        self.assertEqual(made.authority_id, self.enterprise.region_id)
        self.assertEqual(made.step_ids.user_id, self.clerk_of_firm)
        self.assertIn(PARTS["cause"], self.page(f"{HOME}/{made.id}"))
        self.assertIn(f"{HOME}/{made.id}", self.page(HOME))
        self.assertIn(made, self.env[made._name].with_user(self.one).search([]))
        file = made.enclosure_ids
        self.assertEqual(file.mimetype, "application/pdf")
        handed = self.url_open(f"{HOME}/{made.id}/files/{file.id}")
        self.assertTrue(handed.content.startswith(b"%PDF"))

    def test_without_a_cause_nothing_is_made_and_the_words_stay(self):
        self.sign_in(self.clerk_of_firm)
        self.assertFalse(self.reported(cause=" "))
        self.assertIn(PARTS["situation"], self.answer.text)
        self.assertIn("lp-say lp-lines bad", self.answer.text)

    def test_lies_are_refused_with_a_sentence_and_leave_nothing(self):
        self.sign_in(self.clerk_of_firm)
        attachments = self.env["ir.attachment"].search_count([])
        for form in ({"aware_at": ""}, {"aware_at": "gestern"}, {"aware_at": "2999-01-01T00:00"},
                     {"situation": "x" * 10_001}, {"enterprise": self.other_firm.id}):  # fmt: skip
            self.assertFalse(self.reported(**form), form)
            self.assertEqual(self.answer.status_code, 200)
            self.assertIn("lp-say lp-lines bad", self.answer.text, form)
        liar = {"files": ("事故.pdf", b"MZ\x90\x00 no document")}
        answer = self.post(f"{HOME}/new", files=liar, aware_at=AWARE, **PARTS)
        self.assertIn("lp-say lp-lines bad", answer.text)
        self.assertFalse(self.env["licence.supervision.incident"].search([]))
        self.assertEqual(self.env["ir.attachment"].search_count([]), attachments)

    def test_supplemented_later_and_not_once_closed(self):
        self.sign_in(self.clerk_of_firm)
        made = self.reported()
        self.post(f"{HOME}/{made.id}/supplement", text="原因已查明（测试）")
        self.assertEqual(made.supplement_ids.author_id, self.clerk_of_firm)
        self.assertIn("原因已查明（测试）", self.page(f"{HOME}/{made.id}"))
        officer = made.with_user(self.one)
        officer.handling = "已处置（测试）"
        officer._advance("handle")
        officer._advance("close")
        self.assertNotIn("<textarea", self.page(f"{HOME}/{made.id}"))
        self.post(f"{HOME}/{made.id}/supplement", text="迟到（测试）")
        self.assertEqual(len(made.supplement_ids), 1)

    def test_what_is_typed_is_kept_for_the_typist_alone(self):
        self.sign_in(self.clerk_of_firm)
        told = json.dumps({"situation": "打了一半", "evil": "x"})
        answer = self.post("/my/typed/incident/0", told=told)
        self.assertEqual(answer.json(), {"kept": True})
        self.assertIn("打了一半", self.page(f"{HOME}/new"))
        for path, words in (("nothing/0", "{}"), ("incident/0", "[]"), ("incident/0", "{")):
            self.assertEqual(self.post(f"/my/typed/{path}", told=words).status_code, 422)
        self.reported()
        self.assertNotIn("打了一半", self.page(f"{HOME}/new"))
        self.post("/my/typed/incident/0", told=told)
        self.sign_in(self.foreign)
        self.assertNotIn("打了一半", self.page(f"{HOME}/new"))

    def test_a_reader_and_a_stranger_report_nothing_for_it(self):
        incident = self.incident()
        incident._advance("report")
        self.sign_in(self.reader)
        self.assertIn(PARTS["measures"][:2], self.page(f"{HOME}/{incident.id}"))
        self.assertNotIn("<textarea", self.page(f"{HOME}/new"))
        self.assertFalse(self.reported())
        self.post(f"{HOME}/{incident.id}/supplement", text="x")
        self.assertFalse(incident.supplement_ids)
        self.sign_in(self.foreign)
        for path in (f"{HOME}/{incident.id}", f"{HOME}/99999999", f"{HOME}/x"):
            self.page(path, 404)
            self.assertEqual(self.post(f"{path}/supplement", text="x").status_code, 404)
        self.assertNotIn(f"{HOME}/{incident.id}", self.page(HOME))

    def test_an_unsent_draft_of_an_officer_is_not_the_enterprise_s_to_see(self):
        draft = self.incident()
        mine = draft.with_user(self.clerk_of_firm)
        self.assertFalse(mine.search([]))
        draft._advance("report")
        self.assertEqual(mine.search([]).ids, draft.ids)
        self.assertFalse(mine.has_access("write"))
