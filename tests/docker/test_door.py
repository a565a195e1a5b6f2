"""What a visitor meets at the door: TLS, headers, closed places, limits, cookies, sizes."""

import http.client
import json
import socket
import ssl
import time

import pytest
from front_door import check_docker

JSON = {"Accept": "application/json"}


def plain(door, path, host):
    """Ask without TLS."""
    connection = http.client.HTTPConnection("127.0.0.1", door.http, timeout=10)
    connection.request("GET", path, headers={"Host": host})
    answer = connection.getresponse()
    connection.close()
    return answer.status, answer.headers


def test_plain_http_is_sent_to_tls_and_only_under_our_name(door):
    status, headers = plain(door, "/my?x=1", check_docker.HOST)
    assert (status, headers["Location"]) == (301, f"https://{check_docker.HOST}/my?x=1")
    status, headers = plain(door, "/my", "evil.test")
    assert (status, headers["Location"]) == (404, None)


def test_a_handshake_for_another_name_is_refused(door):
    loose = ssl.create_default_context()
    loose.check_hostname, loose.verify_mode = False, ssl.CERT_NONE
    raw = socket.create_connection(("127.0.0.1", door.https), timeout=10)
    with pytest.raises(ssl.SSLError):
        loose.wrap_socket(raw, server_hostname="evil.test")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion")
def test_tls_older_than_1_2_is_refused(door):
    old = ssl.create_default_context(cafile=door.folder / "secrets" / "tls_certificate")
    old.set_ciphers("ALL:@SECLEVEL=0")
    old.minimum_version = ssl.TLSVersion.TLSv1
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    raw = socket.create_connection(("127.0.0.1", door.https), timeout=10)
    with pytest.raises((ssl.SSLError, ConnectionError)):
        old.wrap_socket(raw, server_hostname=check_docker.HOST)


@pytest.mark.parametrize(
    "path", ["/odoo", "/licence/public/a", "/web/database", "/web/static/x.js"]
)
def test_every_answer_carries_each_security_header_once(door, path):
    _status, headers, _text = door.ask(path)
    assert headers.get_all("Strict-Transport-Security") == ["max-age=31536000"]
    assert headers.get_all("X-Content-Type-Options") == ["nosniff"]
    assert headers.get_all("Referrer-Policy") == ["same-origin"]
    assert len(headers.get_all("Content-Security-Policy")) == 1
    assert headers["Server"] == "nginx"


def test_public_pages_have_the_strict_policy_and_the_back_office_the_one_it_needs(door):
    public = door.ask("/licence/public/b")[1]["Content-Security-Policy"]
    office = door.ask("/odoo")[1]["Content-Security-Policy"]
    assert "unsafe" not in public
    assert "frame-ancestors 'none'" in public
    assert "'unsafe-eval'" in office
    assert f"wss://{check_docker.HOST}" in office
    assert "frame-ancestors 'self'" in office


@pytest.mark.parametrize(
    "path",
    [
        "/web/database/manager", "/web//database/manager", "/web/%64atabase/list", "/web/database",
        "/zh_CN/web/database/manager", "/web/become", "/web/tests", "/web/version", "/web/health",
        "/json/version", "/website/info", "/en/website/info", "/web/webclient/version_info",
    ],
)  # fmt: skip
def test_closed_places_answer_404_and_never_reach_odoo(door, path):
    before = door.odoo.requests.total()
    status, headers, text = door.ask(path)
    assert status == 404
    assert "没有这个页面" in text
    assert headers.get_content_type() == "text/html"
    assert door.odoo.requests.total() == before


def test_the_places_beside_the_closed_ones_are_open(door):
    for path in ("/web/databases_are_not_here", "/web/become_a_holder", "/json/versions"):
        assert door.echo(path)["path"] == path


def test_the_session_cookie_gets_secure_and_samesite(door):
    cookie = door.ask("/odoo")[1]["Set-Cookie"].lower()
    assert {"secure", "httponly", "samesite=lax"} <= {part.strip() for part in cookie.split(";")}


