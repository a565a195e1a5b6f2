from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError, ValidationError

from ..clocks.kernel import legal_date
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_now, legal_today


class NoticeKind(StrEnum):
    ACCEPTANCE = "acceptance"
    NON_ACCEPTANCE = "non_acceptance"
    SUPPLEMENT = "supplement"
    GRANT = "grant"
    REFUSAL = "refusal"
    TERMINATION = "termination"
    TIME_LIMIT = "time_limit"
    HEARING = "hearing"
    VISIT = "visit"
    RETRACT = "retract"
    ANNUL = "annul"
    REVOKE = "revoke"
    CANCEL = "cancel"
    SET_ASIDE = "set_aside"
    VISIT_RESULT = "visit_result"


KIND_WORDS = {
    NoticeKind.ACCEPTANCE: "行政许可申请受理通知书",
    NoticeKind.NON_ACCEPTANCE: "行政许可申请不予受理通知书",
    NoticeKind.SUPPLEMENT: "行政许可申请材料补正告知书",
    NoticeKind.GRANT: "准予行政许可决定书",
    NoticeKind.REFUSAL: "不予行政许可决定书",
    NoticeKind.TERMINATION: "终止办理行政许可决定书",
    NoticeKind.TIME_LIMIT: "行政许可期限告知书",
    NoticeKind.HEARING: "听证告知书",
    NoticeKind.VISIT: "企业实地核查通知书",
    NoticeKind.RETRACT: "撤回行政许可决定书",
    NoticeKind.ANNUL: "撤销行政许可决定书",
    NoticeKind.REVOKE: "吊销工业产品生产许可证决定书",
    NoticeKind.CANCEL: "注销行政许可决定书",
    NoticeKind.SET_ASIDE: "撤销行政决定决定书",
    NoticeKind.VISIT_RESULT: "企业实地核查结果通知书",
}
# The word in the document number that tells the kind: (冀)市监许准字〔2026〕7号.
SERIES = {
    NoticeKind.ACCEPTANCE: "受",
    NoticeKind.NON_ACCEPTANCE: "不受",
    NoticeKind.SUPPLEMENT: "补",
    NoticeKind.GRANT: "准",
    NoticeKind.REFUSAL: "不准",
    NoticeKind.TERMINATION: "终",
    NoticeKind.TIME_LIMIT: "期",
    NoticeKind.HEARING: "听",
    NoticeKind.VISIT: "核",
    NoticeKind.RETRACT: "撤回",
    NoticeKind.ANNUL: "撤销",
    NoticeKind.REVOKE: "吊",
    NoticeKind.CANCEL: "注",
    NoticeKind.SET_ASIDE: "改",
    NoticeKind.VISIT_RESULT: "核果",
}
SERVICE = [
    ("portal", "Online"),
    ("mail", "By Mail"),
    ("hand", "By Hand"),
    ("public", "Public Notice"),
]
_SERVING = frozenset(
    "service handed_out_on served_at receiver receiver_relation service_place delivery_no "
    "refusal_note witness".split()
)


class LicenceNotice(models.Model):
    """A numbered official document; its words are frozen the moment it is issued."""

    _name = "licence.notice"
    _description = "Official Notice"
    _inherit = ["licence.numbered.mixin"]
    _order = "id desc"
    _rec_name = "number"
    _number_width = 1
    _number_suffix = "号"

    kind = fields.Selection(
        labels(NoticeKind, KIND_WORDS), required=True, readonly=True, index=True
    )
    res_model = fields.Char("Record Type", required=True, readonly=True)
    res_id = fields.Many2oneReference(
        "Record", model_field="res_model", required=True, readonly=True
    )
    application_id = fields.Many2one(
        "licence.application", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    issued_on = fields.Date(required=True, readonly=True, index=True)
    handed_out_on = fields.Date(help="Day the document left the office.")
    service = fields.Selection(SERVICE)
    served_at = fields.Datetime(help="The holder has it: from now on terms of remedy run.")
    values = fields.Json("Contents", readonly=True)
    signatory_id = fields.Many2one("res.users", readonly=True, ondelete="restrict")
    sha256 = fields.Char("SHA-256", readonly=True)
    sm3 = fields.Char("SM3", readonly=True)

    _number_uniq = models.Constraint("UNIQUE (number)", "Another notice has this number.")
    _record_idx = models.Index("(res_model, res_id)")

    @api.model
    def _issue_notice(self, kind, record, authority, values=None):
        """Number and freeze a document about `record`; the number follows at commit."""
        today = legal_today(self.env)
        application = self._application_of(record)
        # sudo: a notice follows from a verb that has been checked; nobody writes one by hand
        notice = self.sudo().create(
            {
                "kind": NoticeKind(kind).value,
                "number_stem": self._number_stem(kind, authority, today.year),
                "res_model": record._name,
                "res_id": record.id,
                "application_id": application.id,
                "authority_id": authority.id,
                "issued_on": today,
                "values": values or {},
                "signatory_id": (self._signer(application.handler_id) or self.env.user).id,
            }
        )
        return notice.with_env(self.env)

    @api.model
    def _application_of(self, record):
        if record._name == "licence.application":
            return record
        if "application_id" in record._fields:
            return record.application_id
        return self.env["licence.application"]

    @api.model
    def _number_stem(self, kind, authority, year):
        province = authority.province_id
        place = f"({province.short_name})" if province.short_name else ""
        office = "" if authority == province or not province else f"[{authority.code}]"
        return f"{place}市监{office}许{SERIES[NoticeKind(kind)]}字〔{year}〕"

    def _kind_word(self):
        """The official title of the document."""
        return KIND_WORDS[NoticeKind(self.kind)]

    def _serve(self, service):
        """The document was handed out by `service`, today."""
        self._check_not_served()
        self.write(
            {
                "service": service,
                "handed_out_on": legal_today(self.env),
                "served_at": legal_now(self.env),
            }
        )

    @api.constrains("handed_out_on", "served_at")
    def _check_service_dates(self):
        for notice in self:
            # A public notice counts as served only when its period is over.
            is_public = notice.service == "public"
            served_on = not is_public and notice.served_at and legal_date(notice.served_at)
            days = (notice.handed_out_on, served_on)
            if any(d and not notice.issued_on <= d <= legal_today(self.env) for d in days):
                raise ValidationError(
                    self.env._(
                        "A document is handed out between the day it was issued and today: "
                        "correct the date."
                    )
                )

    def _check_not_served(self):
        if served := self.filtered("served_at"):
            raise UserError(
                self.env._("%(number)s has been served already.", number=served[0].number or "")
            )

    def action_serve_by_hand(self):
        self._serve("hand")

    def action_serve_by_mail(self):
        self._serve("mail")

    def write(self, vals):
        if set(vals) - _SERVING and not self.env.su:
            raise AccessError(self.env._("An issued document is never changed."))
        if set(vals) & _SERVING:
            self._check_not_served()
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self.env._("An issued document is never deleted."))
