"""One record in each state of the case, reached by the verbs, and people of every post."""

from datetime import datetime, timedelta

from odoo.fields import Command
from odoo.tests import new_test_user

from ..tools.legal_time import at_moment, legal_now
from .archive_case import ArchiveCase

APPLICANT = "industrial_licence.group_applicant"
ENDINGS = {
    "retract": "retract_law_changed",
    "annul": "annul_fraud",
    "revoke": "revoke_lent",
    "cancel": "cancel_applied",
}


class MachineWorld(ArchiveCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.second = cls._officer("machine.second", "group_approver", cls.province)
        cls.admin = cls._officer("machine.admin", "group_administrator", cls.province)
        cls.auditor = cls._officer("machine.auditor", "group_journal_auditor", cls.province)
        cls.editor = cls._officer("machine.editor", "group_catalogue_editor", cls.province)
        cls.abroad = [
            cls._officer(f"machine.abroad.{group}", group, cls.other)
            for group in ("group_intake", "group_handler", "group_approver")
        ]
        cls.portal = new_test_user(
            cls.env, "machine.portal", groups="base.group_portal," + APPLICANT,
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.people = [
            cls.intake, cls.handler, cls.approver, cls.second, cls.clerk, cls.manager,
            cls.archivist, cls.admin, cls.auditor, cls.editor, *cls.abroad, cls.portal,
            cls.env.ref("base.public_user"), cls.env.ref("base.user_admin"),
        ]  # fmt: skip
        cls.firms = 5000
        cls._rule("renewal")
        cls._rule("change", path="visit_exempt", visit="exempt", test="exempt")
        cls._rule("replacement", path="visit_exempt", visit="exempt", test="exempt")

    def firm(self):
        type(self).firms += 1
        return self._enterprise(f"机甲{self.firms}有限公司", self.firms)

    def build(self):
        """Every state of an application, a certificate, an act and a decision, once or more."""
        made = [getattr(self, road)(enterprise=self.firm()) for road in (
            "draft", "submitted", "accepted", "concluded", "granted", "granted", "issued",
        )]  # fmt: skip
        made += [self.returned(), self.declined(), self.refused(), self.ended("terminate")]
        made += [self.ended("withdraw"), self.left_lying(), *self.followers(), *self.lapsed()]
        self.acts = self.build_acts()
        return made

    def returned(self):
        application = self.submitted(enterprise=self.firm())
        application._return_for({application.item_ids[0]: "缺页"})
        return application

    def declined(self):
        application = self.submitted(enterprise=self.firm())
        application._advance("decline", reason="不受理")
        return application

    def refused(self):
        application = self.concluded(enterprise=self.firm())
        application.with_user(self.approver)._advance("refuse", reason="不符合条件")
        return application

    def ended(self, verb):
        application = self.accepted(enterprise=self.firm())
        facts = {"termination_ground": "ended"} if verb == "terminate" else {}
        user = self.approver if verb == "terminate" else self.intake
        application.with_user(user)._advance(verb, reason="测试", facts=facts)
        return application

    def at(self, moment):
        self.env = at_moment(self.env, moment)

    def left_lying(self):
        """Handed in three weeks ago: the law accepts it at the next sweep."""
        now = legal_now(self.env)
        self.at(now - timedelta(days=21))
        application = self.submitted(enterprise=self.firm())
        self.at(now)
        return application.with_env(self.env)

    def followers(self):
        """A renewal, a change and a replacement, granted and waiting for their paper."""
        now = legal_now(self.env)
        for kind in ("renewal", "change", "replacement"):
            firm = self.firm()
            self.at(datetime(now.year - 3, 3, 1, 2))
            certificate = self.issued(enterprise=firm).issued_certificate_id
            self.at(now)
            vals = {"kind": kind, "enterprise": firm, "certificate_id": certificate.id}
            if kind == "change":
                item = {"kind": "name", "after": f"{firm.name}（新）"}
                vals["change_ids"] = [Command.create(item)]
            if kind != "renewal":
                vals["units"] = []
            yield self.granted(**vals)

    def lapsed(self):
        """Two renewals applied for in time whose certificate has run out undecided."""
        now = legal_now(self.env)
        for road in ("accepted", "concluded"):
            firm = self.firm()
            self.at(datetime(now.year - 5, now.month, 1, 2))
            certificate = self.issued(enterprise=firm).issued_certificate_id
            self.at(datetime(now.year - 1, now.month, 1, 2))
            vals = {"kind": "renewal", "enterprise": firm, "certificate_id": certificate.id}
            application = getattr(self, road)(**vals)
            self.at(now)
            yield application.with_env(self.env)

    def build_acts(self):
        """An act in each state; for each way a certificate ends one that is decided."""
        paper = [self.issued(enterprise=self.firm()).issued_certificate_id for _ in range(10)]
        acts = [self.act(one, ENDINGS["annul"], told_on="2024-01-02") for one in paper[:2]]
        acts[0]._advance("drop", reason="撤案")
        acts[1]._advance("propose")
        acts.append(self.act(paper[0], ENDINGS["annul"], told_on="2024-01-02"))
        acts += [
            self.decided(certificate, ground)
            for certificate, ground in zip(paper[2:6], ENDINGS.values(), strict=True)
        ]
        for certificate, kind in zip(paper[6:9], ("retract", "annul", "revoke"), strict=True):
            acts += [self.end(certificate, ENDINGS[kind])]
            acts += [self.decided(certificate, "cancel_after_act")]
        acts.append(self.end(paper[9], ENDINGS["cancel"]))
        return acts
