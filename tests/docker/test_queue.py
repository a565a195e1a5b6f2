"""What happens behind the door: the short cache, the queue, the pages when all is down."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from front_door import Door, free_ports, launch, stop
from small_odoo import SmallOdoo


def ask_many(door, paths):
    """Ask for all paths at the same time."""
    with ThreadPoolExecutor(len(paths)) as pool:
        return list(pool.map(door.ask, paths))


def test_a_popular_certificate_reaches_odoo_once(door):
    """Whoever comes while the first is on its way waits, for 0.1 s: three times to be sure."""
    reached = []
    for turn in range(3):
        path = f"/licence/public/popular/{turn}"
        answers = ask_many(door, [path] * 10)
        assert {status for status, _headers, _text in answers} == {200}
        reached.append(door.odoo.requests[path])
    assert min(reached) == 1, reached


def test_a_revoked_certificate_is_shown_valid_for_less_than_five_seconds(door):
    path = "/licence/public/revoked"
    assert '"valid"' in door.ask(path)[2]
    door.odoo.certificate, since = "revoked", time.monotonic()
    try:
        while '"valid"' in door.ask(path)[2]:
            assert time.monotonic() - since < 5
            time.sleep(0.1)
        assert door.ask(path)[1]["Cache-Control"] == "public, no-cache"
    finally:
        door.odoo.certificate = "valid"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/licence/public/signed-in", {"Cookie": "session_id=abc"}),
        ("/licence/public/with-key", {"Authorization": "Bearer abc"}),
        ("/licence/public/mine", {}),
        ("/licence/mine", {}),
        ("/my/mine", {}),
    ],
)
def test_nothing_personal_is_cached(door, path, headers):
    for _ in range(3):
        assert door.ask(path, headers=headers)[0] == 200
    assert door.odoo.requests[path] == 3


def test_the_two_languages_have_two_copies(door):
    path = "/licence/public/languages"
    for language in ("zh-CN,zh;q=0.9", "en-GB", "zh-TW", "en"):
        door.ask(path, headers={"Accept-Language": language})
    assert door.odoo.requests[path] == 2


def test_sixty_at_once_wait_in_line_and_all_are_answered(door):
    door.odoo.most = 0
    answers = ask_many(door, [f"/slow/{number}" for number in range(60)])
    assert {status for status, _headers, _text in answers} == {200}
    # Two servers with eight places each; the health check is answered beside them.
    assert 8 < door.odoo.most <= 16


def try_password(door):
    """Ask the queue itself: the rate limit before it would let too few through."""
    connection = http.client.HTTPConnection("127.0.0.1", door.queue, timeout=20)
    connection.request("POST", "/xmlrpc/2/slow", body=b"x")
    status = connection.getresponse().status
    connection.close()
    return status


def test_a_flood_of_password_checks_holds_two_places_per_server(door):
    door.odoo.most = 0
    with ThreadPoolExecutor(20) as pool:
        codes = list(pool.map(lambda _number: try_password(door), range(20)))
    assert set(codes) == {200}
    assert 2 <= door.odoo.most <= 4


def test_when_odoo_is_down_people_read_a_calm_chinese_page(door, tmp_path):
    odoo = SmallOdoo()
    ports = free_ports(5)
    processes = launch(tmp_path, ports, odoo)
    other = Door(ports, odoo, tmp_path)
    try:
        assert other.ask("/odoo")[0] == 200
        odoo.close()
        status, headers, text = other.ask("/odoo")
        assert (status, headers["Retry-After"]) == (503, "30")
        assert "系统繁忙" in text
        assert "<style>" in text and "<!--#" not in text
        processes[0].terminate()
        processes[0].wait(timeout=20)
        status, _headers, text = other.ask("/odoo")
        assert status == 502
        assert "系统正在恢复" in text
    finally:
        stop(processes)
