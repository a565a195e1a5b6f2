from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.application import OPEN, WITH_APPLICANT, State
from ..tools import online_form
from ..tools.terms import KINDS
from .application_line import CHANGES
from .lifecycle_form import SEEN

SHOWS = {
    "all": Domain.TRUE,
    "mine": Domain("state", "in", [state.value for state in WITH_APPLICANT]),
    "office": Domain("state", "in", [state.value for state in OPEN - WITH_APPLICANT]),
    "ended": Domain("state", "not in", [state.value for state in OPEN]),
}


class LicenceApplication(models.Model):
    # The room of the portal: what its pages ask of an application.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def _shows_online(self):
        words = {
            "all": self.env._("All"),
            "mine": self.env._("Waiting for you"),
            "office": self.env._("With the office"),
            "ended": self.env._("Ended"),
        }
        return list(words.items())

    @api.model
    def _domain_online(self, asked, show):
        domain = SHOWS.get(show, Domain.TRUE)
        if not asked:
            return domain
        return domain & (
            Domain("number", "ilike", asked)
            | Domain("product_id.name", "ilike", asked)
            | Domain("enterprise_id.name", "ilike", asked)
        )

    def _seen_at(self, version):
        """The record as the sent page showed it; a page gone stale takes no step."""
        seen = {"model": self._name, "id": self.id, "version": version}
        return self.with_context(**{SEEN: seen})

    @api.model
    def _begin_online(self, form, unit_ids):
        """A draft from what the guidance page, or a certificate's page, sent."""
        kind = form.get("kind", "initial")
        if kind not in dict(KINDS):
            raise UserError(self.env._("Choose what you apply for."))
        # search, not browse: what the user may not see is not there
        enterprise = self._asked_for("res.partner", form.get("enterprise"))
        certificate = self._asked_for("licence.certificate", form.get("certificate"))
        units = self.env["licence.unit"].search([("id", "in", online_form.ids(unit_ids))])
        if kind != "initial":
            enterprise, units = certificate.enterprise_id, certificate.line_ids.unit_id
        self._check_begun_well(kind, enterprise, certificate, units)
        return self._start_online(
            enterprise, kind, units, certificate if kind != "initial" else certificate.browse()
        )

    def _asked_for(self, model, number):
        return self.env[model].search([("id", "=", online_form.record_id(number))])

    def _check_begun_well(self, kind, enterprise, certificate, units):
        if kind != "initial" and not certificate:
            raise UserError(self.env._("Choose the certificate the application is about."))
        if not enterprise:
            raise UserError(self.env._("Choose the enterprise that applies."))
        if kind == "initial" and not units:
            raise UserError(self.env._("Tick at least one unit."))
        if len(units.product_id) > 1:
            raise UserError(self.env._("One application is for one product."))

    def _form_online(self):
        """What the page of a draft shows: the record, over it what was typed and not saved."""
        self.ensure_one()
        return {
            "said": {**self._said(), **(self.typed or {})},
            "is_typed": bool(self.typed),
            "wishes": self._open_wishes(),
            "regions": self._regions_online(),
            "unit_choices": self._units_online(),
            "changes": self._changes_online(),
            "mergers": self._mergers_online(),
            "commitment": self._commitment(),
            "signature": self._valid_commitment(),
            "obstacles": self._missing_online(),
            "may_act": self.enterprise_id._may_act(),
        }

    def _said(self):
        return {
            "remark": self.remark or "",
            "path_wish": self.path_wish or "",
            "has_changed_conditions": "1" if self.has_changed_conditions else "0",
            "merger_reason": self.merger_reason or "",
            "old_certificates": "、".join(self._old_numbers()),
            "site_id": str(self.site_id.id or ""),
            "site_region": str(self.enterprise_id.region_id.id or ""),
            "units": ",".join(map(str, self.line_ids.unit_id.ids)),
            "contact_name": self.enterprise_id.contact_name or "",
            "contact_phone": self.enterprise_id.contact_phone or "",
            **{f"change_{change.kind}": change.after for change in self.change_ids},
        }

    def _regions_online(self):
        """Counties of the province, under their city, for the address of a new site."""
        province = self.enterprise_id.region_id.province_id
        return self.env["licence.authority"].search_fetch(
            [("province_id", "=", province.id), ("level", "=", "county")],
            ["name", "region_name", "parent_id"], order="code",
        )  # fmt: skip

    def _units_online(self):
        from_today = self.product_id.unit_ids
        return from_today | self.line_ids.unit_id

    def _changes_online(self):
        words = dict(
            self.env["licence.application.change"]._fields["kind"]._description_selection(self.env)
        )
        before = self._known_before()
        return [(kind, words[kind], before.get(kind) or "") for kind, _word in CHANGES]

    def _submit_online(self):
        self.ensure_one()
        if self.typed:
            raise UserError(self.env._("Something you typed is not saved yet: save it first."))
        return self.action_submit()

    def _withdraw_online(self, reason):
        self.ensure_one()
        tidy = (reason or "").strip()
        if len(tidy) > online_form.LONG:
            raise UserError(self.env._("The reason is too long: at most 2000 characters."))
        return self._advance("withdraw", reason=tidy)

    def _can_withdraw(self):
        return self.state != State.DRAFT and any(
            transition.verb == "withdraw" for transition in self._transitions_of_user()
        )
