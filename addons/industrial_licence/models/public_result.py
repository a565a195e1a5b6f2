from odoo import api, fields, models

KINDS = [
    ("inspection", "Supervision Inspection (监督检查)"), ("spot_check", "Spot Check (监督抽查)"),
]  # fmt: skip
RESULTS = [("pass", "Passed"), ("fail", "Not Passed"), ("corrected", "Corrected")]


class PublicResult(models.Model):
    """What supervision found and must make public (双随机一公开); other rooms bring the rows."""

    _name = "licence.public.result"
    _description = "Published result of supervision"
    _order = "done_on desc, id desc"
    _rec_name = "enterprise"

    kind = fields.Selection(KINDS, required=True, readonly=True, index=True)
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    authority = fields.Char("Inspected By", related="authority_id.name", store=True)
    enterprise = fields.Char(required=True, readonly=True)
    product = fields.Char(readonly=True)
    done_on = fields.Date("Inspected On", required=True, readonly=True, index=True)
    result = fields.Selection(RESULTS, required=True, readonly=True)
    note = fields.Char("What Was Found", readonly=True)
    source_model = fields.Char(readonly=True)
    source_id = fields.Integer(readonly=True)

    _once = models.UniqueIndex(
        "(source_model, source_id) WHERE source_model IS NOT NULL",
        "The result of this act is public already.",
    )

    @api.model
    def _announce(self, source, vals):
        """Make the result of `source` public, or bring the public line up to date."""
        # sudo: rows are written by the verb that concludes the inspection, by nobody else
        results = self.sudo()
        known = {"source_model": source._name, "source_id": source.id}
        line = results.search([(name, "=", value) for name, value in known.items()])
        if line:
            line.write(vals)
            return line
        return results.create({**vals, **known})
