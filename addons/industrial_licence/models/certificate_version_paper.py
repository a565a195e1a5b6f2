from odoo import api, models
from odoo.exceptions import UserError
from odoo.tools import SQL

from ..lifecycle.certificate import VersionKind
from ..tools import certificate_code

ORIGINAL, COPY = "certificate_original", "certificate_copy"
BATCH = 100
WHY = "全国工业产品生产许可证电子证照"
# Kinds of version that begin a term; a change or a replacement keeps the day of issue.
FRESH = frozenset({VersionKind.ISSUED.value, VersionKind.RENEWED.value})


class CertificateVersion(models.Model):
    """电子证照: 正本 and 副本 of each version, drawn after commit, signed, kept for ever."""

    _name = "licence.certificate.version"
    _inherit = ["licence.certificate.version", "licence.paper.mixin"]

    def _form_day(self, code):
        """The edition of the day this paper was made out, whatever the first issue was."""
        return self.effective_from

    def _fill_certificate_original(self, told):
        certificate = self.certificate_id
        return {
            "certificate": certificate.number,
            "enterprise": self.holder_name,
            "domicile": self.domicile,
            "production_address": self.site_address,
            "product": certificate.product_id.name or certificate.product_note,
            "unit_name": "、".join(self.unit_ids.mapped("name")),
            "authority": certificate.authority_id._name_on(self.effective_from),
            "issued_on": self._issued_on(),
            "valid_until": self.valid_until,
        }

    def _fill_certificate_copy(self, told):
        return self._fill_certificate_original(told)

    def _issued_on(self):
        begun = self.certificate_id.version_ids.filtered(
            lambda version: version.id <= self.id and version.kind in FRESH
        ).sorted("id")[-1:]
        return begun.effective_from or self.certificate_id.issued_on

    def _code(self, values):
        """The address behind the QR code: the register answers there, a script without network."""
        # sudo: the address of the house is no secret; a clerk may not read parameters
        base = self.env["ir.config_parameter"].sudo().get_param("web.base.url")
        authority = self.certificate_id.authority_id
        message = certificate_code.facts(
            values["certificate"], values["enterprise"], values["product"],
            values["issued_on"], values["valid_until"], authority.code, self.id,
        )  # fmt: skip
        key, signature = self.env["licence.signer"]._sign(message, authority)
        return f"{base}/licence/verify/{certificate_code.token(message, key, signature)}"

    def _paper(self, form):
        """The signed paper of this version, made now where the outbox has not come to it yet."""
        self.ensure_one()
        # sudo: the paper belongs to the version, which the user may read
        version = self.sudo()
        if paper := version._kept(form):
            return paper.with_env(self.env)
        version.certificate_id.lock_for_update()
        return (version._kept(form) or version._make_paper(form)).with_env(self.env)

    def _print(self, form, mark=""):
        """The signed bytes; a reprint is a marked drawing without signature."""
        paper = self._paper(form)
        if not mark:
            return paper._verified()
        return self.env["licence.press"]._draw(paper._sheet(), mark=mark)

    def _kept(self, form):
        return self.env["licence.paper"].search(
            [("res_model", "=", self._name), ("res_id", "=", self.id), ("form", "=", form)]
        )

    def _make_paper(self, form):
        certificate = self.certificate_id
        if not certificate.number:
            raise UserError(self.env._("The number follows when the step is saved."))
        values = self._form_values(form)
        self._check_complete(self._fill_edition(form, self.effective_from, values))
        sheet = self._fill_edition(form, self.effective_from, {**values, "qr": self._code(values)})
        content = self.env["licence.press"]._draw(sheet)
        authority = certificate.authority_id
        signed = self.env["licence.signer"]._sign_pdf(content, authority, WHY)
        certificate._note_obstacle(None)
        return self.env["licence.paper"]._keep(
            self, sheet, signed, authority, values["authority"], certificate_id=certificate.id
        )

    def _paper_name(self, code):
        title = super()._paper_name(code)
        return f"{title} {self.certificate_id.number or ''}".strip()

    @api.model
    def _cron_draw(self, batch=BATCH):
        """Electronic certificates without a further click: 市场监管总局 2020 三(一)."""
        # sudo: the caller is the job of the system
        waiting = self.sudo().browse(self._waiting_ids(batch))
        for done, version in enumerate(waiting, 1):
            version._draw_or_tell()
            if not self.env["ir.cron"]._commit_progress(1, remaining=len(waiting) - done):
                break

    @api.model
    def _waiting_ids(self, batch):
        """The newest first, those with an obstacle last; what was taken over is not made again."""
        self.env["licence.certificate"].flush_model(["number", "paper_obstacle"])
        query = SQL(
            "SELECT v.id FROM licence_certificate_version v JOIN licence_certificate c "
            "ON c.id = v.certificate_id AND c.number IS NOT NULL WHERE v.kind <> %s AND ("
            "SELECT count(*) FROM licence_paper p WHERE p.res_model = %s AND p.res_id = v.id"
            ") < 2 ORDER BY c.paper_obstacle IS NOT NULL, v.id DESC LIMIT %s",
            VersionKind.LEGACY.value, self._name, batch,
        )  # fmt: skip
        return [row[0] for row in self.env.execute_query(query)]

    def _draw_or_tell(self):
        try:
            with self.env.cr.savepoint():
                self._paper(ORIGINAL)
                self._paper(COPY)
        except UserError as obstacle:
            self.certificate_id._note_obstacle(str(obstacle))
