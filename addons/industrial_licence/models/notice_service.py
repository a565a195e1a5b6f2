from datetime import date, timedelta

from odoo import api, fields, models

from ..tools.legal_time import legal_now, legal_today
from .application_effects import TELLING
from .notice import NoticeKind
from .notice_paper import FROZEN

METHOD_ON_FORM = {
    "hand": "直接送达",
    "mail": "邮寄送达",
    "portal": "电子送达",
    "public": "公告送达",
}
# 民事诉讼法 art. 95 (2021 revision): thirty days instead of sixty, from this day.
SHORTER_NOTICE = date(2022, 1, 1)


class LicenceNotice(models.Model):
    """送达: how the holder came to have the document, and from when on terms of remedy run."""

    _inherit = "licence.notice"

    house_id = fields.Many2one(
        "licence.authority", "At the Counter Of", readonly=True, index="btree_not_null",
        ondelete="restrict", help="Where the case lay when the document was issued.",
    )  # fmt: skip
    receiver = fields.Char("Received By", help="收件人: the name on the receipt.")
    receiver_relation = fields.Char("Relation to the Addressee", help="代收人 and why.")
    service_place = fields.Char("Place of Service")
    delivery_no = fields.Char("Delivery Number", help="Number of the postal item.")
    refusal_note = fields.Char("Refused Because", help="拒收的事由.")
    witness = fields.Char(help="见证人, where the document was refused.")

    @api.model_create_multi
    def create(self, vals_list):
        """A delegate hands out what its superior has issued in the case (行政许可法 24)."""
        cases = self.env["licence.application"]
        houses = [cases.browse(vals.get("application_id") or ()).authority_id for vals in vals_list]
        return super().create(
            [{**vals, "house_id": house.id} for vals, house in zip(vals_list, houses, strict=True)]
        )

    def action_serve_by_public_notice(self):
        """公告送达: served when the period of the announcement is over."""
        self._check_not_served()
        today = legal_today(self.env)
        days = 30 if today >= SHORTER_NOTICE else 60
        self.write(
            {
                "service": "public",
                "handed_out_on": today,
                "served_at": legal_now(self.env) + timedelta(days=days),
            }
        )

    def _note_read(self, reader):
        """The holder opened the document on the portal: the receipt is the first reading."""
        unread = self.filtered(lambda notice: not notice.served_at)
        # sudo: the holder reads; that the house notes it is no right of the holder's
        told = unread.sudo()
        told.write({"receiver": reader.name})
        told._serve("portal")

    def write(self, vals):
        written = super().write(vals)
        if vals.get("served_at") or vals.get("handed_out_on"):
            refused = self.filtered(lambda notice: notice.kind == NoticeKind.NON_ACCEPTANCE)
            # sudo: whoever serves keeps the term, whatever rights on the case
            refused.sudo().application_id._clock_stop(TELLING)
        return written

    def _fill_service_receipt(self, told):
        words = (self.values or {}).get(FROZEN) or {}
        user = self.env.user
        return {
            "authority": words.get("authority") or self.authority_id._name_on(self.issued_on),
            "document": self._kind_word(),
            "document_number": self.number,
            "recipient": words.get("recipient"),
            "address": self.service_place,
            "method": METHOD_ON_FORM.get(self.service),
            "receiver": self.receiver,
            "relation": self.receiver_relation,
            "served_on": self._served_moment(),
            "refusal": self.refusal_note,
            "witness": self.witness,
            "server": user.name if self.service == "hand" else None,
        }

    def _served_moment(self):
        """The instant on the clock of the office."""
        if not self.served_at:
            return None
        return fields.Datetime.context_timestamp(
            self.with_context(tz="Asia/Shanghai"), self.served_at
        ).replace(tzinfo=None)
