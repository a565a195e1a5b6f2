from odoo import models
from odoo.http import request


class IrHttp(models.AbstractModel):
    _inherit = "ir.http"

    @classmethod
    def _serve_fallback(cls):
        """An address with a NUL names nothing; asked of the database it would be an error page."""
        if "\0" in request.httprequest.path:
            return None
        return super()._serve_fallback()
