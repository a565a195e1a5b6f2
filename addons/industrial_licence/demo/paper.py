"""A small real PDF for every demo material, its text in Chinese, drawn without any library."""

_FONT = (
    b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
    b"/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000"
    b"/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/ItalicAngle 0"
    b"/Ascent 880/Descent -120/CapHeight 880/StemV 93/FontBBox[-25 -254 1000 880]>>>>]>>"
)
_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
    b"/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>"
)


def pdf(*lines: str) -> bytes:
    """One A4 page: the first line large, the others below it."""
    content = _content(lines)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        _PAGE,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        _FONT,
    ]
    return _bound(parts)


def _content(lines):
    drawn = []
    for number, line in enumerate(lines):
        size, height = (20, 760) if not number else (12, 720 - 24 * number)
        code = line.encode("utf-16-be").hex().encode()
        drawn.append(b"BT /F1 %d Tf 60 %d Td <%s> Tj ET" % (size, height, code))
    return b"\n".join(drawn)


def _bound(parts):
    """Objects, the table of where they begin, and the trailer."""
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(parts) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows)
        + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    )
