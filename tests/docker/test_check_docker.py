"""The checking script proves itself: each small damage turns it red, and says where."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from front_door import check_docker

ROOT = Path(__file__).resolve().parents[2]
NGINX, HAPROXY = "docker/nginx/snippets/site.conf", "docker/haproxy/haproxy.cfg"
COMPOSE, CONFIG = "docker/compose.production.yaml", "config/production.conf"
# what is damaged: (the check that must see it, file, before, after, a word of the complaint)
MUTANTS = {
    "a directive nginx does not know": (
        "nginx", NGINX, "proxy_intercept_errors on;", "proxy_catch_all on;", "proxy_catch_all",
    ),
    "a page that is promised twice": (
        "nginx", NGINX, "location / {", "location ^~ /licence/ {", "duplicate location",
    ),
    "a key compose does not know": (
        "compose", COMPOSE, "  haproxy:\n", "  haproxy:\n    helthcheck: {}\n", "helthcheck",
    ),
    "a volume nobody declared": (
        "compose", COMPOSE, "  nginx-cache: {}\n", "", "nginx-cache",
    ),
    "a keyword HAProxy does not know": (
        "haproxy", HAPROXY, "balance leastconn", "balance fairly", "balance",
    ),
    "a back end nobody defined": (
        "haproxy", HAPROXY, "use_backend login", "use_backend password", "password",
    ),
    "an image without a tag": (
        "dockerfiles", "docker/nginx/Dockerfile", "debian:bookworm-slim", "debian", "DL3006",
    ),
    "an unquoted variable": (
        "shell", "docker/backup/restore", 'mkdir -p "$filestore"', "mkdir -p $filestore", "SC2086",
    ),
    "more workers without more places": (
        "queue", CONFIG, "workers = 4", "workers = 6", "web1: maxconn 8, not 12",
    ),
    "a web service the queue does not serve": (
        "queue", COMPOSE, "  web2: *web\n", "  web2: *web\n  web3: *web\n", "web3",
    ),
}  # fmt: skip


def run_check(root):
    """Run the script as `make lint` does."""
    command = [sys.executable, str(ROOT / "scripts" / "check_docker.py"), "--root", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def copy(tmp_path):
    """A copy of what the script looks at."""
    for name in ("docker", "config"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "scripts").mkdir()
    return tmp_path


def test_the_repository_passes():
    outcome = run_check(ROOT)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    counted = re.search(r"(\d+) passed, 0 failed", outcome.stdout)
    assert int(counted.group(1)) >= 13


@pytest.mark.parametrize("name", MUTANTS)
def test_a_small_damage_turns_its_check_red(copy, name):
    check, path, old, new, complaint = MUTANTS[name]
    text = (copy / path).read_text(encoding="utf-8")
    assert old in text
    (copy / path).write_text(text.replace(old, new), encoding="utf-8")
    said = [fault for _file, fault in getattr(check_docker, f"check_{check}")(copy) if fault]
    assert complaint in "".join(said)


def test_a_red_check_ends_the_script_with_a_failure(copy):
    (copy / HAPROXY).write_text("global\n    nonsense\nbackend odoo\n", encoding="utf-8")
    outcome = run_check(copy)
    assert outcome.returncode == 1
    assert "FAIL haproxy" in outcome.stdout
    assert "2 failed" in outcome.stdout


def test_a_missing_tool_is_named_with_its_package(monkeypatch, capsys):
    monkeypatch.setattr(check_docker, "find_tool", lambda name: None)
    assert check_docker.main([]) == len(check_docker.TOOLS)
    assert "haproxy is missing: install Debian package haproxy" in capsys.readouterr().err
