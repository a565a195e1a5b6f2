from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.blank import BLANK, State
from ..lifecycle.kernel import labels
from .certificate_version_paper import COPY, ORIGINAL

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.STOCK: "In Stock",
    State.PRINTED: "Printed",
    State.SPOILED: "Spoiled",
    State.HANDED_OVER: "Sent to the Holder",
}
SHEETS = [(ORIGINAL, "Original (正本)"), (COPY, "Copy (副本)")]
MOST = 5000  # blanks entered at once


class LicenceBlank(models.Model):
    """空白证书: every numbered sheet is accounted for, from the printing house to the holder."""

    _name = "licence.blank"
    _description = "Blank Certificate Sheet"
    _inherit = ["licence.lifecycle.mixin"]
    _order = "authority_id, sheet, serial"
    _rec_name = "serial"

    _lifecycle = BLANK
    _verb_labels = {
        "print_on": _lt("Print On"),
        "spoil": _lt("Mark as Spoiled"),
        "hand_over": _lt("Hand Over"),
    }
    _main_states = (State.STOCK, State.PRINTED, State.HANDED_OVER)
    _open_states = frozenset()
    _sealed_fields = frozenset("serial sheet authority_id line_id".split())

    state = fields.Selection(labels(BLANK, STATE_WORDS), group_expand=True)
    serial = fields.Char("Serial Number", required=True, readonly=True)
    sheet = fields.Selection(SHEETS, required=True, readonly=True)
    authority_id = fields.Many2one(
        "licence.authority", required=True, readonly=True, index=True, ondelete="restrict"
    )
    line_id = fields.Many2one(
        "licence.print.line", "Printed For", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    certificate_id = fields.Many2one(related="line_id.certificate_id")

    _serial_uniq = models.Constraint(
        "UNIQUE (sheet, serial)", "This serial number is in the book already."
    )
    _stock_idx = models.Index("(authority_id, sheet, serial) WHERE state = 'stock'")

    @api.model
    def _receive(self, authority, sheet, first, count):
        """Enter a bundle from the printing house: serial numbers that follow each other."""
        digits = len(first) - len(first.rstrip("0123456789"))
        if not digits or not 0 < count <= MOST:
            raise UserError(
                self.env._(
                    "A bundle begins with a serial number that ends in digits and has 1 to "
                    "%(most)s sheets.",
                    most=MOST,
                )
            )
        stem, begin = first[:-digits], int(first[-digits:])
        return self._create_sealed(
            [
                {
                    "serial": f"{stem}{begin + place:0{digits}d}",
                    "sheet": sheet,
                    "authority_id": authority.id,
                }
                for place in range(count)
            ]
        )

    @api.model
    def _take_stock(self, authority, sheet, count):
        """The next sheets of an office in the order of their numbers, kept from other runs."""
        found = self.search(
            [
                ("authority_id", "=", authority.id),
                ("sheet", "=", sheet),
                ("state", "=", State.STOCK),
            ],
            order="serial", limit=count,
        )  # fmt: skip
        found.lock_for_update()
        return found

    def _guard_own_office(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This sheet belongs to another office.")

    def action_print_on(self):
        return self._advance("print_on")

    def action_spoil(self):
        return self._ask("spoil")

    def action_hand_over(self):
        return self._advance("hand_over")

    def _after_spoil(self):
        """The paper that stood on a spoiled sheet gets the next one from the stock."""
        # sudo: the log of the run follows from the verb on its sheet
        line = self.sudo().line_id
        if line:
            line.blank_id = False
            line.run_id.with_env(self.env)._fill_blanks(line, self.sheet)
