"""The OFD container (GB/T 33190-2016): pages of text, lines and pictures in a zip of XML."""

import hashlib
import zipfile
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from itertools import pairwise

from lxml import etree

from .ofd_font import Font

SPACE = "http://www.ofdspec.org/2016"
ASCENT, HEIGHT = 0.88, 1.12  # of the size of a sign: above the base line, and in all
BLACK = "0 0 0"


def number(value: float) -> str:
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(*values: float) -> str:
    return " ".join(map(number, values))


def node(above, name: str, text: str | None = None, **more):
    """An element; the order of elements matters to readers."""
    marks = {key: str(value) for key, value in more.items()}
    tag = f"{{{SPACE}}}{name}"
    if above is None:
        made = etree.Element(tag, marks, nsmap={"ofd": SPACE})
    else:
        made = etree.SubElement(above, tag, marks)
    made.text = text
    return made


def _xml(root) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


@dataclass(slots=True)
class Sign:
    """One character at its place, in mm from the left edge."""

    char: str
    x: float
    font: Font


class Page:
    def __init__(self, document: "Document", wide: float, high: float):
        self.document = document
        self.id = document.next_id()
        self.root = node(None, "Page")
        node(node(self.root, "Area"), "PhysicalBox", f"0 0 {numbers(wide, high)}")
        content = node(self.root, "Content")
        self.layer = node(content, "Layer", ID=document.next_id(), Type="Body")

    def text(self, signs: list[Sign], base: float, size: float, colour: str = BLACK) -> None:
        """Characters on one base line; neighbours of one font make one object."""
        start = 0
        for end in range(1, len(signs) + 1):
            if end == len(signs) or signs[end].font is not signs[start].font:
                self._run(signs[start:end], base, size, colour)
                start = end

    def _run(self, signs: list[Sign], base: float, size: float, colour: str) -> None:
        font, last = signs[0].font, signs[-1]
        font.used.update(sign.char for sign in signs)
        wide = last.x - signs[0].x + font.width(last.char) * size
        made = node(
            self.layer, "TextObject", ID=self.document.next_id(),
            Boundary=numbers(signs[0].x, base - size * ASCENT, wide, size * HEIGHT),
            Font=self.document.font_id(font), Size=number(size),
        )  # fmt: skip
        if colour != BLACK:
            node(made, "FillColor", Value=colour)
        steps = [right.x - left.x for left, right in pairwise(signs)]
        more = {"DeltaX": numbers(*steps)} if steps else {}
        words = "".join(sign.char for sign in signs)
        node(made, "TextCode", words, X="0", Y=number(size * ASCENT), **more)

    def line(self, x1: float, y1: float, x2: float, y2: float, wide=0.18, colour=BLACK) -> None:
        half = wide / 2
        left, top = min(x1, x2) - half, min(y1, y2) - half
        made = node(
            self.layer, "PathObject", ID=self.document.next_id(),
            Boundary=numbers(left, top, abs(x2 - x1) + wide, abs(y2 - y1) + wide),
            LineWidth=number(wide), Stroke="true", Fill="false",
        )  # fmt: skip
        node(made, "StrokeColor", Value=colour)
        begin, end = numbers(x1 - left, y1 - top), numbers(x2 - left, y2 - top)
        node(made, "AbbreviatedData", f"M {begin} L {end}")

    def frame(self, x: float, y: float, wide: float, high: float, pen=0.18, colour=BLACK) -> None:
        corners = ((x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y))
        for (x1, y1), (x2, y2) in pairwise(corners):
            self.line(x1, y1, x2, y2, pen, colour)

    def picture(self, png: bytes, x: float, y: float, wide: float, high: float) -> None:
        node(
            self.layer, "ImageObject", ID=self.document.next_id(),
            Boundary=numbers(x, y, wide, high), CTM=numbers(wide, 0, 0, high, 0, 0),
            ResourceID=self.document.picture_id(png),
        )  # fmt: skip


