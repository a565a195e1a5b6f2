from datetime import timedelta

from dateutil.relativedelta import relativedelta

from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..lifecycle.certificate import Origin, VersionKind
from ..lifecycle.certificate_act import Kind
from ..tools.legal_time import legal_today

VALIDITY = "T-49"  # five years: 条例 25


class CertificateEffects(models.AbstractModel):
    _name = "licence.certificate.effects"
    _description = "How a certificate comes about, changes and ends"

    @api.model
    def _issue(self, application):
        """The certificate of a granted application; its number follows at commit."""
        self._check_fresh(application)
        today = legal_today(self.env)
        authority = application.deciding_authority_id or application.authority_id
        product = application.product_id
        certificate = self._create_sealed(
            [
                {
                    **self._prepare_paper_vals(application),
                    "number_stem": self._number_stem(authority, product),
                    "product_id": product.id,
                    "enterprise_id": application.enterprise_id.id,
                    "authority_id": authority.id,
                    "origin": Origin.ISSUED,
                    "application_id": application.id,
                    "issued_on": today,
                    "valid_from": today,
                    "valid_until": self._end_of_validity(today),
                }
            ]
        )
        certificate._write_version(VersionKind.ISSUED, application)
        return certificate

    @api.model
    def _renew(self, application):
        """The same number for another five years, counted from the end of the present term."""
        return self._follow(application, "renew")

    @api.model
    def _change(self, application):
        """New particulars on the same number; the term stays (实施办法 30)."""
        return self._follow(application, "change")

    @api.model
    def _replace(self, application):
        """Another paper for a lost or damaged one; nothing else changes (实施办法 31)."""
        return self._follow(application, "replace")

    @api.model
    def _follow(self, application, verb):
        self._check_fresh(application)
        certificate = application.certificate_id.with_env(self.env)
        if not certificate:
            raise UserError(self.env._("The application names no certificate."))
        # sudo: the law's own step; the verb that granted the application has been checked
        certificate.sudo()._advance(verb, facts={"application_id": application.id})
        return certificate

    @api.model
    def _check_fresh(self, application):
        """One application bears one paper; the unique index holds the same line."""
        application.ensure_one()
        # sudo: the paper may have been made by another authority
        versions = self.env["licence.certificate.version"].sudo()
        if versions.search_count([("application_id", "=", application.id)], limit=1):
            raise UserError(
                self.env._(
                    "The certificate of application %(number)s has been made already.",
                    number=application.number or "",
                )
            )

    @api.model
    def _end_of_validity(self, begin):
        """Five years minus one day: the last day the certificate is good for."""
        term = self.env["licence.time.limit"]._limit(VALIDITY, begin)
        return begin + relativedelta(months=term.number) - timedelta(days=1)

    @api.model
    def _number_stem(self, authority, product):
        """(省简称)XK05-001- for a certificate of a province, XK05-001- for one of the State."""
        if not product.number_stem:
            raise UserError(
                self.env._("Product %(name)s has no number code (XK).", name=product.name or "")
            )
        short = authority.province_id.short_name
        if authority.level != "national" and not short:
            raise UserError(
                self.env._(
                    "The province of %(name)s has no one-character short name.", name=authority.name
                )
            )
        prefix = "" if authority.level == "national" else f"({short})"
        return f"{prefix}{product.number_stem}-"

    def _prepare_paper_vals(self, application):
        """What the certificate says, from the particulars frozen at submission."""
        said, enterprise = application.snapshot or {}, application.enterprise_id
        sites = (application.line_ids.site_id | application.site_id).mapped("address")
        return {
            "holder_name": said.get("name") or enterprise.name,
            "credit_code": said.get("credit_code") or enterprise.credit_code,
            "domicile": said.get("domicile") or enterprise.domicile,
            "site_address": "；".join(dict.fromkeys(filter(None, sites))),
            "line_ids": self._line_commands(application.line_ids.unit_id),
        }

    def _line_commands(self, units):
        """From the units named now to `units`; what stays is not touched."""
        gone = self.line_ids.filtered(lambda line: line.unit_id not in units)
        new = units - self.line_ids.unit_id
        return [
            *(Command.delete(line.id) for line in gone),
            *(Command.create({"unit_id": unit.id}) for unit in new),
        ]

    def _after_renew(self):
        begin = self.valid_until + timedelta(days=1)
        if not self._in_time(self.application_id):
            begin = max(begin, legal_today(self.env))
        self._rewrite(
            VersionKind.RENEWED,
            {
                "origin": Origin.RENEWED,
                # 国质检监〔2015〕364号 三(一): what was handed over is now the province's paper.
                "authority_id": self.application_id.deciding_authority_id.id,
                "issued_on": legal_today(self.env),
                "valid_from": begin,
                "valid_until": self._end_of_validity(begin),
            },
        )

    def _in_time(self, renewal):
        return self.id in self._deemed_on(legal_today(self.env)) or (
            legal_today(self.env) <= self.valid_until
        )

    def _after_change(self):
        self._rewrite(VersionKind.CHANGED, {})

    def _after_replace(self):
        self._write_version(VersionKind.REPLACED, self.application_id)

    def _rewrite(self, kind, vals):
        """New particulars, then the version and the lines of the change table."""
        application = self.application_id
        before = self._paper()
        paper = self._prepare_paper_vals(application)
        if not application.line_ids:
            paper = {name: paper[name] for name in ("holder_name", "credit_code", "domicile")}
        self._seal({**paper, **vals})
        version = self._write_version(kind, application)
        version._write_changes(before, self._paper())

    def _after_retract(self):
        self._seal({"ended_on": legal_today(self.env), "ended_kind": Kind.RETRACT})

    def _after_annul(self):
        self._seal({"ended_on": legal_today(self.env), "ended_kind": Kind.ANNUL})

    def _after_revoke(self):
        self._seal({"ended_on": legal_today(self.env), "ended_kind": Kind.REVOKE})

    def _after_cancel(self):
        """The closing act; the first act that ended the right stays what it was."""
        today = legal_today(self.env)
        ended = {} if self.ended_on else {"ended_on": today, "ended_kind": Kind.CANCEL}
        self._seal({"cancelled_on": today, **ended})
