from odoo import api, models
from odoo.addons.industrial_licence.models.authority import Level
from odoo.addons.industrial_licence.tools.online_form import SHORT, record_id
from odoo.exceptions import UserError
from odoo.fields import Command

from ..lifecycle.complaint import OPEN, Kind

LONGEST = 5_000
COMPLAINT, DISPUTE, APPEAL = "complaint", "dispute", "appeal"
WAYS = (COMPLAINT, DISPUTE, APPEAL)
CHANNEL = "portal"
COMPLAINTS = "licence.supervision.complaint"


class SupervisionMatter(models.AbstractModel):
    """投诉、争议、申诉 of an enterprise in its own name: filed, and followed by it alone."""

    _name = "licence.supervision.matter"
    _inherit = "licence.supervision.online"
    _description = "Complaint or appeal of an enterprise"

    @api.model
    def _complaints_online(self):
        """条例 44: who filed stands only in the closed table; the way back leads through it."""
        firms = self.env["licence.mandate"]._spoken_for()
        # sudo: no group reads identities; only the own ones are asked for
        known = self.env["licence.supervision.complainant"].sudo()
        return known.search([("enterprise_id", "in", firms.ids)], order="id desc").complaint_id

    @api.model
    def _appeals_online(self):
        firms = self.env["licence.mandate"]._spoken_for()
        # sudo: review bodies keep their appeals; the enterprise reads its own by these words
        return self.env["licence.appeal"].sudo().search([("partner_id", "in", firms.ids)])

    @api.model
    def _list_online(self):
        complaints = [complaint._told_enterprise() for complaint in self._complaints_online()]
        appeals = [appeal._told_enterprise() for appeal in self._appeals_online()]
        rows = [*complaints, *appeals]
        return sorted(rows, key=lambda row: row["received_on"], reverse=True)

    @api.model
    def _count_open(self):
        appeals = self._appeals_online().filtered(lambda one: not one.answered_on)
        return len(self._complaints_online().filtered(lambda one: one.state in OPEN)) + len(appeals)

    @api.model
    def _one_online(self, address):
        """The matter of an address such as “c12” or “a7”; nothing when it is not the own one."""
        of = {"c": self._complaints_online, "a": self._appeals_online}.get(address[:1])
        found = of and self._chosen(of(), address[1:])
        return found._told_enterprise() if found else {}

    @api.model
    def _form_online(self):
        """What the three forms offer to choose from."""
        public = self.env[COMPLAINTS]._public_choices()
        firms = self.env["licence.mandate"]._spoken_for("act")
        cases = self.env["licence.application"].search(
            [("enterprise_id", "in", firms.ids), ("number", "!=", False)], order="id desc"
        )
        # sudo: labels of a list
        subjects = self.env[COMPLAINTS].sudo()._fields["subject"]._description_selection(self.env)
        against = self.env["licence.appeal"]._fields["against"]._description_selection(self.env)
        return {
            **public, "firms": firms, "cases": cases, "subjects": subjects, "against": against,
            "visits": self._visits(firms),
        }  # fmt: skip

    @api.model
    def _visits(self, firms):
        # sudo: which team came, on which day and from which body, the enterprise saw itself
        return self.env["licence.visit"].sudo().search(
            [("enterprise_id", "in", firms.ids), ("opened_at", "!=", False)]
        )  # fmt: skip

    @api.model
    def _file_online(self, way, form, files):
        """Files it and tells the address it is followed at."""
        firm = self._asked_firm(form.get("enterprise"))
        words = self._read_form(form, {"content": LONGEST, "target_name": 200, "named_unit": 200})
        if not words["content"]:
            raise UserError(self.env._("Say what happened."))
        file = {
            COMPLAINT: self._file_complaint, DISPUTE: self._file_dispute, APPEAL: self._file_appeal,
        }[way]  # fmt: skip
        with self.env.cr.savepoint():
            address = file(firm, words, form, files)
        self.env["licence.typed"]._forget(way)
        return address

    def _file_complaint(self, firm, words, form, files):
        complaints = self.env[COMPLAINTS]
        breaches = dict(complaints._fields["breach"]._description_selection(self.env))
        body = complaints._by_code(form.get("authority"))
        if not body or form.get("breach") not in breaches:
            raise UserError(self.env._("Say what it is about and which authority you turn to."))
        target = complaints._by_code(form.get("target"))
        if target.level == Level.NATIONAL:
            target = target.browse()
        about = {"breach": form["breach"], "target_authority_id": target.id}
        return self._take_in(firm, {"kind": Kind.COMPLAINT, **words, **about}, body, files)

    def _file_dispute(self, firm, words, form, files):
        cases = self.env["licence.application"].search(
            [("id", "=", record_id(form.get("case"))), ("enterprise_id", "=", firm.id)]
        )
        subjects = dict(self.env[COMPLAINTS]._fields["subject"]._description_selection(self.env))
        if not cases or form.get("subject") not in subjects:
            raise UserError(self.env._("Choose the application and what you do not agree with."))
        # sudo: where the own case lies is no secret, the record of the authority itself is
        body = (cases.deciding_authority_id or cases.province_id).sudo()
        about = {"application_id": cases.id, "product_id": cases.product_id.id}
        said = {"kind": Kind.DISPUTE, "subject": form["subject"], "content": words["content"]}
        return self._take_in(firm, {**said, **about}, body, files)

    def _take_in(self, firm, said, body, files):
        """Taken in as from the public page: no trace of the account stays on the case."""
        neutral = self.env.ref("base.public_user")
        # sudo: the intake itself judges what it takes
        complaints = self.env[COMPLAINTS].with_user(neutral).sudo()
        # sudo: the own contact of the enterprise
        own = firm.sudo()
        identity = {"name": own.name, "phone": own.contact_phone, "enterprise_id": own.id}
        filled = {name: value for name, value in said.items() if value}
        made = complaints._take_in({**filled, "channel": CHANNEL}, identity, body)
        made.env["licence.supervision.enclosure"]._enclose(made, files)
        return f"c{made.id}"

    def _file_appeal(self, firm, words, form, _files):
        visit = self._chosen(self._visits(firm), form.get("visit"))
        if not visit or form.get("against") not in ("activity", "conclusion"):
            raise UserError(self.env._("Choose the visit and what you object to."))
        people = visit.team_id.member_ids.auditor_id
        # sudo: review bodies keep their appeals; the enterprise may open one about its own visit
        appeals = self.env["licence.appeal"].sudo().with_context(mail_create_nosubscribe=True)
        made = appeals.create(
            {
                "partner_id": firm.id,
                "department_id": visit.department_id.id,
                "against": form["against"],
                "text": words["content"],
                "original_auditor_ids": [Command.set(people.ids)],
            }
        )
        return f"a{made.id}"


