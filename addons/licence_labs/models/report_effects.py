import hashlib
import json
from datetime import date

from odoo import api, models
from odoo.addons.industrial_licence.clocks.kernel import legal_date
from odoo.addons.industrial_licence.tools.legal_time import legal_now

from ..lifecycle.report import State


class ReportEffects(models.AbstractModel):
    """What follows from a step of a report."""

    _name = "licence.lab.report.effects"
    _description = "What follows from the steps of a report"

    @api.model
    def _draft(self, order):
        """The next version of the order's report, to be signed by three persons."""
        last = order.report_ids.filtered(lambda one: one.state == State.ISSUED)[:1]
        return self.env["licence.lab.report"]._create_sealed(
            [
                {
                    "order_id": order.id, "lab_id": order.lab_id.id, "predecessor_id": last.id,
                    "correction_reason": last._reason_of("correct") if last else False,
                    "verdict": order.verdict,
                }
            ]
        )  # fmt: skip

    def _reason_of(self, verb):
        # sudo: laboratories do not read the journal; this reason is their own
        steps = self.sudo().step_ids.filtered(lambda step: step.verb == verb)
        return steps.sorted("id")[-1:].reason

    def _after_sign(self):
        self._seal({"tester_id": self.env.uid, "tested_at": legal_now(self.env)})

    def _after_review(self):
        self._seal({"reviewer_id": self.env.uid, "reviewed_at": legal_now(self.env)})

    def _after_issue(self):
        """Locked: content, facts and hash are kept; an earlier version is superseded."""
        order = self.order_id
        edition = 1 + max(order.report_ids.mapped("edition"), default=0)
        _findings, judged = order._judge()
        self._seal(
            {
                "head_id": self.env.uid, "issued_at": legal_now(self.env), "edition": edition,
                "number": f"{order.number}-{edition}", "judged": judged, "verdict": order.verdict,
            }
        )  # fmt: skip
        content = self._content()
        self._seal({"content": content, "content_hash": self._hash(content)})
        if self.predecessor_id:
            # sudo: a verb of the system: the new version takes the old one's place
            self.predecessor_id.sudo()._advance("supersede")
        # sudo: a verb of the system: the order follows its report
        order.sudo()._advance("issue")
        order._law()._bring_evidence(self)

    def _after_return_(self):
        # sudo: a verb of the system: results may be entered again
        self.order_id.sudo()._advance("reopen")

    def _after_correct(self):
        # sudo: a verb of the system: results may be entered again
        self.order_id.sudo()._advance("reopen")

    def _content(self):
        """What is printed: plain values, so that a reprint is the original."""
        # sudo: names of the law and of the product, which laboratories do not look up
        order = self.order_id.sudo()
        return {
            "number": self.number, "edition": self.edition, "order": order.number,
            "laboratory": order.lab_id.name, "client": order.client_name or "",
            "product": order.product_id.display_name, "verdict": self.verdict,
            "rule_book": order.rule_book_id.display_name, "remarks": self.conclusion or "",
            "corrects": self.predecessor_id.number or "",
            "reason": self.correction_reason or "",
            **self._about_origin(order),
            "samples": order.sample_ids.mapped("code"),
            "received_on": order.received_on.isoformat(),
            "results": [row._snapshot() for row in order.result_ids],
            "signatures": [
                self._signature("tester", self.tester_id, self.tested_at),
                self._signature("reviewer", self.reviewer_id, self.reviewed_at),
                self._signature("head", self.head_id, self.issued_at),
            ],
            "files": order.file_ids.sorted("id").mapped("sha256"),
        }  # fmt: skip

    @api.model
    def _about_origin(self, order):
        """Where the sample came from, as far as a blind one tells, and how it arrived."""
        samples, lab = order.sample_ids, order.lab_id
        site = order.application_id.site_id
        return {
            "kind": order.kind, "address": "" if order.is_blind else site.address or "",
            "units": "、".join(order.unit_ids.mapped("name")),
            "models": "、".join(samples.mapped("name")),
            "quantity": "、".join(filter(None, samples.mapped("quantity"))),
            "conditions": "、".join(filter(None, samples.mapped("condition"))),
            "laboratory_address": lab.address or "", "phone": lab.phone or "",
        }  # fmt: skip

    def _signature(self, role, user, moment):
        # sudo: a member of the laboratory may not read its colleagues' accounts, only their names
        name = user.sudo().name or ""
        return {"role": role, "name": name, "at": moment.isoformat() if moment else ""}

    @api.model
    def _hash(self, content):
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def _signed_off(self):
        """The head answers for the file behind the report (信息管理规定 9)."""
        return {
            "signed_off_by_id": self.head_id.id, "signed_off_on": legal_date(self.issued_at),
            "signed_off_for": self.lab_id.name,
        }  # fmt: skip

    def _last_test_day(self):
        days = [row["tested_on"] for row in self.content["results"] if row["tested_on"]]
        return max(map(date.fromisoformat, days))
