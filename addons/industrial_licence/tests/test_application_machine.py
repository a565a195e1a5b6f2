"""Two thousand random steps: no illegal state, a complete journal, every way gone, none invented.

LICENCE_MACHINE_STEPS=50000 makes a long night of it, with a new seed each time.
"""

import logging
import os

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..lifecycle.application import APPLICATION
from ..lifecycle.certificate import CERTIFICATE
from ..lifecycle.certificate_act import CERTIFICATE_ACT
from ..lifecycle.decision import DECISION
from ..lifecycle.kernel import SYSTEM
from .machine_rules import USUAL, CaseMachine, Journal
from .machine_world import MachineWorld
from .public_calls import call, take

_logger = logging.getLogger(__name__)
STEPS = int(os.environ.get("LICENCE_MACHINE_STEPS", "0"))
LENGTH = 50
TABLES = {
    "licence.application": APPLICATION,
    "licence.certificate": CERTIFICATE,
    "licence.certificate.act": CERTIFICATE_ACT,
    "licence.decision": DECISION,
}


@tagged("post_install", "-at_install")
class TestApplicationMachine(MachineWorld):
    def setUp(self):
        super().setUp()
        made = self.build()
        decisions = self.env["licence.decision"].search(
            [("application_id", "in", [each.id for each in made])]
        )
        # Recordsets of one model are read together after each rollback.
        self.pool = [
            each for records in (made, self.acts, decisions) for each in self.together(records)
        ]
        self.env.flush_all()

    def together(self, records):
        return self.env[records[0]._name].browse([each.id for each in records])

    def prepare(self, record, verb):
        """What the usual officer does before the button: files, verdicts, evidence, opinion."""
        if verb == "submit":
            self.complete(record)
        elif verb == "accept":
            self.verify(record)
        elif verb == "conclude":
            for leg in ("visit", "test"):
                if record._leg_is_due(leg) and not record._leg_evidence(leg):
                    self.prove(record, leg)
            self.opine(record)

    def complete(self, application):
        for item in application.item_ids:
            if item.verdict == "not_met" or (item.is_mandatory and not item.version_ids):
                self.upload(item)

    def opened(self, user):
        """A new draft, entered by the counter of whoever it is."""
        enterprise = self.enterprise
        ids = call(
            self.env["licence.application"], user, "create",
            [{"enterprise_id": enterprise.id, "site_id": enterprise.site_ids[:1].id,
              "line_ids": [(0, 0, {"unit_id": self.units[:1].id})]}],
        )  # fmt: skip
        return self.env["licence.application"].browse(ids)

    def refuse_closed(self, record, verb, journal):
        """A verb that is not open in this state, by whoever could take it otherwise."""
        before = record.state, record.version
        with self.assertRaises(UserError, msg=f"{record} {verb} {record.state}"):
            if record._lifecycle[verb].actors == {SYSTEM}:
                record.with_user(self.env.ref("base.user_root"))._advance(verb)
            else:
                take(record, verb, getattr(self, USUAL[verb]))
        self.assertEqual((record.state, record.version), before)
        journal.refuse(record._name, verb, record.state)

    def everything(self):
        """The pool, and the certificates behind it."""
        papers = {each.certificate_id for each in self.acts}
        return [*self.pool, *papers]

    def try_every_closed_pair(self, journal):
        refusal = next(each for each in self.pool if each._name == "licence.decision"
                       and each.result == "refuse")  # fmt: skip
        refusal.with_user(self.second)._set_aside("correction", "误决")
        for record in self.everything():
            for transition in record._lifecycle:
                pair = record._name, transition.verb, record.state
                if record.state not in transition.sources and pair not in journal.refused:
                    self.refuse_closed(record, transition.verb, journal)

    def no_law_by_hand(self, journal):
        """What the law does by itself no person may do, in no state."""
        open_to_the_law = [
            (record, transition.verb)
            for record in self.everything()
            for transition in record._lifecycle
            if transition.actors == {SYSTEM} and record.state in transition.sources
        ]
        for record, verb in open_to_the_law:
            with self.assertRaises(AccessError):
                record.with_user(self.approver)._advance(verb)

    def test_two_thousand_random_steps(self):
        journal = Journal()
        machine = type("Machine", (CaseMachine,), {"case": self, "journal": journal})
        machine.TestCase = None
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=max(STEPS // LENGTH, 46), stateful_step_count=LENGTH,
                derandomize=not STEPS, database=None, deadline=None,
                suppress_health_check=list(HealthCheck), phases=(Phase.generate,),
            ),
        )  # fmt: skip
        self.try_every_closed_pair(journal)
        self.no_law_by_hand(journal)
        self.walk_what_chance_left_out(journal)
        self.report(journal)

    def walk_what_chance_left_out(self, journal):
        """A random walk may miss the end of one kind; every decided act is executed on purpose."""
        for act in self.acts:
            if act.state == "decided":
                paper, source = act.certificate_id, act.certificate_id.state
                self.prepare(act, "execute")
                take(act, "execute", getattr(self, USUAL["execute"]))
                journal.take(paper._name, paper.step_ids[:1].verb, source)

    def report(self, journal):
        legal = {
            (name, each.verb, source.value)
            for name, table in TABLES.items() for each in table for source in each.sources
        }  # fmt: skip
        pairs = {
            (name, each.verb, state.value)
            for name, table in TABLES.items() for each in table for state in table.states
        }  # fmt: skip
        _logger.info(
            "%s steps, %s verbs taken, %s refused, %s back doors tried; %s of %s legal transitions "
            "reached, %s of %s illegal pairs refused",
            journal.steps, sum(journal.taken.values()), sum(journal.refused.values()),
            journal.hostile, len(legal & journal.taken.keys()), len(legal),
            len((pairs - legal) & journal.refused.keys()), len(pairs - legal),
        )  # fmt: skip
        self.assertGreaterEqual(journal.steps, 2000)
        self.assertFalse(legal - journal.taken.keys(), "never reached")
        self.assertFalse(pairs - legal - journal.refused.keys(), "never tried")