class Document:
    def __init__(self, title: str, day: date, wide: float, high: float):
        self.title, self.day, self.wide, self.high = title, day, wide, high
        self.pages: list[Page] = []
        self._fonts: dict[int, Font] = {}
        self._pictures: dict[int, bytes] = {}
        self._attachments: list[tuple[str, bytes]] = []
        self._last = 0

    def next_id(self) -> int:
        self._last += 1
        return self._last

    def page(self) -> Page:
        self.pages.append(Page(self, self.wide, self.high))
        return self.pages[-1]

    def font_id(self, font: Font) -> int:
        for key, known in self._fonts.items():
            if known is font:
                return key
        key = self.next_id()
        self._fonts[key] = font
        return key

    def picture_id(self, png: bytes) -> int:
        key = self.next_id()
        self._pictures[key] = png
        return key

    def attach(self, name: str, content: bytes) -> None:
        """A file inside the file, such as the facts of a certificate for machines."""
        self._attachments.append((name, content))

    def content(self) -> bytes:
        parts = {"OFD.xml": self._entry(), **self._resources(), **self._page_parts()}
        parts |= self._attached()
        parts["Doc_0/Document.xml"] = self._body()
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in parts.items():
                # A fixed date: the same sheet of the same day is the same file.
                package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
        return out.getvalue()

    def _entry(self) -> bytes:
        root = node(None, "OFD", DocType="OFD", Version="1.0")
        body = node(root, "DocBody")
        info = node(body, "DocInfo")
        mark = f"{self.title}{self.day}{self._last}".encode()
        node(info, "DocID", hashlib.sha256(mark).hexdigest()[:32])
        node(info, "Title", self.title)
        node(info, "CreationDate", f"{self.day:%Y-%m-%d}")
        node(info, "Creator", "industrial_licence")
        node(body, "DocRoot", "Doc_0/Document.xml")
        return _xml(root)

    def _resources(self) -> dict[str, bytes]:
        public, own, files = node(None, "Res", BaseLoc="Res"), node(None, "Res", BaseLoc="Res"), {}
        fonts, media = node(public, "Fonts"), node(own, "MultiMedias")
        for key, font in self._fonts.items():
            made = node(fonts, "Font", ID=key, FontName=font.family, FamilyName=font.family)
            node(made, "FontFile", f"font_{key}.ttf")
            files[f"Doc_0/Res/font_{key}.ttf"] = font.content()
        for key, png in self._pictures.items():
            made = node(media, "MultiMedia", ID=key, Type="Image", Format="PNG")
            node(made, "MediaFile", f"image_{key}.png")
            files[f"Doc_0/Res/image_{key}.png"] = png
        files["Doc_0/PublicRes.xml"] = _xml(public)
        if self._pictures:
            files["Doc_0/DocumentRes.xml"] = _xml(own)
        return files

    def _page_parts(self) -> dict[str, bytes]:
        return {
            f"Doc_0/Pages/Page_{place}/Content.xml": _xml(page.root)
            for place, page in enumerate(self.pages)
        }

    def _attached(self) -> dict[str, bytes]:
        if not self._attachments:
            return {}
        root, files = node(None, "Attachments"), {}
        for place, (name, content) in enumerate(self._attachments):
            kind = name.rpartition(".")[2]
            made = node(
                root, "Attachment", ID=f"att{place}", Name=name, Format=kind, Visible="false"
            )
            node(made, "FileLoc", f"file_{place}.{kind}")
            files[f"Doc_0/Attachs/file_{place}.{kind}"] = content
        return {**files, "Doc_0/Attachs/Attachments.xml": _xml(root)}

    def _body(self) -> bytes:
        root = node(None, "Document")
        common = node(root, "CommonData")
        node(common, "MaxUnitID", str(self._last))
        area = node(common, "PageArea")
        node(area, "PhysicalBox", f"0 0 {numbers(self.wide, self.high)}")
        node(common, "PublicRes", "PublicRes.xml")
        if self._pictures:
            node(common, "DocumentRes", "DocumentRes.xml")
        pages = node(root, "Pages")
        for place, page in enumerate(self.pages):
            node(pages, "Page", ID=page.id, BaseLoc=f"Pages/Page_{place}/Content.xml")
        if self._attachments:
            node(root, "Attachments", "Attachs/Attachments.xml")
        return _xml(root)
