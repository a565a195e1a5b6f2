"""The demo of supervision: accounts for its posts, and records that reached their states by verbs.

Called after the demo province of the core, with the part that was asked for.
"""

from . import accounts, supervision

PROVINCE = "province"


def build(env, part, password):
    accounts.build(env, password)
    if part == PROVINCE:
        supervision.build(env)
