"""How a case is taken along its road, step by step, by the people whose post it is."""

from dataclasses import dataclass, field
from datetime import date

from odoo.fields import Command

from ..clocks.kernel import legal_date
from ..lifecycle.application import UNDER_EXAMINATION, State
from .paper import pdf
from .proof import bring

# Working days: until accepted, examined, concluded, granted, issued.
FULL_PACE = (3, 12, 3, 4, 4)
SHORT_PACE = (2, 1, 1, 1, 3)
NO_VISIT_FIRST = frozenset({"visit_after", "promise", "visit_exempt"})
# The counter of the province takes every application; a delegate examines some of them.
COUNTER = "intake"
LEG_FILES = {"visit": "review", "test": "test"}


@dataclass(frozen=True)
class Case:
    """One application of a life: when it begins, how far it comes, what is special about it."""

    kind: str
    start: int | date
    end: State
    units: int = 1
    wish: str = ""
    changes: tuple = ()
    is_returned: bool = False
    is_untrue: bool = False
    is_forgotten: bool = False
    fails: str = ""
    proofs: tuple = ("visit", "test")
    withdrawn_early: bool = False
    issued_on: date | None = None
    pause: str = ""
    desk: str = "intake"
    reviewer: str = "handler"
    vals: dict = field(default_factory=dict)


