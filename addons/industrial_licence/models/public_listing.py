from odoo import fields, models
from odoo.tools import SQL

from ..lifecycle.catalogue import IN_FORCE
from ..tools.terms import GROUNDS, LEVELS

# A past version is shown as it stood on its last day, the present one as it stands today.
_LISTING = """
SELECT line.id, line.catalogue_id AS version_id, version.name AS version,
       version.approval_no, version.effective_from, version.effective_to,
       line.sequence, category.name AS category, product.name AS product,
       (version.effective_from <= shown.today
        AND (version.effective_to IS NULL OR version.effective_to >= shown.today)) AS is_present,
       product.number_stem, product.licensing_ground, line.cancelled_on, line.basis,
       ( SELECT string_agg(criterion.name, '、' ORDER BY criterion.sequence)
           FROM licence_entry_criterion_licence_product_rel rel
           JOIN licence_entry_criterion criterion ON criterion.id = rel.licence_entry_criterion_id
          WHERE rel.licence_product_id = product.id ) AS criteria,
       ( SELECT string_agg(unit.name, '、' ORDER BY unit.code)
           FROM licence_unit unit
          WHERE unit.product_id = product.id AND unit.active
            AND unit.effective_from <= shown.on_day
            AND (unit.effective_to IS NULL OR unit.effective_to >= shown.on_day)
            AND ( NOT EXISTS (SELECT 1 FROM licence_catalogue_line_licence_unit_rel only_rel
                               WHERE only_rel.licence_catalogue_line_id = line.id)
                  OR EXISTS (SELECT 1 FROM licence_catalogue_line_licence_unit_rel only_rel
                              WHERE only_rel.licence_catalogue_line_id = line.id
                                AND only_rel.licence_unit_id = unit.id) ) ) AS units,
       ( SELECT competence.level
           FROM licence_competence competence
          WHERE COALESCE(competence.product_id, product.id) = product.id
            AND COALESCE(competence.category_id, product.category_id) = product.category_id
            AND (competence.is_for_flagged IS NOT TRUE
                 OR product.is_sensitive OR product.is_policy_restricted)
            AND competence.effective_from <= shown.on_day
            AND (competence.effective_to IS NULL OR competence.effective_to >= shown.on_day)
          ORDER BY competence.product_id IS NOT NULL DESC,
                   competence.category_id IS NOT NULL DESC,
                   COALESCE(competence.is_for_flagged, FALSE) DESC
          LIMIT 1 ) AS level
  FROM licence_catalogue_line line
  JOIN licence_catalogue version ON version.id = line.catalogue_id
  JOIN licence_product product ON product.id = line.product_id
  JOIN licence_category category ON category.id = product.category_id
 CROSS JOIN ( SELECT (now() AT TIME ZONE 'Asia/Shanghai')::date AS today ) law
 CROSS JOIN LATERAL ( SELECT law.today, GREATEST(version.effective_from, LEAST(
        COALESCE(version.effective_to, 'infinity'::date), law.today)) AS on_day ) shown
 WHERE version.state IN %s
"""


class PublicListing(models.Model):
    """The negative list as everybody may read it: a projection without any inner column."""

    _name = "licence.public.listing"
    _description = "Published catalogue entry"
    _auto = False
    _order = "effective_from desc, sequence, id"
    _rec_name = "product"
    _depends = {
        "licence.catalogue": ["name", "approval_no", "effective_from", "effective_to", "state"],
        "licence.catalogue.line": ["sequence", "product_id", "unit_ids", "cancelled_on", "basis"],
        "licence.product": ["name", "number_stem", "licensing_ground", "entry_criteria"],
        "licence.category": ["name"],
        "licence.unit": ["name", "effective_from", "effective_to"],
        "licence.competence": ["level", "effective_from", "effective_to"],
    }

    version_id = fields.Integer("Version Number", readonly=True)
    version = fields.Char(readonly=True)
    is_present = fields.Boolean("In Force Today", readonly=True)
    approval_no = fields.Char(readonly=True)
    effective_from = fields.Date("In Force From", readonly=True)
    effective_to = fields.Date("In Force Until", readonly=True)
    sequence = fields.Integer("No.", readonly=True)
    category = fields.Char(readonly=True)
    product = fields.Char(readonly=True)
    number_stem = fields.Char(readonly=True)
    units = fields.Char(readonly=True)
    level = fields.Selection(LEVELS, "Granted By", readonly=True)
    licensing_ground = fields.Selection(GROUNDS, readonly=True)
    criteria = fields.Char("Entry Criteria", readonly=True)
    cancelled_on = fields.Date("Cancelled From", readonly=True)
    basis = fields.Char("Legal Basis", readonly=True)

    @property
    def _table_query(self):
        return SQL(_LISTING, tuple(IN_FORCE))

    def _versions(self):
        """(version id, its entries) of `self`, newest first."""
        return list(self.grouped("version_id").items())
