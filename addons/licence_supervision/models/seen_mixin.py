from odoo import fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now


class SupervisionSeen(models.AbstractModel):
    """Read receipt: when the enterprise first opened what the office sent it, and who did."""

    _name = "licence.supervision.seen"
    _description = "Read receipt of an enterprise"

    seen_at = fields.Datetime("Opened by the Enterprise", readonly=True, copy=False)
    seen_by_id = fields.Many2one(
        "res.users", "Opened By", readonly=True, copy=False, ondelete="restrict"
    )

    def _note_seen(self):
        """Reading is enough for a receipt; only whoever speaks for the enterprise gives one."""
        self.ensure_one()
        speaks = self.enterprise_id in self.env["licence.mandate"]._spoken_for()
        if speaks and not self.seen_at:
            self._seal({"seen_at": legal_now(self.env), "seen_by_id": self.env.uid})
