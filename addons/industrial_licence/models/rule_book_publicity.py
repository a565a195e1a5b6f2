from odoo import models

from ..tools.terms import Level


class RuleBook(models.Model):
    """A new version of the rules is made known: each province finds its plan drawn up."""

    _inherit = "licence.rule.book"

    def _after_publish(self):
        result = super()._after_publish()
        self._plan_publicity()
        return result

    def _plan_publicity(self):
        # sudo: the plan of a province does not depend on who published the rules
        officers = (
            self.env["res.users"]
            .sudo()
            ._read_group(
                [("licence_authority_id.level", "=", Level.PROVINCE)], ["licence_authority_id"]
            )
        )
        self.env["licence.publication"]._create_sealed(
            [
                {
                    "kind": "publicity", "rule_book_id": self.id, "authority_id": province.id,
                    "drafter_id": False, "name": f"{self.display_name}宣贯",
                }
                for (province,) in officers
            ]
        )  # fmt: skip
