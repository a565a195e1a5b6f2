"""Fonts of an OFD file: only the signs that are used, as outlines every reader can draw."""

from functools import cache
from io import BytesIO

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

DROPPED = "vhea vmtx VORG GSUB GPOS BASE GDEF kern morx DSIG".split()
COUNTS = (
    "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements "
    "maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints "
    "maxCompositeContours maxComponentDepth"
).split()

Face = tuple[str, int]  # a file, and which font of it


def _open(face: Face, lazy: bool = False) -> TTFont:
    path, number = face
    place = number if path.lower().endswith(".ttc") else -1
    # The hour of the drawing is no part of the document.
    return TTFont(path, fontNumber=place, lazy=lazy, recalcTimestamp=False)


@cache
def _measures(face: Face) -> tuple[dict[int, float], str]:
    """The width of every sign in em, and the name of the family."""
    with _open(face, lazy=True) as font:
        upm, widths = font["head"].unitsPerEm, font["hmtx"].metrics
        shown = {code: widths[glyph][0] / upm for code, glyph in font.getBestCmap().items()}
        return shown, font["name"].getDebugName(1) or "Font"


class Font:
    """One face and the signs of it that the document uses."""

    def __init__(self, face: Face):
        self.face = face
        self.widths, self.family = _measures(face)
        self.used: set[str] = set()

    def has(self, sign: str) -> bool:
        return ord(sign) in self.widths

    def width(self, sign: str) -> float:
        return self.widths.get(ord(sign), 1.0)

    def content(self) -> bytes:
        """A TrueType file with the used signs alone."""
        options = subset.Options()
        options.layout_features = []
        options.name_IDs = [1, 2, 4, 6]
        options.notdef_outline = True
        options.hinting = False
        options.glyph_names = False
        options.drop_tables += DROPPED
        font = _open(self.face)
        cutter = subset.Subsetter(options)
        cutter.populate(text="".join(sorted(self.used)))
        cutter.subset(font)
        if "CFF " in font:
            _to_quadratic(font)
        out = BytesIO()
        font.save(out)
        return out.getvalue()


def _to_quadratic(font: TTFont) -> None:
    """Outlines of PostScript kind as TrueType: not every OFD reader knows the former."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    drawn = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        tolerance = font["head"].unitsPerEm / 1000
        glyphs[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        drawn[name] = pen.glyph()
    font["loca"] = newTable("loca")
    table = font["glyf"] = newTable("glyf")
    table.glyphOrder, table.glyphs = order, drawn
    for name in ("CFF ", "VORG"):
        if name in font:
            del font[name]
    _count(font)
    table.compile(font)
    font["head"].glyphDataFormat = 0
    font.sfntVersion = "\x00\x01\x00\x00"


def _count(font: TTFont) -> None:
    most, post = font["maxp"], font["post"]
    most.tableVersion, most.maxZones = 0x00010000, 1
    for name in COUNTS:
        setattr(most, name, 0)
    post.formatType, post.extraNames, post.mapping = 3.0, [], {}


class Stack:
    """A family: the wanted face first, then those that have what it lacks."""

    def __init__(self, fonts: list[Font]):
        self.fonts = fonts

    def font(self, sign: str) -> Font:
        return next((font for font in self.fonts if font.has(sign)), self.fonts[0])
