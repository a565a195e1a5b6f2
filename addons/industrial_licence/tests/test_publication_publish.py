from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .publication_case import PublicationCase


@tagged("post_install", "-at_install")
class TestPublicationPublish(PublicationCase):
    def row(self, certificate):
        self.env.flush_all()
        public = self.env["licence.public.certificate"]
        return public._by_number(certificate.number, legal_today(self.env))

    def test_the_public_register_names_the_day_of_the_list(self):
        """S003-A27-03: unpublished marked, published dated."""
        certificate = self.issue(2024, 3, 1)
        draft = self.collected()
        self.assertIsNone(self.row(certificate)["announced_on"])
        self.published(draft)
        self.assertEqual(self.row(certificate)["announced_on"], legal_today(self.env))
        self.assertEqual(set(draft.clock_ids.mapped("outcome")) - {"met", "late"}, set())

    def test_a_province_is_done_with_both_channels_only(self):
        """S003-A27-06, S003-A28-05: own site and media with clipping."""
        self.issue(2024, 3, 1)
        publication = self.published(self.collected())
        self.assertEqual(publication.channel_ids.mapped("kind"), ["site"])
        self.assertFalse(publication.is_complete)
        channel = self.clipping(publication)
        self.assertTrue(publication.is_complete)
        channel.clipping = False
        self.assertFalse(publication.is_complete)

    def test_whoever_drew_it_up_does_not_publish_it(self):
        self.issue(2024, 3, 1)
        draft = self.collected()
        draft.action_review()
        with self.assertRaises(AccessError):
            draft.action_publish()
        with self.assertRaises(UserError):
            draft.with_user(self.national).action_publish()

    def test_only_the_state_publishes_a_document_and_then_everybody_reads_it(self):
        """S000-2.1.1-01: the centre drafts, the national authority publishes."""
        law = self.env["licence.law"].create({"name": "测试规定", "number": "测〔2026〕1号"})
        self.env.flush_all()
        documents = self.env["licence.public.document"].with_user(self.env.ref("base.public_user"))
        self.assertFalse(documents.search([("name", "=", "测试规定")]))
        draft = self.env["licence.publication"].with_user(self.centre).create(
            {"name": "公布测试规定", "kind": "document", "law_id": law.id}
        )  # fmt: skip
        draft.action_review()
        with self.assertRaises(AccessError):
            draft.action_publish()
        self.assertFalse(documents.search([("name", "=", "测试规定")]))
        draft.with_user(self.national).action_publish()
        self.assertEqual(documents.search([("name", "=", "测试规定")]).number, "测〔2026〕1号")

    def test_a_province_issues_no_document(self):
        law = self.env["licence.law"].create({"name": "省里的规定"})
        draft = self.env["licence.publication"].with_user(self.clerk).create(
            {"name": "公布", "kind": "document", "law_id": law.id}
        )  # fmt: skip
        draft.action_review()
        with self.assertRaises(UserError):
            draft.with_user(self.approver).action_publish()

    def test_nobody_writes_the_day_by_hand(self):
        self.issue(2024, 3, 1)
        draft = self.collected()
        for vals in ({"state": "published"}, {"published_on": "2026-01-01"}):
            with self.assertRaises(AccessError):
                draft.write(vals)
        with self.assertRaises(AccessError):
            draft.entry_ids.write({"announced_on": "2026-01-01"})


@tagged("post_install", "-at_install")
class TestPublicationGuide(PublicationCase):
    def test_a_guide_without_a_phone_is_not_published(self):
        """S003-A34-01: nine items, or nothing."""
        guide = self.guide(consultation_phone=False)
        self.assertEqual(guide.missing, "咨询电话")
        with self.assertRaisesRegex(UserError, "咨询电话"):
            self.public(guide)

    def test_the_poster_says_what_the_page_says(self):
        """S003-A34-02: two places, one text; the posting is recorded."""
        guide = self.guide()
        self.public(guide)
        public = self.env["licence.public.guide"].with_user(self.env.ref("base.public_user"))
        shown = public.search([("id", "=", guide.id)])
        poster = self.told(shown._poster())
        for word, text in shown._items():
            # A long label is broken over two lines of its cell.
            self.assertIn(word[:4], poster)
            self.assertIn("".join(text.split()), poster)
        posting = guide.posting_ids.create(
            {"guide_id": guide.id, "place": "示范大厅一楼", "posted_on": "2026-01-05"}
        )
        self.assertEqual(guide.posting_ids, posting)

    def test_a_public_guide_is_not_changed_behind_the_readers_back(self):
        guide = self.guide()
        self.public(guide)
        with self.assertRaises(UserError):
            guide.write({"fees": "一百元"})

    def test_only_the_sample_of_a_public_guide_is_handed_out(self):
        """S003-A34-03: a filled-in sample application to download."""
        guide = self.guide()
        samples = self.env["licence.guide.sample"].with_user(self.env.ref("base.public_user"))
        self.assertIsNone(samples._download(guide.sample_ids.id))
        self.public(guide)
        name, raw = samples._download(guide.sample_ids.id)
        self.assertEqual((name, raw[:5]), ("sample.pdf", b"%PDF-"))
