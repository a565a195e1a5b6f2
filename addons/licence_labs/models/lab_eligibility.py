import hashlib

from odoo import api, models
from odoo.tools import SQL

from ..admissibility.kernel import Listing, Path

NEUTRAL, RANDOM = "region", "random"
ORDER_PARAMETER = "licence_labs.offer_order"


class LabEligibility(models.AbstractModel):
    """Which laboratories may test on a day: the same rule as the judgement, as one query."""

    _name = "licence.lab.eligibility"
    _description = "Laboratories that may test on a day"

    @api.model
    def _eligible(self, units, day, items=(), enterprise=None):
        """Every laboratory that may test all `items` of all `units`, in neutral order.

        `items` are (unit id, item, standard); without one for a unit, any scope of it counts."""
        needs = list(items) + [
            (unit.id, "", "") for unit in units if unit.id not in {need[0] for need in items}
        ]
        wanted = self._scope_clause(needs, day)
        free = self._tie_clause(enterprise, day) if enterprise else SQL("TRUE")
        ids = self._query_ids(day, SQL("%s AND %s", wanted, free))
        return self.env["licence.lab"].browse(ids)

    @api.model
    def _able_ids(self, day):
        return self._query_ids(day, SQL("TRUE"))

    @api.model
    def _query_ids(self, day, more):
        """Ids by region code, then name: no laboratory stands first for a reason of its own."""
        models_asked = ("listing", "accreditation", "grade", "scope", "sanction", "tie")
        for name in (*models_asked, "scope.suspension"):
            self.env[f"licence.lab.{name}"].flush_model()
        self.env["licence.lab"].flush_model()
        rule = self.env["licence.lab.rule"]._on(Path.SEALED, day)
        if not rule:
            return []
        rows = self.env.execute_query(
            SQL(
                "SELECT lab.id FROM licence_lab lab "
                "JOIN licence_authority region ON region.id = lab.region_id "
                "WHERE lab.active AND %s AND %s ORDER BY region.code, lab.name, lab.id",
                self._rule_clause(rule, day), more,
            )
        )  # fmt: skip
        return [lab for (lab,) in rows]

    @api.model
    def _rule_clause(self, rule, day):
        parts = [SQL("NOT %s", self._has("sanction", day))]
        if rule.listing != Listing.NONE:
            parts.append(self._has("listing", day, SQL("r.kind = %s", rule.listing)))
        if rule.needs_cma:
            parts.append(self._has("accreditation", day, SQL("r.kind = 'cma'")))
        if rule.lowest_class:
            parts.append(self._class_clause(rule.lowest_class, day))
        return SQL(" AND ").join(parts)

    @api.model
    def _has(self, name, day, more=None):
        return SQL(
            "EXISTS (SELECT 1 FROM %s r WHERE r.lab_id = lab.id AND %s AND %s)",
            SQL.identifier(f"licence_lab_{name}"), _covers("r", day), more or SQL("TRUE"),
        )  # fmt: skip

    @api.model
    def _class_clause(self, lowest, day):
        """The class given last counts."""
        return SQL(
            "(SELECT r.level::int FROM licence_lab_grade r WHERE r.lab_id = lab.id AND %s "
            "ORDER BY r.valid_from DESC, r.id LIMIT 1) <= %s",
            _covers("r", day), int(lowest),
        )  # fmt: skip

    @api.model
    def _scope_clause(self, needs, day):
        units, items, standards = (list(part) for part in zip(*needs, strict=True))
        return SQL(
            "NOT EXISTS (SELECT 1 FROM unnest(%s::int[], %s::text[], %s::text[]) "
            "AS need(unit, item, standard) WHERE NOT EXISTS ("
            "SELECT 1 FROM licence_lab_scope r WHERE r.lab_id = lab.id AND r.unit_id = need.unit "
            "AND (r.item IS NULL OR need.item IN ('', r.item)) "
            "AND (r.standard IS NULL OR need.standard IN ('', r.standard)) AND %s "
            "AND NOT EXISTS (SELECT 1 FROM licence_lab_scope_suspension s "
            "WHERE s.scope_id = r.id AND %s)))",
            units, items, standards, _covers("r", day), _covers("s", day),
        )  # fmt: skip

    @api.model
    def _tie_clause(self, enterprise, day):
        """条例 art. 22: no laboratory tests what it makes, sells or owns a share of."""
        tied = SQL("r.enterprise_id = %s", enterprise.id)
        return SQL("NOT %s", self._has("tie", day, tied))

    def _neutral(self, seed):
        """The order shown to one applicant: by region and name, or shuffled by the seed alone."""
        # sudo: how lists are ordered is set for the whole house
        order = self.env["ir.config_parameter"].sudo().get_param(ORDER_PARAMETER, NEUTRAL)
        if order != RANDOM:
            return self
        return self.sorted(lambda lab: hashlib.sha256(f"{seed}/{lab.id}".encode()).hexdigest())


def _covers(alias, day):
    row = SQL.identifier(alias)
    return SQL(
        "%s.valid_from <= %s AND (%s.valid_until IS NULL OR %s.valid_until >= %s)",
        row, day, row, row, day,
    )  # fmt: skip
