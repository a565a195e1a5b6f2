"""Font files for documents that carry their fonts: the office's own first, then the free ones."""

from functools import cache
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont, TTLibError

from .typst_engine import font_folders

WANTED = {
    "song": ("SimSun", "Noto Serif CJK SC"),
    "title": ("FZXiaoBiaoSong-B05S", "Noto Serif CJK SC"),
    "hei": ("SimHei", "Noto Sans CJK SC"),
    "fang": ("FangSong_GB2312", "FangSong", "FandolFang", "FandolFang R", "Noto Serif CJK SC"),
}
RARE = ("HanaMinA", "HanaMinB", "BabelStone Han", "DejaVu Sans")
ENDINGS = frozenset({".ttf", ".otf", ".ttc"})
HEAVY = ("bold", "black", "light", "medium", "thin", "mono", "oblique", "italic")


@cache
def faces() -> dict[str, list[tuple[str, int]]]:
    """The faces of each family, those with the missing signs last."""
    found: dict[str, tuple[str, int]] = {}
    for path in filter(_is_plain, _files()):
        for place, name in enumerate(_names(path)):
            found.setdefault(name, (str(path), place))
    return {
        family: [found[name] for name in (*names, *RARE) if name in found]
        for family, names in WANTED.items()
    }


def _files():
    for folder in font_folders():
        yield from sorted(Path(folder).rglob("*"))


def _is_plain(path: Path) -> bool:
    is_heavy = any(word in path.stem.lower() for word in HEAVY)
    return path.suffix.lower() in ENDINGS and not is_heavy


def _names(path: Path) -> list[str]:
    kind = TTCollection if path.suffix.lower() == ".ttc" else TTFont
    try:
        with kind(path, lazy=True) as opened:
            fonts = getattr(opened, "fonts", [opened])
            return [font["name"].getDebugName(1) or "" for font in fonts]
    except (TTLibError, OSError):
        return []
