"""Odoo 19 from Debian's suite sid: checked by apt's signature, unpacked, never installed."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from .paths import ADDONS, CACHE
from .process import locked, run
from .say import Trouble, line, step

VERSION = "19.0.0+dfsg-1"
# Odoo's package links to these files of other packages; unpacked beside it, the links hold.
COMPANIONS = (
    "fonts-font-awesome",
    "fonts-inconsolata",
    "fonts-montserrat",
    "fonts-ocr-b",
    "fonts-roboto-unhinted",
    "libjs-jquery",
    "libjs-jquery-form",
    "libjs-underscore",
)
_MARK = ".complete"


class Odoo:
    """An Odoo source tree and the command that starts it."""

    def __init__(self, command: list[str], path: Path, addons: list[Path], name: str):
        self.command, self.path, self.name = command, path, name
        self.addons_path = ",".join(str(folder) for folder in (*addons, ADDONS))


def ensure() -> Odoo:
    if own := os.environ.get("ODOO_HOME"):
        return _checkout(Path(own).absolute())
    target = CACHE / "odoo" / VERSION
    with locked(CACHE / "odoo.lock", "another set-up is fetching Odoo; waiting"):
        if not (target / _MARK).exists():
            _fetch(target)
    packages = target / "usr" / "lib" / "python3" / "dist-packages"
    return Odoo(["-m", "odoo"], packages, [packages / "odoo" / "addons"], VERSION)


def _checkout(home: Path) -> Odoo:
    program = home / "odoo-bin"
    if not program.exists():
        raise Trouble(f"ODOO_HOME={home} holds no odoo-bin; point it at an Odoo 19 checkout.")
    release = (home / "odoo" / "release.py").read_text()
    if not re.search(r"version_info = \(19, 0", release):
        raise Trouble(f"ODOO_HOME={home} is not Odoo 19.0.")
    return Odoo([str(program)], home, [home / "addons", home / "odoo" / "addons"], "checkout")


def _fetch(target: Path) -> None:
    work = target.parent / f"{target.name}.unfinished"
    shutil.rmtree(work, ignore_errors=True)
    (work / "debs").mkdir(parents=True)
    with step("fetching Odoo 19 and the web fonts it links to"):
        options = _isolated_apt(work / "apt")
        run(
            ["apt-get", *options, "update"],
            what="Reading Debian's package list (is there a network?)",
        )
        _download(options, work / "debs")
    with step("unpacking Odoo 19"):
        for deb in sorted((work / "debs").glob("*.deb")):
            run(["dpkg", "-x", deb, work], what=f"Unpacking {deb.name}")
    shutil.rmtree(work / "debs")
    shutil.rmtree(work / "apt")
    (work / _MARK).write_text(VERSION)
    shutil.rmtree(target, ignore_errors=True)
    work.rename(target)


def _download(options, folder: Path) -> None:
    command = ["apt-get", *options, "download", *COMPANIONS]
    exact = subprocess.run(
        [*command, f"odoo-19={VERSION}"], cwd=folder, capture_output=True, check=False
    )
    if exact.returncode == 0:
        return
    line(f"    Debian no longer offers odoo-19 {VERSION}; taking its present version")
    run([*command, "odoo-19"], what="Downloading Odoo 19 (is there a network?)", cwd=folder)


def _isolated_apt(folder: Path) -> list[str]:
    """An apt of our own: the host's Debian source with the suite replaced, the host untouched."""
    for name in ("lists/partial", "cache/archives/partial", "parts"):
        (folder / name).mkdir(parents=True)
    (folder / "status").touch()
    (folder / "parts" / "sid.sources").write_text(_sid_source())
    settings = {
        "Dir::Etc::sourcelist": "/dev/null",
        "Dir::Etc::sourceparts": folder / "parts",
        "Dir::State": folder,
        "Dir::State::status": folder / "status",
        "Dir::State::lists": folder / "lists",
        "Dir::Cache": folder / "cache",
        "APT::Sandbox::User": "",
    }
    return [part for key, value in settings.items() for part in ("-o", f"{key}={value}")]


def _sid_source() -> str:
    for uri, signed in _debian_sources():
        return f"Types: deb\nURIs: {uri}\nSuites: sid\nComponents: main\nSigned-By: {signed}\n"
    raise Trouble("No Debian package source is configured on this machine (/etc/apt).")


def _debian_sources():
    """The host's own Debian mirrors, from either format of source file."""
    keyring = "/usr/share/keyrings/debian-archive-keyring.gpg"
    etc = Path("/etc/apt")
    for file in sorted(etc.glob("sources.list.d/*.sources")):
        for entry in file.read_text().split("\n\n"):
            fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.+)$", entry, re.MULTILINE))
            if _is_main_archive(fields.get("URIs", ""), fields.get("Suites", "")):
                yield fields["URIs"].split()[0], fields.get("Signed-By", keyring)
    for file in (etc / "sources.list", *sorted(etc.glob("sources.list.d/*.list"))):
        text = file.read_text() if file.exists() else ""
        for uri, suite in re.findall(r"^deb\s+(?:\[[^]]*\]\s+)?(\S+)\s+(\S+)", text, re.MULTILINE):
            if _is_main_archive(uri, suite):
                yield uri, keyring


def _is_main_archive(uri: str, suites: str) -> bool:
    return uri.split(maxsplit=1)[0].rstrip("/").endswith("/debian") if uri and suites else False


def python_command(python: Path, odoo: Odoo) -> list[str]:
    """The interpreter with the Odoo tree on its path, isolated from the user's own packages."""
    return [str(python), *odoo.command]


def environment(odoo: Odoo) -> dict[str, str]:
    env = {key: value for key, value in os.environ.items() if not key.startswith("PG")}
    env["PYTHONPATH"] = str(odoo.path)
    env["PYTHONNOUSERSITE"] = "1"
    env.setdefault("LANG", "C.UTF-8")
    env.pop("PYTHONHOME", None)
    return env
