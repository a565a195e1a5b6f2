from odoo import api, fields, models
from odoo.fields import Domain

from ..lifecycle.application import APPROVER, UNDECIDED
from ..tools.legal_time import legal_today

OFFER = "industrial_licence.mail_activity_type_delicensed"


class Product(models.Model):
    """A product leaves the catalogue: its undecided applications (国质检监〔2015〕364号 二(一))."""

    _inherit = "licence.product"

    def _affected_records(self, date):
        found = super()._affected_records(date)
        return {**found, "licence.application": self._undecided_applications()}

    def _on_removed(self, date):
        super()._on_removed(date)
        self._undecided_applications()._offer_termination(date)
        return True

    def _undecided_applications(self):
        undecided = [state.value for state in UNDECIDED]
        # sudo: the editor of the catalogue is told what it touches in every province
        return (
            self.env["licence.application"]
            .sudo()
            .search([("product_id", "in", self.ids), ("state", "in", undecided)], order="id")
        )


class LicenceApplication(models.Model):
    """An application whose product needs no licence any more: its end is offered, never taken."""

    _name = "licence.application"
    _inherit = ["licence.application", "licence.delicensed.mixin"]
    _delicensed_by = ("state", "product_id")

    is_delicensed = fields.Boolean(
        help="Undecided, and the product needs no licence today: terminate the application."
    )

    @api.model
    def _domain_concerned(self):
        undecided = Domain("state", "in", [state.value for state in UNDECIDED])
        return undecided & Domain("product_id", "!=", False)

    @api.model
    def _cron_offer_termination(self):
        """Also what was accepted between the decision on the catalogue and its first day."""
        self.search([("is_delicensed", "=", True)])._offer_termination(legal_today(self.env))

    def _offer_termination(self, date):
        """Ask whoever has the case, once, to end it from the day on; nothing ends by itself."""
        # sudo: the offer reaches colleagues of every province, whoever edits the catalogue
        cases = self.sudo() - self.browse(self._offers().mapped("res_id"))
        deciders = cases._deciders()
        # Hundreds of cases may be touched at once: the worklist tells of them, not the mail.
        activities = self.env["mail.activity"].with_context(mail_activity_quick_update=True)
        # sudo: as above
        return activities.sudo().create(
            [
                case._prepare_offer_vals(user, date)
                for case in cases
                for user in case._asked(deciders)
            ]
        )

    def _prepare_offer_vals(self, user, date):
        return {
            "activity_type_id": self._offer_type(),
            "res_model_id": self.env["ir.model"]._get_id(self._name),
            "res_id": self.id,
            "res_name": self.display_name,
            "user_id": user.id,
            "date_deadline": date,
            "summary": self.env._(
                "“%(product)s” needs no licence from %(date)s on: terminate the application.",
                product=self.product_id.display_name, date=date,
            ),
        }  # fmt: skip

    def _asked(self, deciders):
        """The handler prepares the end, an approver takes it; nobody: the case keeps the note."""
        authority = self.deciding_authority_id or self.province_id
        asked = self.handler_id | deciders.get(authority.id, self.handler_id.browse())
        return asked or [asked]

    def _deciders(self):
        """{authority id: its approvers} of these cases, in one query."""
        authorities = self.deciding_authority_id | self.province_id
        approvers = self.env["res.users"].search(
            [
                ("licence_authority_id", "in", authorities.ids),
                ("all_group_ids", "in", self.env.ref(APPROVER).ids),
            ]
        )
        return {
            authority.id: people
            for authority, people in approvers.grouped("licence_authority_id").items()
        }

    @api.model
    def _offer_type(self):
        return self.env["ir.model.data"]._xmlid_to_res_id(OFFER, raise_if_not_found=True)

    def _offers(self):
        # sudo: whether a case was offered its end does not depend on who asks
        return (
            self.env["mail.activity"]
            .sudo()
            .search(
                [
                    ("activity_type_id", "=", self._offer_type()),
                    ("res_model", "=", self._name),
                    ("res_id", "in", self.ids),
                ]
            )
        )

    def _after_decline(self):
        self._offers().unlink()
        return super()._after_decline()

    def _after_refuse(self):
        self._offers().unlink()
        return super()._after_refuse()

    def _after_terminate(self):
        self._offers().unlink()
        return super()._after_terminate()

    def _after_withdraw(self):
        self._offers().unlink()
        return super()._after_withdraw()