def test_a_visitor_cannot_choose_address_host_scheme_or_database(door):
    claims = {
        "X-Forwarded-For": "192.0.2.9", "X-Forwarded-Host": "evil.test", "X-Real-IP": "192.0.2.9",
        "X-Forwarded-Proto": "http", "X-Odoo-Database": "other", "Forwarded": "for=192.0.2.9",
    }  # fmt: skip
    seen = {k.lower(): v for k, v in door.echo("/odoo", headers=claims)["headers"].items()}
    assert seen["x-forwarded-for"] == seen["x-real-ip"] == "127.0.0.1"
    assert seen["x-forwarded-host"] == seen["host"] == check_docker.HOST
    assert seen["x-forwarded-proto"] == "https"
    assert not {"x-odoo-database", "forwarded"} & set(seen)


def test_the_access_log_has_the_path_without_its_query_on_one_line(door):
    door.ask("/odoo/marker?access_token=secret", headers={"User-Agent": 'a"b\\x0a{'})
    door.ask("/web/database/list?token=secret")
    wanted = {("/odoo/marker", 200), ("/web/database/list", 404)}
    deadline = time.monotonic() + 3
    # nginx writes the line after it has sent the answer.
    while not wanted <= (asked := logged(door)):
        assert time.monotonic() < deadline, asked
    assert "secret" not in (door.folder / "access.log").read_text(encoding="utf-8")


def logged(door):
    """Path and status of every line of the access log; a broken line fails here."""
    lines = (door.folder / "access.log").read_text(encoding="utf-8").splitlines()
    return {(line["path"], line["status"]) for line in map(json.loads, lines)}


def test_guessing_passwords_ends_in_429_with_the_chinese_page(door):
    answers = [door.ask("/web/login", "POST", body=b"login=a") for _ in range(26)]
    codes = [status for status, _headers, _text in answers]
    assert 20 <= codes.count(200) <= 23
    assert codes[-1] == 429
    assert "操作过于频繁" in answers[-1][2]
    assert answers[-1][1]["Retry-After"] == "30"
    assert '<html lang="zh-CN">' in answers[-1][2]


def test_a_program_gets_its_refusal_as_json(door):
    for _ in range(26):
        status, headers, text = door.ask("/web/session/authenticate", "POST", JSON, b"{}")
    assert (status, headers.get_content_type()) == (429, "application/json")
    assert json.loads(text)["error"]["code"] == 429


def test_opening_the_login_page_is_not_counted_as_a_guess(door):
    assert {door.ask("/web/login")[0] for _ in range(30)} == {200}


def test_one_visitor_cannot_harvest_the_register(door):
    connection = door.connect()
    codes = []
    for number in range(150):
        connection.request("GET", f"/licence/public/harvest/{number}")
        answer = connection.getresponse()
        answer.read()
        codes.append(answer.status)
    connection.close()
    assert codes[:40] == [200] * 40
    assert 429 in codes


@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        ("/web/login_successful", 900_000, 200),
        ("/odoo/action", 2_000_000, 413),
        ("/web/dataset/call_kw/a/b", 60_000_000, 200),
        ("/web/binary/upload_attachment", 40_000_000, 200),
        ("/web/binary/upload_attachment", 53_000_000, 413),
    ],
)
def test_bodies_are_small_except_where_files_are_uploaded(door, path, size, status):
    try:
        found, _headers, text = door.ask(path, "POST", body=bytes(size))
    except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
        # nginx refused by the announced length and hung up while we were still sending.
        found, text = 413, "文件过大"
    assert found == status
    assert status == 200 or "文件过大" in text


def test_a_websocket_keeps_its_upgrade(door):
    wanted = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    wanted["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    seen = {k.lower(): v for k, v in door.echo("/websocket", headers=wanted)["headers"].items()}
    assert (seen["upgrade"], seen["connection"].lower()) == ("websocket", "upgrade")
