"""A tiny HTTP server in Odoo's place: it answers with what it saw, and counts."""

import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


class Handler(BaseHTTPRequestHandler):
    """Answers every request with JSON about it; some paths behave specially."""

    def log_message(self, *_arguments):
        """Keep the test's output clean."""

    def answer(self):
        odoo = self.server.odoo
        path = urlsplit(self.path).path
        if path.endswith("/health"):
            # Odoo itself fails without a Host; then the queue must not find it healthy.
            self.send({}, {}, status=200 if self.headers.get("Host") else 500)
            return
        length = int(self.headers.get("Content-Length") or 0)
        self.rfile.read(length)
        with odoo.under_way(path):
            if "/slow" in path:
                time.sleep(odoo.pause)
        # Counted off before the answer leaves, or the next request would meet us still counted.
        seen = {"path": self.path, "headers": dict(self.headers), "length": length}
        self.send(seen | {"certificate": odoo.certificate}, odoo.extra_headers(path))

    do_GET = do_POST = do_HEAD = answer

    def send(self, content, headers, status=200):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64


class UnderWay:
    """Counts one request while it runs."""

    def __init__(self, odoo, path):
        self.odoo, self.path = odoo, path

    def __enter__(self):
        with self.odoo.lock:
            self.odoo.requests[self.path] += 1
            self.odoo.now += 1
            self.odoo.most = max(self.odoo.most, self.odoo.now)

    def __exit__(self, *_error):
        with self.odoo.lock:
            self.odoo.now -= 1


class SmallOdoo:
    """The server, its counters and the one fact it publishes."""

    def __init__(self):
        self.lock = threading.Lock()
        self.requests = Counter()
        self.now = self.most = 0
        self.pause = 0.2
        self.certificate = "valid"
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.odoo = self
        # Both names lead to this one: the second is no part of these tests.
        self.web = self.events = (self.server.server_address[1],) * 2
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def under_way(self, path):
        return UnderWay(self, path)

    @staticmethod
    def extra_headers(path):
        if path.startswith("/licence/public/mine"):
            return {"Cache-Control": "private, max-age=60"}
        if path.startswith("/licence/public/"):
            return {"Cache-Control": "public, max-age=3600", "X-Content-Type-Options": "nosniff"}
        cookie = "session_id=abc; Max-Age=604800; HttpOnly; Path=/"
        return {"Set-Cookie": cookie, "Server": "Werkzeug"}

    def close(self):
        self.server.shutdown()
        self.server.server_close()
