"""Fifty texts that would like to be more than text, and the server that hears who calls."""

import socket
import threading

import pytest

HOSTILE = (
    '#read("/etc/passwd")',
    '#image("http://127.0.0.1:{port}/a.png")',
    '#import "@preview/example:0.1.0": *',
    '#include "/etc/hostname"',
    '#json("/proc/self/environ")',
    '#plugin("x.wasm")',
    '#sys.inputs.sheet',
    '#panic("x")',
    '#while true {{}}',
    '#{{let f() = f(); f()}}',
    "$sum_(i=0)^n i$",
    "*bold* _it_ `raw` ```py x```",
    "= heading",
    "- list",
    "+ list",
    "/ term: x",
    "<label> @label",
    "\\u{{41}} \\#",
    "// comment",
    "/* comment */",
    "~ --- ... -?",
    '"; #panic() //',
    '"}}]}}',
    '\\"',
    "http://127.0.0.1:{port}/auto",
    "[content]",
    "{{code}}",
    "#set page(width: 1pt)",
    "#show: none",
    "#pagebreak()",
    '<img src="http://127.0.0.1:{port}/i">',
    '<script src="//127.0.0.1:{port}/s"></script>',
    '<iframe src="file:///etc/passwd">',
    '<link rel=stylesheet href="http://127.0.0.1:{port}/c">',
    "<style>@import url(http://127.0.0.1:{port}/d)</style>",
    '<svg><image href="http://127.0.0.1:{port}/v"/></svg>',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:{port}/e">]><a>&x;</a>',
    "url(http://127.0.0.1:{port}/u)",
    "javascript:fetch('http://127.0.0.1:{port}/j')",
    '=WEBSERVICE("http://127.0.0.1:{port}/w")',
    '=IMPORTXML("http://127.0.0.1:{port}/x","//a")',
    '=HYPERLINK("http://127.0.0.1:{port}/h")',
    "=cmd|' /C calc'!A0",
    '@SUM(1+1)*cmd|x!A0',
    "{{{{7*7}}}} ${{7*7}} <%= 7*7 %>",
    "t-esc=\"env\" t-raw",
    "%(password)s {{0.__class__}}",
    "../../etc/passwd",
    "\\\\127.0.0.1\\share",
    "`id` $(id) ; id | id",
)  # fmt: skip


@pytest.fixture
def listener():
    """A server on this machine that counts who knocks."""
    knocks, server = [], socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.2)
    closed = threading.Event()

    def listen():
        while not closed.is_set():
            try:
                caller, address = server.accept()
                knocks.append(address)
                caller.close()
            except TimeoutError:
                continue

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], knocks
    closed.set()
    thread.join()
    server.close()
