from odoo.exceptions import AccessError, UserError
from odoo.tests import HttpCase, tagged

from .consultation_case import ConsultationCase


@tagged("post_install", "-at_install")
class TestConsultationOpen(ConsultationCase, HttpCase):
    """S000-2-03: an association comments on a draft and opens no form of the office."""

    def test_an_invited_party_reads_the_draft_and_comments_on_its_page(self):
        row = self.opened()
        self.authenticate("ask.guild", "ask.guild")
        self.assertIn('href="/my/consultations"', self.url_open("/my").text)
        page = self.url_open("/my/consultations").text
        self.assertIn("细则征求意见", page)
        page = self.url_open(f"/my/consultations/{row.id}").text
        self.assertIn("生产设施", page)
        token = page.split('name="csrf_token" value="')[1].split('"')[0]
        said = {"csrf_token": token, "place": "2.1", "text": "建议放宽"}
        answer = self.url_open(f"/my/consultations/{row.id}/comment", data=said)
        self.assertIn("建议放宽", answer.text)
        comment = row.comment_ids
        self.assertEqual((comment.author_id, comment.place), (self.guild, "2.1"))
        self.assertEqual(comment.party_id, self.guild.commercial_partner_id)
        empty = self.url_open(f"/my/consultations/{row.id}/comment", data={**said, "text": " "})
        self.assertEqual(empty.status_code, 200)
        self.assertEqual(len(row.comment_ids), 1)

    def test_it_opens_no_application_form_and_writes_no_record(self):
        row = self.opened()
        for model in ("licence.application", "licence.certificate", "licence.rule.book"):
            for operation in ("read", "write", "create", "unlink"):
                self.assertFalse(self.env[model].with_user(self.guild).has_access(operation), model)
        for change in (lambda: row.with_user(self.guild).write({"name": "x"}),
                       lambda: row.with_user(self.guild).action_close()):  # fmt: skip
            with self.assertRaises(UserError):
                change()
        self.authenticate("ask.guild", "ask.guild")
        page = self.url_open("/my/consultations").text
        self.assertNotIn("/my/applications", page)

    def test_who_is_not_invited_sees_nothing(self):
        row = self.opened()
        self.opened(self.stranger, name="另一份")
        self.authenticate("ask.stranger", "ask.stranger")
        self.assertEqual(self.url_open(f"/my/consultations/{row.id}").status_code, 404)
        with self.assertRaises(AccessError):
            self.say(row, self.stranger)
        said = self.say(row)
        self.assertFalse(said.with_user(self.stranger).search([("id", "=", said.id)]))

    def test_an_enterprise_finds_no_such_page(self):
        self.opened()
        self.opened(self.stranger, name="另一份").action_close()
        self.stranger.group_ids -= self.env.ref("industrial_licence.group_participant")
        self.env.flush_all()
        self.authenticate("ask.stranger", "ask.stranger")
        self.assertEqual(self.url_open("/my/consultations").status_code, 404)

    def test_a_comment_bears_its_author_and_stands(self):
        row = self.opened()
        with self.assertRaises(AccessError):
            self.say(row, party_id=self.stranger.commercial_partner_id.id)
        comments = self.env["licence.consultation.comment"].with_user(self.guild)
        forged = comments.with_context(default_party_id=self.stranger.partner_id.id).create(
            {"consultation_id": row.id, "text": "建议"}
        )
        self.assertEqual(forged.party_id, self.guild.commercial_partner_id)
        with self.assertRaises(UserError):
            forged.text = "改口"
        with self.assertRaisesRegex(UserError, "stands"):
            forged.with_user(self.editor).text = "改口"
        forged.with_user(self.editor).answer = "已采纳"

    def test_what_is_opened_is_a_draft_with_parties_that_can_answer(self):
        book = self.reviewed_book()
        book.action_publish()
        with self.assertRaisesRegex(UserError, "no draft any more"):
            self.asked(rule_book_id=book.id).action_open()
        with self.assertRaisesRegex(UserError, "Invite at least"):
            self.asked(party_ids=[]).action_open()
        mute = self.env["res.partner"].create({"name": "无账号协会"})
        with self.assertRaisesRegex(UserError, "no portal account"):
            self.asked(party_ids=[(6, 0, mute.ids)]).action_open()
        with self.assertRaisesRegex(UserError, "past"):
            self.asked(closes_on="2020-01-01").action_open()
        with self.assertRaises(AccessError):
            self.env["licence.consultation"].with_user(self.province_editor).create(
                {"name": "x", "catalogue_id": self.draft_version().id, "closes_on": "2999-01-01"}
            )

    def test_a_draft_catalogue_is_read_line_by_line(self):
        row = self.opened(rule_book_id=False, catalogue_id=self.draft_version().id)
        told = row.with_user(self.guild)._lines()
        self.assertEqual(len(told), 1)
        self.assertIn(self.cement.name, told[0][0])
