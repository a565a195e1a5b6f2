from odoo import api, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.visit import BEFORE_REPORT

_lt = LazyTranslate(__name__)

# What is not yet sent is said plainly; nothing is called saved that is not.
NET = {
    "net_ok": _lt("Everything has been sent."),
    "net_busy": _lt("Being sent …"),
    "net_away": _lt("No network. What you enter is kept on this device."),
    "net_signed_out": _lt("You are signed out. What you entered is kept on this device."),
    "busy_waiting": _lt("Being sent: {what}."),
    "away_waiting": _lt(
        "No network. Not sent yet: {what}. It is kept on this device and is sent by itself."
    ),
    "signed_out_waiting": _lt(
        "You are signed out. Not sent yet: {what}. It is kept on this device: sign in again."
    ),
    "n_answer": _lt("{count} answers"),
    "n_photo": _lt("{count} photos"),
    "n_sign_in": _lt("{count} signatures"),
    "n_note": _lt("the words of the enterprise"),
    "send": _lt("Send now"),
    "forget": _lt("Take it off the list"),
    "sign_in_again": _lt("Sign in again"),
    "needs_network": _lt("This step needs the network; nothing is lost, try again later."),
    "nothing_kept": _lt("This visit was never opened on this device with a network."),
    "no_picture": _lt("This file is no photo; take it again."),
    "unknown": _lt("On-Site Visit"),
}
MEETINGS = {
    "opening": _lt("Opening Meeting"), "checklist": _lt("Checklist"),
    "closing": _lt("Closing Meeting"),
    "sheet_opening": _lt("Sign-In, Opening Meeting"),
    "sheet_closing": _lt("Sign-In, Closing Meeting"),
    "of_enterprise": _lt("Of the enterprise"), "name": _lt("Full Name"), "unit": _lt("Employer"),
    "post": _lt("Post"), "phone": _lt("Phone"), "signature": _lt("Signature"),
    "sign_in": _lt("Sign In"), "feedback": _lt("Feedback Form"),
    "purpose": _lt(
        "The form watches over acceptance, visit and test. The enterprise fills it in and "
        "sends it straight to the review centre; the team neither reads nor collects it."
    ),
    "head": _lt("Head of the enterprise"),
    "explained": _lt("Purpose and meaning were explained, the enterprise has understood"),
    "hand_out": _lt("Hand Out"),
    "representative": _lt("Who of the enterprise heard the conclusion"),
    "opinion": _lt("What the enterprise says to it"),
    "summary": _lt("Result"), "passed": _lt("Passed"), "failed": _lt("Failed"),
    "not_concluded": _lt("No conclusion while an item is unscored."),
}  # fmt: skip
CHECKLIST = {
    "veto": _lt("Veto"), "points": _lt("What to look at"), "finding": _lt("Record"),
    "camera": _lt("Photo"), "open": _lt("not scored"),
    "disputed": _lt("Two devices answered differently. Both are kept; choose one:"),
    "progress": _lt("{scored} of {count} scored"), "all_scored": _lt("All scored"),
}  # fmt: skip


class VisitTabletWords(models.AbstractModel):
    """The sentences of the tablet page, in the language of whoever holds it."""

    _name = "licence.visit.tablet.words"
    _description = "Words of the tablet page"

    @api.model
    def _tablet_words(self):
        item = self.env["licence.visit.item"]
        chapters = dict(item.condition_id._fields["chapter"]._description_selection(self.env))
        lang = self.env.lang or "en_US"
        words = {**NET, **MEETINGS, **CHECKLIST}
        return {
            "chapters": chapters,
            **{name: word._translate(lang) for name, word in words.items()},
        }

    @api.model
    def _tablet_visits(self):
        """The visits somebody of the team has before or behind the report."""
        visits = self.search(
            [
                ("team_id.member_ids.auditor_id.user_id", "=", self.env.uid),
                ("state", "in", list(BEFORE_REPORT)),
            ], order="begins_on, id",
        )  # fmt: skip
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        return [
            {
                "id": visit.id, "enterprise": visit._head_words()["enterprise"],
                "address": visit.site_address or "", "kind": kinds[visit.kind],
                "begins": visit.begins_on, "ends": visit.ends_on, "state": visit._state_word(),
            }
            for visit in visits
        ]  # fmt: skip
