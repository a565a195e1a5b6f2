import atexit
from datetime import UTC

from odoo import api, models
from odoo.exceptions import UserError

from ..forms.measure import unprintable
from ..forms.ofd_sheet import to_ofd
from ..forms.typst_source import request
from ..tools.legal_time import legal_now, legal_today
from .faces import faces
from .typst_engine import Engine, EngineError

# One for each process; it starts its child when the first paper is drawn.
_ENGINE = Engine()


def close():
    """End the child of this process; the next paper starts another."""
    _ENGINE.close()


atexit.register(close)


class Press(models.AbstractModel):
    """Where sheets become paper; models ask it by name and never import the engine."""

    _name = "licence.press"
    _description = "Press of official papers"

    @api.model
    def _draw(self, sheet, *, mark="", watermark="", author=""):
        """The PDF of a sheet, or a refusal: a paper shows every character it was given."""
        self._check_printable(sheet)
        drawing = request(sheet, mark=mark, watermark=watermark, author=author)
        try:
            drawn = _ENGINE.draw(drawing, int(legal_now(self.env).replace(tzinfo=UTC).timestamp()))
        except EngineError as error:
            raise UserError(
                self.env._("The paper could not be drawn: %(reason)s", reason=error)
            ) from error
        if drawn.lost:
            self._refuse(drawn.lost)
        return drawn.content

    @api.model
    def _draw_ofd(self, sheet, attached=()):
        """The same sheet as OFD (GB/T 33190), with its fonts inside."""
        self._check_printable(sheet)
        return to_ofd(sheet, faces(), legal_today(self.env), attached)

    @api.model
    def _check_printable(self, sheet):
        if strange := set().union(*(unprintable(text) for text in sheet.texts())):
            self._refuse(sorted(strange))

    def _refuse(self, signs):
        told = ", ".join(f"{sign} (U+{ord(sign):04X})".strip() for sign in signs)
        raise UserError(
            self.env._(
                "No font has these characters: %(signs)s. Correct the text, or install a font "
                "that has them.",
                signs=told,
            )
        )
