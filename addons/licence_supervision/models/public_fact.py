from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.certificate import State as Certificate
from odoo.addons.industrial_licence.tools.bigrams import name_domain, plain
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.addons.industrial_licence.tools.public_question import number, number_parts
from odoo.fields import Domain
from odoo.tools import SQL

from ..lifecycle.declaration import State as Declaration
from ..lifecycle.inspection import State as Inspection

PAPER = "paper"
KINDS = [
    ("paper", "Certificate"), ("ended", "Ended Certificate"), ("standard", "Declared Standard"),
    ("promise", "Public Commitment"), ("inspection", "Inspection"),
    ("spot_check", "Spot Check"),
]  # fmt: skip

_FACTS = """
SELECT paper.id * 8 AS id, firm.id AS firm, firm.credit_code, firm.name AS holder,
       CASE WHEN paper.state = %(valid)s THEN 'paper' ELSE 'ended' END AS kind,
       coalesce(paper.ended_on, paper.issued_on) AS on_day, paper.number,
       product.name AS subject, paper.state AS result, paper.valid_from, paper.valid_until
  FROM licence_certificate paper JOIN res_partner firm ON firm.id = paper.enterprise_id
  LEFT JOIN licence_product product ON product.id = paper.product_id
 WHERE paper.is_legacy_food IS NOT TRUE
UNION ALL
SELECT line.id * 8 + 1, firm.id, firm.credit_code, firm.name, 'standard',
       told.published_on, paper.number, line.product_range, line.standard, paper.valid_from,
       paper.valid_until
  FROM licence_supervision_declaration_line line
  JOIN licence_supervision_declaration told ON told.id = line.declaration_id
  JOIN licence_certificate paper ON paper.id = line.certificate_id
  JOIN res_partner firm ON firm.id = told.enterprise_id
 WHERE told.state = %(published)s
UNION ALL
SELECT told.id * 8 + 2, firm.id, firm.credit_code, firm.name, 'promise',
       told.signed_on, told.signed_by,
       concat_ws(E'\n', told.quality_promise, told.law_promise, told.duty_promise), NULL, NULL,
       NULL
  FROM licence_supervision_declaration told
  JOIN res_partner firm ON firm.id = told.enterprise_id
 WHERE told.state = %(published)s
UNION ALL
SELECT seen.id * 8 + 3, firm.id, firm.credit_code, firm.name, 'inspection',
       seen.concluded_on, seen.number,
       (SELECT string_agg(line.name, '、' ORDER BY line.id)
          FROM licence_supervision_inspection_line line WHERE line.inspection_id = seen.id),
       seen.conclusion, NULL, NULL
  FROM licence_supervision_inspection seen
  JOIN res_partner firm ON firm.id = seen.enterprise_id
 WHERE seen.state = %(shown)s
UNION ALL
SELECT spot.id * 8 + 4, firm.id, firm.credit_code, firm.name, 'spot_check',
       spot.judged_on, spot.announcement,
       concat_ws(' ', product.name, spot.batch), spot.result, NULL, NULL
  FROM licence_supervision_spot_check spot
  JOIN res_partner firm ON firm.id = spot.enterprise_id
  LEFT JOIN licence_product product ON product.id = spot.product_id
 WHERE spot.published_on IS NOT NULL AND spot.result IS NOT NULL
"""


class SupervisionPublicFact(models.Model):
    """What everybody may know of a holder: a projection without any inner column."""

    _name = "licence.supervision.public.fact"
    _description = "Published Fact of a Holder"
    _auto = False
    _order = "on_day desc, id desc"
    _rec_name = "number"
    _depends = {
        "licence.certificate": ["state", "valid_until", "ended_on", "number"],
        "licence.supervision.declaration": ["state", "published_on"],
        "licence.supervision.declaration.line": ["standard", "product_range"],
        "licence.supervision.inspection": ["concluded_on", "conclusion", "state"],
        "licence.supervision.inspection.line": ["name"],
        "licence.supervision.spot.check": ["published_on", "announcement", "result", "judged_on"],
    }

    firm = fields.Integer("Holder Number", readonly=True)
    credit_code = fields.Char(readonly=True)
    holder = fields.Char(readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    on_day = fields.Date("Day", readonly=True)
    number = fields.Char(readonly=True)
    subject = fields.Char(readonly=True)
    result = fields.Char(readonly=True)
    valid_from = fields.Date(readonly=True)
    valid_until = fields.Date(readonly=True)

    @property
    def _table_query(self):
        return SQL(
            _FACTS, valid=Certificate.VALID.value, published=Declaration.PUBLISHED.value,
            shown=Inspection.PUBLISHED.value,
        )  # fmt: skip

    @api.model
    def _asked(self, words):
        """By the name of the holder, the number of a certificate or the credit code."""
        if number_parts(words):
            # Typed with or without the sign of the province.
            stem = f"%{number(words)}" if number(words).startswith("X") else number(words)
            return Domain("number", "=like", stem)
        codes = Domain("number", "=", words) | Domain("credit_code", "=", plain(words))
        return codes | name_domain("holder", words)

    @api.model
    def _standing(self, asked, facts):
        """Whether a living licence was found, with the day of the answer: 许可证制度介绍 一."""
        today = legal_today(self.env)
        living = facts.filtered(
            lambda fact: fact.kind == PAPER and fact.valid_until and fact.valid_until >= today
        )
        return {"day": today, "is_unlicensed": bool(asked) and not living}

    def _result_word(self):
        """The result in words; what is no code of ours is shown as it is."""
        self.ensure_one()
        source = {
            "inspection": ("licence.supervision.inspection", "conclusion"),
            "spot_check": ("licence.supervision.spot.check", "result"),
            "paper": ("licence.certificate", "state"),
            "ended": ("licence.certificate", "state"),
        }.get(self.kind)
        if not source:
            return self.result or ""
        model, name = source
        words = dict(self.env[model]._fields[name]._description_selection(self.env))
        return words.get(self.result, self.result or "")

    def _by_kind(self):
        """[(kind, its word, facts)] in the order of the page."""
        groups = self.grouped("kind")
        words = self._fields["kind"]._description_selection(self.env)
        return [(kind, word, groups[kind]) for kind, word in words if kind in groups]
