import logging

from odoo import models
from odoo.exceptions import AccessError

_logger = logging.getLogger(__name__)


class IrRule(models.Model):
    """A record beyond one's area is refused in the words of an office; stock Odoo jokes."""

    _inherit = "ir.rule"

    def _make_access_error(self, operation, records):
        _logger.info(
            "Access denied by record rules: %s on %s %s by user %s.",
            operation, records._name, records.ids[:6], self.env.uid,
        )  # fmt: skip
        words = {
            "read": self.env._("read"),
            "write": self.env._("change"),
            "create": self.env._("enter"),
            "unlink": self.env._("delete"),
        }
        error = AccessError(
            self.env._(
                "You may not %(operation)s this (%(record)s): it belongs to another area, or "
                "your post does not work on it.",
                operation=words[operation],
                record=self.env["ir.model"]._get(records._name).name or records._name,
            )
        )
        records.invalidate_recordset()
        return error
