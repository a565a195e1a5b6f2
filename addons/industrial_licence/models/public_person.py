from odoo import fields, models
from odoo.tools import SQL

from .auditor import KINDS, LEVELS

# No birth date, no identity number, no telephone: what is not selected cannot be shown.
_PEOPLE = """
SELECT person.id, person.kind, person.name, person.number, person.level, person.specialty,
       employer.name AS employer, person.valid_from, person.valid_until,
       ( SELECT string_agg(DISTINCT product.name, '、') FROM licence_auditor_competence competence
           JOIN licence_product product ON product.id = competence.product_id
          WHERE competence.auditor_id = person.id ) AS products
  FROM licence_auditor person
  LEFT JOIN licence_employer employer ON employer.id = person.employer_id
 WHERE person.state = 'registered' AND person.kind IN ('auditor', 'expert')
   AND (person.valid_until IS NULL
        OR person.valid_until >= (now() AT TIME ZONE 'Asia/Shanghai')::date)
   AND NOT EXISTS (
        SELECT 1 FROM licence_sanction sanction
         WHERE sanction.res_model = 'licence.auditor' AND sanction.res_id = person.id
           AND sanction.state = 'imposed')
"""


class PublicPerson(models.Model):
    """Registered auditors and technical experts as everybody may read them (第30条)."""

    _name = "licence.public.person"
    _description = "Published auditor or expert"
    _auto = False
    _order = "kind, name, id"
    _depends = {
        "licence.auditor": ["state", "kind", "name", "number", "level", "valid_until"],
        "licence.sanction": ["state"],
    }

    kind = fields.Selection(KINDS, readonly=True)
    name = fields.Char(readonly=True)
    number = fields.Char("Register Number", readonly=True)
    level = fields.Selection(LEVELS, readonly=True)
    specialty = fields.Char(readonly=True)
    employer = fields.Char("Works For", readonly=True)
    products = fields.Char(readonly=True)
    valid_from = fields.Date(readonly=True)
    valid_until = fields.Date(readonly=True)

    @property
    def _table_query(self):
        return SQL(_PEOPLE)
