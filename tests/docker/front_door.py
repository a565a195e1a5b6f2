"""Start the real nginx and HAProxy with the shipped configuration, and ask them things."""

import http.client
import importlib
import json
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

check_docker = importlib.import_module("check_docker")

HTML = {"Accept": "text/html"}


def free_ports(count):
    """Ask the kernel for ports nobody listens on."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def wait_until_open(port, process, log):
    """Return when somebody listens; fail with the program's own words when it ended."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"{process.args[0]} does not listen on {port}: {log.read_text()}")


class Door:
    """The outside of the system: ports, the server behind, and one way to ask."""

    def __init__(self, ports, odoo, folder):
        self.http, self.https, self.health, self.queue, self.websocket = ports
        self.odoo = odoo
        self.folder = folder
        self.trust = ssl.create_default_context(cafile=folder / "secrets" / "tls_certificate")

    def connect(self, timeout=20):
        """Open one TLS connection under the site's name."""
        raw = socket.create_connection(("127.0.0.1", self.https), timeout=timeout)
        connection = http.client.HTTPConnection(check_docker.HOST, timeout=timeout)
        connection.sock = self.trust.wrap_socket(raw, server_hostname=check_docker.HOST)
        return connection

    def ask(self, path, method="GET", headers=HTML, body=None):
        """Send one request; return status, headers and text."""
        connection = self.connect()
        try:
            connection.request(method, path, body=body, headers=headers)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read().decode()
        finally:
            connection.close()

    def echo(self, path, **more):
        """Return what the server behind saw of a request it answered."""
        status, _headers, text = self.ask(path, **more)
        assert status == 200, text
        return json.loads(text)


def start(command, port, folder):
    """Start one program of ours and wait for its port."""
    log = folder / f"{Path(command[0]).name}.out"
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=stream)
    wait_until_open(port, process, log)
    return process


def launch(folder, ports, odoo, changed=None):
    """Start HAProxy and nginx, both in the foreground, so that we know their processes.

    `odoo` names the ports of the two servers behind; `changed` is what nginx's files say otherwise.
    """
    edge, queue = ports[:3], ports[3:]
    behind = {
        "bind :8069": f"bind 127.0.0.1:{queue[0]}",
        "bind :8072": f"bind 127.0.0.1:{queue[1]}",
        "bind :8404": "bind unix@" + str(folder / "health.sock"),
        **{f"web{n}:8069": f"web{n}:{port}" for n, port in enumerate(odoo.web, 1)},
        **{f"web{n}:8072": f"web{n}:{port}" for n, port in enumerate(odoo.events, 1)},
        "log stdout format raw daemon": "log stdout format raw local0",
    }
    haproxy = check_docker.stage_haproxy(ROOT, folder, behind)
    moved = {
        "haproxy:8069": f"127.0.0.1:{queue[0]}",
        "haproxy:8072": f"127.0.0.1:{queue[1]}",
        "listen 8080": f"listen 127.0.0.1:{edge[0]}",
        "listen 8443": f"listen 127.0.0.1:{edge[1]}",
        "127.0.0.1:8081": f"127.0.0.1:{edge[2]}",
        **(changed or {}),
    }
    nginx = check_docker.stage_nginx(ROOT, folder, moved)
    tool = check_docker.find_tool
    return [
        start([tool("haproxy"), "-W", "-db", "-f", str(haproxy)], queue[0], folder),
        start([tool("nginx"), "-c", str(nginx), "-g", "daemon off;"], edge[1], folder),
    ]


def stop(processes):
    """End the outer one first, and wait for both."""
    for process in reversed(processes):
        process.terminate()
        process.wait(timeout=20)
