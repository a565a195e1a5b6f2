"""The name stands in one table of the whole database, and in no log, mail, file or page."""

import logging

from odoo import http
from odoo.tests import HttpCase, tagged
from odoo.tools import SQL

from .complaint_case import WHO, ComplaintCase

HOME = {"licence_supervision_complainant"}
CITIZEN = "虚构举报人丁戊己"


class Ears(logging.Handler):
    """Hears all that is logged while it listens."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.heard = []

    def emit(self, record):
        self.heard.append(self.format(record))


@tagged("post_install", "-at_install")
class TestComplaintTraces(ComplaintCase, HttpCase):
    def _tables_naming(self, word):
        """Every table of the database is asked, whatever its columns are called."""
        self.env.flush_all()
        self.env.cr.execute(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"
        )
        tables = [row[0] for row in self.env.cr.fetchall()]
        self.assertGreater(len(tables), 300)
        return {table for table in tables if self._names(table, word)}

    def _names(self, table, word):
        here = SQL.identifier(table)
        found = SQL("SELECT 1 FROM %s row WHERE row::text LIKE %s LIMIT 1", here, f"%{word}%")
        return bool(self.env.execute_query(found))

    def test_after_the_whole_way_of_a_case_only_its_own_table_knows_the_name(self):
        self.answered()
        for word in WHO.values():
            self.assertEqual(self._tables_naming(word), HOME)

    def test_nor_do_mails_messages_and_files(self):
        self.answered()
        for model, field in (
            ("mail.message", "body"), ("mail.mail", "body_html"),
            ("ir.attachment", "index_content"), ("licence.step", "reason"),
            ("mail.tracking.value", "new_value_char"), ("ir.logging", "message"),
        ):  # fmt: skip
            found = self.env[model].sudo().search_count([(field, "ilike", WHO["name"])])
            self.assertFalse(found, model)

    def test_the_public_page_leaves_it_in_one_table_and_in_no_log(self):
        ears, root = Ears(), logging.getLogger()
        root.addHandler(ears)
        self.addCleanup(root.removeHandler, ears)
        self.authenticate(None, None)
        told = {
            "kind": "complaint", "authority": "420000", "target": "420100",
            "content": "拖延受理（测试）", "name": CITIZEN, "phone": "13911112222",
            "csrf_token": http.Request.csrf_token(self),
        }  # fmt: skip
        page = self.url_open("/licence/complaint", data=told).text
        refused = self.url_open("/licence/complaint", data={**told, "content": " "}).text
        for text in (page, refused, "\n".join(ears.heard)):
            self.assertNotIn(CITIZEN, text)
            self.assertNotIn("13911112222", text)
        self.assertTrue(ears.heard)
        self.assertEqual(self._tables_naming(CITIZEN), HOME)
        self.assertFalse(self.complaints.with_user(self.eyes).search([]))

    def test_an_export_by_the_handlers_masks_it(self):
        complaint = self.answered().with_user(self.officer)
        names = [name for name, field in complaint._fields.items()
                 if field.exportable and complaint._has_field_access(field, "read")]  # fmt: skip
        names.remove("complainant")
        rows = complaint.export_data(["complainant", "content", "reply", "state"])["datas"]
        self.assertEqual(rows[0][0], "***")
        self.assertNotIn("query_code", names)
        self.assertNotIn(WHO["name"], str(rows))
