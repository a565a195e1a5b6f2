from functools import partial

from odoo import SUPERUSER_ID, api, models
from odoo.exceptions import UserError

from ..forms.editions import SHELF
from ..forms.fields import FormError
from ..forms.sheet import Layout
from ..tools.legal_time import legal_today

# Forms with the head, the seal line and the contacts of a letter.
LETTERS = frozenset(
    code for code in SHELF.codes() if SHELF.editions(code)[-1].layout == Layout.LETTER
)
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
        values = self._form_values(code)
        if code in LETTERS:
            values = {**self._letter_head(self._letter_authority(), None), **values}
        return self._fill_edition(code, self._form_day(code), values)

    def _letter_authority(self):
        """Who would write a letter about this record; asked for previews only."""
        return self.authority_id

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

    @api.model
    def _wake(self, job):
        """Ask for a job of the outbox once this transaction is over; else the hour brings it."""
        asked = self.env.cr.postcommit.data.setdefault("licence_jobs", set())
        if job not in asked:
            asked.add(job)
            self.env.cr.postcommit.add(partial(_wake_now, self.env.registry, job))

    def _known_number(self, record):
        """The number of another paper named in this one, given now if it is of the same step."""
        if record and not record.number:
            record._number_now()
        return record.number

    def _letter_head(self, authority, officer=None):
        """What every letter says beside its matter: who writes, who signs, whom to ask."""
        today = legal_today(self.env)
        # sudo: names of colleagues on a letter do not depend on who may read their accounts
        officer = (officer or self.env["res.users"]).sudo()
        signer = self._signer(officer).sudo()  # sudo: the same
        return {
            "authority": authority._name_on(today),
            "signatory": signer.name or BY_LAW,
            "officer": officer.name,
            "phone": officer.phone,
            "signed_on": today,
            **authority._remedies_on(today),
        }

    @api.model
    def _signer(self, officer):
        """Who signs for the office: one of its people, never whoever set the letter off outside."""
        user = self.env.user
        if user._is_superuser():
            return user.browse()
        return user if user.licence_authority_id else officer


def _wake_now(registry, job):
    with registry.cursor() as cr:
        # sudo: the outbox is worked off by the system, whoever filled it
        api.Environment(cr, SUPERUSER_ID, {}).ref(job)._trigger()
