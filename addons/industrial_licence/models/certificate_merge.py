from datetime import timedelta

from odoo import api, models
from odoo.fields import Domain

from ..lifecycle.certificate import State, VersionKind
from ..tools.legal_time import legal_today


class Unit(models.Model):
    """Units merged by the State: certificates and open applications follow, on the day.

    国质检监〔2015〕364号 二(一). An application already accepted keeps its unit; what comes out of
    it is written on the merged unit the night after. Doing it again changes nothing."""

    _inherit = "licence.unit"

    def _on_merged(self, target, on):
        super()._on_merged(target, on)
        if on <= legal_today(self.env):
            self._remap(target, on)
        return True

    @api.model
    def _cron_remap_merged(self):
        today = legal_today(self.env)
        merged = self.search(
            Domain("successor_id", "!=", False) & Domain("effective_to", "<", today),
            order="effective_to, id",
        )
        # One round for each merger still to be written, the oldest first: chains end up right.
        for (target, last), units in (
            merged._still_named()
            .grouped(lambda unit: (unit.successor_id, unit.effective_to))
            .items()
        ):
            units._remap(target, last + timedelta(days=1))

    def _still_named(self):
        """Those of these units, and of what they became, that a living paper still names."""
        named = self & (self._certificate_lines().unit_id | self._open_lines().unit_id)
        after = (named.successor_id & self) - named
        while after:
            named |= after
            after = (after.successor_id & self) - named
        return self & named

    def _remap(self, target, on):
        """Write `target` in place of these units, which ended the day before `on`."""
        self._remap_certificates(target, on)

    def _certificate_lines(self):
        # sudo: the merger reaches the certificates of every province
        return (
            self.env["licence.certificate.line"]
            .sudo()
            .search(
                Domain("unit_id", "in", self.ids) & Domain("certificate_id.state", "=", State.VALID)
            )
        )

    def _remap_certificates(self, target, on):
        lines = self._certificate_lines()
        certificates = lines.certificate_id
        before = {certificate: certificate._paper() for certificate in certificates}
        lines._take_unit(target)
        versions = certificates._write_versions(
            VersionKind.MERGED, None, {each: max(on, each.issued_on) for each in certificates}
        )
        versions._write_all_changes(
            {
                version: (before[version.certificate_id], version.certificate_id._paper())
                for version in versions.sudo()  # sudo: as above
            }
        )


class CertificateLine(models.Model):
    _inherit = "licence.certificate.line"

    def _take_unit(self, target):
        """These lines name `target`; of several on one certificate one stays."""
        there = self.search(
            Domain("certificate_id", "in", self.certificate_id.ids)
            & Domain("unit_id", "=", target.id)
        )
        served, staying = set(there.certificate_id.ids), self.browse()
        for line in self:
            if line.certificate_id.id not in served:
                served.add(line.certificate_id.id)
                staying |= line
        (self - staying).unlink()
        staying.write({"unit_id": target.id})
