"""Repeat a draw from its exported record: `python3 verify_draw.py draw.json [commitment]`.

Needs nothing but Python. The second argument is the commitment as it was published before the
draw; with it, a record that was made up afterwards is refused too.
"""

import hashlib
import json
import sys
from pathlib import Path

FORMAT = "licence-draw/1"
TOP = {"pool", "pool_hash", "commitment", "committed_at", "drawn_at", "seed", "witness",
       "result", "record_hash"}  # fmt: skip
INNER = {"format", "number", "subject", "seats", "candidates", "excluded", "is_spread",
         "redraw", "redraw_reason", "previous"}  # fmt: skip


class Refused(Exception):
    pass


def require(holds, sentence):
    if not holds:
        raise Refused(sentence)


def no_double_names(pairs):
    require(len(dict(pairs)) == len(pairs), "A name stands twice in the record.")
    return dict(pairs)


def text_of(data):
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sha(data):
    return hashlib.sha256(data).hexdigest()


def words(pool_hash, seed, witness):
    root = hashlib.sha256(text_of([FORMAT, "stream", pool_hash, seed, witness])).digest()
    counter = 0
    while True:
        block = hashlib.sha256(root + counter.to_bytes(8, "big")).digest()
        for start in (0, 8, 16, 24):
            yield int.from_bytes(block[start : start + 8], "big")
        counter += 1


def uniform(limit, source):
    usable = 2**64 - 2**64 % limit
    return next(word for word in source if word < usable) % limit


def draw_again(pool, pool_hash, seed, witness):
    source, waiting, chosen = words(pool_hash, seed, witness), list(pool["candidates"]), []
    for seat in range(1, pool["seats"] + 1):
        groups = {one["group"] for one in chosen}
        last_of_one_group = pool["is_spread"] and seat == pool["seats"] and len(groups) == 1
        open_ones = [one for one in waiting if not last_of_one_group or one["group"] not in groups]
        require(open_ones, "The pool is too small for its seats.")
        mark = uniform(sum(one["weight"] for one in open_ones), source)
        for one in open_ones:
            mark -= one["weight"]
            if mark < 0:
                break
        waiting.remove(one)
        chosen.append(one)
    return [one["key"] for one in chosen]


def check_pool(pool):
    require(set(pool) == INNER and pool["format"] == FORMAT, "The pool is of an unknown format.")
    rows, excluded = pool["candidates"], pool["excluded"]
    keys = [row["key"] for row in rows] + [row["key"] for row in excluded]
    require(len(set(keys)) == len(keys), "Somebody stands in the pool twice.")
    in_order = sorted(rows, key=lambda row: (row["key"], row["weight"], row["group"]))
    require(rows == in_order, "The candidates are not in their fixed order.")
    require(all(type(r["weight"]) is int and r["weight"] > 0 for r in rows), "A weight is wrong.")
    require(all(row["reason"].strip() for row in excluded), "An exclusion has no reason.")
    require(0 < pool["seats"] <= len(rows), "The pool is too small for its seats.")
    is_linked = bool(pool["previous"] and pool["redraw_reason"].strip())
    require(bool(pool["redraw"]) == is_linked, "A redraw does not say what it repeats, and why.")


def verify(record, published=None):
    """The keys drawn; raises `Refused` with the first thing that does not hold."""
    require(set(record) == TOP, "The record has missing or foreign parts.")
    body = {name: value for name, value in record.items() if name != "record_hash"}
    require(sha(text_of(body)) == record["record_hash"], "The record was changed.")
    pool = record["pool"]
    check_pool(pool)
    require(sha(text_of(pool)) == record["pool_hash"], "The pool was changed.")
    require(len(bytes.fromhex(record["seed"])) == 32, "The seed has not 32 bytes.")
    fixed = sha(f"{FORMAT}|commit|{record['pool_hash']}|{record['seed']}".encode())
    require(fixed == record["commitment"], "The seed is not the one committed to.")
    require(published in (None, fixed), "The published commitment is another one.")
    require(record["committed_at"] <= record["drawn_at"], "It was drawn before the commitment.")
    again = draw_again(pool, record["pool_hash"], record["seed"], record["witness"])
    require(again == record["result"], "The draw does not give this result.")
    return again


def main(arguments):
    if len(arguments) not in (1, 2):
        sys.stderr.write(__doc__)
        return 2
    try:
        text = Path(arguments[0]).read_text(encoding="utf-8")
        record = json.loads(text, object_pairs_hook=no_double_names)
        keys = verify(record, *arguments[1:])
    except Refused as why:
        sys.stdout.write(f"REFUSED: {why}\n")
        return 1
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        sys.stdout.write(f"REFUSED: the record cannot be read ({error}).\n")
        return 1
    sys.stdout.write(f"The draw {record['pool']['number']} holds: {', '.join(keys)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
