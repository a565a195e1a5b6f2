from odoo import api, fields, models

from ..admissibility.kernel import Listing, Path, Period, Rule
from .grade import CLASSES

PATHS = [(Path.SEALED.value, "Sealed Sample"), (Path.OWN_REPORT.value, "Applicant's Own Report")]
LISTINGS = [
    (Listing.DESIGNATION.value, "Designated"),
    (Listing.FILING.value, "Filed and Announced"),
    (Listing.NONE.value, "None"),
]


class LabRule(models.Model):
    """What the law asks of a laboratory, by path and by date."""

    _name = "licence.lab.rule"
    _description = "What the law asks of a laboratory"
    _order = "path, effective_from desc"
    _rec_name = "basis"

    path = fields.Selection(PATHS, required=True)
    listing = fields.Selection(LISTINGS, "Must Be", required=True)
    needs_cma = fields.Boolean("Needs the CMA", default=True)
    lowest_class = fields.Selection(CLASSES)
    max_age_days = fields.Integer("Oldest Report in Days", aggregator=None, help="0: no limit.")
    basis = fields.Char("Legal Basis", required=True)
    effective_from = fields.Date("In Force From", required=True)
    effective_to = fields.Date("In Force Until")

    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_to >= effective_from)",
        "The last day in force lies before the first.",
    )
    _one_for_sealed = models.Constraint(
        "EXCLUDE USING gist (daterange(effective_from, effective_to, '[]') WITH &&)"
        " WHERE (path = 'sealed')",
        "Another rule is in force for sealed samples in that period.",
    )
    _one_for_own_report = models.Constraint(
        "EXCLUDE USING gist (daterange(effective_from, effective_to, '[]') WITH &&)"
        " WHERE (path = 'own_report')",
        "Another rule is in force for applicants' own reports in that period.",
    )

    @api.model
    def _rules(self):
        """Every rule as the pure judgement reads it."""
        # sudo: the law is the same for whoever asks
        return tuple(row._kernel_rule() for row in self.sudo().search([], order="id"))

    def _kernel_rule(self):
        return Rule(
            Path(self.path),
            Period(self.effective_from, self.effective_to or None),
            Listing(self.listing),
            self.needs_cma,
            int(self.lowest_class) if self.lowest_class else None,
            self.max_age_days or None,
        )

    @api.model
    def _on(self, path, day):
        # sudo: the law is the same for whoever asks
        found = self.sudo().search_fetch(
            [("path", "=", path), ("effective_from", "<=", day)],
            ["listing", "needs_cma", "lowest_class", "effective_to"],
            order="effective_from desc",
            limit=1,
        )
        return found.filtered(lambda row: not row.effective_to or row.effective_to >= day)
