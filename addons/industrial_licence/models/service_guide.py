import base64

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..forms.editions import SHELF
from ..lifecycle.publication import State

# 信息管理规定 第34条: what the page and the hall must show, in the order of the text.
ITEMS = {
    "legal_basis": "法律依据",
    "conditions": "条件",
    "procedure": "程序",
    "time_limits": "期限",
    "fees": "收费",
    "materials": "需要提交的全部材料的目录",
    "sample_ids": "申请书示范文本",
    "complaint_phone": "投诉电话",
    "consultation_phone": "咨询电话",
}


class ServiceGuide(models.Model):
    """办事指南: nine items, on the site and in the hall of whoever accepts applications."""

    _name = "licence.service.guide"
    _description = "Service guide"
    _order = "authority_id, id desc"

    name = fields.Char("Title", required=True, default="工业产品生产许可证办事指南")
    authority_id = fields.Many2one(
        "licence.authority", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    legal_basis = fields.Text("Legal Basis (法律依据)")
    conditions = fields.Text("Conditions (条件)")
    procedure = fields.Text("Procedure (程序)")
    time_limits = fields.Text("Time Limits (期限)")
    fees = fields.Text("Fees (收费)")
    materials = fields.Text("All Materials to Hand In (材料目录)")
    complaint_phone = fields.Char("Complaint Phone (投诉电话)")
    consultation_phone = fields.Char("Consultation Phone (咨询电话)")
    hours = fields.Char("Opening Hours")
    place = fields.Char("Service Hall")
    fee_ids = fields.One2many("licence.guide.fee", "guide_id", "Fee List", copy=True)
    sample_ids = fields.One2many("licence.guide.sample", "guide_id", "Sample Forms (示范文本)")
    posting_ids = fields.One2many("licence.guide.posting", "guide_id", "Posted in Halls")
    publication_ids = fields.One2many("licence.publication", "guide_id", "Publications")
    poster = fields.Binary(
        "Poster for the Hall (PDF)", readonly=True, copy=False, attachment=True,
        help="Drawn when the guide is published; it says what the page says.",
    )  # fmt: skip
    missing = fields.Char(compute="_compute_missing", help="Of the nine items of article 34.")
    is_public = fields.Boolean(
        "Public", compute="_compute_is_public", search="_search_is_public",
        help="Its publication is out and was not taken back.",
    )  # fmt: skip

    @api.depends(*ITEMS)
    def _compute_missing(self):
        for guide in self:
            guide.missing = "、".join(guide._missing())

    @api.depends("publication_ids.state")
    def _compute_is_public(self):
        for guide in self:
            guide.is_public = State.PUBLISHED in guide.publication_ids.mapped("state")

    @api.model
    def _search_is_public(self, operator, value):
        if operator != "in":
            return NotImplemented
        found = Domain("publication_ids.state", "=", State.PUBLISHED)
        return found if True in value else ~found

    def _missing(self):
        """Names of the items that are empty."""
        return [word for name, word in ITEMS.items() if self and not self[name]]

    def write(self, vals):
        self._refuse_public(vals)
        return super().write(vals)

    def _refuse_public(self, vals):
        """What hangs in the hall and what stands on the page stay the same text."""
        open_ones = {"posting_ids", "publication_ids", "poster"}
        if set(vals) - open_ones and any(self.mapped("is_public")):
            raise UserError(
                self.env._("This guide is public: copy it, change the copy and publish that.")
            )

    def _draw_poster(self, day):
        """The sheet for the wall, from the very text of the page."""
        told = {name: self[name] for name in ITEMS if name != "sample_ids"}
        told["fees"] = self._fee_words()
        samples = "\n".join(self.sample_ids.mapped("name"))
        sheet = SHELF.on("guide_poster", day).fill(
            {**told, "samples": samples, "authority": self.authority_id.name, "place": self.place,
             "hours": self.hours, "published_on": day}
        )  # fmt: skip
        self.poster = base64.b64encode(self.env["licence.press"]._draw(sheet))

    def _fee_words(self):
        """Item 收费 as page and poster print it: the text, then the list line by line."""
        return "\n".join([self.fees or "", *(fee._words() for fee in self.fee_ids)]).strip()
