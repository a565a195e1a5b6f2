from datetime import timedelta

from odoo import api, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools import SQL

from ..lifecycle.campaign import OPEN as CAMPAIGN_OPEN
from ..lifecycle.signal import OPEN, Source
from ..lifecycle.spot_check import Result


class SupervisionHotSpot(models.AbstractModel):
    """Where problems pile up, by the figures: 国市监质监〔2020〕152号 四（三）、四（四）."""

    _name = "licence.supervision.hot.spot"
    _description = "Detector of regional and product problems"

    @api.model
    def _cron_detect(self):
        """Signals for regions, proposals for campaigns; what is open already is not told twice."""
        return len(self._detect_regions()), len(self._detect_products())

    def _failing(self, threshold, place):
        """(place, province, product, judged, failed) over the threshold; one query."""
        if not threshold:
            return []
        self.env["licence.supervision.spot.check"].flush_model()
        since = legal_today(self.env) - timedelta(days=threshold.days)
        return self.env.execute_query(
            SQL(
                "SELECT %(place)s AS place, area.province_id, spot.product_id, count(*) AS judged,"
                " count(*) FILTER (WHERE spot.result = %(fail)s) AS failed"
                " FROM licence_supervision_spot_check spot"
                " JOIN licence_authority area ON area.id = spot.area_id"
                " WHERE spot.judged_on >= %(since)s AND spot.result IS NOT NULL"
                " AND spot.product_id IS NOT NULL"
                " GROUP BY 1, 2, 3 HAVING count(*) >= %(least)s"
                " AND count(*) FILTER (WHERE spot.result = %(fail)s) * 100.0"
                "  >= %(rate)s * count(*) ORDER BY 1, 3",
                place=place, fail=Result.FAIL.value, since=since, rate=threshold.rate,
                least=threshold.least_checks,
            )
        )  # fmt: skip

    def _detect_regions(self):
        threshold = self.env["licence.supervision.threshold"]._in_force("region")
        city = SQL("coalesce(area.city_id, area.province_id)")
        rows = self._failing(threshold, city)
        # sudo: the job of the system looks everywhere
        signals = self.env["licence.supervision.signal"].sudo()
        known = signals._read_group(
            [("source", "=", Source.DETECTOR), ("state", "in", list(OPEN))],
            ["region_id", "product_id"],
        )
        told = {(region.id, product.id) for region, product in known}
        fresh = [row for row in rows if (row[0], row[2]) not in told]
        return signals.create([self._prepare_signal_vals(*row) for row in fresh])

    def _prepare_signal_vals(self, place, province, product_id, judged, failed):
        region = self.env["licence.authority"].browse(place)
        product = self.env["licence.product"].browse(product_id)
        figures = self._figures(judged, failed)
        return {
            "name": f"{region.display_name} {product.display_name}",
            "source": Source.DETECTOR.value,
            "authority_id": province or place,
            "region_id": place,
            "product_id": product_id,
            "facts": figures,
        }

    def _detect_products(self):
        threshold = self.env["licence.supervision.threshold"]._in_force("campaign")
        rows = self._failing(threshold, SQL("area.province_id"))
        # sudo: the job of the system looks everywhere
        campaigns = self.env["licence.supervision.campaign"].sudo()
        known = campaigns._read_group(
            [("ground", "=", "fail_rate"), ("state", "in", list(CAMPAIGN_OPEN))],
            ["authority_id", "product_id"],
        )
        told = {(body.id, product.id) for body, product in known}
        fresh = [row for row in rows if row[0] and (row[0], row[2]) not in told]
        return campaigns.create([self._prepare_campaign_vals(*row) for row in fresh])

    def _prepare_campaign_vals(self, place, _province, product_id, judged, failed):
        return {
            "name": self.env["licence.product"].browse(product_id).display_name,
            "ground": "fail_rate",
            "figures": self._figures(judged, failed),
            "authority_id": place,
            "product_id": product_id,
        }

    def _figures(self, judged, failed):
        return self.env._(
            "%(failed)s of %(judged)s spot checks failed (%(rate)s %%).",
            failed=failed, judged=judged, rate=round(100 * failed / judged),
        )  # fmt: skip
