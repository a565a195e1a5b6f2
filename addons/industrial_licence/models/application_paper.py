from odoo import fields, models

from ..clocks.kernel import Unit, legal_date
from ..forms.fields import day as day_on_form
from ..lifecycle.application import Ground, Verdict
from ..tools.legal_time import legal_today
from ..tools.terms import Kind, Path

KIND_ON_FORM = {
    Kind.INITIAL: "发证",
    Kind.RENEWAL: "延续",
    Kind.CHANGE: "变更",
    Kind.REPLACEMENT: "补领",
}
MODE_ON_FORM = {
    Path.VISIT_FIRST: "先核后证",
    Path.VISIT_AFTER: "后置现场审查",
    Path.PROMISE: "告知承诺",
}
UNIT_ON_FORM = {
    Unit.WORKING_DAY: "个工作日",
    Unit.CALENDAR_DAY: "日",
    Unit.MONTH: "个月",
    Unit.HOUR: "小时",
}
# 实施办法 art. 32, (一)–(六).
GROUND_ON_FORM = {
    Ground.NOT_COOPERATING: "企业无正当理由拖延、拒绝或者不予配合审查的情形",
    Ground.WITHDRAWN: "企业撤回生产许可申请的情形",
    Ground.ENDED: "企业依法终止的情形",
    Ground.FEES_UNPAID: "企业未在规定期限内缴纳费用的情形",
    Ground.ELIMINATED: "企业生产的产品列入国家淘汰或者禁止生产的产品目录的情形",
    Ground.DELICENSED: "企业申请生产的产品已不实行生产许可证管理的情形",
    Ground.OTHER: "依法应当终止办理的其他情形",
}
TERM_ON_FORM = "自发证之日起五年"
RENEWED_TERM_ON_FORM = "自原证书有效期届满之次日起五年"
NUMBER_ON_FORM = "以颁发的证书记载为准"
REGULATION = "《中华人民共和国工业产品生产许可证管理条例》第二十四条"
LICENCE_LAW = "《中华人民共和国行政许可法》第三十二条"


def _day(text):
    return fields.Date.to_date(text) if text else None


class LicenceApplication(models.Model):
    """What the official forms say of an application."""

    _name = "licence.application"
    _inherit = ["licence.application", "licence.paper.mixin"]

    def _form_day(self, code):
        """The form of application is the edition of its day; letters are of today."""
        if code == "application_form" and self.received_on:
            return self.received_on
        return super()._form_day(code)

    def _fill_application_form(self, told):
        said, enterprise = self.snapshot or {}, self.enterprise_id
        applied = self.submitted_at and legal_date(self.submitted_at)
        return {
            "application": self.number,
            "kind": KIND_ON_FORM[self.kind],
            "mode": MODE_ON_FORM.get(self.path or self.path_wish),
            "category": self.product_id.category_id.name,
            "credit_code": said.get("credit_code") or enterprise.credit_code,
            "legal_person": said.get("legal_representative") or enterprise.legal_representative,
            "contact": said.get("contact_name") or enterprise.contact_name,
            "contact_phone": said.get("contact_phone") or enterprise.contact_phone,
            "postcode": self.site_id.postcode,
            "email": enterprise.email,
            "former_certificate": self.certificate_id.number,
            "applied_on": applied or legal_today(self.env),
            "units": [{"unit_name": line.unit_id.name} for line in self.line_ids],
            "materials": [
                {"name": item.name, "copies": len(item.version_ids) or None}
                for item in self.item_ids
            ],
            **self._particulars_on_form(),
        }

    def _particulars_on_form(self):
        said, enterprise = self.snapshot or {}, self.enterprise_id
        sites = (self.line_ids.site_id | self.site_id).mapped("address")
        return {
            "enterprise": self._applicant_on_form(),
            "domicile": said.get("domicile") or enterprise.domicile,
            "production_address": "；".join(dict.fromkeys(filter(None, sites)))
            or self.certificate_id.site_address,
            "product": self.product_id.name,
        }

    def _letter_authority(self):
        return self.deciding_authority_id or self.province_id or self.authority_id

    def _applicant_on_form(self):
        return (self.snapshot or {}).get("name") or self.enterprise_id.name

    def _letter_values(self):
        """Opening of every letter about this application."""
        return {
            "recipient": self._applicant_on_form(),
            "product": self.product_id.name,
            "application": self.number,
            "query_code": self.query_code,
            "received_on": self.received_on,
            "accepted_on": self.accepted_on,
        }

    def _fill_acceptance_notice(self, told):
        day = self.accepted_on or legal_today(self.env)
        limit = self.env["licence.time.limit"]._limit(
            self._decision_code(day), day, self.product_id, self.path
        )
        length = f"{limit.number}{UNIT_ON_FORM[limit.unit]}" if limit else None
        return {**self._letter_values(), "limit": length}

    def _fill_supplement_notice(self, told):
        defects = told.get("defects") or self._defects_found()
        items = self.item_ids.browse([each["item_id"] for each in defects])
        reasons = {each["item_id"]: each["reason"] for each in defects}
        listed = [{"material": item.name, "defect": reasons[item.id]} for item in items]
        return {**self._letter_values(), "items": listed}

    def _defects_found(self):
        """What the desk has found so far: the letter on screen, before it is issued."""
        wrong = self.item_ids.filtered(lambda item: item.verdict == Verdict.NOT_MET)
        return [{"item_id": item.id, "reason": item.verdict_reason} for item in wrong]

    def _fill_time_limit_notice(self, told):
        """行政许可法 45: `told` comes from the clock, its days as texts (they are stored)."""
        return {
            **self._letter_values(),
            **told,
            "due_on": _day(told.get("due_on")),
            "pauses": [
                {**pause, "from_on": _day(pause["from_on"]), "to_on": _day(pause["to_on"])}
                for pause in told.get("pauses") or ()
            ],
        }

    def _fill_decline_notice(self, told):
        return {**self._letter_values(), "reason": told.get("reason"), "basis": LICENCE_LAW}

    def _fill_grant_decision(self, told):
        units = (self.line_ids or self.certificate_id.line_ids).unit_id.mapped("name")
        return {
            **self._letter_values(),
            **self._particulars_on_form(),
            "unit_name": "、".join(units),
            "certificate": self._known_number(self.certificate_id) or NUMBER_ON_FORM,
            "valid_until": self._term_on_form(),
        }

    def _term_on_form(self):
        if self.kind == Kind.RENEWAL:
            return RENEWED_TERM_ON_FORM
        until = self.certificate_id.valid_until
        return f"至{day_on_form(until)}" if until else TERM_ON_FORM

    def _fill_refuse_decision(self, told):
        reasons = (told.get("reason") or "").splitlines()
        return {
            **self._letter_values(),
            "reasons": [{"reason": reason.strip()} for reason in reasons if reason.strip()],
            "basis": REGULATION,
        }

    def _fill_termination_decision(self, told):
        return {
            **self._letter_values(),
            "handled": self._handled_on_form(),
            "facts": told.get("reason"),
            "ground": GROUND_ON_FORM.get(told.get("ground") or self.termination_ground),
        }

    def _handled_on_form(self):
        """A case may end before it was accepted."""
        if self.accepted_on:
            return f"本机关已于{day_on_form(self.accepted_on)}受理"
        return self.received_on and f"本机关已于{day_on_form(self.received_on)}收到"
