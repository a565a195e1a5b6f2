"""An incident of the holder, told with its three parts."""

from datetime import datetime

from .inspection_case import InspectionCase

AWARE = datetime(2026, 3, 6, 2, 0)  # a Friday, ten in the morning in Shanghai


class IncidentCase(InspectionCase):
    def incident(self, **vals):
        parts = {"situation": "漏电（测试）", "cause": "原料（测试）", "measures": "停产（测试）"}
        incidents = self.env["licence.supervision.incident"].with_user(self.one)
        told = {"enterprise_id": self.enterprise.id, "aware_at": AWARE, **parts}
        return incidents.create({**told, **vals})

    def recall(self, **vals):
        recalls = self.env["licence.supervision.recall"].with_user(self.one)
        told = {
            "enterprise_id": self.enterprise.id, "product_id": self.own_product.id,
            "lots": "B-001", "produced": 100, "sold": 60, "in_stock": 40,
        }  # fmt: skip
        return recalls.create({**told, **vals})
