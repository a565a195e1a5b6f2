from odoo import api, fields, models
from odoo.tools import SQL

from ..lifecycle.certificate import Standing
from ..tools.bigrams import install_bigrams, plain
from ..tools.public_projection import LAW, STANDING, install_projection
from ..tools.public_question import is_whole, number_parts
from .certificate import STANDING_WORDS

ISSUERS = [
    ("national", "Issued by the State (国家发证)"),
    ("province", "Issued by Provinces (省级发证)"),
]
# The columns a stranger reads, in the order of the open data.
PUBLIC = (
    "number holder credit_code product category units domicile site_address region_code "
    "province_code province authority issuer approved_on issued_on obtained_on valid_from "
    "valid_until ended_on ended_kind cancelled_on end_reason announced_on end_announced_on"
).split()
MOST = 200
"""So many hits of a part of a name are looked at; who finds more is asked to narrow."""


class PublicCertificate(models.Model):
    """The register as everybody may read it: a table without any inner column, kept by triggers."""

    _name = "licence.public.certificate"
    _description = "Published certificate"
    _auto = False
    _log_access = False
    _order = "issued_on desc, id desc"
    _rec_name = "number"

    number = fields.Char("Licence Number (许可证编号)", readonly=True)
    holder = fields.Char("Holder (企业名称)", readonly=True)
    credit_code = fields.Char(readonly=True)
    product = fields.Char("Product (产品)", readonly=True)
    province = fields.Char(readonly=True)
    issuer = fields.Selection(ISSUERS, readonly=True)
    issued_on = fields.Date("Issued On (发证日期)", readonly=True)
    valid_until = fields.Date("Valid Until (有效期至)", readonly=True)
    ended_on = fields.Date(readonly=True)
    announced_on = fields.Date("Holder List Published On", readonly=True)
    end_announced_on = fields.Date("Cancelled List Published On", readonly=True)
    is_removed = fields.Boolean("Taken Out of the Public Register", readonly=True)

    def init(self):
        install_bigrams(self.env.cr)
        self.env.registry.post_init(install_projection, self.env.cr)

    @api.model
    def _by_number(self, number, day):
        """The public row of a certificate with its standing on `day` (today); or nothing.

        One query by the unique index: this is what a scanner asks a thousand times a day. One row
        needs no order, which would cost as much as finding it.
        """
        self.env.cr.execute(_ONE, {"number": number, "day": day})
        found = self.env.cr.dictfetchall()
        return found[0] if found else None

    @api.model
    def _akin(self, number):
        """Numbers that differ from `number` by the province's sign only: what a reader may mean."""
        _sign, bare = number_parts(number) or ("", "")
        rows = self._look_up({"bare": bare}, None) if is_whole(bare) else []
        return [row["number"] for row in rows if row["number"] != number]

    @api.model
    def _read(self, condition, told, day, order="shown.issued_on DESC, shown.id DESC", limit=MOST):
        query = f"{_SELECT} AND {condition} ORDER BY {order} LIMIT %(limit)s"
        self.env.cr.execute(query, {**told, "day": day, "limit": limit})
        return self.env.cr.dictfetchall()

    @api.model
    def _look_up(self, asked, day, limit=MOST):
        """Rows that answer a question of `PublicQuestion`, newest first."""
        told = dict(asked)
        conditions = ["true", *(text for name, text in _CONDITIONS.items() if asked.get(name))]
        if asked.get("bare"):
            told["bare"] = f"{asked['bare']}%"
        if asked.get("standing"):
            conditions.append(_narrowing(asked["standing"]))
        if asked.get("holder"):
            told.update(_name_terms(asked["holder"]))
            conditions = [_NAMED.format(" AND ".join(conditions))]
        if asked.get("after"):
            conditions.append("(shown.issued_on, shown.id) < (%(after_day)s, %(after_id)s)")
            told["after_day"], told["after_id"] = asked["after"]
        return self._read(" AND ".join(conditions), told, day, limit=limit)

    @api.model
    def _ended(self, asked, limit=MOST):
        """Certificates that were ended, the latest end first (article 28)."""
        told, conditions = dict(asked), ["shown.ended_on IS NOT NULL"]
        if asked.get("province"):
            conditions.append(_CONDITIONS["province"])
        if asked.get("after"):
            conditions.append("(shown.ended_on, shown.id) < (%(after_day)s, %(after_id)s)")
            told["after_day"], told["after_id"] = asked["after"]
        order = "shown.ended_on DESC, shown.id DESC"
        return self._read(" AND ".join(conditions), told, asked["day"], order, limit)

    @api.model
    def _version(self):
        """Changes whenever the public register does; what a cached page is good for.

        The newest change alone would not do: an earlier transaction may commit after it.
        """
        self.env.cr.execute(_VERSION)
        return str(self.env.cr.fetchone())

    @api.model
    def _provinces(self):
        """[(code, name)] of the provinces, for a choice."""
        query = """
            SELECT code, region_name FROM licence_authority
             WHERE level = 'province' AND active ORDER BY code
        """
        return self.env.execute_query(SQL(query))

    @api.model
    def _standing_words(self):
        words = self.env["licence.certificate"]._fields["standing"]._description_selection(self.env)
        return dict(words)


