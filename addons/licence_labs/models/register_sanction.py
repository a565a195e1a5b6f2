from odoo import fields, models
from odoo.addons.industrial_licence.lifecycle.sanction import BARRING
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..lifecycle.test_order import ON_THE_WAY


class Sanction(models.Model):
    """A measure of the office against a laboratory is a dated fact the judgement reads."""

    _inherit = "licence.sanction"

    def _after_impose(self):
        done = super()._after_impose()
        self._bar_laboratory()
        return done

    def _after_impose_pending(self):
        self._bar_laboratory()

    def _after_lift(self):
        done = super()._after_lift()
        # sudo: the fact ends with its measure, whoever lifts it
        rows = self.env["licence.lab.sanction"].sudo().search([("sanction_id", "=", self.id)])
        rows._end(self.free_from)
        return done

    def _bar_laboratory(self):
        if self.res_model != "licence.lab" or self.kind not in BARRING:
            return
        # sudo: the fact follows from the measure, which was judged itself
        bars = self.env["licence.lab.sanction"].sudo()
        bar = bars.create(
            {
                "lab_id": self.res_id,
                "sanction_id": self.id,
                "kind": self.kind,
                "reason": self.reason,
                "basis": self.basis,
                "valid_from": self.effective_from,
                "valid_until": self.effective_to,
            }
        )
        if bar._period_of().covers(legal_today(self.env)):
            bar.lab_id._flag_running_tests()


class LabSanction(models.Model):
    _inherit = "licence.lab.sanction"

    sanction_id = fields.Many2one(
        "licence.sanction", "Measure", index="btree_not_null", ondelete="restrict"
    )


class Lab(models.Model):
    _inherit = "licence.lab"

    def _flag_running_tests(self):
        """〔2015〕364号 五(一): samples not yet received go elsewhere; the handler hears of it."""
        # sudo: whose tests they are does not depend on who excludes the laboratory
        orders = self.env["licence.lab.test.order"].sudo()
        waiting = orders.search([("lab_id", "in", self.ids), ("state", "in", list(ON_THE_WAY))])
        for order in waiting:
            handler = order.handler_id or order.application_id.handler_id
            order.application_id.activity_schedule(
                "mail.mail_activity_data_todo",
                user_id=handler.id or self.env.uid,
                summary=self.env._(
                    "%(laboratory)s may not test any more: the enterprise chooses another "
                    "laboratory for %(order)s.",
                    laboratory=order.lab_id.name, order=order.number,
                ),
            )  # fmt: skip
