from datetime import timedelta

from odoo import models
from odoo.addons.industrial_licence.draw.kernel import Candidate, Pool
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools import SQL

from ..lifecycle.kernel import OFFICER


class SupervisionDrawPools(models.AbstractModel):
    """Who may be drawn: enterprises by their risk, officers evenly; who is left out, and why."""

    _name = "licence.supervision.draw.pools"
    _description = "Pools of a double-random draw"

    def _enterprise_rows(self):
        """(id, key, weight, last inspected) of every holder of the area with a valid licence.

        The weight is that of its grade; not graded yet, a failed check, an order not mended and
        conditions grown worse make the draw likelier: 国市监质监〔2020〕152号 四（五）.
        """
        self.env.flush_all()
        files = self.env["licence.supervision.quality.file"]._table_query
        return self.env.execute_query(
            SQL(
                "SELECT file.enterprise_id, coalesce(nullif(file.credit_code, ''),"
                "  'E' || file.enterprise_id),"
                " coalesce(grade.draw_weight, 1 + least(9, 2 * file.failed_check_count"
                "  + 3 * file.failed_order_count + file.worse_count)), file.last_inspected_on"
                " FROM (%s) file JOIN licence_authority area ON area.id = file.authority_id"
                " LEFT JOIN licence_supervision_grade grade"
                "  ON grade.enterprise_id = file.enterprise_id AND grade.is_current"
                " JOIN res_partner partner ON partner.id = file.enterprise_id AND partner.active"
                " WHERE area.parent_path LIKE %s AND file.valid_count > 0 ORDER BY 1",
                files, f"{self.authority_id.parent_path}%",
            )
        )  # fmt: skip

    def _officers(self):
        # sudo: who inspects in the area does not depend on who may read accounts
        people = self.env.ref(OFFICER).sudo().all_user_ids
        path = self.authority_id.parent_path
        return people.filtered(
            lambda user: (user.licence_authority_id.parent_path or "").startswith(path)
        )

    def _enterprises_by_rest(self):
        """Rows that may be drawn, and those left alone because somebody was there lately."""
        since = legal_today(self.env) - timedelta(days=self.rest_days)
        ready, resting = [], []
        for row in self._enterprise_rows():
            (resting if row[3] and row[3] > since else ready).append(row)
        return ready, resting

    def _officers_by_presence(self):
        away = {row.user_id: row.reason for row in self.exclusion_ids}
        officers = self._officers()
        present = officers.filtered(lambda user: user not in away)
        return present, {user: away[user] for user in officers - present}

    def _enterprise_pool(self):
        ready, resting = self._enterprises_by_rest()
        return Pool(
            number=f"SD{self.id:06d}-E", subject=self.name, seats=self.enterprise_seats,
            candidates=tuple(Candidate(row[1], int(row[2])) for row in ready),
            excluded=tuple((row[1], f"{row[3]} 已检查") for row in resting),
        )  # fmt: skip

    def _officer_pool(self):
        present, away = self._officers_by_presence()
        return Pool(
            number=f"SD{self.id:06d}-O", subject=self.name, seats=self.officer_seats,
            candidates=tuple(Candidate(f"U{user.id}") for user in present),
            excluded=tuple((f"U{user.id}", reason) for user, reason in away.items()),
        )  # fmt: skip