STANDINGS = tuple(str(each) for each in STANDING_WORDS)
_NAME = (
    "licence_bigrams(shown.holder_plain) @> %(pairs)s::text[] "
    "AND strpos(shown.holder_plain, %(term)s) > 0"
)
# Texts of this module only; what a stranger types is always a parameter.
_SELECT = (
    f"SELECT shown.id, shown.changed_at, {', '.join(f'shown.{name}' for name in PUBLIC)}, "  # noqa: S608
    f"{STANDING} AS standing, law.day AS as_of "
    f"FROM licence_public_certificate shown {LAW} WHERE NOT shown.is_removed"
)
_ONE = f"{_SELECT} AND shown.number = %(number)s"
_NAMED = (
    "shown.id IN (SELECT shown.id FROM licence_public_certificate shown "  # noqa: S608
    f"{LAW} WHERE {_NAME} AND NOT shown.is_removed AND {{}} LIMIT {MOST})"
)
_VERSION = """
SELECT newest.changed::text, (now() AT TIME ZONE 'Asia/Shanghai')::date,
       ( SELECT string_agg(running::text, ',') FROM pg_snapshot_xip(pg_current_snapshot()) running
          WHERE running <= newest.changed )
  FROM ( SELECT changed FROM licence_public_certificate
          WHERE changed <= pg_snapshot_xmax(pg_current_snapshot())
          ORDER BY changed DESC LIMIT 1 ) newest
"""
_CONDITIONS = {
    "number": "shown.number = %(number)s",
    # Letters, digits and hyphens only (`number_parts`): no sign of a pattern is among them.
    "bare": "substring(shown.number FROM 'XK.*') LIKE %(bare)s",
    "sign": "starts_with(shown.number, %(sign)s)",
    "credit_code": "shown.credit_code = %(credit_code)s",
    "province": "shown.province_code = %(province)s",
    "region": "shown.region_code LIKE %(region)s",
    "product_id": "shown.product_id = %(product_id)s",
    "product": (
        "shown.product_id IN (SELECT id FROM licence_product"
        " WHERE strpos(licence_plain(name), %(product)s) > 0)"
    ),
    "standing": f"{STANDING} = %(standing)s",
    "living": f"{STANDING} IN ('valid', 'deemed', 'not_yet')",
}


def _narrowing(standing):
    """What a rare standing implies, in the words of an index."""
    ended = {Standing.RETRACTED, Standing.ANNULLED, Standing.REVOKED, Standing.CANCELLED}
    if standing in ended:
        return "shown.ended_on IS NOT NULL"
    if standing == Standing.DEEMED:
        return "shown.deemed_until IS NOT NULL"
    return "shown.valid_from > law.day" if standing == Standing.NOT_YET else "true"


def _name_terms(text):
    term = plain(text)
    return {"term": term, "pairs": sorted({term[i : i + 2] for i in range(len(term) - 1)})}
