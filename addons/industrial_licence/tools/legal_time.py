"""Legal time is the clock of the database in Asia/Shanghai – never the user's, never the host's."""

from datetime import UTC, datetime

from ..clocks.kernel import LEGAL_ZONE, legal_date

MOMENT_KEY = "_licence_moment"


class Moment:
    """A moment other than now, for demo and migration scripts; no RPC caller can send one."""

    def __init__(self, at: datetime):
        self.at = at


def at_moment(env, at: datetime):
    """An environment in which the law's clock stands at `at` (UTC)."""
    return env(context={**env.context, MOMENT_KEY: Moment(at)})


def legal_now(env) -> datetime:
    """The instant of what is being done, UTC without zone as Odoo stores it."""
    moment = env.context.get(MOMENT_KEY)
    if isinstance(moment, Moment):
        return moment.at
    return env.cr.now().replace(microsecond=0)


def legal_today(env):
    return legal_date(legal_now(env))


def legal_clock(env) -> str:
    """Day and minute on a wall in China, for a page that says when it was asked."""
    return f"{legal_now(env).replace(tzinfo=UTC).astimezone(LEGAL_ZONE):%Y-%m-%d %H:%M}"
