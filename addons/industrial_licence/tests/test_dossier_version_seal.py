"""A file of a dossier is what was handed in, whatever way somebody takes to it."""

import base64
import hashlib
from pathlib import Path

import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import PDF, ApplicationCase


@tagged("post_install", "-at_install")
class TestDossierVersionSeal(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.application = self.submitted()
        self.version = self.application.item_ids.version_ids[:1]
        self.attachment = self.version.sudo().attachment_id

    def assert_untouched(self):
        self.env.invalidate_all()
        self.assertEqual(self.attachment.raw, PDF)
        self.assertFalse(self.attachment.public)
        self.assertEqual(self.attachment.res_model, "licence.dossier.item")
        self.assertEqual(self.attachment.res_id, self.version.item_id.id)

    def test_it_keeps_hash_size_type_name_and_who(self):
        version = self.version
        self.assertEqual(version.sha256, hashlib.sha256(PDF).hexdigest())
        self.assertEqual((version.size, version.mimetype), (len(PDF), "application/pdf"))
        self.assertEqual((version.uploaded_by_id, version.number), (self.intake, 1))

    def test_the_attachment_is_not_written_moved_or_made_public_by_anybody(self):
        admin = self.env.ref("base.user_admin")
        for attachment in (self.attachment, self.attachment.with_user(admin)):
            for vals in (
                {"raw": b"other"},
                {"datas": base64.b64encode(b"other")},
                {"name": "other.pdf"},
                {"res_id": 0},
                {"res_model": "res.partner", "res_id": 1},
                {"public": True},
                {"mimetype": "text/html"},
                {"access_token": "open-sesame"},
            ):
                with self.assertRaises(AccessError):
                    attachment.write(vals)
        self.assert_untouched()

    def test_assigning_the_bytes_is_no_way_either(self):
        for name, value in (("raw", b"other"), ("datas", base64.b64encode(b"other"))):
            with self.assertRaises(AccessError):
                self.attachment[name] = value
                self.env.flush_all()
            self.env.invalidate_all()
        self.assert_untouched()

    def test_no_token_opens_it(self):
        with self.assertRaises(AccessError):
            self.attachment.generate_access_token()
        self.assertFalse(self.attachment.access_token)

    def test_it_is_not_deleted(self):
        for act in (
            self.attachment.unlink,
            self.version.unlink,
            self.version.sudo().unlink,
            lambda: self.version.sudo().write({"name": "other.pdf"}),
            lambda: self.version.sudo().write({"item_id": self.application.item_ids[-1].id}),
        ):
            with self.assertRaises(UserError):
                act()
        self.assert_untouched()

    @mute_logger("odoo.sql_db")
    def test_the_database_holds_the_same_line(self):
        for statement, key in (
            ("UPDATE ir_attachment SET public = true WHERE id = %s", self.attachment.id),
            ("UPDATE ir_attachment SET store_fname = 'aa/other' WHERE id = %s", self.attachment.id),
            ("DELETE FROM ir_attachment WHERE id = %s", self.attachment.id),
            ("UPDATE licence_dossier_version SET sha256 = 'x' WHERE id = %s", self.version.id),
            ("DELETE FROM licence_dossier_version WHERE id = %s", self.version.id),
        ):
            with (
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                self.cr.savepoint(),
            ):
                self.env.cr.execute(statement, [key])
        self.assert_untouched()

    def test_reading_verifies_the_hash(self):
        self.assertEqual(base64.b64decode(self.version.content), PDF)
        path = Path(self.attachment._full_path(self.attachment.store_fname))
        self.addCleanup(path.write_bytes, PDF)
        path.write_bytes(b"%PDF-9.9" + PDF[8:])
        self.env.invalidate_all()
        with self.assertRaisesRegex(UserError, "no longer the file"):
            self.version.content  # noqa: B018
        with self.assertRaisesRegex(UserError, "no longer the file"):
            self.attachment._verify_dossier()

    def test_a_better_file_is_a_new_version_beside_the_old(self):
        draft = self.draft(units=self.units[1:2])
        item = draft.item_ids[0]
        first, second = self.upload(item), self.upload(item, raw=PDF + b"\n")
        self.assertEqual((first.number, second.number), (1, 2))
        self.assertEqual(item._latest(), second)
        self.assertNotEqual(first.sha256, second.sha256)

    def test_after_submission_nothing_more_is_handed_in(self):
        with self.assertRaisesRegex(UserError, "takes no files"):
            self.upload(self.version.item_id)

    def test_nobody_invents_a_material(self):
        for user in (self.intake, self.handler, self.manager):
            with self.assertRaises(AccessError):
                self.env["licence.dossier.item"].with_user(user).create(
                    {
                        "application_id": self.application.id,
                        "name": "第四份材料",
                        "is_mandatory": True,
                    }
                )
            with self.assertRaises(AccessError):
                self.version.item_id.with_user(user).write({"is_mandatory": False})

    def test_a_business_secret_is_not_for_managers_and_clerks(self):
        self.version.item_id.sudo().is_secret = True
        self.env.invalidate_all()
        self.assertTrue(self.version.with_user(self.handler).name)
        for stranger in (self.manager, self.clerk):
            with self.assertRaises(AccessError):
                self.version.with_user(stranger).read(["name", "content"])

    def test_another_province_sees_no_file(self):
        stranger = self._officer("app.hunan", "group_handler", self._authority("430000"))
        with self.assertRaises(AccessError):
            self.version.with_user(stranger).read(["content"])
        with self.assertRaises(AccessError):
            self.attachment.with_user(stranger).read(["datas"])
