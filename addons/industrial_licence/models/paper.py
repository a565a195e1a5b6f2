import base64

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..forms.sheet import sheet_from_data
from ..tools.digests import sha256, sm3
from ..tools.legal_time import legal_now
from ..tools.paper_line import install_paper_line


class LicencePaper(models.Model):
    """An official paper as it left the office: its bytes, their fingerprints, what was known."""

    _name = "licence.paper"
    _description = "Issued Paper"
    _inherit = ["licence.once.mixin"]
    _order = "id desc"

    name = fields.Char("File Name", required=True, readonly=True)
    res_model = fields.Char("Record Type", required=True, readonly=True)
    res_id = fields.Many2oneReference(
        "Record", model_field="res_model", required=True, readonly=True
    )
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    # Whose record it is beside the issuer's: the delegate's case, the supervisor's certificate.
    notice_ids = fields.One2many("licence.notice", "paper_id", readonly=True)
    certificate_id = fields.Many2one(
        "licence.certificate", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    form = fields.Char("Form Code", required=True, readonly=True)
    form_title = fields.Char("Form", compute="_compute_form_title")
    edition = fields.Char(required=True, readonly=True)
    drawn_at = fields.Datetime("Made At", required=True, readonly=True)
    signatory = fields.Char("Signed By", readonly=True)
    sheet = fields.Json("What It Says", required=True, readonly=True)
    attachment_id = fields.Many2one(
        "ir.attachment", required=True, readonly=True, index=True, ondelete="restrict"
    )
    size = fields.Integer("Bytes", required=True, readonly=True, aggregator=None)
    sha256 = fields.Char("SHA-256", required=True, readonly=True)
    sm3 = fields.Char("SM3", required=True, readonly=True)
    sm2 = fields.Text(
        "SM2 Signature", readonly=True,
        help="Detached signature over the stored bytes; empty where the server has no SM2.",
    )  # fmt: skip
    content = fields.Binary(compute="_compute_content", attachment=False)

    _record_uniq = models.UniqueIndex(
        "(res_model, res_id, form)", "This paper has been issued already."
    )

    def init(self):
        install_paper_line(self.env.cr)
        return super().init()

    @api.model
    def _keep(self, record, sheet, content, authority, signatory, **owner):
        """Store the bytes of a paper about `record`; they are never written again."""
        name = f"{record._paper_name(sheet.code)}.pdf"
        # sudo: a paper follows from an act that has been checked; nobody makes one by hand
        papers = self.sudo()
        attachment = papers.env["ir.attachment"].create(
            {
                "name": name,
                "raw": content,
                "mimetype": "application/pdf",
                "res_model": self._name,
            }
        )
        vals = papers._prepare_print_vals(content, authority)
        return papers.create(
            {
                **vals,
                "name": name,
                "res_model": record._name,
                "res_id": record.id,
                "form": sheet.code,
                "edition": sheet.edition,
                "signatory": signatory,
                "sheet": sheet.as_data(),
                "attachment_id": attachment.id,
                **owner,
            }
        )

    def _prepare_print_vals(self, content, authority):
        """Whose bytes these are, from when, and how each suite of ciphers knows them again."""
        return {
            "authority_id": authority.id,
            "drawn_at": legal_now(self.env),
            "size": len(content),
            "sha256": sha256(content),
            "sm3": sm3(content),
            "sm2": self.env["licence.signer"]._sm2(content, authority),
        }

    @api.depends("form")
    def _compute_form_title(self):
        titles = dict(self.env["ir.actions.report"]._licence_forms())
        for paper in self:
            paper.form_title = titles.get(paper.form, paper.form)

    def _sheet(self):
        """What the paper says, as it was known when it was issued."""
        self.ensure_one()
        return sheet_from_data(self.sheet)

    @api.depends("attachment_id")
    def _compute_content(self):
        for paper in self:
            paper.content = base64.b64encode(paper._verified())

    def action_open(self):
        return {
            "type": "ir.actions.act_url",
            "url": f"/web/content/licence.paper/{self.id}/content/{self.name}",
            "target": "new",
        }

    def action_sm2(self):
        """The signature as a file beside the paper, for `scripts/verify_sm2.py`."""
        return {
            "type": "ir.actions.act_url",
            "url": f"/licence/paper/{self.id}/sm2",
            "target": "self",
        }

    def _verified(self):
        """The bytes as they were issued, or a refusal: reading verifies the hash."""
        self.ensure_one()
        # sudo: whoever may read the paper may read the bytes under it
        content = self.sudo().attachment_id.raw or b""
        if sha256(content) != self.sha256:
            raise UserError(
                self.env._(
                    "“%(name)s” is no longer the paper that was issued (SHA-256 %(hash)s…). "
                    "Tell the administrator; the backup holds the original.",
                    name=self.name, hash=self.sha256[:12],
                )
            )  # fmt: skip
        return content
