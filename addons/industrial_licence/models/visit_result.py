from odoo import api, fields, models

from ..lifecycle.application import State as Case
from ..lifecycle.certificate_act import Kind as Act
from ..lifecycle.visit import SIGNED, Conclusion, Kind
from .evidence import Kind as Evidence
from .evidence import Leg, Result

RESULTS = {Conclusion.PASSED: Result.PASS, Conclusion.FAILED: Result.FAIL}
# 国发〔2018〕33号; 行政许可法 69: a false promise is fraud, a place that never met the conditions
# was unqualified.
GROUND = "annul_unqualified"


class VisitResult(models.AbstractModel):
    """What a signed visit changes elsewhere: evidence, comparison, transmission, proposals."""

    _name = "licence.visit.result"
    _description = "Result of a visit"

    notified_on = fields.Date("Enterprise Told On", readonly=True, copy=False)
    notice_id = fields.Many2one("licence.notice", readonly=True, copy=False, ondelete="restrict")
    transmission_ids = fields.One2many(
        "licence.visit.transmission", "visit_id", "Transmissions", readonly=True
    )
    comparison = fields.Json("Differences From the First Visit", readonly=True, copy=False)
    agrees = fields.Boolean("Agrees With the First Visit", readonly=True, copy=False)
    act_id = fields.Many2one(
        "licence.certificate.act", "Proposed Annulment", compute="_compute_act_id"
    )

    @api.depends("certificate_id", "state")
    def _compute_act_id(self):
        for visit in self:
            # sudo: whether an act follows is part of the file of the visit
            acts = visit.sudo().certificate_id.act_ids if visit.kind == Kind.POST_ISSUE else None
            visit.act_id = acts and acts.filtered(lambda act: act.kind == Act.ANNUL)[:1]

    def _bring_evidence(self):
        """The leg of the visit stands on the signed report, whoever signed it."""
        # sudo: the body that visits reads no case; its report reaches it through evidence alone
        case = self.sudo().application_id
        if self.kind == Kind.POST_ISSUE or case.state != Case.ACCEPTED:
            return
        self.env["licence.evidence"]._bring(
            [
                {
                    "application_id": case.id,
                    "leg": Leg.VISIT,
                    "kind": Evidence.VISIT_REPORT,
                    "result": RESULTS[Conclusion(self.conclusion)],
                    "basis": self._report_name(),
                    "issuer": self.organiser_name,
                    "valid_from": self.reported_on,
                    "unit_ids": [fields.Command.set(self._units().ids)],
                    "source_model": self._name,
                    "source_id": self.id,
                }
            ]
        )

    def _report_name(self):
        return self.env._(
            "Visit report of %(day)s (SHA-256 %(hash)s…)",
            day=self.reported_on, hash=self.report_sha256[:12],
        )  # fmt: skip

    def _compare(self):
        """A re-check agrees in the conclusion or not; the items that differ are told."""
        if not self.previous_id:
            return
        # sudo: another body's checklist is compared here, not shown item by item
        first = self.previous_id.sudo()
        before = {item.condition_id: item for item in first.item_ids}
        differing = [
            {
                "number": item.number,
                "first": before[item.condition_id].grade_id.name or "",
                "again": item.grade_id.name or "",
            }
            for item in self.item_ids
            if item.condition_id in before and before[item.condition_id].grade_id != item.grade_id
        ]
        agrees = first.conclusion == self.conclusion
        self._seal({"comparison": differing, "agrees": agrees})
        if not agrees:
            self._enter_divergence(first)

    def _enter_divergence(self, first):
        """审查中心职责(5): a second team that concludes otherwise stands in both files."""
        words = dict(self._fields["conclusion"]._description_selection(self.env))
        self.env["licence.performance.entry"]._enter(
            first._team_people(), first.department_id, kind="divergence",
            happened_on=self.signed_off_on, visit_id=first.id,
            basis="审查中心职责(5)：对企业审查工作的抽查",
            text=self.env._(
                "Visit of %(day)s concluded “%(first)s”; the re-check of %(again_day)s concluded "
                "“%(again)s”.",
                day=first.begins_on, first=words.get(first.conclusion, ""),
                again_day=self.begins_on, again=words.get(self.conclusion, ""),
            ),
        )  # fmt: skip

    def _transmit(self):
        """信息管理规定 第22条: the addressee follows from who organised the visit."""
        self.env["licence.visit.transmission"]._owe(self)

    def _issue_result_notice(self):
        # sudo: the letter belongs to the case the visit was paid for
        case = self.sudo().application_id
        authority = case.deciding_authority_id or case.province_id or self.case_authority_id
        return self.env["licence.notice"]._issue_notice(
            "visit_result", self, authority, {"next": self._what_follows()}
        )

    def _what_follows(self):
        """实施办法 第20条, 第21条: what the enterprise has to expect or to do."""
        if self.kind == Kind.POST_ISSUE:
            return "" if self.conclusion == Conclusion.PASSED else "本机关将依法作出处理。"
        if self.conclusion == Conclusion.FAILED:
            return "本次许可审查工作终止，本机关将依法作出不予行政许可的决定。"
        if self.sample_ids:
            return "请自样品封存之日起七日内将样品送达你单位自主选择的检验机构。"
        return ""

    def _propose_annulment(self):
        """国发〔2018〕33号: whoever fails the visit after issue loses the licence."""
        if self.kind != Kind.POST_ISSUE or self.conclusion != Conclusion.FAILED:
            return
        acts = self.env["licence.certificate.act"]
        ground = self.env["licence.act.ground"].search([("code", "=", GROUND)], limit=1)
        act = acts.create(
            {
                "certificate_id": self.certificate_id.id,
                "kind": Act.ANNUL,
                "ground_id": ground.id,
                "reason": self.env._(
                    "The visit after issue of %(day)s failed: %(reasons)s",
                    day=self.reported_on, reasons=self.reasons or "",
                ),
            }
        )  # fmt: skip
        act.action_propose()

    @api.model
    def _domain_finished(self):
        """Visits whose report bears both signatures."""
        return [("state", "in", list(SIGNED))]
