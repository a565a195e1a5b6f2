"""The open data interface: thousands of questions, and a reader who ends with the same register."""

import csv
import gzip
import hashlib
import io
import json
import re
import subprocess
import sys
import time
import urllib.request
from datetime import timedelta

import pytest
from conftest import URL

from tests.desk import environment

API = f"{URL}/licence/public/api/v1"
CASES = 2_000
"""So many questions at the least, over all addresses."""
CHECKS = ("not_a_server_error", "status_code_conformance", "content_type_conformance",
          "response_schema_conformance")  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def unhurried():
    """Nobody brakes the questions of this module, nor of those after it: one address asks all."""
    _set_rate("0")


def _set_rate(text):
    with environment() as env:
        env["ir.config_parameter"].set_param("industrial_licence.public_rate", text)
        env.registry.signal_changes()


def ask(path):
    with urllib.request.urlopen(f"{API}{path}", timeout=60) as answer:
        return answer.read()


def told(path):
    return json.loads(ask(path))


@pytest.mark.timeout(900)
def test_two_thousand_questions_are_answered_as_described():
    command = [
        sys.executable, "-m", "schemathesis.cli", "run", f"{API}/openapi.json",
        f"--checks={','.join(CHECKS)}", "--max-examples=400", "--mode=all", "--no-color",
        "--generation-database=none", "--seed=1", "--phases=coverage,fuzzing", "--workers=2",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=880)
    assert done.returncode == 0, done.stdout[-6000:]
    found = re.search(r"(\d+) generated, (\d+) passed", done.stdout)
    assert found and int(found[1]) >= CASES, done.stdout[-2000:]
    assert found[1] == found[2]


def from_the_dump(dump):
    packed = ask(f"/dumps/{dump['day']}.jsonl.gz")
    assert hashlib.sha256(packed).hexdigest() == dump["jsonl_sha256"]
    rows = [json.loads(line) for line in gzip.decompress(packed).decode().splitlines()]
    assert len(rows) == dump["rows"]
    return {row["number"]: row for row in rows}


def read_on(register, cursor):
    """Apply every change after the cursor; how many there were, and where it goes on."""
    count, is_last = 0, False
    while not is_last:
        page = told(f"/changes?limit=7&after={cursor}")
        for change in page["items"]:
            register.pop(change["number"], None)
            if not change["removed"]:
                register[change["number"]] = change["certificate"]
        count, cursor, is_last = count + len(page["items"]), page["next"], page["is_last"]
    return count, cursor


def whole_register():
    found, after = {}, ""
    while after is not None:
        page = told(f"/certificates?limit=40&after={after}")
        for item in page["items"]:
            del item["standing"], item["as_of"]
            found[item["number"]] = item
        after = page["next"]
    return found


@pytest.fixture(scope="module")
def dump():
    """A copy of the night, made now."""
    with environment() as env:
        env["licence.public.dump"].search([]).unlink()
        env["licence.public.dump"]._cron_dump()
    return told("/dumps")["items"][0]


def test_the_copy_is_the_register(dump):
    register = from_the_dump(dump)
    read_on(register, dump["cursor"])
    assert register == whole_register()


def scope(product, is_in):
    """Put a product in or out of the scope of the rules, as an amendment of the law would."""
    with environment() as env:
        env.cr.execute(
            "UPDATE licence_product SET is_in_information_scope = %s WHERE id = %s",
            [is_in, product],
        )


def rename(product, change):
    with environment() as env:
        found = env["licence.product"].browse(product)
        found.name = change(found.name)


def test_copy_and_changes_make_exactly_the_register(dump):
    register = from_the_dump(dump)
    _count, cursor = read_on(register, dump["cursor"])
    with environment() as env:
        certificate = env["licence.certificate"].search(
            [("state", "=", "valid"), ("product_id", "!=", False)], limit=1, order="id desc"
        )
        number, product = certificate.number, certificate.product_id.id
    for change, is_there in (
        (lambda: rename(product, lambda name: f"{name}（更名）"), True),
        (lambda: rename(product, lambda name: name.removesuffix("（更名）")), True),
        (lambda: scope(product, False), False),
        (lambda: scope(product, True), True),
    ):
        change()
        count, cursor = read_on(register, cursor)
        assert count
        assert (number in register) is is_there
        assert register == whole_register()


def test_the_table_says_what_the_lines_say(dump):
    packed = ask(f"/dumps/{dump['day']}.csv.gz")
    assert hashlib.sha256(packed).hexdigest() == dump["csv_sha256"]
    text = gzip.decompress(packed).decode("utf-8-sig")
    rows = {row["number"]: row for row in csv.DictReader(io.StringIO(text))}
    lines = from_the_dump(dump)
    assert rows == {
        number: {name: "" if value is None else value for name, value in line.items()}
        for number, line in lines.items()
    }


def test_a_revocation_is_public_at_once():
    """Nobody is shown a revoked certificate as valid: the row changes with the act itself."""
    with environment() as env:
        certificate = env["licence.certificate"].search(
            [("state", "=", "valid"), ("number", "!=", False)], order="issued_on", limit=1
        )
        number, since = certificate.number, time.monotonic()
        assert told(f"/certificates/{urllib.request.quote(number)}")["ended_on"] is None
        ended = certificate.issued_on + timedelta(days=1)
        env.cr.execute(
            "UPDATE licence_public_certificate SET ended_on = %s, ended_kind = 'revoke' "
            "WHERE number = %s", [ended, number])  # fmt: skip
    answer = told(f"/certificates/{urllib.request.quote(number)}")
    assert answer["standing"] == "revoked"
    assert time.monotonic() - since < 5
    with environment() as env:
        env.cr.execute("SELECT licence_public_refresh(ARRAY[%s])", [certificate.id])
