from odoo import fields, models
from odoo.exceptions import UserError

from ..checklist.kernel import Meaning
from ..forms.sheet import sheet_from_data
from ..lifecycle.visit import Conclusion, Meeting
from ..tools.legal_time import legal_today
from .visit_words import CONCLUSION_WORDS, DUTY_WORDS, GRADE_WORDS, VERDICT_WORDS


class VisitReport(models.AbstractModel):
    """企业实地核查报告 and the papers around it: filled from the visit, frozen by a signature."""

    _name = "licence.visit.report"
    _description = "Report of a visit"

    representative = fields.Char(
        "For the Enterprise", help="Who of the enterprise heard the conclusion."
    )
    opinion = fields.Text("The Enterprise Says")
    conclusion = fields.Selection(
        [("passed", "Passed"), ("failed", "Failed")], readonly=True, copy=False, index=True
    )
    reasons = fields.Text(readonly=True, copy=False)
    reported_on = fields.Date(readonly=True, copy=False, index="btree_not_null")
    reporter_id = fields.Many2one(
        "res.users", "Signed by the Leader", readonly=True, copy=False, ondelete="restrict"
    )
    signed_off_on = fields.Date(readonly=True, copy=False)
    signer_id = fields.Many2one(
        "res.users", "Signed Off By", readonly=True, copy=False, ondelete="restrict"
    )
    report_sheet = fields.Json("What the Report Says", readonly=True, copy=False)
    report_sha256 = fields.Char("SHA-256 of the Report", readonly=True, copy=False)

    def _report_facts(self):
        """What the first signature freezes: the forced conclusion and the words of the report."""
        self.ensure_one()
        self.check_access("read")
        found = self._concluded()
        if found is None or found.passed is None:
            raise UserError(self.env._("The checklist is not scored."))
        conclusion = Conclusion.PASSED if found.passed else Conclusion.FAILED
        reasons = "\n".join(self.pass_rule_id._words(found.excesses))
        told = {"conclusion": conclusion, "reasons": reasons}
        sheet = self._fill_edition(
            "visit_report", legal_today(self.env), self._fill_visit_report(told)
        )
        return {
            "conclusion": conclusion,
            "reasons": reasons or False,
            "report_sheet": sheet.as_data(),
            "report_sha256": sheet.digest(),
            "reported_on": legal_today(self.env),
            "reporter_id": self.env.uid,
        }

    def _form_sheet(self, code):
        """A signed report is drawn from what was signed, whatever changed since."""
        if code == "visit_report" and self.report_sheet:
            return sheet_from_data(self.report_sheet)
        return super()._form_sheet(code)

    def _form_day(self, _code):
        return fields.Date.to_date(self.opened_at) or self.begins_on

    def _letter_authority(self):
        return self.case_authority_id

    def _head_words(self):
        """What all sheets of a visit say on top."""
        # sudo: a sheet names the enterprise and its place, which the team came to see
        visit = self.sudo()
        people = self._team_people() - self.leader_id
        return {
            "enterprise": visit.enterprise_id.name,
            "product": visit.product_id.name,
            "production_address": visit.site_id.address or visit.enterprise_id.domicile,
            "number": visit.application_id.number or visit.certificate_id.number or "",
            "starts_on": fields.Date.to_date(self.opened_at) or self.begins_on,
            "ends_on": fields.Date.to_date(self.closed_at) or self.ends_on,
            "leader": self.leader_id.name,
            "members": "、".join(people.mapped("name")),
            "representative": self.representative,
        }

    def _fill_visit_record(self, _told):
        items = [
            {
                "clause": f"{item.number} {item.name}", "content": item.content or item.name,
                "finding": item.finding, "verdict": VERDICT_WORDS.get(item.meaning),
            }
            for item in self.item_ids
        ]  # fmt: skip
        return {**self._head_words(), "items": items}

    def _fill_nonconformity_summary(self, _told):
        """Exactly the items that are not met, with correction and verification."""
        items = [
            {
                "clause": f"{item.number} {item.name}", "fact": item.finding,
                "grade": GRADE_WORDS[item.meaning], "correction": item.correction,
                "verification": item.verification, "remark": "否决项" if item.is_veto else "",
            }
            for item in self.item_ids
            if item._is_summed_up()
        ]  # fmt: skip
        return {**self._head_words(), "items": items}

    def _fill_visit_report(self, told):
        conclusion = told.get("conclusion") or self.conclusion or self._proposed()
        counted = [item.meaning for item in self.item_ids if item.grade_id]
        met = {Meaning.MET, Meaning.ADVICE}
        return {
            **self._head_words(),
            "units": "、".join(self._units().mapped("name")),
            "examined": str(len(counted)),
            "met": str(sum(meaning in met for meaning in counted)),
            "minor": str(counted.count(Meaning.MINOR)),
            "serious": str(counted.count(Meaning.SERIOUS)),
            "conclusion": CONCLUSION_WORDS.get(conclusion),
            "reasons": told.get("reasons") or self.reasons or "符合产品实施细则的要求。",
            "opinion": self.opinion,
            "team": [self._member_line(row) for row in self.team_id.member_ids],
        }

    def _member_line(self, member):
        return {
            "name": member.auditor_id.name,
            "duty": DUTY_WORDS[member.role],
            "employer": member.employer_id.name or "—",
            "registration": member.auditor_id.number,
        }

    def _fill_opening_sign_in(self, _told):
        return self._sign_in_words(Meeting.OPENING)

    def _fill_closing_sign_in(self, _told):
        return self._sign_in_words(Meeting.CLOSING)

    def _sign_in_words(self, meeting):
        rows = self.attendance_ids.filtered(lambda row: row.meeting == meeting)
        held_at = min((row.signed_at for row in rows if row.signed_at), default=None)
        head = self._head_words()
        return {
            **{key: head[key] for key in ("enterprise", "product", "leader")},
            "place": head["production_address"],
            "held_at": held_at and fields.Datetime.context_timestamp(self, held_at),
            "people": [
                {
                    "name": row.name, "employer": row.employer, "duty": row.duty,
                    "phone": row.phone, "signed": "已签" if row.signature else "",
                }
                for row in rows
            ],
        }  # fmt: skip

    def _fill_visit_result_notice(self, told):
        head = self._head_words()
        return {
            "recipient": head["enterprise"],
            "product": head["product"],
            "address": head["production_address"],
            "application": head["number"],
            "starts_on": head["starts_on"],
            "ends_on": head["ends_on"],
            "conclusion": CONCLUSION_WORDS[self.conclusion],
            "reasons": self.reasons or "",
            "next": told.get("next") or "",
        }
