from odoo import models


class CertificateVersion(models.Model):
    _inherit = "licence.certificate.version"

    # The question of every monthly report: which papers came into being in these days?
    _month_idx = models.Index("(effective_from) WHERE kind IN ('issued', 'renewed')")
