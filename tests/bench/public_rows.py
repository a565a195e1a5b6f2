"""Databases full of certificates of evidently invented firms, and what to ask of them."""

import os
import random
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import psycopg2

API = "/licence/public/api/v1/certificates"
PAGE = "/licence/public/certificates"
ROWS = (Path(__file__).parent / "public_rows.sql").read_text()


def run(database, *statements):
    """Rows of the last statement; each is its own transaction."""
    with closing(psycopg2.connect(dbname=database)) as connection:
        connection.autocommit = True
        with connection.cursor() as cr:
            for statement, told in statements:
                cr.execute(statement, told)
            return cr.fetchall() if cr.description else None


def dropped(name):
    run("postgres", (f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", None))


def grown(count):
    """A database with `count` certificates, as it stands the morning after: vacuumed, settled."""
    name = f"licence_bench_{count}"
    dropped(name)
    run("postgres", (f"CREATE DATABASE {name} TEMPLATE {os.environ['LICENCE_TEMPLATE']}", None))
    run(
        name,
        ("INSERT INTO ir_config_parameter (key, value)"
         " VALUES ('industrial_licence.public_rate', '0')", None),
        ("UPDATE ir_cron SET active = false", None),
        ("DROP INDEX licence_public_certificate_holder", None),
        (ROWS, {"first": 1, "last": count}),
        ("CREATE INDEX licence_public_certificate_holder ON licence_public_certificate"
         " USING gin (licence_bigrams(holder_plain)) WITH (fastupdate = off)", None),
        # Or the autovacuum would do it in the middle of the measured rounds of one size only.
        ("VACUUM (FREEZE, ANALYZE)", None),
    )  # fmt: skip
    return name


def addresses(database, keys):
    """Real keys: numbers, and two to four characters that stand together in a name."""
    query = "SELECT number, holder FROM licence_public_certificate WHERE id > 50000000 ORDER BY id"
    chance = random.Random(7)  # noqa: S311 a choice of keys
    rows = chance.sample(run(database, (query, None)), keys)
    numbers = [quote(number) for number, _holder in rows]
    parts = []
    for _number, holder in rows:
        length, place = chance.randint(2, 4), chance.randint(2, 4)
        parts.append(quote(holder[place : place + length]))
    return {
        "number as JSON": [f"{API}/{number}" for number in numbers],
        "number as page": [f"{PAGE}/{number}" for number in numbers],
        "part of a name": [f"{API}?limit=20&holder={part}" for part in parts],
    }
