from odoo import api, models
from odoo.exceptions import AccessError


class OnceMixin(models.AbstractModel):
    """A record written once: nobody changes or deletes it, the superuser neither."""

    _name = "licence.once.mixin"
    _description = "Record that is written once"

    def write(self, vals):  # pylint: disable=method-required-super
        raise AccessError(self._refusal())

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise AccessError(self._refusal())

    def _refusal(self):
        return self.env._("%(record)s is kept as it was written.", record=self._description)
