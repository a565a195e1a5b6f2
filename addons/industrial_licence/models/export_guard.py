from odoo import models
from odoo.exceptions import AccessError


class ExportGuard(models.AbstractModel):
    """Secret fields and file contents never leave by export (信息管理规定 art. 36)."""

    _inherit = "base"

    _secret_fields = frozenset()

    def _secret_paths(self, paths):
        return [path for path in paths if self._is_secret_path(path.split("/"))]

    def _is_secret_path(self, names):
        model = self
        for name in names:
            if name in model._secret_fields:
                return True
            field = model._fields.get(name)
            if field is None or not field.relational:
                return field is not None and field.type == "binary" and "licence." in model._name
            model = self.env[field.comodel_name]
        return False

    def export_data(self, fields_to_export):
        if secret := self._secret_paths(fields_to_export):
            raise AccessError(
                self.env._(
                    "%(fields)s may hold business secrets and is never exported.",
                    fields=", ".join(secret),
                )
            )
        return super().export_data(fields_to_export)
