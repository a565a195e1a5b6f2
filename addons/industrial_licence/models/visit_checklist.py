from odoo import api, fields, models
from odoo.fields import Domain

from ..checklist.kernel import NONCONFORMING, Item
from ..lifecycle.visit import BEFORE_REPORT, Conclusion, State
from ..tools.legal_time import legal_today
from ..tools.terms import Path, Test


class VisitChecklist(models.AbstractModel):
    """What the team looks at and finds on a visit, and what the pass rule makes of it."""

    _name = "licence.visit.checklist"
    _description = "Checklist of a visit"

    item_ids = fields.One2many("licence.visit.item", "visit_id", "Checklist", readonly=True)
    summary_ids = fields.One2many(
        "licence.visit.item", "visit_id", "Nonconformities", readonly=True,
        domain=[("meaning", "in", ("minor", "serious", "advice"))],
    )  # fmt: skip
    photo_ids = fields.One2many("licence.visit.photo", "visit_id", "Photos", readonly=True)
    attendance_ids = fields.One2many("licence.visit.attendance", "visit_id", "Sign-In Sheets")
    sample_ids = fields.One2many("licence.visit.sample", "visit_id", "Sampling Sheets")
    item_count = fields.Integer("Items", compute="_compute_progress")
    scored_count = fields.Integer("Scored", compute="_compute_progress")
    nonconformity_count = fields.Integer("Not Met", compute="_compute_progress")
    disputed_count = fields.Integer("Answered Twice", compute="_compute_progress")
    progress = fields.Float("Scored (%)", compute="_compute_progress")
    needs_samples = fields.Boolean("Samples Are Sealed", compute="_compute_needs_samples")
    laboratories = fields.Json("Eligible Laboratories", readonly=True, copy=False)
    laboratories_told_on = fields.Date("List of Laboratories Handed Out", readonly=True, copy=False)

    @api.depends("item_ids.grade_id", "item_ids.is_disputed")
    def _compute_progress(self):
        for visit in self:
            items = visit.item_ids
            scored = items.filtered("grade_id")
            visit.item_count, visit.scored_count = len(items), len(scored)
            visit.nonconformity_count = len(
                scored.filtered(lambda item: item.meaning in NONCONFORMING)
            )
            visit.disputed_count = len(items.filtered("is_disputed"))
            visit.progress = 100 * len(scored) / len(items) if items else 0

    @api.depends("application_id", "kind")
    def _compute_needs_samples(self):
        for visit in self:
            visit.needs_samples = visit._needs_samples()

    def _needs_samples(self):
        """Only a first visit of a path whose test is made on sealed samples."""
        # sudo: which path the case takes; its papers stay closed to the team
        return self.kind == "first" and self.sudo().application_id.test_track == Test.SEALED

    def _units(self):
        """The units looked at: those applied for, or those of the certificate."""
        # sudo: names of the units are the subject of the visit
        case = self.sudo()
        units = case.application_id._units_to_examine() or case.certificate_id.line_ids.unit_id
        return units.with_env(self.env)

    def _takes_samples(self):
        """Sealed once the checklist is passed; where the test comes first, whatever it says."""
        # sudo: which path the case takes
        if self.sudo().application_id.path == Path.TEST_FIRST:
            return True
        return self._proposed() == Conclusion.PASSED

    def _make_items(self):
        """One row for each condition of the rule book of the case, in its order."""
        self.env["licence.visit.item"]._room().create(
            [
                {"visit_id": visit.id, "condition_id": condition.id, "sequence": place}
                for visit in self
                for place, condition in enumerate(visit.rule_book_id.condition_ids)
            ]
        )

    def _kernel_items(self):
        return [Item(item.number, item.is_veto, item.grade_id.code or "") for item in self.item_ids]

    def _concluded(self):
        """What the pass rule says of the checklist as it stands."""
        return self.pass_rule_id._conclude(self._kernel_items()) if self.pass_rule_id else None

    def _proposed(self):
        """The conclusion the rule forces; empty while an item is unscored."""
        found = self._concluded()
        if found is None or found.passed is None:
            return False
        return Conclusion.PASSED if found.passed else Conclusion.FAILED

    def _laboratories(self):
        """Every laboratory that may test, in neutral order; None where none is kept here.

        A list of dicts of name, address, contact; whoever keeps the register fills it."""

    def action_tell_laboratories(self):
        return self._tell_laboratories()

    def _tell_laboratories(self):
        """实施办法 第21条: all of them, none named first by the team."""
        self._check_on_team()
        self._refuse_closed({"laboratories": True})
        told_on = legal_today(self.env)
        return self._seal({"laboratories": self._laboratories(), "laboratories_told_on": told_on})

    def action_open_tablet(self):
        """The page for the hands: large, and patient with a lost network."""
        return {"type": "ir.actions.act_url", "url": f"/licence/tablet/{self.id}", "target": "new"}

    def _team_people(self):
        """Who visits; an observer looks on and answers for nothing."""
        rows = self.team_id.member_ids.filtered(lambda row: row.role != "observer")
        return rows.auditor_id

    def _is_due_or_late(self, today):
        return self.state in BEFORE_REPORT and bool(self.due_on) and self.due_on < today

    @api.depends("state", "due_on")
    def _compute_is_overdue(self):
        today = legal_today(self.env)
        for visit in self:
            visit.is_overdue = visit._is_due_or_late(today)

    @api.model
    def _search_is_overdue(self, operator, value):
        if operator != "in":
            return NotImplemented
        late = Domain("state", "in", list(BEFORE_REPORT)) & Domain(
            "due_on", "<", legal_today(self.env)
        )
        return late if True in value else ~late

    @api.model
    def _domain_begun(self):
        """Visits that have taken place, for the rooms that plan them."""
        return Domain("state", "not in", [State.PLANNED, State.ABANDONED])
