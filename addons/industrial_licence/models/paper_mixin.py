from odoo import models
from odoo.exceptions import UserError

from ..forms.editions import SHELF
from ..forms.fields import FormError
from ..tools.legal_time import legal_today

# A step of the law's own bears no officer's name.
BY_LAW = "（依法自动生效）"


class PaperMixin(models.AbstractModel):
    """A record that fills official forms: values by code, the edition by the record's own day."""

    _name = "licence.paper.mixin"
    _description = "Record that fills official forms"

    def _form_values(self, code, told=None):
        """What the form `code` says of this record; `told` are words of the step that issues it."""
        self.ensure_one()
        fill = getattr(self, f"_fill_{code}", None)
        return fill(told or {}) if fill else {}

    def _form_day(self, code):
        """The day whose edition of the form is used."""
        return legal_today(self.env)

    def _form_sheet(self, code):
        return self._fill_edition(code, self._form_day(code), self._form_values(code))

    def _fill_edition(self, code, day, values):
        try:
            return SHELF.on(code, day).fill(values)
        except FormError as error:
            raise UserError(
                self.env._("The form cannot be filled: %(reason)s", reason=error)
            ) from error

    def _paper_content(self, code, mark=""):
        """The PDF of a form; one with something missing stays a preview."""
        sheet = self._form_sheet(code)
        self._check_complete(sheet)
        return self.env["licence.press"]._draw(sheet, mark=mark)

    def _check_complete(self, sheet):
        if sheet.missing:
            raise UserError(
                self.env._(
                    "“%(form)s” lacks: %(fields)s.",
                    form=sheet.title, fields="、".join(sheet.missing),
                )
            )  # fmt: skip

    def _paper_name(self, code):
        """A file name: the title of the form and whose it is, without signs a disk refuses."""
        title = dict(self.env["ir.actions.report"]._licence_forms()).get(code, "")
        words = f"{title} {self.display_name or ''}".strip()
        return "".join("_" if sign in '\\/:*?"<>|\n\r\t' else sign for sign in words)[:100]

    def _letter_head(self, authority, officer=None):
        """What every letter says beside its matter: who writes, who signs, whom to ask."""
        today = legal_today(self.env)
        # sudo: names of colleagues on a letter do not depend on who may read their accounts
        user, officer = self.env.user.sudo(), (officer or self.env["res.users"]).sudo()
        return {
            "authority": authority._name_on(today),
            "signatory": BY_LAW if user._is_superuser() else user.name,
            "officer": officer.name,
            "phone": officer.phone,
            "signed_on": today,
            **authority._remedies_on(today),
        }
