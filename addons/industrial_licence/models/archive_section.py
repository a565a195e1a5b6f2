from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..tools.terms import STAGES

_OWN = frozenset({"note", "place"})
_LEGS = {"review": "visit", "test": "test"}


class ArchiveSection(models.Model):
    """One of the five parts of an archive, filled by the system, annotated by its holder."""

    _name = "licence.archive.section"
    _description = "Section of an Archive"
    _inherit = "licence.kept.mixin"
    _order = "archive_id, sequence"
    _rec_name = "stage"
    _room_fields = frozenset(
        "archive_id stage sequence holder_id summary file_count is_exempt".split()
    )

    archive_id = fields.Many2one("licence.archive", required=True, index=True, ondelete="restrict")
    stage = fields.Selection(STAGES, required=True, readonly=True)
    sequence = fields.Integer(readonly=True)
    holder_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict",
        help="Who keeps this part; nobody else changes it.",
    )  # fmt: skip
    summary = fields.Text("Contents", readonly=True)
    file_count = fields.Integer("Files", readonly=True)
    is_exempt = fields.Boolean(
        "Exempt", readonly=True, help="The step was waived; its basis is kept."
    )
    place = fields.Char()
    note = fields.Text()

    _stage_uniq = models.Constraint("UNIQUE (archive_id, stage)", "The section is there already.")

    @api.model
    def _open_sections(self, archive, application):
        """All five at once; what is known by now is filled in."""
        deciding = application.deciding_authority_id or archive.owner_id
        sections = self._room().create(
            [
                {
                    "archive_id": archive.id,
                    "stage": stage,
                    "sequence": place,
                    "holder_id": (deciding if stage == "approve" else archive.owner_id).id,
                }
                for place, (stage, _word) in enumerate(STAGES)
            ]
        )
        sections._outside(self)._fill()

    def _fill(self):
        """Write down what the case holds for each part; recomputing changes nothing."""
        for archive in self.archive_id:
            # sudo: the archive sums up the whole case, whoever closes it
            facts = archive.sudo()._facts()
            for section in self.filtered(lambda one, of=archive: one.archive_id == of):
                section._room().write(facts[section.stage])

    def write(self, vals):
        if set(vals) & _OWN and not self._is_opened():
            self._check_holder()
        return super().write(vals)

    def _check_holder(self):
        if self.holder_id != self.env.user.licence_authority_id:
            raise AccessError(
                self.env._(
                    "This part of the archive is kept by %(holder)s.",
                    holder=self.holder_id[:1].name,
                )
            )


class LicenceArchive(models.Model):
    _inherit = "licence.archive"

    def _facts(self):
        """{stage: values} of the five parts."""
        self.ensure_one()
        return {stage: self._facts_of(stage) for stage, _word in STAGES}

    def _facts_of(self, stage):
        case = self.application_id
        items = case.item_ids.filtered(lambda item: item.stage == stage)
        evidence = case.evidence_ids.filtered(lambda row: row.leg == _LEGS.get(stage))
        lines = [*self._stage_lines(stage), *(item.name for item in items)]
        lines += [row.display_name for row in evidence]
        unreached = self.env._("The case ended before this step.")
        return {
            "summary": "\n".join(filter(None, lines)) or unreached,
            "file_count": len(items.version_ids),
            "is_exempt": any(row.kind == "exemption" for row in evidence),
        }

    def _stage_lines(self, stage):
        case = self.application_id
        # sudo: notices of the case belong to its archive
        notices = self.env["licence.notice"].sudo().search([("application_id", "=", case.id)])
        if stage == "apply":
            return [self.env._("Application %(number)s", number=case.number or "")]
        if stage == "accept":
            return [self.env._("Accepted on %(day)s", day=case.accepted_on or "")]
        if stage == "approve":
            return [f"{each._kind_word()} {each.number or ''}".strip() for each in notices]
        return []
