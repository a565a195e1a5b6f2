"""The stage of the demo: who acts, on which day, and every story in the order of time."""

import heapq
import random
from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta

from ..clocks.kernel import LEGAL_ZONE, UnknownYear
from ..tools.legal_time import at_moment, legal_today

FIRST_DAY = date(2015, 1, 1)
MORNING, BREATH = 9, timedelta(minutes=5)
OFFICE_MINUTES = 470


class Stage:
    """Plays stories; a story is a generator that yields when it goes on.

    A number means so many working days later, a date means that day. What would go on today or
    later stays as it is: the case is still open.
    """

    def __init__(self, env):
        quiet = {"tracking_disable": True, "mail_create_nolog": True, "lang": "zh_CN"}
        self.env = env(context={**env.context, **quiet})
        # The same seed, the same province; nothing secret hangs on it.
        self.dice = random.Random(20050709)  # noqa: S311
        self.this_day = legal_today(env)
        self.days = self._working_days()
        self.moment = None
        accounts = env["res.users"].search([("login", "=like", "%.demo")])
        self._people = {user.login.removesuffix(".demo"): user.id for user in accounts}

    def _working_days(self):
        calendar = self.env["licence.calendar.year"]._calendar()
        span = (self.this_day - FIRST_DAY).days
        days = (FIRST_DAY + timedelta(number) for number in range(span))
        return [day for day in days if _works(calendar, day)]

    def ago(self, number):
        """The working day so many working days before today."""
        return self.days[max(-number, -len(self.days))]

    def on_or_after(self, day):
        """The first working day from `day` on; None when it is not yet over."""
        place = bisect_left(self.days, day)
        return self.days[place] if place < len(self.days) else None

    def as_(self, login, record):
        """`record` in the hands of a demo account, at the moment the story has reached."""
        return record.with_env(self.env_of(login))

    def env_of(self, login):
        return at_moment(self.env(user=self._people[login]), self.moment)

    def person(self, login):
        return self._people[login]

    def play(self, stories):
        queue = []
        for number, story in enumerate(stories):
            self._queue_up(queue, None, number, story)
        while queue:
            self.moment, number, story = heapq.heappop(queue)
            self._queue_up(queue, self.moment, number, story)

    def _queue_up(self, queue, last, number, story):
        """Run the story to its next pause and note when it goes on."""
        wish = next(story, None)
        if moment := self._moment(last, wish):
            heapq.heappush(queue, (moment, number, story))

    def _moment(self, last, wish):
        if wish is None:
            return None
        if isinstance(wish, date):
            return self._hour(self.on_or_after(wish), last)
        place = bisect_left(self.days, _day(last)) + wish
        return self._hour(self.days[place] if place < len(self.days) else None, last)

    def _hour(self, day, last):
        if not day:
            return None
        opening = datetime.combine(day, time(MORNING), LEGAL_ZONE).astimezone(UTC)
        moment = opening + timedelta(minutes=self.dice.randrange(OFFICE_MINUTES))
        moment = moment.replace(tzinfo=None)
        return max(moment, last + BREATH) if last else moment


def _day(moment):
    return moment.replace(tzinfo=UTC).astimezone(LEGAL_ZONE).date()


def _works(calendar, day):
    try:
        return calendar.is_working(day)
    except UnknownYear:
        return day.weekday() < 5
