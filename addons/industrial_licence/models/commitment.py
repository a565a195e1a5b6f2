import hashlib

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..tools.commitment_texts import text_for
from ..tools.legal_time import legal_now, legal_today


class LicenceCommitment(models.Model):
    """A written commitment as it was signed online: the words, who, when; written once."""

    _name = "licence.commitment"
    _description = "Signed Commitment"
    _inherit = ["licence.once.mixin"]
    _order = "id desc"

    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="cascade"
    )
    name = fields.Char("Title", required=True)
    text = fields.Text("Words", required=True)
    sha256 = fields.Char("SHA-256", required=True)
    signed_by_id = fields.Many2one("res.users", "Account", required=True, ondelete="restrict")
    signer = fields.Char("Signed By", required=True)
    signed_at = fields.Datetime(required=True)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        """What was signed for a draft goes with the draft, and only then."""
        handed_in = self.filtered(lambda one: one.application_id.version)
        return super(LicenceCommitment, handed_in)._unlink_except_never() if handed_in else None


class LicenceApplication(models.Model):
    # The signature is a room of its own: what is signed, and by whom, beside the case.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    commitment_ids = fields.One2many("licence.commitment", "application_id", "Commitments")

    def _commitment(self):
        """Title, paragraphs and fingerprint of what the applicant has to sign today."""
        self.ensure_one()
        path = self._path_rule_or_none(legal_today(self.env)).path or ""
        title, lines = text_for(path, self.enterprise_id.name, self.product_id.name or "")
        words = "\n".join((title, *lines))
        digest = hashlib.sha256(words.encode()).hexdigest()
        return {"title": title, "lines": lines, "words": words, "sha256": digest}

    def _valid_commitment(self):
        """The signature that covers the words of today; empty when they have changed since."""
        wanted = self._commitment()["sha256"]
        return self.commitment_ids.filtered(lambda one: one.sha256 == wanted)[:1]

    def _sign_commitment(self, seen, *, has_read):
        """`seen` is the fingerprint of the words the person had before the eyes."""
        self.ensure_one()
        self.check_access("write")
        if not has_read:
            raise UserError(self.env._("Read the commitment, tick the box, then sign."))
        told = self._commitment()
        if seen != told["sha256"]:
            raise UserError(self.env._("The words of the commitment have changed: read it again."))
        if not self._valid_commitment():
            self._record_signature(told)
        self.is_commitment_signed = True

    def _record_signature(self, told):
        user = self.env.user
        # sudo: a signature follows from this act; nobody writes one by hand
        self.env["licence.commitment"].sudo().create(
            {
                "application_id": self.id,
                "name": told["title"],
                "text": told["words"],
                "sha256": told["sha256"],
                "signed_by_id": user.id,
                "signer": user.name,
                "signed_at": legal_now(self.env),
            }
        )
