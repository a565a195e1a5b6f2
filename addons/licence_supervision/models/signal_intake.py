from odoo import api, models
from odoo.addons.industrial_licence.models.authority import Level as Body
from odoo.exceptions import UserError

from ..lifecycle.signal import Source


class SupervisionSignalIntake(models.AbstractModel):
    """Risk information of associations and institutes: received, a signal drawn up, assessed."""

    _name = "licence.supervision.signal.intake"
    _description = "Risk information of third parties"

    @api.model
    def _portal_provinces(self):
        # sudo: names of authorities are public
        bodies = self.env["licence.authority"].sudo()
        found = bodies.search_fetch([("level", "=", Body.PROVINCE)], ["code", "name"])
        return [(body.code, body.name) for body in found]

    @api.model
    def _told_by_third_party(self, told):
        """The receipt; the account's company is the informant, whatever the form says."""
        # sudo: region codes are public
        body = self.env["licence.authority"].sudo()._by_code(told.get("province") or "")
        name, facts = (told.get("name") or "").strip(), (told.get("facts") or "").strip()
        if not body or body.level != Body.PROVINCE:
            raise UserError(self.env._("Choose the province the risk was seen in."))
        if not name or not facts:
            raise UserError(self.env._("Say what the risk is and what is known of it."))
        # sudo: whoever has an account tells; officers of the province assess
        signal = self.sudo().create(
            {
                "name": name[:200], "facts": facts, "source": Source.THIRD_PARTY.value,
                "informant": self.env.user.commercial_partner_id.name,
                "authority_id": body.id,
            }
        )  # fmt: skip
        return f"FX{body.code}-{signal.id}"
