from odoo import api, fields, models
from odoo.exceptions import UserError, ValidationError

from ..lifecycle.application import WITH_APPLICANT
from ..tools.legal_time import legal_today
from ..tools.terms import PATHS, TESTS, VISITS

RULE_VALUES = (
    "path", "visit", "test", "needs_commitment", "needs_unchanged", "allows_spot_check",
    "decision_limit_code", "visit_limit_code",
)  # fmt: skip


class ApplicationLaw(models.AbstractModel):
    """What the dated law says of one application: who decides, by which path, on which papers."""

    _name = "licence.application.law"
    _description = "Law that holds for an application"

    deciding_authority_id = fields.Many2one(
        "licence.authority", readonly=True, copy=False, index="btree_not_null", ondelete="restrict"
    )
    path_rule_id = fields.Many2one(
        "licence.path.rule", readonly=True, copy=False, ondelete="restrict"
    )
    path = fields.Selection(PATHS, readonly=True, copy=False, index=True)
    path_basis = fields.Text("Why This Path", readonly=True, copy=False)
    expected_path = fields.Char(
        compute="_compute_expected_path", help="The path the rules of today lead to, and why."
    )
    visit_track = fields.Selection(VISITS, "Visit", readonly=True, copy=False)
    test_track = fields.Selection(TESTS, "Test", readonly=True, copy=False)
    rule_book_id = fields.Many2one(
        "licence.rule.book", readonly=True, copy=False, ondelete="restrict"
    )
    catalogue_id = fields.Many2one(
        "licence.catalogue", readonly=True, copy=False, ondelete="restrict"
    )
    snapshot = fields.Json(readonly=True, copy=False)

    @api.constrains("enterprise_id")
    def _check_province(self):
        for application in self:
            if not application.province_id:
                raise ValidationError(
                    self.env._(
                        "Say in which region %(enterprise)s has its domicile: "
                        "the application goes to that province.",
                        enterprise=application.enterprise_id.display_name,
                    )
                )

    @api.depends(
        "state", "kind", "product_id", "path_wish", "has_changed_conditions", "change_ids.kind",
    )  # fmt: skip
    @api.depends_context("lang")
    def _compute_expected_path(self):
        for application in self:
            application.expected_path = application._expected_path_words()

    def _expected_path_words(self):
        if self.state not in WITH_APPLICANT or not self.product_id:
            return False
        try:
            return self._path_rule_on(legal_today(self.env))._basis_sentence(self.path_wish or "")
        except UserError as error:
            return str(error)

    def _conditions_changed(self):
        """实施办法 art. 29 or 30: a change is examined anew when it touches the conditions."""
        if self.kind == "change":
            return any(change.touches_conditions for change in self.change_ids)
        return self.has_changed_conditions

    def _path_rule_on(self, date, wish=None):
        """The rule of the path on the day; UserError when the rules do not say."""
        return self.env["licence.path.rule"]._resolve(
            self.kind, self.product_id, self.province_id, date,
            self.path_wish if wish is None else wish,
            has_changed_conditions=self._conditions_changed(),
        )  # fmt: skip

    def _path_rule_or_none(self, date):
        try:
            return self._path_rule_on(date)
        except UserError:
            return self.env["licence.path.rule"]

    def _lawful_facts(self, date):
        """What the application keeps of the law of its acceptance date, whatever changes later."""
        rule = self._path_rule_or_none(date)
        authority = self.product_id._competent_authority(
            self.enterprise_id.region_id or self.province_id, date
        )
        book = self.product_id._rule_book(date)
        catalogue = self.env["licence.catalogue"]._in_force(date)
        return {
            "path_rule_id": rule.id,
            "path": rule.path or "visit_first",
            "path_basis": self._path_words(rule),
            # Where no rule speaks, nothing is waived: 条例 art. 14.
            "visit_track": rule.visit or "before",
            "test_track": rule.test or "sealed",
            "rule_book_id": book.id,
            "catalogue_id": catalogue.id,
            "deciding_authority_id": authority.id,
            "snapshot": {
                **(self.snapshot or {}),
                "law": self._law_snapshot(date, rule, book, catalogue, authority),
            },
        }

    def _path_words(self, rule):
        if rule:
            return rule._basis_sentence(self.path_wish or "")
        return self.env._("No dated rule speaks of this case: visit and test before the decision.")

    def _law_snapshot(self, date, rule, book, catalogue, authority):
        return {
            "date": date.isoformat(),
            "authority": authority.name or "",
            "path_rule": {name: rule[name] for name in RULE_VALUES} if rule else {},
            "basis": rule.basis or "",
            "rule_book": book.display_name if book else "",
            "catalogue": catalogue.display_name if catalogue else "",
            "product": self.product_id.display_name or "",
            "units": self.line_ids.unit_id.mapped("display_name"),
            "requirements": self.item_ids.mapped("name"),
        }

    def _sync_items(self, stages=("apply",)):
        """Bring the list of materials in line with the rules in force today."""
        today = legal_today(self.env)
        for application in self.filtered("product_id"):
            path = application.path or application._path_rule_or_none(today).path
            due = self.env["licence.requirement"]._due(
                application.kind, path or "visit_first", application.product_id, today,
                has_changed_conditions=application._conditions_changed(),
            )  # fmt: skip
            application._fit_items(due.filtered(lambda row: row.stage in stages), stages)

    def _fit_items(self, due, stages):
        # sudo: the rules add and drop materials, nobody else does
        items = self.sudo().item_ids.filtered(lambda item: item.stage in stages)
        stale = items.filtered(lambda item: item.requirement_id not in due and not item.version_ids)
        missing = due - items.requirement_id
        stale.unlink()
        # sudo: as before
        self.env["licence.dossier.item"].sudo().create(
            [self._prepare_item_vals(requirement) for requirement in missing]
        )

    def _prepare_item_vals(self, requirement):
        return {
            "application_id": self.id,
            "requirement_id": requirement.id,
            "name": requirement.name,
            "stage": requirement.stage,
            "is_mandatory": requirement.is_mandatory,
            "is_policy": requirement.is_policy,
            "is_secret": requirement.is_secret,
            "is_from_team": requirement.is_from_team,
            "basis": requirement.basis,
        }
