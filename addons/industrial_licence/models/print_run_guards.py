from collections import Counter

from odoo import models

from ..lifecycle.blank import State as Blank
from .blank import SHEETS


class PrintRunGuards(models.AbstractModel):
    _name = "licence.print.run.guards"
    _description = "Why a print run may not go on now"

    def _guard_lines_listed(self):
        if not self.line_ids:
            yield self.env._("List the certificates that are to be printed.")

    def _guard_papers_drawn(self):
        waiting = self.line_ids.filtered(lambda line: not line.is_drawn)
        if waiting:
            yield self.env._("%(count)s papers are still being drawn.", count=len(waiting))

    def _guard_blanks_enough(self):
        needed = Counter(self.line_ids.mapped("sheet"))
        stock = self._stock()
        for sheet, word in SHEETS:
            if needed[sheet] > stock.get(sheet, 0):
                yield self.env._(
                    "%(sheet)s: %(needed)s blank sheets are needed, %(stock)s are in stock.",
                    sheet=word, needed=needed[sheet], stock=stock.get(sheet, 0),
                )  # fmt: skip

    def _stock(self):
        return dict(
            self.env["licence.blank"]._read_group(
                [("authority_id", "=", self.authority_id.id), ("state", "=", Blank.STOCK)],
                ["sheet"], ["__count"],
            )
        )  # fmt: skip

    def _guard_all_addressed(self):
        """A certificate that is sent away leaves a trace: who carries it, and to whom."""
        bare = self.line_ids.filtered(lambda line: line.blank_id.state != Blank.PRINTED)
        if bare:
            yield self.env._(
                "%(number)s has no printed sheet.", number=bare[0].certificate_id.number or ""
            )
        lost = self.line_ids.filtered(lambda line: not (line.carrier and line.recipient))
        if lost:
            yield self.env._(
                "%(number)s has no carrier or no recipient.",
                number=lost[0].certificate_id.number or "",
            )
