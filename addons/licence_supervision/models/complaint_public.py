from odoo import api, models
from odoo.addons.industrial_licence.models.authority import Level
from odoo.exceptions import UserError

from ..lifecycle.complaint import Kind

CHANNEL = "portal"
LEVELS = (Level.NATIONAL, Level.PROVINCE, Level.CITY)


class SupervisionComplaintPublic(models.AbstractModel):
    """What a stranger on the public page may choose and gets back; never a record."""

    _name = "licence.supervision.complaint.public"
    _description = "Public side of complaints"

    @api.model
    def _public_choices(self):
        # sudo: names of authorities, kinds and subjects are public
        authorities = self.env["licence.authority"].sudo()
        bodies = authorities.search_fetch([("level", "in", LEVELS)], ["code", "name", "level"])
        complaints = self.env["licence.supervision.complaint"].sudo()  # sudo: labels only
        return {
            "authorities": [(body.code, body.name) for body in bodies],
            # Above the national body nobody here could take a complaint about it.
            "targets": [(body.code, body.name) for body in bodies if body.level != Level.NATIONAL],
            "kinds": complaints._fields["kind"]._description_selection(self.env),
            "breaches": complaints._fields["breach"]._description_selection(self.env),
        }

    @api.model
    def _take_in_public(self, said, identity, authority_code, target_code):
        """The receipt: number and query code, shown once; nothing else leaves."""
        body, target = self._by_code(authority_code), self._by_code(target_code)
        if said.get("kind") not in set(Kind) or not body:
            raise UserError(self.env._("Say what it is and which authority you turn to."))
        breaches = dict(self._fields["breach"]._description_selection(self.env))
        if said.get("breach", "other") not in breaches:
            raise UserError(self.env._("Choose what it is about from the list."))
        said = {**said, "channel": CHANNEL, "target_authority_id": target.id}
        # sudo: a stranger without an account hands in; the intake itself judges what it takes
        complaint = self.sudo()._take_in(said, identity, body)
        complaint._number_now()
        return {"number": complaint.number, "code": complaint.query_code}

    @api.model
    def _by_code(self, code):
        # sudo: region codes are public
        return self.env["licence.authority"].sudo()._by_code(code or "")
