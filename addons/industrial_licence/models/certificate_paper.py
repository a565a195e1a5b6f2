from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools import ormcache

from ..lifecycle.certificate import State, VersionKind
from ..tools import certificate_code
from ..tools.legal_time import legal_clock, legal_now, legal_today
from .certificate_version_paper import COPY, ORIGINAL


class LicenceCertificate(models.Model):
    """The papers of a certificate are those of its newest version."""

    _name = "licence.certificate"
    _inherit = ["licence.certificate", "licence.paper.mixin"]

    paper_obstacle = fields.Char(
        "No Electronic Certificate Because", readonly=True, copy=False, index="btree_not_null"
    )

    def action_draw_again(self):
        """After the obstacle has been cleared away."""
        self.check_access("read")
        return self._draw_now()

    def _draw_now(self):
        for form in (ORIGINAL, COPY) if self.version_ids else ():
            self.version_ids[:1]._paper(form)

    def _note_obstacle(self, obstacle):
        """A person hears of it at once; the next drawing that succeeds takes it away."""
        if (self.paper_obstacle or "") == (obstacle or ""):
            return
        self._seal({"paper_obstacle": obstacle or False})
        if obstacle:
            self._tell_clerks(obstacle)

    def _tell_clerks(self, obstacle):
        group = self.env.ref("industrial_licence.group_certificate_clerk")
        words = self.env._(
            "The electronic certificate %(number)s could not be drawn: %(why)s",
            number=self.number, why=obstacle,
        )  # fmt: skip
        # sudo: who keeps certificates at the authority, and a reminder on each one's desk
        clerks = self.env["res.users"].sudo().search(
            [
                ("all_group_ids", "in", group.ids),
                ("licence_authority_id", "=", self.authority_id.id),
            ]
        )  # fmt: skip
        todo = self.env["ir.model.data"]._xmlid_to_res_id("mail.mail_activity_data_todo")
        quick = {"mail_activity_quick_update": True}
        self.env["mail.activity"].sudo().with_context(**quick).create(  # sudo: as above
            [
                {
                    "activity_type_id": todo, "summary": words, "user_id": clerk.id,
                    "date_deadline": legal_today(self.env), "automated": True,
                }
                for clerk in clerks
            ]
        )  # fmt: skip

    def _form_sheet(self, code):
        version = self.version_ids[:1]
        paper = version.sudo()._kept(code) if version else version  # sudo: read with its record
        return paper._sheet() if paper else version._form_sheet(code)

    def _paper_content(self, code, mark=""):
        version = self.version_ids[:1]
        if code not in (ORIGINAL, COPY) or version.kind == VersionKind.LEGACY:
            return super()._paper_content(code, mark=mark)
        return version._print(code, mark)

    def action_print_run(self):
        """Put the chosen certificates on a new print run and open it."""
        run = self.env["licence.print.run"]._for_certificates(self)
        action = "industrial_licence.licence_print_run_action"
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(action),
            "res_id": run.id,
            "views": [(False, "form")],
        }

    def _write_version(self, kind, application, effective_from=None):
        version = super()._write_version(kind, application, effective_from)
        self._wake("industrial_licence.ir_cron_certificate_paper")
        return version

    @api.model
    def _answer(self, code):
        """What the register says now about the certificate a QR code names."""
        told = certificate_code.read(code)
        # sudo: a certificate is public by law (条例 27); only its public facts leave here
        found = self.sudo().search(
            Domain("number", "=", told["n"]) & Domain("is_legacy_food", "=", False)
        )
        if not found:
            return {"number": told["n"], "found": False, "as_of": legal_clock(self.env)}
        words = dict(found._fields["standing"]._description_selection(self.env))
        return {
            "found": True,
            "as_of": legal_clock(self.env),
            "number": found.number,
            "holder": found.holder_name,
            "site_address": found.site_address,
            "product": found.product_id.name or found.product_note,
            "authority": found.authority_id.name,
            "issued_on": found.issued_on,
            "valid_until": found.valid_until,
            "standing": words[found.standing],
            "is_good": found.standing in ("valid", "deemed"),
            "is_newest": told.get("k") == found.version_ids[:1].id,
        }

    @api.model
    def _status_list(self):
        """Every certificate that was ended before its time, dated and signed, for use offline."""
        return self._status_list_of(f"{legal_now(self.env):%Y-%m-%dT%H:00:00Z}")

    @api.model
    @ormcache("hour")
    def _status_list_of(self, hour):
        # sudo: that a certificate has ended is public (条例 27)
        ended = self.sudo().search_fetch(
            Domain("state", "!=", State.VALID) & Domain("is_legacy_food", "=", False),
            ["number", "state", "ended_on"], order="id",
        )  # fmt: skip
        told = {
            "as_of": hour,
            "day": f"{legal_today(self.env):%Y-%m-%d}",
            "ended": {
                each.number: [each.state, f"{each.ended_on:%Y-%m-%d}" if each.ended_on else ""]
                for each in ended
            },
        }
        # sudo: anybody may ask for the list; the national authority signs it
        national = self.env["licence.authority"].sudo()._national()
        return self.env["licence.signer"]._signed_json(told, national)
