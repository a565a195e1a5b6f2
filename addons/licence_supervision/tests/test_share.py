import base64
from io import BytesIO

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .inspection_case import InspectionCase

try:
    import openpyxl
except ImportError:  # the reader is a tool of the tests, not of the product
    openpyxl = None


@tagged("post_install", "-at_install")
class TestShare(InspectionCase):
    def share(self, by=None, **vals):
        told = {
            "department": "tax", "recipient": "虚构税务局（测试）", "dataset": "holders",
            "purpose": "信息共享（测试）",
        }  # fmt: skip
        shares = self.env["licence.supervision.share"].with_user(by or self.one)
        return shares.create({**told, **vals})

    def test_who_got_what_and_when_is_kept_with_the_hash(self):
        self.issue(2024, 3, 1)
        share = self.share()
        self.assertEqual((share.user_id, share.authority_id), (self.one, self.county))
        self.assertGreaterEqual(share.row_count, 1)
        self.assertEqual(len(share.digest), 64)
        with self.assertRaises(AccessError):
            share.write({"recipient": "x"})
        with self.assertRaises(AccessError):
            share.sudo().unlink()

    def test_only_named_columns_leave_and_only_of_the_own_area(self):
        if openpyxl is None:
            self.skipTest("no reader of workbooks")
        self.issue(2024, 3, 1)
        raw = base64.b64decode(self.share().with_context(bin_size=False).file)
        page = openpyxl.load_workbook(BytesIO(raw)).active
        rows = [[cell.value for cell in row] for row in page.iter_rows()]
        self.assertEqual(len(rows[0]), 5)
        self.assertIn(self.enterprise.name, [row[1] for row in rows])
        self.assertEqual(self.share(by=self.stranger).row_count, 0)

    def test_an_unpublished_spot_check_does_not_leave(self):
        self.failed()
        self.assertEqual(self.share(dataset="checks").row_count, 0)
