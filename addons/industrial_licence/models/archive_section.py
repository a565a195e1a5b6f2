from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..lifecycle.archive import State
from ..lifecycle.kernel import labels
from ..tools.terms import STAGES, Stage

_OWN = frozenset({"note", "place"})
_LEGS = {"review": "visit", "test": "test"}
CENTRE = "industrial_licence.group_centre"


class Keeper(StrEnum):
    AUTHORITY = "authority"
    CENTRE = "centre"
    DEPARTMENT = "department"


# 信息管理规定 art. 6: what the State issues is filed by the centre and the review body too.
_BESIDE = ((Stage.REVIEW, Keeper.DEPARTMENT), (Stage.APPROVE, Keeper.CENTRE))


class ArchiveSection(models.Model):
    """One of the five parts of an archive, filled by the system, annotated by its holder."""

    _name = "licence.archive.section"
    _description = "Section of an Archive"
    _inherit = "licence.kept.mixin"
    _order = "archive_id, sequence"
    _rec_name = "stage"
    _room_fields = frozenset(
        "archive_id stage sequence keeper is_national holder_id department_id summary file_count "
        "is_exempt".split()
    )

    archive_id = fields.Many2one("licence.archive", required=True, index=True, ondelete="restrict")
    stage = fields.Selection(STAGES, required=True, readonly=True)
    sequence = fields.Integer(readonly=True)
    keeper = fields.Selection(
        labels(
            Keeper,
            {
                Keeper.AUTHORITY: "Authority",
                Keeper.CENTRE: "National Review Centre",
                Keeper.DEPARTMENT: "Review Body",
            },
        ),
        "Kept As Part Of", required=True, readonly=True, default=Keeper.AUTHORITY.value,
        help="Who keeps this part; nobody else changes it.",
    )  # fmt: skip
    holder_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict",
        help="The authority that keeps the part, or to which its keeper belongs.",
    )  # fmt: skip
    department_id = fields.Many2one(
        "licence.department", "Review Body", readonly=True, index="btree_not_null",
        ondelete="restrict", help="Empty until the review is allocated.",
    )  # fmt: skip
    is_national = fields.Boolean("Issued by the State", readonly=True)
    archive_number = fields.Char(related="archive_id.number")
    enterprise_name = fields.Char("Enterprise", related="archive_id.enterprise_id.name")
    summary = fields.Text("Contents", readonly=True)
    file_count = fields.Integer("Files", readonly=True)
    is_exempt = fields.Boolean(
        "Exempt", readonly=True, help="The step was waived; its basis is kept."
    )
    place = fields.Char()
    note = fields.Text()

    _part_uniq = models.Constraint(
        "UNIQUE (archive_id, stage, keeper)", "The section is there already."
    )

    @api.model
    def _open_sections(self, archive, application):
        """All parts at once; what is known by now is filled in."""
        deciding = application.deciding_authority_id or archive.owner_id
        national = deciding.level == "national"
        parts = [(stage, Keeper.AUTHORITY) for stage, _word in STAGES]
        parts += _BESIDE if national else ()
        # sudo: the archive sums up the whole case, whoever opens it
        facts, body = archive.sudo()._facts(), archive.sudo()._review_body(national)
        self._room().create(
            [
                {
                    "archive_id": archive.id,
                    "stage": stage,
                    "sequence": place,
                    "keeper": keeper,
                    "is_national": national,
                    "holder_id": (deciding if _is_of_the_decider(stage) else archive.owner_id).id,
                    "department_id": body.id if keeper == Keeper.DEPARTMENT else False,
                    **facts[stage],
                }
                for place, (stage, keeper) in enumerate(parts)
            ]
        )

    def _fill(self):
        """Write down what the case holds for each part; recomputing changes nothing."""
        for archive, sections in self.grouped("archive_id").items():
            # sudo: the archive sums up the whole case, whoever closes it
            facts = archive.sudo()._facts()
            for section in sections:
                section._room().write(facts[section.stage])

    @api.model
    def _note_body(self, application_ids, body):
        """The review was allocated: its part of the archive is the body's from now on."""
        waiting = [
            ("archive_id.application_id", "in", application_ids),
            ("keeper", "=", Keeper.DEPARTMENT),
            ("archive_id.state", "=", State.OPEN),
        ]
        # sudo: whoever allocates need not see the archives
        self.sudo().search(waiting)._room().write({"department_id": body.id})

    def write(self, vals):
        if set(vals) & _OWN and not self._is_opened():
            self._check_holder()
        return super().write(vals)

    def _check_holder(self):
        for section in self:
            if not section._is_mine():
                raise AccessError(
                    self.env._(
                        "This part of the archive is kept by %(holder)s.",
                        holder=section._holder_name(),
                    )
                )

    def _is_mine(self):
        user = self.env.user
        if self.keeper == Keeper.DEPARTMENT:
            return bool(self.department_id) and self.department_id == user.licence_department_id
        if self.keeper == Keeper.CENTRE:
            return user.has_group(CENTRE)
        return self.holder_id == user.licence_authority_id

    def _holder_name(self):
        if self.keeper == Keeper.AUTHORITY:
            return self.holder_id.name
        # sudo: the name of the keeper is no secret
        word = dict(self._fields["keeper"]._description_selection(self.env))[self.keeper]
        return self.department_id.sudo().name or word


def _is_of_the_decider(stage):
    return stage == Stage.APPROVE


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
        if stage == Stage.APPLY:
            return [self.env._("Application %(number)s", number=case.number or "")]
        if stage == Stage.ACCEPT:
            return [self.env._("Accepted on %(day)s", day=case.accepted_on or "")]
        if stage != Stage.APPROVE or self.state == State.OPEN:
            return []
        # sudo: notices of the case belong to its archive
        notices = self.env["licence.notice"].sudo().search([("application_id", "=", case.id)])
        return [f"{each._kind_word()} {each.number or ''}".strip() for each in notices]

    def _review_body(self, is_national):
        """The body the review of the case is allocated to; asked only where it files a part."""
        bodies = self.env["licence.department"]
        if not is_national:
            return bodies
        case = self.application_id
        found = self.env["licence.allocation"].search(
            [("subject_model", "=", case._name), ("subject_id", "=", case.id)], limit=1
        )
        return found.department_id


class LicenceAllocation(models.Model):
    _inherit = "licence.allocation"

    @api.model_create_multi
    def create(self, vals_list):
        made = super().create(vals_list)
        for row in made.filtered(lambda one: one.subject_model == "licence.application"):
            self.env["licence.archive.section"]._note_body([row.subject_id], row.department_id)
        return made
