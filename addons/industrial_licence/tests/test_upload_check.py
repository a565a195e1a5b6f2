"""Only the bytes of an upload count; each flaw has its sentence and leaves nothing behind."""

import io
import struct
import zipfile
import zlib

from odoo.exceptions import UserError
from odoo.tests import BaseCase, tagged

from ..tools import upload_check
from ..tools.upload_check import BadUpload, Flaw, inspect
from .application_case import PDF, ApplicationCase


def packed(members, mark="word/document.xml"):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {mark: b"<x/>", **members}.items():
            archive.writestr(name, content)
    return raw.getvalue()


def png(width, height):
    head = struct.pack(">II", width, height)
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + head + b"\x08\x02\x00\x00\x00" + b"\x00" * 20


def pdf(body):
    return b"%PDF-1.7\n" + body + b"\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def stream(head, content):
    return b"5 0 obj<<" + head + b">>stream\n" + content + b"\nendstream endobj\n"


@tagged("post_install", "-at_install")
class TestUploadCheck(BaseCase):
    def flaw(self, raw, name):
        with self.assertRaises(BadUpload) as caught:
            inspect(raw, name)
        return caught.exception.flaw

    def test_what_may_enter(self):
        for raw, name, kind in (
            (PDF, "a.PDF", "application/pdf"),
            (png(10, 10), "a.png", "image/png"),
            (b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x10\x00\x10" + b"\x00" * 20, "a.jpg", "image/jpeg"),
            (packed({}), "a.docx", upload_check.DOCX),
            (packed({}, "xl/workbook.xml"), "a.xlsx", upload_check.XLSX),
            (packed({}, "OFD.xml"), "a.ofd", upload_check.OFD),
        ):
            self.assertEqual(inspect(raw, name), kind)

    def test_what_it_is_and_not_what_it_is_called(self):
        self.assertEqual(self.flaw(b"MZ\x90\x00", "a.pdf"), Flaw.UNKNOWN_TYPE)
        self.assertEqual(self.flaw(b"<html></html>", "a.pdf"), Flaw.UNKNOWN_TYPE)
        self.assertEqual(self.flaw(PDF, "a.exe"), Flaw.WRONG_NAME)
        self.assertEqual(self.flaw(packed({}, "any.txt"), "a.zip"), Flaw.UNKNOWN_TYPE)

    def test_empty_and_too_large(self):
        self.assertEqual(self.flaw(b"", "a.pdf"), Flaw.EMPTY)
        self.assertEqual(self.flaw(PDF + b"0" * upload_check.LARGEST, "a.pdf"), Flaw.TOO_LARGE)

    def test_archive_bombs(self):
        self.assertEqual(self.flaw(packed({"big": b"0" * 30_000_000}), "a.docx"), Flaw.BOMB)
        many = {f"m{number}": b"x" for number in range(upload_check.MOST_MEMBERS + 1)}
        self.assertEqual(self.flaw(packed(many), "a.docx"), Flaw.BOMB)

    def test_an_archive_that_lies_about_its_sizes(self):
        raw = bytearray(packed({"big": b"0" * 30_000_000}))
        entry = raw.rfind(b"PK\x01\x02")
        raw[entry + 24 : entry + 28] = struct.pack("<I", 10)
        self.assertIn(self.flaw(bytes(raw), "a.docx"), {Flaw.BOMB, Flaw.BROKEN})

    def test_archives_in_archives_macros_and_ways_out(self):
        self.assertEqual(self.flaw(packed({"in.zip": b"x"}), "a.docx"), Flaw.NESTED)
        self.assertEqual(self.flaw(packed({"word/vbaProject.bin": b"x"}), "a.docx"), Flaw.MACROS)
        self.assertEqual(self.flaw(packed({"../../etc/passwd": b"x"}), "a.docx"), Flaw.BROKEN)
        self.assertEqual(self.flaw(b"PK\x03\x04 broken", "a.docx"), Flaw.BROKEN)

    def test_active_pdf(self):
        for body in (
            b"1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert)>>>>endobj",
            b"1 0 obj<</S/#4aavaScript>>endobj",
            b"1 0 obj<</S /Launch/F(cmd.exe)>>endobj",
            b"1 0 obj<</Names<</EmbeddedFiles 3 0 R>>>>endobj",
            b"1 0 obj<</AcroForm<</XFA 3 0 R>>>>endobj",
        ):
            self.assertEqual(self.flaw(pdf(body), "a.pdf"), Flaw.ACTIVE)

    def test_active_pdf_inside_packed_objects(self):
        objects = zlib.compress(b"1 0 <</S/JavaScript/JS(x)>>")
        head = b"/Type/ObjStm/Filter/FlateDecode"
        self.assertEqual(self.flaw(pdf(stream(head, objects)), "a.pdf"), Flaw.ACTIVE)
        hidden = stream(b"/Type/ObjStm/Filter/ASCIIHexDecode", b"3C3C2F4A53")
        self.assertEqual(self.flaw(pdf(hidden), "a.pdf"), Flaw.ACTIVE)

    def test_letters_of_a_picture_are_no_script(self):
        picture = stream(b"/Subtype/Image/Filter/DCTDecode", b"\xff\xd8 /JS /Launch \x00")
        self.assertEqual(inspect(pdf(picture), "a.pdf"), "application/pdf")

    def test_a_pdf_that_unpacks_to_too_much(self):
        bomb = zlib.compress(b"0" * (upload_check.LARGEST_UNPACKED + 1))
        self.assertEqual(self.flaw(pdf(stream(b"/Filter/FlateDecode", bomb)), "a.pdf"), Flaw.BOMB)

    def test_encrypted_cut_off_and_giant_pictures(self):
        self.assertEqual(
            self.flaw(pdf(b"1 0 obj<</Encrypt 3 0 R>>endobj"), "a.pdf"), Flaw.ENCRYPTED
        )
        self.assertEqual(self.flaw(b"%PDF-1.4 cut off", "a.pdf"), Flaw.BROKEN)
        self.assertEqual(self.flaw(png(60_000, 60_000), "a.png"), Flaw.BOMB)
        self.assertEqual(self.flaw(png(0, 10), "a.png"), Flaw.BROKEN)


@tagged("post_install", "-at_install")
class TestUploadRefused(ApplicationCase):
    def test_a_sentence_and_nothing_left_behind(self):
        item = self.draft().item_ids[0]
        before = self.env["ir.attachment"].search_count([])
        for name, raw, sentence in (
            ("a.pdf", b"MZ", "is no PDF"),
            ("a.pdf", b"", "is empty"),
            ("a.exe", PDF, "does not fit"),
            ("a.pdf", pdf(b"1 0 obj<</S/Launch>>endobj"), "active content"),
            (" . ", PDF, "no name"),
        ):
            with self.assertRaisesRegex(UserError, sentence):
                self.upload(item, name, raw)
        self.assertFalse(item.version_ids)
        self.assertEqual(self.env["ir.attachment"].search_count([]), before)

    def test_a_name_is_no_path(self):
        version = self.upload(self.draft().item_ids[0], "..\\..\\etc/材料.pdf")
        self.assertEqual(version.name, "材料.pdf")

    def test_what_is_no_base64_is_damaged(self):
        item = self.draft().item_ids[0]
        with self.assertRaisesRegex(UserError, "damaged"):
            self.env["licence.dossier.version"].with_user(self.intake).create(
                {"item_id": item.id, "name": "a.pdf", "content": "§§§"}
            )
