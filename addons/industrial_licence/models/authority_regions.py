import csv
from datetime import date, timedelta

from odoo import api, models
from odoo.fields import Command
from odoo.tools import file_open

from .authority import Level

REGIONS = "industrial_licence/data/regions.csv"


class AuthorityRegions(models.AbstractModel):
    """The shipped list of administrative divisions (data/regions/PROVENANCE.md)."""

    _name = "licence.authority.regions"
    _description = "Loader of the Authorities of the Shipped List"

    @api.model
    def _load(self):
        """Create the authorities of the shipped list that are missing, by code; change none.

        Runs at every installation and update: what the office edited, renamed or archived stays.
        """
        with file_open(REGIONS) as file:
            rows = list(csv.DictReader(file))
        authorities = self.env["licence.authority"].with_context(
            active_test=False, tracking_disable=True
        )
        known = dict(authorities._read_group([], ["code"], ["id:max"]))
        for level in Level:
            missing = [r for r in rows if r["level"] == level and r["code"] not in known]
            made = authorities.create([self._prepare_region_vals(row, known) for row in missing])
            known |= dict(zip(made.mapped("code"), made.ids, strict=True))
        return True

    @api.model
    def _prepare_region_vals(self, row, known):
        vals = {
            "code": row["code"],
            "level": row["level"],
            "parent_id": known.get(row["parent"], False),
            "name": row["name"],
            "region_name": row["region"],
            "short_name": row["short_name"] or False,
            "office_name": row["office"] or False,
        }
        if row["former_name"]:
            until = date.fromisoformat(row["renamed_on"]) - timedelta(days=1)
            former = {"name": row["former_name"], "effective_to": until}
            vals["name_ids"] = [Command.create(former)]
        return vals
