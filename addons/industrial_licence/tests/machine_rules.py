"""Random people take random steps on a world of cases; after each step the law must still hold."""

from unittest.mock import patch

import psycopg2
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from odoo.exceptions import UserError
from odoo.tools import mute_logger

from ..lifecycle.kernel import SYSTEM
from .machine_truths import truths
from .public_calls import call, take

REFUSALS = (UserError, psycopg2.IntegrityError)
ANY = st.integers(0, 2**20)
# Who usually takes a verb; the others are tried at random.
USUAL = {
    "submit": "intake", "check": "intake", "return_": "intake", "accept": "intake",
    "decline": "intake", "withdraw": "intake", "conclude": "handler", "grant": "approver",
    "refuse": "approver", "terminate": "approver", "issue": "clerk", "propose": "handler",
    "send_back": "approver", "decide": "approver", "execute": "clerk", "drop": "handler",
    "set_aside": "second",
}  # fmt: skip
EDITS = {
    "rule_verdict": "met", "policy_verdict": "not_met", "capacity_verdict": "illegal_new",
    "remark": "测试", "has_changed_conditions": True, "path_wish": "promise",
}  # fmt: skip


class Journal:
    """What was reached and refused over all examples, and how many steps were taken."""

    def __init__(self):
        self.steps, self.taken, self.refused = 0, {}, {}
        self.hostile = 0

    def take(self, model, verb, source):
        self.taken[model, verb, source] = self.taken.get((model, verb, source), 0) + 1

    def refuse(self, model, verb, source):
        self.refused[model, verb, source] = self.refused.get((model, verb, source), 0) + 1


