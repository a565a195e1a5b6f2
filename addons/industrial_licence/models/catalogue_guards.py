from odoo import models

from ..lifecycle.catalogue import IN_FORCE
from ..tools.terms import EVIDENCES, Evidence, Level


class CatalogueGuards(models.AbstractModel):
    """Why a version of the catalogue may not move on."""

    _name = "licence.catalogue.guards"
    _description = "Reasons against the verbs of a catalogue version"

    def _guard_kept_nationally(self):
        if self.env.user.licence_authority_id.level != Level.NATIONAL:
            yield self.env._("The national authority keeps this; no province changes it.")

    def _guard_lines_present(self):
        if not self.line_ids:
            yield self.env._("The version lists no product.")

    def _guard_products_grounded(self):
        bare = self.line_ids.product_id.filtered(lambda product: not product.licensing_ground)
        if bare:
            yield self.env._(
                "No licensing ground is chosen for: %(products)s.",
                products=", ".join(bare.mapped("name")),
            )

    def _guard_approval_recorded(self):
        if not (self.approval_no and self.approved_on):
            yield self.env._("Enter the number and the date of the approval.")

    def _guard_period_is_free(self):
        """A version must not begin on or before the day the newest approved one began."""
        rivals = self.search(
            [
                ("state", "in", list(IN_FORCE)), ("id", "!=", self.id),
                ("effective_from", "=", self.effective_from),
            ]
        )  # fmt: skip
        if rivals:
            yield self.env._(
                "%(version)s already begins on that day.", version=rivals[0].display_name
            )

    def _guard_follows_predecessor(self):
        later = self.search(
            [
                ("state", "in", list(IN_FORCE)), ("id", "!=", self.id),
                ("effective_from", ">", self.effective_from),
            ],
            limit=1,
        )  # fmt: skip
        if later:
            yield self.env._(
                "%(version)s begins later and is approved already; a version is added at the end.",
                version=later.display_name,
            )

    def _guard_other_person_submitted(self):
        submitted = self.step_ids.filtered(lambda step: step.verb == "submit").sorted("id")[-1:]
        if submitted.user_id == self.env.user:
            yield self.env._("You submitted this version; another person approves it.")

    def _guard_entries_evidenced(self):
        """国质检监〔2015〕364号 二(二): three evidences for every product that is new."""
        words = dict(self.env["licence.listing.evidence"]._fields["kind"]._description_selection(
            self.env
        ))  # fmt: skip
        for product in self.added_product_ids:
            there = set(product.evidence_ids.mapped("kind"))
            missing = [words[kind] for kind, _word in EVIDENCES if Evidence(kind) not in there]
            if missing:
                yield self.env._(
                    "%(product)s lacks: %(evidence)s.",
                    product=product.name, evidence=", ".join(missing),
                )  # fmt: skip

    def _guard_entries_justified(self):
        new = self.added_product_ids
        for product in new.filtered(lambda each: not each.entry_criteria):
            yield self.env._("%(product)s names no entry criterion.", product=product.name)
        for product in new.filtered(lambda each: not each.state_council_approval):
            yield self.env._(
                "%(product)s names no approval of the State Council.", product=product.name
            )
