from datetime import timedelta
from enum import StrEnum

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..tools.legal_time import legal_today


class Level(StrEnum):
    NATIONAL = "national"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"


# Counties of a municipality, and counties run by the province, have no city above them.
ABOVE = {
    Level.NATIONAL: (),
    Level.PROVINCE: (Level.NATIONAL,),
    Level.CITY: (Level.PROVINCE,),
    Level.COUNTY: (Level.CITY, Level.PROVINCE),
}


class Authority(models.Model):
    """A market regulation authority and the area it is competent for."""

    _name = "licence.authority"
    _description = "Authority"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _parent_store = True
    _order = "code"
    _rec_names_search = ["name", "code"]

    name = fields.Char(required=True, index="trigram", tracking=True)
    region_name = fields.Char("Region", required=True, help="As it is written in an address.")
    short_name = fields.Char(
        size=1, help="省简称: the prefix of certificate numbers of the province."
    )
    code = fields.Char("Region Code", required=True, size=6, tracking=True)
    level = fields.Selection(
        [
            (Level.NATIONAL.value, "National"),
            (Level.PROVINCE.value, "Province"),
            (Level.CITY.value, "City"),
            (Level.COUNTY.value, "County"),
        ],
        required=True,
        index=True,
    )
    parent_id = fields.Many2one(
        "licence.authority",
        "Superior Authority",
        index=True,
        ondelete="restrict",
        tracking=True,
    )
    parent_path = fields.Char(index=True)
    child_ids = fields.One2many("licence.authority", "parent_id", "Subordinate Authorities")
    province_id = fields.Many2one(
        "licence.authority", compute="_compute_area", store=True, recursive=True,
        index=True, ondelete="restrict",
    )  # fmt: skip
    city_id = fields.Many2one(
        "licence.authority", compute="_compute_area", store=True, recursive=True,
        index="btree_not_null", ondelete="restrict",
    )  # fmt: skip
    office_name = fields.Char("Licence Office", help="许可证办公室 of the authority.")
    name_ids = fields.One2many("licence.authority.name", "authority_id", "Former Names")
    active = fields.Boolean(default=True, tracking=True)

    _code_unique = models.Constraint("UNIQUE (code)", "This region code is already taken.")
    _code_six_digits = models.Constraint(
        "CHECK (code ~ '^[0-9]{6}$')", "A region code has six digits."
    )
    _one_national = models.UniqueIndex(
        "(level) WHERE level = 'national'", "There is one national authority."
    )

    @api.depends("level", "parent_id.province_id", "parent_id.city_id")
    def _compute_area(self):
        for authority in self:
            own, above = authority._origin or authority, authority.parent_id
            authority.province_id = own if own.level == Level.PROVINCE else above.province_id
            authority.city_id = own if own.level == Level.CITY else above.city_id

    @api.depends("name", "level", "parent_id.region_name")
    def _compute_display_name(self):
        """Several counties share a name; the region above tells them apart."""
        for authority in self:
            name = authority.name or ""
            if authority.level == Level.COUNTY and authority.parent_id:
                name = f"{name}（{authority.parent_id.region_name}）"
            authority.display_name = name

    @api.constrains("level", "parent_id")
    def _check_place_in_tree(self):
        for authority in self:
            above = ABOVE[Level(authority.level)]
            superior = authority.parent_id.level
            if bool(above) != bool(superior) or (superior and superior not in above):
                raise ValidationError(
                    self.env._(
                        "%(authority)s cannot stand there: a province stands under the national "
                        "authority, a city under a province, a county under a city or a province.",
                        authority=authority.name,
                    )
                )

    def write(self, vals):
        if "name" in vals:
            self._remember_name(vals["name"])
        return super().write(vals)

    def _remember_name(self, new_name):
        """The name borne until yesterday stays answerable (S004-2.1-03)."""
        yesterday = legal_today(self.env) - timedelta(days=1)
        self.env["licence.authority.name"].create(
            [
                {
                    "authority_id": authority.id,
                    "name": authority.name,
                    "effective_from": begun,
                    "effective_to": yesterday,
                }
                for authority in self
                if authority.name != new_name
                and not ((begun := authority._name_begun()) and begun > yesterday)
            ]
        )

    def _name_begun(self):
        """The first day of today's name; empty when it never had another."""
        last = max(self.name_ids.mapped("effective_to"), default=None)
        return last + timedelta(days=1) if last else False

    def _name_on(self, date):
        """The name of the authority on `date`: what a paper of that day prints."""
        self.ensure_one()
        borne = self.env["licence.authority.name"].search_fetch(
            Domain("authority_id", "=", self.id)
            & Domain("effective_to", ">=", date)
            & (Domain("effective_from", "=", False) | Domain("effective_from", "<=", date)),
            ["name"], limit=1,
        )  # fmt: skip
        return borne.name or self.name

    @api.model
    def _by_code(self, code):
        """The authority of a region code, closed ones too; empty when there is none."""
        return self.with_context(active_test=False).search([("code", "=", code)])

    @api.model
    def _national(self):
        return self.search([("level", "=", Level.NATIONAL)])
