"""Merge fresh templates into the addons' `zh_CN.po`: translations stay, gone terms go."""

import sys
from pathlib import Path

import polib


def merge(template: Path, folder: Path) -> int:
    folder.mkdir(exist_ok=True)
    fresh = polib.pofile(str(template))
    fresh.metadata.pop("POT-Creation-Date", None)
    fresh.metadata.pop("PO-Revision-Date", None)
    fresh.save(str(folder / template.name))
    target = folder / "zh_CN.po"
    known = polib.pofile(str(target)) if target.exists() else polib.POFile()
    words = {entry.msgid: entry.msgstr for entry in known}
    known = polib.POFile()
    known.metadata = {
        **fresh.metadata,
        "Language": "zh_CN",
        "Plural-Forms": "nplurals=1; plural=0;",
    }
    for entry in fresh:
        entry.msgstr = words.get(entry.msgid, "")
        known.append(entry)
    known.save(str(target))
    missing = [entry.msgid for entry in known if not entry.msgstr]
    sys.stdout.write(f"  {template.stem}: {len(known)} terms, {len(missing)} without Chinese\n")
    for term in missing:
        sys.stdout.write(f"    - {term!r}\n")
    return len(missing)


if __name__ == "__main__":
    source, addons = map(Path, sys.argv[1:])
    left = sum(merge(file, addons / file.stem / "i18n") for file in sorted(source.glob("*.pot")))
    sys.exit(1 if left else 0)
