from odoo import fields, models


class AuthorityName(models.Model):
    """A name an authority bore in a period: a notice of 2010 prints the name of 2010."""

    _name = "licence.authority.name"
    _description = "Former Name of an Authority"
    _order = "authority_id, effective_to desc"

    authority_id = fields.Many2one(
        "licence.authority", required=True, index=True, ondelete="cascade"
    )
    name = fields.Char(required=True)
    effective_from = fields.Date("From", help="Empty: since it was founded.")
    effective_to = fields.Date("To", required=True, help="The last day it bore this name.")

    _period = models.Constraint(
        "CHECK (effective_from IS NULL OR effective_from <= effective_to)",
        "A name cannot end before it begins.",
    )
    # An integer range instead of equality: no database extension is needed.
    _one_name_a_day = models.Constraint(
        "EXCLUDE USING gist (int4range(authority_id, authority_id, '[]') WITH &&, "
        "daterange(effective_from, effective_to, '[]') WITH &&)",
        "An authority has one name on a day; these periods overlap.",
    )
