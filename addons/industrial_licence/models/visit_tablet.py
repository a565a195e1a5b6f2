from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

MOST_EVENTS = 500


class VisitTablet(models.AbstractModel):
    """What the page of the tablet asks and sends; every event carries a token of its own."""

    _name = "licence.visit.tablet"
    _inherit = "licence.visit.tablet.words"
    _description = "Tablet page of a visit"

    feedback_id = fields.Many2one(
        "licence.feedback", readonly=True, copy=False, ondelete="restrict"
    )

    def write(self, vals):
        """What a form writes into a visit is the team's: who heard the conclusion, the reply."""
        if not self._passes() and not self.env.su:
            for visit in self:
                visit._check_on_team()
        return super().write(vals)

    def _tablet_data(self):
        """All the page needs while the network is away."""
        self.ensure_one()
        self.check_access("read")
        words = dict(self._fields["kind"]._description_selection(self.env))
        return {
            "id": self.id,
            "name": self.display_name,
            "enterprise": self._head_words()["enterprise"],
            "address": self._head_words()["production_address"] or "",
            "product": self.product_id.display_name,
            "kind": words.get(self.kind, ""),
            "begins": fields.Date.to_string(self.begins_on),
            "ends": fields.Date.to_string(self.ends_on),
            "team": [self._tablet_member(row) for row in self.team_id.member_ids],
            "is_leader": self.team_id.leader_id.user_id == self.env.user,
            "user": self.env.uid,
            "needs_samples": self._needs_samples(),
            **self._tablet_state(),
        }

    def _tablet_state(self):
        """What changes in the course of a visit."""
        return {
            "state": self.state,
            "state_word": self._state_word(),
            "representative": self.representative or "",
            "opinion": self.opinion or "",
            "proposed": self._proposed(),
            "feedback": self._tablet_feedback(),
            "verbs": self.open_verbs,
            "attendance": [self._tablet_row(row) for row in self.attendance_ids],
            "grades": [self._tablet_grade(grade) for grade in self.pass_rule_id.grade_ids],
            "items": [self._tablet_item(item) for item in self.item_ids],
        }

    def _tablet_feedback(self):
        form = self.feedback_id
        return {
            "state": form.state,
            "given": form._is_given(),
            "handed_to": form.handed_to or "",
            "explained": form.is_explained,
        }

    @api.model
    def _tablet_member(self, row):
        words = dict(row._fields["role"]._description_selection(self.env))
        return {"id": row.auditor_id.id, "name": row.auditor_id.name, "role": words[row.role]}

    @api.model
    def _tablet_row(self, row):
        return {
            "id": row.id, "token": row.token or "", "meeting": row.meeting, "name": row.name,
            "employer": row.employer, "duty": row.duty or "", "auditor": row.auditor_id.id or 0,
        }  # fmt: skip

    @api.model
    def _tablet_grade(self, grade):
        return {
            "id": grade.id, "name": grade.name, "meaning": grade.meaning,
            "veto": grade.is_open_to_veto,
        }  # fmt: skip

    @api.model
    def _tablet_item(self, item):
        rivals = item.answer_ids[:4] if item.is_disputed else item.answer_ids[:0]
        return {
            "id": item.id, "number": item.number, "chapter": item.chapter, "name": item.name,
            "content": item.content or "", "points": item.key_points or "",
            "veto": item.is_veto, "grade": item.grade_id.id or 0,
            "finding": item.finding or "", "base": item.answer_id.token or "",
            "disputed": item.is_disputed,
            "rivals": [
                {"who": row.user_id.name, "grade": row.grade_id.id or 0,
                 "finding": row.finding or "", "at": fields.Datetime.to_string(row.received_at)}
                for row in rivals
            ],
            "photos": [{"id": row.id, "name": row.name, "token": row.token}
                       for row in item.photo_ids],
        }  # fmt: skip

    def _take_events(self, events):
        """Each event by itself: a bad one is told about and takes no other with it."""
        self.ensure_one()
        self._check_on_team()
        return [self._take_event(event) for event in events[:MOST_EVENTS]]

    def _take_event(self, event):
        token = str(event.get("token") or "")
        try:
            with self.env.cr.savepoint():
                self._event_taker(event.get("kind"))({**event, "token": token})
        except (UserError, AccessError, ValueError, TypeError) as error:
            return {"token": token, "ok": False, "message": str(error)}
        return {"token": token, "ok": True}

    def _event_taker(self, kind):
        takers = {
            "answer": self._take_answer,
            "photo": lambda told: self.env["licence.visit.photo"]._take(self, told),
            "sign_in": lambda told: self.env["licence.visit.attendance"]._take(self, told),
            "note": self._take_note,
        }
        if kind not in takers:
            raise UserError(self.env._("The tablet sent something this version does not know."))
        return takers[kind]

    def _take_answer(self, told):
        if not told["token"]:
            raise UserError(self.env._("An answer without its token is not taken."))
        item = self.item_ids.filtered(lambda one: one.id == told.get("item"))
        if not item:
            raise UserError(self.env._("This item is not in the checklist of the visit."))
        item._answer(told)

    def _take_note(self, told):
        """Who heard the conclusion, and what the enterprise says to it."""
        names = {"representative", "opinion"} & set(told.get("values") or {})
        self.write({name: str(told["values"][name])[:4000] for name in names})

    def _check_on_team(self):
        """An observer looks on; only the team answers."""
        self.check_access("write")
        if self.env.user not in self._team_people().user_id:
            raise AccessError(self.env._("Only the team of the visit fills in its checklist."))

    def _check_leads(self):
        if self.team_id.leader_id.user_id != self.env.user:
            raise AccessError(self.env._("The team leader does this."))

    def _tablet_hand_out(self, name, is_explained):
        """The form for the enterprise, in its hands before the visit begins."""
        self._check_on_team()
        self.feedback_id.write({"handed_to": name, "is_explained": bool(is_explained)})
        self.feedback_id.action_hand_out()

    def _tablet_verb(self, verb):
        """A verb taken on the tablet: those that open and close a visit."""
        verbs = {"open": self.action_open, "close": self.action_close,
                 "report": self.action_report}  # fmt: skip
        if verb not in verbs:
            raise UserError(self.env._("This step is not taken on the tablet."))
        verbs[verb]()
