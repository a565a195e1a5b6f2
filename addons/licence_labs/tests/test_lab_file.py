from odoo.addons.industrial_licence.tests.application_case import PDF
from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase


@tagged("post_install", "-at_install")
class TestLabFile(LabCase):
    def test_a_file_that_is_not_what_its_name_says_is_refused(self):
        order = self.testing()
        for name, raw in (
            ("记录.png", PDF),
            ("记录.pdf", b"MZ..."),
            ("记录.pdf", b""),
            ("记录", PDF),
        ):
            with self.assertRaises(UserError):
                self.attach(order, name=name, raw=raw)
        self.assertFalse(order.sudo().file_ids)

    def test_a_kept_file_is_neither_changed_nor_deleted(self):
        order = self.testing()
        file = self.attach(order).sudo()
        for act in (
            lambda: file.write({"name": "x"}),
            file.unlink,
            lambda: file.attachment_id.write({"raw": b"x"}),
            lambda: file.attachment_id.write({"public": True}),
            lambda: file.attachment_id.write({"res_model": "res.partner"}),
            file.attachment_id.unlink,
        ):
            with self.assertRaises(AccessError):
                act()
        self.assertEqual(file._verified(), PDF)

    def test_reading_verifies_the_hash(self):
        file = self.attach(self.testing()).sudo()
        self.env.cr.execute("UPDATE licence_lab_file SET sha256 = 'x' WHERE id = %s", [file.id])
        file.invalidate_recordset()
        with self.assertRaisesRegex(UserError, "no longer the file"):
            file.read(["content"])

    def test_a_file_lies_only_with_work_one_sees(self):
        other = self.laboratory("乙检验所（测试）", "LAB-002")
        order = self.testing()
        files = self.env["licence.lab.file"].with_user(self.member(other, "tester"))
        with self.assertRaises(AccessError):
            files.create({"order_id": order.id, "kind": "other", "name": "a.pdf", "content": PDF})
