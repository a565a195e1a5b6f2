"""Sixty-four clerks press “Issue” in the same moment, over HTTP, as their browsers would."""

import json
import os
import threading
import time
import urllib.request
from http.cookiejar import CookieJar

import pytest

from tests.desk import desk, environment

pytestmark = pytest.mark.filterwarnings("ignore")
URL, PASSWORD = os.environ["LICENCE_URL"], os.environ["LICENCE_PASSWORD"]
CLERKS = 64
PATIENCE = 60


def rpc(opener, path, **params):
    body = json.dumps({"jsonrpc": "2.0", "method": "call", "params": params}).encode()
    request = urllib.request.Request(f"{URL}{path}", body, {"Content-Type": "application/json"})
    with opener.open(request, timeout=PATIENCE) as answer:
        return json.load(answer)


@pytest.fixture(scope="module")
def clerk():
    """A signed-in session; each click of each clerk is a request of its own."""
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    told = rpc(
        opener, "/web/session/authenticate",
        db=os.environ["LICENCE_DATABASE"], login="clerk.demo", password=PASSWORD,
    )  # fmt: skip
    assert told["result"]["uid"]
    return opener


@pytest.fixture(scope="module")
def granted():
    """Applications granted and decided, one more than there are clerks."""
    with environment() as env:
        case = desk(env)
        case.enterprise = case._enterprise("同时有限公司", 8_000_001)
        made = [_granted(case) for _ in range(CLERKS + 1)]
        return [each.id for each in made]


def _granted(case):
    application = case.application(road=("submit", "accept", "conclude"))
    application._open_archive()
    application = application.with_user(case.approver)
    application._step(application._lifecycle["grant"], "", {}, "")
    application._record_decision("grant", "")
    return application


def at_once(opener, ids):
    """One request for each id, all let go together; the answers in order, and the seconds."""
    answers, gate = [None] * len(ids), threading.Barrier(len(ids) + 1)

    def click(place, record_id):
        gate.wait(PATIENCE)
        answers[place] = rpc(
            opener, "/web/dataset/call_kw", model="licence.application", method="action_issue",
            args=[[record_id]], kwargs={"context": {"lang": "en_US"}},
        )  # fmt: skip

    threads = [threading.Thread(target=click, args=pair, daemon=True) for pair in enumerate(ids)]
    for thread in threads:
        thread.start()
    gate.wait(PATIENCE)
    begun = time.monotonic()
    for thread in threads:
        thread.join(PATIENCE)
    return answers, time.monotonic() - begun


def numbers_of(ids):
    with environment() as env:
        applications = env["licence.application"].browse(ids)
        return applications.issued_certificate_id.mapped("number")


def test_sixty_four_clerks_get_sixty_four_numbers(clerk, granted):
    answers, seconds = at_once(clerk, granted[:CLERKS])
    errors = [answer["error"] for answer in answers if "error" in answer]
    numbers = numbers_of(granted[:CLERKS])
    print(f"\n{CLERKS} issued at once in {seconds:.1f} s, {len(errors)} errors")
    assert not errors, errors[0]
    serials = sorted(int(number.rpartition("-")[2]) for number in numbers)
    assert len(set(numbers)) == CLERKS
    assert serials == list(range(serials[0], serials[0] + CLERKS))


def test_one_application_issued_sixty_four_times_is_one_certificate(clerk, granted):
    one = granted[CLERKS]
    answers, seconds = at_once(clerk, [one] * CLERKS)
    told = [answer["error"]["data"] for answer in answers if "error" in answer]
    print(f"\none application clicked {CLERKS} times in {seconds:.1f} s: "
          f"{CLERKS - len(told)} issued, {len(told)} told")  # fmt: skip
    assert len(told) == CLERKS - 1
    assert {each["name"] for each in told} == {"odoo.exceptions.UserError"}
    assert all(each["message"] and "Traceback" not in each["message"] for each in told)
    assert len(numbers_of([one])) == 1
    with environment() as env:
        versions = env["licence.certificate.version"].search_count([("application_id", "=", one)])
    assert versions == 1
