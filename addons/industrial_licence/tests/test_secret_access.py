import psycopg2

from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import PDF, ApplicationCase


@tagged("post_install", "-at_install")
class TestSecretAccess(ApplicationCase):
    """S003-A36-01: secrets are flagged, restricted, never exported, and who reads them is kept."""

    def setUp(self):
        super().setUp()
        self.application = self.submitted()
        self.open_file, self.secret = self.application.item_ids.version_ids[:2]
        self.secret.item_id.sudo().is_secret = True
        self.auditor = self._officer("secret.auditor", "group_journal_auditor", self.province)
        self.env.flush_all()
        self.env.invalidate_all()

    def rows(self):
        return self.env["licence.secret.access"].with_user(self.auditor).search([])

    def test_each_reading_leaves_a_row_with_reader_file_and_fingerprint(self):
        before = self.rows()
        for reader in (self.handler, self.approver):
            self.env.invalidate_all()  # each reader comes with a request of his own
            self.assertTrue(self.secret.with_user(reader).content)
        rows = self.rows() - before
        self.assertEqual(rows.user_id, self.handler | self.approver)
        self.assertEqual(set(rows.mapped("sha256")), {self.secret.sha256})
        self.assertEqual(rows[0].res_id, self.secret.id)
        self.assertIn(self.application.number, rows[0].subject)
        self.assertEqual(rows[0].authority_id, self.province)

    def test_an_ordinary_file_leaves_none(self):
        before = self.rows()
        self.assertTrue(self.open_file.with_user(self.handler).content)
        self.assertEqual(self.rows(), before)

    def test_who_does_not_judge_it_does_not_read_it(self):
        for stranger in (self.manager, self.clerk):
            with self.assertRaises(AccessError):
                _unread = self.secret.with_user(stranger).content
            self.assertTrue(self.open_file.with_user(stranger).name)

    def test_the_bytes_under_it_are_no_way_around(self):
        attachment = self.secret.sudo().attachment_id
        for reader in (self.manager, self.clerk, self.handler):
            with self.assertRaises(AccessError):
                attachment.with_user(reader).read(["raw"])
        self.assertEqual(attachment.raw, PDF)
        plain = self.open_file.sudo().attachment_id
        self.assertEqual(plain.with_user(self.handler).raw, PDF)

    def test_it_is_never_exported(self):
        with self.assertRaisesRegex(AccessError, "business secret"):
            self.secret.with_user(self.handler).export_data(["name", "sha256"])
        for paths in (["item_ids/version_ids/content"], ["number", "item_ids/version_ids/content"]):
            with self.assertRaisesRegex(AccessError, "never exported"):
                self.application.with_user(self.handler).export_data(paths)
        self.assertTrue(self.open_file.with_user(self.handler).export_data(["name"])["datas"])

    def test_no_public_model_shows_a_flagged_field(self):
        strangers = self.env.ref("base.group_public") | self.env.ref("base.group_portal")
        opened = self.env["ir.model.access"].search([("group_id", "in", strangers.ids)]).model_id
        public = opened.filtered(lambda model: model.model.startswith("licence."))
        self.assertIn("licence.public.listing", public.mapped("model"))
        for model in public:
            fields = self.env[model.model]._fields.values()
            files = [f.name for f in fields if f.type == "binary" or f.name == "is_secret"]
            self.assertFalse(files, model.model)

    def test_nobody_writes_changes_or_deletes_a_row(self):
        self.assertTrue(self.secret.with_user(self.handler).content)
        row = self.rows()[:1]
        for user in (self.auditor, self.handler, self.env.user):
            with self.assertRaises(AccessError):
                row.with_user(user).write({"file_name": "x"})
            with self.assertRaises(AccessError):
                row.with_user(user).unlink()
            with self.assertRaises(AccessError):
                row.with_user(user).create({"res_model": "x", "res_id": 1, "user_id": 1})

    @mute_logger("odoo.sql_db")
    def test_the_database_holds_the_same_line(self):
        self.assertTrue(self.secret.with_user(self.handler).content)
        row = self.rows()[:1]
        for statement in (
            "UPDATE licence_secret_access SET file_name = 'x' WHERE id = %s",
            "DELETE FROM licence_secret_access WHERE id = %s",
        ):
            with (
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(statement, [row.id])

    def test_only_the_auditor_reads_the_rows(self):
        for stranger in (self.handler, self.manager, self.approver):
            with self.assertRaises(AccessError):
                self.env["licence.secret.access"].with_user(stranger).search([])
