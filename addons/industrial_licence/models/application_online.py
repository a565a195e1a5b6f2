from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Command, Domain

from ..lifecycle.application import WITH_APPLICANT, State
from ..tools import online_form
from ..tools.online_form import LONG, SHORT, BadForm
from .application_line import CHANGES

# Fields of the online form and how long each may be.
FORM = {
    **dict.fromkeys(("site_id", "path_wish", "has_changed_conditions"), SHORT),
    **dict.fromkeys(("site_name", "site_postcode", "site_region"), SHORT),
    **dict.fromkeys(("contact_name", "contact_phone"), 60),
    "site_address": 200,
    "units": LONG,
    "remark": LONG,
    "merger_reason": SHORT,
    "old_certificates": 500,
    **{f"change_{kind}": 200 for kind, _word in CHANGES},
}
NEW_SITE = "new"


class LicenceApplication(models.Model):
    # The room of the portal: how an applicant fills in what the counter fills in at its desk.
    _inherit = "licence.application"  # pylint: disable=consider-merging-classes-inherited

    typed = fields.Json("Typed So Far", copy=False, help="The online form as it was left.")
    typed_round = fields.Integer(
        "Times Saved", copy=False, aggregator=None,
        help="What a page typed before the last saving no longer counts.",
    )  # fmt: skip

    def _admit(self, transition, reason):
        if self.env.user.share and not self.env.su:
            # Reading is enough to look; a step needs a mandate to act.
            self.check_access("write")
        return super()._admit(transition, reason)

    @api.model
    def _start_online(self, enterprise, kind, units, certificate):
        """A draft for that; the one begun before where there is one."""
        if not enterprise._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))
        if begun := self._begun_draft(enterprise, kind, units, certificate):
            return begun
        return self.with_context(mail_create_nosubscribe=True).create(
            {
                "kind": kind,
                "enterprise_id": enterprise.id,
                "certificate_id": certificate.id,
                "site_id": enterprise.site_ids[:1].id,
                "line_ids": [Command.create({"unit_id": unit.id}) for unit in units],
            }
        )

    def _begun_draft(self, enterprise, kind, units, certificate):
        found = self.search(
            Domain("enterprise_id", "=", enterprise.id)
            & Domain("kind", "=", kind)
            & Domain("state", "=", State.DRAFT)
            & Domain("version", "=", 0)
            & Domain("certificate_id", "=", certificate.id)
        )
        return found.filtered(lambda one: certificate or one.product_id == units.product_id[:1])[:1]

    def _keep_typed(self, told, typed_round):
        """Autosave: what stands in the form now, good or not; it binds nobody."""
        self.ensure_one()
        self.check_access("write")
        if typed_round != self.typed_round:
            raise UserError(self.env._("This form was saved in the meantime: load the page again."))
        try:
            self.typed = online_form.typed(told, FORM)
        except BadForm as error:
            raise UserError(self._form_refusal(error)) from error

    def _fill_in(self, form, unit_ids):
        """What the sent form says, all of it or nothing."""
        self.ensure_one()
        self._check_fresh_view()
        try:
            vals = self._told_vals(form, unit_ids)
            contact = [online_form.words(form, f"contact_{part}", 60) for part in ("name", "phone")]
            merger = self._told_merger(form)
        except BadForm as error:
            raise UserError(self._form_refusal(error)) from error
        self.write({**vals, "typed": False, "typed_round": self.typed_round + 1})
        self._keep_merger(*merger)
        self.enterprise_id._keep_contact(*contact)
        if self.is_commitment_signed and not self._valid_commitment():
            # What was signed no longer covers what is applied for.
            self.is_commitment_signed = False

    def _form_refusal(self, error):
        if error.limit:
            return self.env._(
                "One entry is too long: at most %(limit)s characters. Nothing was saved.",
                limit=error.limit,
            )
        return self.env._("The form arrived damaged. Nothing was saved; load the page again.")

    def _told_vals(self, form, unit_ids):
        vals = {
            "remark": online_form.words(form, "remark", LONG),
            "path_wish": self._told_wish(form),
            "has_changed_conditions": form.get("has_changed_conditions") == "1",
            "site_id": self._told_site(form).id,
        }
        if self.kind != "replacement":
            vals["line_ids"] = self._told_lines(unit_ids)
        if self.kind == "change":
            vals["change_ids"] = self._told_changes(form)
        return vals

    def _told_wish(self, form):
        wish = online_form.words(form, "path_wish")
        if wish and wish not in dict(self._fields["path_wish"].selection):
            raise BadForm("path_wish")
        return wish or False

    def _told_site(self, form):
        chosen = online_form.words(form, "site_id")
        if chosen == NEW_SITE:
            return self._new_site(form)
        sites = self.enterprise_id.site_ids
        return sites.filtered(lambda site: site.id == online_form.record_id(chosen))

    def _new_site(self, form):
        name, address = (
            online_form.words(form, "site_name"),
            online_form.words(form, "site_address", 200),
        )
        region = self.env["licence.authority"].search(
            [("id", "=", online_form.record_id(form.get("site_region")))]
        )
        if not (name and address and region):
            raise UserError(self.env._("A new site needs its name, address and region."))
        return self.env["licence.site"].create(
            {
                "enterprise_id": self.enterprise_id.id,
                "name": name,
                "address": address,
                "region_id": region.id,
                "postcode": online_form.words(form, "site_postcode") or False,
            }
        )

    def _told_lines(self, unit_ids):
        """Rows to add and to drop, so that the units are those of the form."""
        wanted = self.env["licence.unit"].search(
            [("id", "in", online_form.ids(unit_ids)), ("product_id", "=", self.product_id.id)]
        )
        if self.line_ids and not wanted:
            raise UserError(self.env._("Tick at least one unit."))
        gone = self.line_ids.filtered(lambda line: line.unit_id not in wanted)
        return [
            *(Command.delete(line.id) for line in gone),
            *(Command.create({"unit_id": u.id}) for u in wanted - self.line_ids.unit_id),
        ]

    def _told_changes(self, form):
        told = [(kind, online_form.words(form, f"change_{kind}", 200)) for kind, _word in CHANGES]
        before = self._known_before()
        fresh = {kind: after for kind, after in told if after}
        same = self.change_ids.filtered(lambda one: fresh.get(one.kind) == one.after)
        return [
            *(Command.delete(one.id) for one in self.change_ids - same),
            *(
                Command.create({"kind": kind, "before": before.get(kind), "after": after})
                for kind, after in fresh.items()
                if kind not in same.mapped("kind")
            ),
        ]

    def _known_before(self):
        """What stands on the certificate now, beside what shall stand there."""
        certificate = self.certificate_id
        return {
            "name": self.enterprise_id.name,
            "domicile": self.enterprise_id.domicile,
            "address_name": certificate.site_address or False,
            "relocation": certificate.site_address or False,
        }

    def _is_with_applicant(self):
        return self.state in WITH_APPLICANT

    def _missing_online(self):
        """What still stands between the applicant and the submission."""
        self.ensure_one()
        if not self._is_with_applicant():
            return []
        return self._obstacles(self._lifecycle["submit"])