class Road:
    """The way of one application; every public method is one leg of it."""

    def __init__(self, stage, case, enterprise, product, certificate):
        self.stage, self.case, self.product = stage, case, product
        self.enterprise, self.certificate = enterprise, certificate
        self.application = None

    def travel(self):
        """Yields the working days between the steps; the last one is where the case stands."""
        self.draft()
        if self.case.end == State.DRAFT:
            return
        self.hand_in()
        self._do(COUNTER).action_submit()
        if self.case.is_returned or self.case.end == State.RETURNED:
            yield 2
            self.send_back()
            if self.case.end == State.RETURNED:
                return
            yield 5
            self.supplement()
        yield from self._from_desk()

    def _from_desk(self):
        end = self.case.end
        if self.case.is_forgotten:
            return
        if end == State.SUBMITTED:
            yield 2
            self._do(self.case.desk).action_check()
            return
        yield self._pace(0)
        if end == State.DECLINED:
            self._do(self.case.desk)._advance(
                "decline", reason=self._why("依法不予受理"),
                facts={"is_untrue": self.case.is_untrue},
            )  # fmt: skip
        elif end == State.WITHDRAWN and self.case.withdrawn_early:
            self.withdraw()
        else:
            self.accept()
            yield from self._from_review()

    def _from_review(self):
        end = self.case.end
        if self.case.pause:
            yield 2
            self._do(self.case.reviewer)._clock_pause("T-12", self.case.pause, "示例通知〔演示〕")
        yield self._pace(1)
        self.prove()
        if end == State.WITHDRAWN:
            self.withdraw()
        elif end == State.TERMINATED:
            self._do("approver")._advance(
                "terminate", reason=self._why("企业拒不配合审查工作，经催告仍不改正"),
                facts={"termination_ground": "not_cooperating"},
            )  # fmt: skip
        elif end != State.ACCEPTED:
            yield self._pace(2)
            self.conclude()
            if end != State.CONCLUDED:
                yield from self._from_decision()

    def _from_decision(self):
        yield self._pace(3)
        if self.case.end == State.REFUSED:
            self._do("approver")._advance(
                "refuse", reason=self._why("核查或者检验不合格，不符合《条例》第九条的条件"),
                facts={"is_untrue": self.case.is_untrue},
            )  # fmt: skip
            return
        self._do("approver").action_grant()
        if self.case.end == State.GRANTED:
            return
        yield self.case.issued_on or self._pace(4)
        self.issue()
        if code := self.application.path_rule_id.visit_limit_code:
            yield 20
            # The visit that follows the issue has been made.
            self._do(self.case.reviewer)._clock_stop(code)

    def draft(self):
        case, stage = self.case, self.stage
        units = self._units() if self._names_units() else self.product.unit_ids.browse()
        self.application = stage.as_(COUNTER, self.enterprise.env["licence.application"]).create(
            {
                "kind": case.kind,
                "enterprise_id": self.enterprise.id,
                "site_id": self.enterprise.site_ids[:1].id,
                "certificate_id": self.certificate.id if self.certificate else False,
                "line_ids": [Command.create({"unit_id": unit.id}) for unit in units],
                "change_ids": [
                    Command.create({"kind": kind, "before": before, "after": after})
                    for kind, before, after in self._changes()
                ],
                "path_wish": case.wish,
                "is_commitment_signed": True,
                **case.vals,
            }
        )

    def _names_units(self):
        told = {kind for kind, _after in self.case.changes}
        return self.case.kind in ("initial", "renewal") or "added_unit" in told

    def _units(self):
        if self.case.kind == "renewal":
            return self.certificate.line_ids.unit_id
        today = legal_date(self.stage.moment)
        return self.product.unit_ids._licensable(today)[: self.case.units]

    def _changes(self):
        """What changes, as (kind, before, after); `{}` in a new value is the old name's stem."""
        enterprise, site = self.enterprise, self.enterprise.site_ids[:1]
        old = {"name": enterprise.name, "domicile": enterprise.domicile}
        for kind, after in self.case.changes:
            before = old.get(kind) or ("" if kind == "added_unit" else site.address)
            yield kind, before, after.format(enterprise.name.removesuffix("有限公司"))

    def hand_in(self, login=COUNTER, stage_name="apply"):
        items = self.application.item_ids.filtered(
            lambda item: item.stage == stage_name and item.is_mandatory and item._takes_files()
        )
        self._upload(items, login)

    def _upload(self, items, login=COUNTER):
        versions = self.stage.as_(login, items.env["licence.dossier.version"])
        versions.create(
            [
                {
                    "item_id": item.id,
                    "name": f"{item.name[:40]}.pdf",
                    "content": pdf(item.name, self.enterprise.name, "演示材料，内容纯属虚构"),
                }
                for item in items
            ]
        )

    def send_back(self):
        item = self.application.item_ids.filtered(lambda one: one.stage == "apply")[:1]
        self._do(self.case.desk)._return_for({item: "申请书缺少法定代表人签字，请补签后重新提交"})

    def supplement(self):
        wanting = self.application.item_ids.filtered("verdict_reason")
        self._upload(wanting)
        self._do(COUNTER).action_submit()

    def accept(self):
        application = self._do(self.case.desk)
        application.item_ids.filtered(lambda item: item.stage == "apply").write({"verdict": "met"})
        told = {"rule_verdict": "met", "policy_verdict": "met"}
        if self.product.is_policy_restricted:
            told["capacity_verdict"] = "ok"
        application.write(told)
        application.action_accept()
        application.handler_id = self.stage.person(self.case.reviewer)

    def prove(self):
        """What visit and test brought, each where it is due and already done."""
        application = self._do(self.case.reviewer)
        for leg in self.case.proofs:
            if application._leg_is_due(leg):
                self.hand_in(self.case.reviewer, LEG_FILES[leg])
                bring(application, leg, self.case.fails == leg, legal_date(self.stage.moment))

    def conclude(self):
        application, refuses = self._do(self.case.reviewer), self.case.end == State.REFUSED
        application.env["licence.opinion"].create(
            {
                "application_id": application.id,
                "result": "refuse" if refuses else "grant",
                "text": "审查不合格，建议不予许可。" if refuses else "审查合格，建议准予许可。",
            }
        )
        application.action_conclude()

    def issue(self):
        self._do("clerk").action_issue()
        # The next story may quote the number; the database gives it at the end otherwise.
        self.application.issued_certificate_id._number_now()
        notices = self._do("clerk").env["licence.notice"]
        notices.search([("application_id", "=", self.application.id)]).action_serve_by_hand()

    def withdraw(self):
        self._do(self.case.desk)._advance("withdraw", reason=self._why("企业申请撤回"))

    def _do(self, login):
        return self.stage.as_(login, self.application)

    def _why(self, words):
        return f"{words}（演示）"

    def _pace(self, leg):
        state, path = self.application.state, self.application.path
        if state in UNDER_EXAMINATION | {State.GRANTED} and path in NO_VISIT_FIRST:
            return SHORT_PACE[leg]
        return FULL_PACE[leg]
