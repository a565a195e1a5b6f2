"""What an uploaded file really is, and why it may not enter a dossier. Knows no ORM.

The name and the declared type are the sender's word; only the bytes count.
"""

import io
import re
import struct
import zipfile
import zlib
from enum import StrEnum
from pathlib import PurePosixPath

from .pdf_parts import ACTIVE, plain_names, split_streams

MEGABYTE = 1024 * 1024
LARGEST = 20 * MEGABYTE
LARGEST_UNPACKED = 200 * MEGABYTE
MOST_MEMBERS = 2_000
HIGHEST_RATIO = 100
SMALL_MEMBER = 64 * 1024
MOST_PIXELS = 100_000_000
_CHUNK = 64 * 1024


class Flaw(StrEnum):
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_TYPE = "unknown_type"
    WRONG_NAME = "wrong_name"
    BROKEN = "broken"
    BOMB = "bomb"
    MACROS = "macros"
    NESTED = "nested"
    ACTIVE = "active"
    ENCRYPTED = "encrypted"


class BadUpload(ValueError):
    def __init__(self, flaw: Flaw, detail: str = ""):
        super().__init__(f"{flaw} {detail}".strip())
        self.flaw, self.detail = flaw, detail


PDF, PNG, JPEG = "application/pdf", "image/png", "image/jpeg"
OFD = "application/ofd"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
EXTENSIONS = {
    PDF: {".pdf"}, PNG: {".png"}, JPEG: {".jpg", ".jpeg"}, OFD: {".ofd"}, DOCX: {".docx"},
    XLSX: {".xlsx"},
}  # fmt: skip
_PACKED = {"OFD.xml": OFD, "word/document.xml": DOCX, "xl/workbook.xml": XLSX}
_ARCHIVES = frozenset(".zip .7z .rar .gz .bz2 .xz .tar .jar .docm .xlsm".split())


def inspect(raw: bytes, name: str) -> str:
    """The media type of a file that may enter a dossier; raises BadUpload for any other."""
    if not raw:
        raise BadUpload(Flaw.EMPTY)
    if len(raw) > LARGEST:
        raise BadUpload(Flaw.TOO_LARGE, str(LARGEST // MEGABYTE))
    found = _kind(raw)
    if PurePosixPath(name.lower()).suffix not in EXTENSIONS[found]:
        raise BadUpload(Flaw.WRONG_NAME, "/".join(sorted(EXTENSIONS[found])))
    if found == PDF:
        _inspect_pdf(raw)
    elif found in {PNG, JPEG}:
        _inspect_pixels(raw, found)
    return found


def _kind(raw):
    if raw.startswith(b"%PDF-"):
        return PDF
    if raw.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if raw.startswith(b"\xff\xd8\xff"):
        return JPEG
    if raw.startswith(b"PK\x03\x04"):
        return _packed_kind(raw)
    raise BadUpload(Flaw.UNKNOWN_TYPE)


def _packed_kind(raw):
    """Office and OFD documents are archives: look at the list before unpacking anything."""
    try:
        members = zipfile.ZipFile(io.BytesIO(raw)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, struct.error) as error:
        raise BadUpload(Flaw.BROKEN) from error
    names = {member.filename for member in members}
    found = next((kind for mark, kind in _PACKED.items() if mark in names), None)
    if found is None:
        raise BadUpload(Flaw.UNKNOWN_TYPE)
    _inspect_members(raw, members)
    return found


def _inspect_members(raw, members):
    if len(members) > MOST_MEMBERS:
        raise BadUpload(Flaw.BOMB)
    for member in members:
        _inspect_member(member)
    if sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise BadUpload(Flaw.BOMB)
    _unpack(raw, members)


def _inspect_member(member):
    path = PurePosixPath(member.filename)
    if ".." in path.parts or path.is_absolute() or member.flag_bits & 1:
        raise BadUpload(Flaw.ENCRYPTED if member.flag_bits & 1 else Flaw.BROKEN)
    if path.suffix.lower() in _ARCHIVES:
        raise BadUpload(Flaw.NESTED, path.name)
    if path.name.lower().startswith("vbaproject"):
        raise BadUpload(Flaw.MACROS)
    ratio = member.file_size / max(member.compress_size, 1)
    if member.file_size > SMALL_MEMBER and ratio > HIGHEST_RATIO:
        raise BadUpload(Flaw.BOMB)


def _unpack(raw, members):
    """The list of an archive may lie about sizes: count what really comes out."""
    left = LARGEST_UNPACKED
    archive = zipfile.ZipFile(io.BytesIO(raw))
    for member in members:
        left -= _unpacked_size(archive, member, left)


def _unpacked_size(archive, member, limit):
    try:
        with archive.open(member) as stream:
            return _measured(stream, limit)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
        raise BadUpload(Flaw.BROKEN) from error


def _measured(stream, limit):
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        _refuse_over(size, limit)
    return size


def _refuse_over(size, limit):
    if size > limit:
        raise BadUpload(Flaw.BOMB)


def _inspect_pdf(raw):
    if b"%%EOF" not in raw[-2048:]:
        raise BadUpload(Flaw.BROKEN)
    budget = LARGEST_UNPACKED
    bodies, streams = split_streams(raw)
    _inspect_names(bodies)
    for head, packed in streams:
        unpacked = _inflate(packed, budget)
        budget -= len(unpacked)
        if b"/ObjStm" in plain_names(head):
            _inspect_hidden_objects(head, unpacked)


def _inspect_hidden_objects(head, unpacked):
    """Objects packed into a stream may act like any other; packed otherwise they stay unseen."""
    if b"/Filter" in head and not unpacked:
        raise BadUpload(Flaw.ACTIVE, "ObjStm")
    _inspect_names(unpacked)


def _inspect_names(text):
    plain = plain_names(text)
    if found := ACTIVE.search(plain):
        raise BadUpload(Flaw.ACTIVE, found[1].decode())
    if re.search(rb"/Encrypt(?![A-Za-z0-9])", plain):
        raise BadUpload(Flaw.ENCRYPTED)


def _inflate(packed, budget):
    """The content of a deflated stream, empty for any other; never more than the budget."""
    try:
        unpacked = zlib.decompressobj().decompress(packed, budget + 1)
    except zlib.error:
        return b""
    _refuse_over(len(unpacked), budget)
    return unpacked


def _inspect_pixels(raw, kind):
    width, height = _png_size(raw) if kind == PNG else _jpeg_size(raw)
    if not width or not height:
        raise BadUpload(Flaw.BROKEN)
    if width * height > MOST_PIXELS:
        raise BadUpload(Flaw.BOMB)


def _png_size(raw):
    return struct.unpack(">II", raw[16:24]) if len(raw) >= 24 else (0, 0)


def _jpeg_size(raw):
    place = 2
    while place + 9 < len(raw) and raw[place] == 0xFF:
        marker, length = raw[place + 1], struct.unpack(">H", raw[place + 2 : place + 4])[0]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", raw[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return 0, 0
