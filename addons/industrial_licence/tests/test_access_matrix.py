"""Who may do what: every post, every model, every operation, every verb, against the tables."""

from pathlib import Path

import yaml

from odoo.exceptions import AccessError
from odoo.tests import tagged

from ..lifecycle.kernel import SYSTEM
from .machine_world import MachineWorld
from .public_calls import take

SECURITY = Path(__file__).parents[1] / "security"
PREFIX = "industrial_licence."
OPERATIONS = {"r": "read", "w": "write", "c": "create", "u": "unlink"}
# Whose rows depend on the authority one belongs to.
CASE = (
    "licence.application", "licence.certificate", "licence.certificate.act", "licence.decision",
    "licence.archive", "licence.notice", "licence.dossier.item", "licence.dossier.version",
    "licence.evidence", "licence.opinion", "licence.certificate.version",
)  # fmt: skip
# Projections everybody reads: columns that are not public do not exist in them.
PUBLIC = {
    f"licence.public.{name}"
    for name in (
        "listing", "certificate", "document", "person", "contact", "announcement", "guide", "result"
    )
}  # fmt: skip
# Handed to the enterprise: forms it answers, the plan of its visit.
HANDED_OUT = {"licence.feedback", "licence.feedback.question", "licence.review.plan.line"}


@tagged("post_install", "-at_install")
class TestAccessMatrix(MachineWorld):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.matrix = yaml.safe_load((SECURITY / "matrix.yaml").read_text())
        cls.plain = cls._officer("matrix.plain", "group_staff", cls.province)
        cls.staff = {user.login: user for user in (*cls.people, cls.plain)}

    def ours(self):
        """Models made by this addon that hold rows of their own."""
        return [
            name for name, model in sorted(self.env.items())
            if model._original_module == "industrial_licence"
            and not model._abstract and ".fake." not in name
        ]  # fmt: skip

    def held(self, user):
        return {
            xmlid.removeprefix(PREFIX)
            for ids in user.all_group_ids._get_external_ids().values()
            for xmlid in ids
        }  # fmt: skip

    def letters(self, model, user):
        """Letters the matrix gives to one of the groups a person holds."""
        lines = self.matrix["models"].get(model, {})
        held = self.held(user)
        return {letter for group, told in lines.items() if group in held for letter in told} - {"-"}

    def test_every_post_has_exactly_the_operations_of_the_matrix(self):
        wrong = [
            (login, model, operation)
            for login, user in self.staff.items()
            for model in self.ours()
            for letter, operation in OPERATIONS.items()
            if self.env[model].with_user(user).has_access(operation)
            != (letter in self.letters(model, user))
        ]
        self.assertFalse(wrong)

    def test_what_strangers_and_administrators_may_not_touch(self):
        outside = (self.portal, self.env.ref("base.public_user"))
        for model in self.ours():
            for user in outside:
                own = self.env[model].with_user(user)
                may = {letter for letter, op in OPERATIONS.items() if own.has_access(op)}
                open_to = PUBLIC | (HANDED_OUT if user == self.portal else set())
                seen = {"r"} if model in open_to else set()
                self.assertEqual(may, seen | self.letters(model, user), model)
        keepers = self.admin, self.auditor, self.env.ref("base.user_admin"), self.plain
        for model in CASE:
            for user, operation in ((u, o) for u in keepers for o in OPERATIONS.values()):
                self.assertFalse(self.env[model].with_user(user).has_access(operation), model)

    def test_the_register_of_enterprises(self):
        base = {"r"}
        for login, user in self.staff.items():
            if user.share or user == self.env.ref("base.user_admin"):
                continue
            may = {k for k, op in OPERATIONS.items()
                   if self.env["res.partner"].with_user(user).has_access(op)}  # fmt: skip
            self.assertEqual(may, base | self.letters("res.partner", user), login)

    def test_nobody_of_another_province_sees_a_case(self):
        self.issued()
        for model in CASE:
            for user in self.abroad:
                self.assertFalse(self.env[model].with_user(user).search([]), (model, user.login))

    def test_each_verb_belongs_to_its_posts(self):
        record = {record._name: record for record in self.living()}
        wrong = [
            (login, name, transition.verb)
            for login, user in self.staff.items()
            for name in record
            for transition in record[name]._lifecycle
            if record[name].with_user(user)._may(transition)
            != bool((transition.actors - {SYSTEM}) & {PREFIX + group for group in self.held(user)})
        ]
        self.assertFalse(wrong)

    def living(self):
        application = self.issued()
        certificate = application.issued_certificate_id
        yield from (application, certificate)
        yield self.act(certificate, "annul_fraud")
        yield self.env["licence.decision"].search([], limit=1)
        yield self.env["licence.archive"].search([], limit=1)
        yield self.env["licence.destruction"].with_user(self.archivist).create({"reason": "x"})
        yield self.env["licence.catalogue"].search([], limit=1)
        yield self.env["licence.rule.book"].search([], limit=1)

    def test_a_foreign_post_gets_no_verb_by_its_button(self):
        """The same by the public way: button, wizard, confirmation."""
        act = self.act(self.paper(), "annul_fraud")
        for record in (act, self.submitted(), self.granted(enterprise=self.firm())):
            for transition in record._lifecycle.leaving(record.state):
                if SYSTEM not in transition.actors:
                    self.assert_closed_to_strangers(record, transition)

    def paper(self):
        return self.issued(enterprise=self.firm()).issued_certificate_id

    def assert_closed_to_strangers(self, record, transition):
        for user in self.staff.values():
            if transition.actors & {PREFIX + group for group in self.held(user)}:
                continue
            before = record.version
            with self.assertRaises(AccessError, msg=f"{user.login} {transition.verb}"):
                take(record, transition.verb, user)
            self.assertEqual(record.version, before)