class SupervisionComplaint(models.Model):
    _inherit = "licence.supervision.complaint"

    def _told_enterprise(self):
        """What the enterprise that filed it may know; the record itself it never reads."""
        self.ensure_one()
        return {
            **self._told_filer(),
            "address": f"c{self.id}",
            # sudo: as above, by the words of this door
            "body": self.sudo().authority_id.name,
            "content": self.content,
            "is_open": self.state in OPEN,
            "files": self.sudo().enclosure_ids.mapped("name"),  # sudo: names of the own files
        }


class Appeal(models.Model):
    _inherit = "licence.appeal"

    def _told_enterprise(self):
        self.ensure_one()
        # sudo: the own appeal, in the words the review body gave
        appeal = self.sudo()
        results = dict(appeal._fields["result"]._description_selection(self.env))
        effects = dict(appeal._fields["effect"]._description_selection(self.env))
        said = [results.get(appeal.result), effects.get(appeal.effect)]
        steps = appeal.step_ids.filtered(lambda step: step.verb == "answer")
        reply = "\n".join(filter(None, [*said, *steps.mapped("reason")]))
        return {
            "address": f"a{appeal.id}",
            "number": "",
            "kind": self.env._("Appeal to the review body"),
            "body": appeal.department_id.name,
            "received_on": appeal.happened_on,
            "state": appeal._state_word(),
            "content": appeal.text,
            "reply": reply if appeal.answered_on else "",
            "answered_on": appeal.answered_on,
            "is_open": not appeal.answered_on,
            "files": [],
        }


class Typed(models.Model):
    _inherit = "licence.typed"

    @api.model
    def _forms(self):
        said = {"enterprise": SHORT, "content": LONGEST}
        own = {
            COMPLAINT: {
                **said, **dict.fromkeys(("authority", "target", "breach"), SHORT),
                **dict.fromkeys(("target_name", "named_unit"), 200),
            },
            DISPUTE: {**said, "case": SHORT, "subject": SHORT},
            APPEAL: {**said, "visit": SHORT, "against": SHORT},
        }  # fmt: skip
        return {**super()._forms(), **own}
