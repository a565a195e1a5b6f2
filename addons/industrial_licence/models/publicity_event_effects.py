from odoo import models
from odoo.fields import Domain


class PublicityEventEffects(models.AbstractModel):
    """What follows when an event was held."""

    _name = "licence.publicity.event.effects"
    _description = "Effects of the verbs of a publicity event"

    def _after_hold(self):
        """The plan of the province for these rules shows the channel; nobody types it twice."""
        # sudo: the plan is kept by the clerk; the event is its proof
        plan = self.env["licence.publication"].sudo().search(
            Domain("kind", "=", "publicity") & Domain("rule_book_id", "=", self.rule_book_id.id)
            & Domain("authority_id", "=", self.authority_id.id), limit=1,
        )  # fmt: skip
        if self.rule_book_id and plan:
            plan.channel_ids.create(self._channel_vals(plan))

    def _channel_vals(self, plan):
        # sudo: a keeper of the plan need not be the one who filed the material
        material = self.material_ids.sudo()[:1]
        return {
            "publication_id": plan.id, "kind": self.channel, "medium": self.place or self.name,
            "shown_on": self.held_on, "audience": self.audience,
            "enterprise_ids": [(6, 0, self.attended_ids.ids)],
            "clipping": material.datas, "clipping_name": material.name,
        }  # fmt: skip
