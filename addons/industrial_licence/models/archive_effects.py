from odoo import api, models
from odoo.tools import SQL

from ..lifecycle.application import OPEN, Decision
from ..lifecycle.archive import State
from ..tools.legal_time import legal_today


class ArchiveEffects(models.AbstractModel):
    _name = "licence.archive.effects"
    _description = "How an archive opens, closes and goes"

    @api.model
    def _open_for(self, application):
        """The archive of an accepted application, in the very step of the acceptance (art. 6)."""
        today = legal_today(self.env)
        owner = application.province_id or application.authority_id
        archive = self._create_sealed(
            [
                {
                    "number_stem": f"DA{owner.code}-{today.year}-",
                    "application_id": application.id,
                    "owner_id": owner.id,
                    "opened_on": today,
                    "secrecy": "secret" if self._has_secrets(application) else "internal",
                }
            ]
        )
        # sudo: the sections come with the archive, whoever accepted the application
        self.env["licence.archive.section"].sudo()._open_sections(archive, application)
        return archive

    @api.model
    def _has_secrets(self, application):
        # sudo: whether something is secret is asked before anybody sees it
        return any(application.sudo().item_ids.mapped("is_secret"))

    @api.model
    def _close_for(self, application):
        """Close the archive of an ended case; a case never accepted has none."""
        # sudo: the archive follows the case, whoever took the last step
        archive = self.sudo().search([("application_id", "=", application.id)])
        if archive.state == State.OPEN and application.state not in OPEN:
            archive._advance("close")
        return archive.with_env(self.env)

    def _after_close(self):
        self.section_ids._fill()
        terminal = {"closed_on": legal_today(self.env), "archive_class": "terminal"}
        self._seal(terminal)

    def _after_keep(self):
        self._seal({"destruction_id": False})

    def _after_destroy(self):
        """Bytes go, the list stays: what was destroyed, with its fingerprint, is kept for ever."""
        self._seal({"destroyed_on": legal_today(self.env)})
        self.flush_recordset()
        # sudo: two persons executed an approved request; the files leave with it
        attachments = (
            self.env["licence.dossier.version"]
            .sudo()
            .search([("application_id", "=", self.application_id.id)])
            .attachment_id
        )
        self.env.cr.execute(
            SQL(
                "UPDATE licence_dossier_version SET attachment_id = NULL WHERE application_id = %s",
                self.application_id.id,
            )
        )
        self.env["licence.dossier.version"].invalidate_model(["attachment_id"])
        attachments.unlink()

    def _manifest(self):
        """What would be destroyed: file names and fingerprints, for the protocol."""
        # sudo: the protocol names every file; it shows no content
        versions = (
            self.env["licence.dossier.version"]
            .sudo()
            .search([("application_id", "in", self.application_id.ids)], order="application_id, id")
        )
        return [
            {
                "application": version.application_id.number or "",
                "item": version.item_id.name,
                "file": version.name,
                "sha256": version.sha256,
            }
            for version in versions
        ]

    def _was_refused(self):
        return self.application_id.decision == Decision.REFUSE
