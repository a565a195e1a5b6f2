from datetime import date

from odoo import fields, models
from odoo.exceptions import UserError

from ..forms.fields import day as day_on_form
from ..lifecycle.certificate_act import Kind, State
from ..tools.legal_time import legal_today
from .notice import NoticeKind

FORM_OF = {kind.value: f"{kind.value}_decision" for kind in Kind}
# 行政处罚法 (2021 revision) art. 64(1) turned three days into five from this day on.
FIVE_DAYS = date(2021, 7, 15)
PENALTY, LICENSING = (
    "《中华人民共和国行政处罚法》第六十三条、第六十四条",
    "《中华人民共和国行政许可法》第四十七条",
)
OLD_PENALTY = "《中华人民共和国行政处罚法》第四十二条"
INTENDED = {
    Kind.RETRACT: "撤回该项生产许可",
    Kind.ANNUL: "撤销该项生产许可",
    Kind.REVOKE: "吊销该工业产品生产许可证",
    Kind.CANCEL: "注销该项生产许可",
}
ON_FILE = "案卷中的检查记录、询问笔录和其他证据材料"


class CertificateAct(models.Model):
    """What the decision says that ends a licence."""

    _name = "licence.certificate.act"
    _inherit = ["licence.certificate.act", "licence.paper.mixin"]

    evidence = fields.Text(help="One item a line, as the decision lists it: 行政处罚法 59.")

    hearing_notice_id = fields.Many2one(
        "licence.notice", readonly=True, copy=False, ondelete="restrict",
        help="听证告知书: told the holder what is intended and that a hearing may be asked for.",
    )  # fmt: skip

    def action_offer_hearing(self):
        return self._offer_hearing()

    def _offer_hearing(self):
        """The letter that offers the hearing; its day is the day the holder was told."""
        self.ensure_one()
        self.check_access("write")
        if self.hearing_notice_id or self.state not in (State.DRAFT, State.PROPOSED):
            raise UserError(self.env._("A hearing is offered once, before the act is decided."))
        notice = self.env["licence.notice"]._issue_notice(
            NoticeKind.HEARING, self, self.authority_id, {}
        )
        today = legal_today(self.env)
        self.write(
            {
                "hearing_notice_id": notice.id,
                "told_on": self.told_on or today,
                "hearing_offered_on": today,
            }
        )

    def _fill_hearing_notice(self, told):
        values = self._ending_values()
        law, days = self._hearing_law(legal_today(self.env))
        return {
            **values,
            "matter": f"{values['product']}工业产品生产许可证（证书编号：{values['certificate']}）",
            "intended": INTENDED[self.kind],
            "law": law,
            "days": days,
        }

    def _hearing_law(self, day):
        if self.kind != Kind.REVOKE:
            return LICENSING, "五日"
        return (PENALTY, "五日") if day >= FIVE_DAYS else (OLD_PENALTY, "三日")

    def _fill_retract_decision(self, told):
        return {**self._ending_values(), "compensation": self.compensation}

    def _fill_annul_decision(self, told):
        return self._ending_values()

    def _fill_cancel_decision(self, told):
        return self._ending_values()

    def _fill_revoke_decision(self, told):
        listed = [line.strip() for line in (self.evidence or ON_FILE).splitlines()]
        return {
            **self._ending_values(),
            "evidence": [{"item": item} for item in listed if item],
            "heard": self._heard_on_form(),
        }

    def _ending_values(self):
        certificate = self.certificate_id
        return {
            "recipient": certificate.holder_name,
            "product": certificate.product_id.name or certificate.product_note,
            "certificate": self._known_number(certificate),
            "issued_on": certificate.issued_on,
            "facts": self.reason,
            "ground": f"{self.ground_id.name}（{self.ground_id.basis}）",
            "ended_on": self.decided_on or legal_today(self.env),
        }

    def _heard_on_form(self):
        """行政处罚法 art. 44, 45 and 63: told, heard, and whether a hearing was held."""
        if not self.told_on:
            return None
        told = day_on_form(self.told_on)
        words = f"本机关已于{told}告知你单位拟作出决定的事实、理由、依据和依法享有的权利"
        if self.hearing_held_on:
            return f"{words}，并于{day_on_form(self.hearing_held_on)}举行听证。"
        if self.hearing_waived_on:
            return f"{words}，你单位于{day_on_form(self.hearing_waived_on)}书面放弃听证。"
        return f"{words}，你单位的陈述、申辩意见已予复核。"

    def _form_sheet(self, code):
        """The issued letter as it stands; before that what it would say now."""
        if code != "issued":
            return super()._form_sheet(code)
        if self.notice_id:
            return self.notice_id._form_sheet(code)
        return super()._form_sheet(FORM_OF[self.kind])

    def _paper_content(self, code, mark=""):
        if code == "issued" and self.notice_id:
            return self.notice_id._paper_content(code, mark=mark)
        return super()._paper_content(code, mark=mark)
