from odoo import fields, models

from ..clocks.kernel import legal_date


class LicenceDestruction(models.Model):
    """What the record of a destruction says, for ever: 信息管理规定 37 and 38."""

    _name = "licence.destruction"
    _inherit = ["licence.destruction", "licence.paper.mixin"]

    _always_open_fields = frozenset({"protocol", "method", "place", "approval_no"})

    place = fields.Char("Place of Destruction")
    approval_no = fields.Char("Number of the Approval", help="批准文号 of the body above.")

    def _form_day(self, code):
        done = self.executed_at and legal_date(self.executed_at)
        return done or super()._form_day(code)

    def _fill_destruction_record(self, told):
        # sudo: names of the persons who signed do not depend on who may read their accounts
        people = self.sudo()
        done = self.executed_at and legal_date(self.executed_at)
        day = done or self._form_day("destruction_record")
        return {
            "authority": self.authority_id._name_on(day),
            "number": self.number,
            "approver": self.approving_authority_id
            and self.approving_authority_id._name_on(self.approved_on),
            "approval_number": self.approval_no or (self.approved_on and self.number),
            "approved_on": self.approved_on,
            "place": self.place,
            "method": self.method,
            "destroyed_on": done,
            "first_person": people.first_person_id.name,
            "second_person": people.second_person_id.name,
            "custodian": people.requester_id.name,
            "files": [self._file_on_form(archive) for archive in people.archive_ids],
        }

    def _file_on_form(self, archive):
        return {
            "file_number": archive.number,
            "title": archive.application_id.display_name,
            "closed_on": archive.closed_on,
            "kept_until": archive.retain_until,
        }