class CaseMachine(RuleBasedStateMachine):
    """One example: a savepoint over the world of `case`, rolled back at the end."""

    case = None
    journal = Journal()

    def __init__(self):
        super().__init__()
        self.env = self.case.env
        self.savepoint = self.env.cr.savepoint()
        self.pool = list(self.case.pool)
        self.touched = self.env["licence.application"]
        self.age, self.has_moved = 0, True

    def teardown(self):
        self.env.cr.execute("SET CONSTRAINTS ALL IMMEDIATE")
        self.check(truths.at_the_end(self.env))
        self.savepoint.close(rollback=True)
        self.env.registry.clear_cache()

    def check(self, broken):
        assert not broken, broken

    def chosen(self, number, model=None):
        pool = [each for each in self.pool if model in (None, each._name)]
        return pool[number % len(pool)]

    def person(self, number):
        return self.case.people[number % len(self.case.people)]

    def attempt(self, act):
        """Whether the act went through; a refusal leaves nothing behind."""
        try:
            with self.env.cr.savepoint(), mute_logger("odoo.sql_db"):
                act()
        except REFUSALS as refusal:
            self.check(not str(refusal).strip() and "a refusal without a word")
            return False
        self.has_moved = True
        return True

    def step(self, record, verb, user):
        """A verb by the public way; what it did must be what the table says."""
        self.touched = record if record._name == "licence.application" else self.touched
        source, version = record.state, record.version
        transition = record._lifecycle[verb]
        if not self.attempt(lambda: take(record, verb, user)):
            assert (record.state, record.version) == (source, version)
            self.journal.refuse(record._name, verb, source)
            return False
        assert source in transition.sources, (record, verb, source)
        assert record.with_user(user)._may(transition), (user.login, verb)
        assert (record.state, record.version) == (transition.target, version + 1)
        self.journal.take(record._name, verb, source)
        return True

    @rule(number=ANY, verb=ANY, who=ANY)
    def anybody_tries_anything(self, number, verb, who):
        record = self.chosen(number)
        verbs = [each.verb for each in record._lifecycle if each.actors != {SYSTEM}]
        self.step(record, verbs[verb % len(verbs)], self.person(who))

    @rule(wanted=ANY, number=ANY)
    def somebody_does_the_work(self, wanted, number):
        """The verb of the table least at hand: its usual officer, its papers in order."""
        roads = [(record, each.verb) for record in self.pool
                 for each in record._lifecycle.leaving(record.state)
                 if each.actors != {SYSTEM}]  # fmt: skip
        verbs = sorted({(record._name, verb, record.state) for record, verb in roads})
        model, verb, source = verbs[wanted % len(verbs)]
        fitting = [record for record, each in roads
                   if (record._name, each, record.state) == (model, verb, source)]  # fmt: skip
        record = fitting[number % len(fitting)]
        self.case.prepare(record, verb)
        before = self.papers(record)
        if self.step(record, verb, getattr(self.case, USUAL[verb])):
            self.note_papers(before)

    @rule(wanted=ANY, number=ANY)
    def the_work_goes_on(self, wanted, number):
        """Half of all days are ordinary days."""
        self.somebody_does_the_work(wanted, number)

    @rule(wanted=ANY, number=ANY)
    def and_on(self, wanted, number):
        self.somebody_does_the_work(wanted, number)

    def papers(self, record):
        return [(each, each.state, each.version) for each in self.moved_along(record)]

    def moved_along(self, record):
        """What the law may move in the same breath: the certificate, or the case of a decision."""
        if record._name == "licence.decision":
            return record.application_id
        return record.certificate_id

    def note_papers(self, before):
        for other, source, version in before:
            if other.version > version:
                self.touched |= self.touched.browse(
                    other.ids if other._name == self.touched._name else ()
                )
                self.journal.take(other._name, other.step_ids[:1].verb, source)

    @rule(number=ANY, verb=ANY)
    def the_law_is_asked_for_what_is_not_open(self, number, verb):
        record = self.chosen(number)
        closed = [each for each in record._lifecycle if record.state not in each.sources]
        if closed:
            self.case.refuse_closed(record, closed[verb % len(closed)].verb, self.journal)

    @rule(number=ANY, door=ANY, who=ANY)
    def somebody_tries_a_back_door(self, number, door, who):
        record, user = self.chosen(number), self.person(who)
        states = list(record._lifecycle.states)
        forged = {"state": states[door % len(states)].value}
        doors = (
            lambda: call(record, user, "write", forged),
            lambda: call(record, user, "web_save", forged, specification={"state": {}}),
            lambda: call(record, user, "create", [forged]),
            lambda: call(record, user, "write", {"version": 9}),
            lambda: call(record, user, "copy", forged),
            lambda: call(record, user, "unlink" if record.version else "_unlink_except_begun"),
            lambda: call(record, user, "_advance", "submit"),
            lambda: call(record, user, "write", {"step_ids": [(5, 0, 0)]}),
            lambda: call(record, user, "load", ["state"], [[forged["state"]]]),
        )
        count = self.env[record._name].search_count([])
        went = self.attempt(doors[door % len(doors)])
        self.journal.hostile += 1
        assert not went or door % len(doors) == len(doors) - 1, (record, user.login, door)
        assert self.env[record._name].search_count([]) == count

    @rule(number=ANY, name=st.sampled_from(sorted(EDITS)), who=ANY)
    def somebody_writes_an_entry(self, number, name, who):
        record = self.chosen(number, "licence.application")
        user = self.person(who)
        self.attempt(lambda: call(record, user, "write", {name: EDITS[name]}))

    @rule(number=ANY, who=ANY, whom=ANY)
    def somebody_hands_a_case_to_somebody(self, number, who, whom):
        record = self.chosen(number, "licence.application")
        user, officer = self.person(who), self.person(whom)
        self.attempt(lambda: call(record, user, "write", {"handler_id": officer.id}))

    @precondition(lambda self: len(self.pool) < 60)
    @rule(who=ANY)
    def somebody_opens_an_application(self, who):
        made = self.case.opened(self.person(who)) if self.attempt(
            lambda: self.case.opened(self.person(who))) else None  # fmt: skip
        if made:
            self.pool.append(made)

    @precondition(lambda self: self.age % 7 == 0)
    @rule()
    def the_night_passes(self):
        before = {each.id: each.state for each in self.applications()}
        with patch.object(
            self.env.registry["ir.cron"], "_commit_progress", return_value=float("inf")
        ):
            self.env(user=1)["licence.clock"]._cron_sweep()
        self.has_moved = True
        for each in self.applications():
            if each.state != before[each.id]:
                self.journal.take(each._name, each.step_ids[:1].verb, before[each.id])

    def applications(self):
        return [each for each in self.pool if each._name == "licence.application"]

    @invariant()
    def the_law_holds(self):
        self.age += 1
        self.journal.steps += 1
        # What was refused left nothing behind: each refusal is followed by its own look.
        if self.has_moved:
            self.env.flush_all()
            self.check(truths.always(self.env) + truths.of(self.touched))
            self.has_moved, self.touched = False, self.touched.browse()
