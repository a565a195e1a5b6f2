from odoo import api, models

from ..lifecycle.visit import BEFORE_REPORT


class VisitTabletWords(models.AbstractModel):
    """The sentences of the tablet page, in the language of whoever holds it."""

    _name = "licence.visit.tablet.words"
    _description = "Words of the tablet page"

    @api.model
    def _tablet_words(self):
        item = self.env["licence.visit.item"]
        chapters = dict(item.condition_id._fields["chapter"]._description_selection(self.env))
        return {
            "chapters": chapters, **self._words_of_net(), **self._words_of_meetings(),
            **self._words_of_checklist(),
        }  # fmt: skip

    def _words_of_net(self):
        """What is not yet sent is said plainly; nothing is called saved that is not."""
        _ = self.env._
        return {
            "net_ok": _("Everything has been sent."),
            "net_busy": _("Being sent …"),
            "net_away": _("No network. What you enter is kept on this device."),
            "net_signed_out": _("You are signed out. What you entered is kept on this device."),
            "busy_waiting": _("Being sent: {what}."),
            "away_waiting": _(
                "No network. Not sent yet: {what}. It is kept on this device and is sent by itself."
            ),
            "signed_out_waiting": _(
                "You are signed out. Not sent yet: {what}. It is kept on this device: sign in again."
            ),
            "n_answer": _("{count} answers"),
            "n_photo": _("{count} photos"),
            "n_sign_in": _("{count} signatures"),
            "n_note": _("the words of the enterprise"),
            "send": _("Send now"),
            "forget": _("Take it off the list"),
            "sign_in_again": _("Sign in again"),
            "needs_network": _("This step needs the network; nothing is lost, try again later."),
            "nothing_kept": _("This visit was never opened on this device with a network."),
            "no_picture": _("This file is no photo; take it again."),
            "unknown": _("On-Site Visit"),
        }

    def _words_of_meetings(self):
        _ = self.env._
        return {
            "opening": _("Opening Meeting"), "checklist": _("Checklist"),
            "closing": _("Closing Meeting"),
            "sheet_opening": _("Sign-In, Opening Meeting"),
            "sheet_closing": _("Sign-In, Closing Meeting"),
            "of_enterprise": _("Of the enterprise"), "name": _("Name"), "unit": _("Unit"),
            "post": _("Post"), "phone": _("Phone"), "signature": _("Signature"),
            "sign_in": _("Sign In"), "feedback": _("Feedback Form"),
            "purpose": _(
                "The form watches over acceptance, visit and test. The enterprise fills it in and "
                "sends it straight to the review centre; the team neither reads nor collects it."
            ),
            "head": _("Head of the enterprise"),
            "explained": _("Purpose and meaning were explained, the enterprise has understood"),
            "hand_out": _("Hand Out"),
            "representative": _("Who of the enterprise heard the conclusion"),
            "opinion": _("What the enterprise says to it"),
            "summary": _("Result"), "passed": _("Passed"), "failed": _("Failed"),
            "not_concluded": _("No conclusion while an item is unscored."),
        }  # fmt: skip

    def _words_of_checklist(self):
        _ = self.env._
        return {
            "veto": _("Veto"), "points": _("What to look at"), "finding": _("Record"),
            "camera": _("Photo"), "open": _("not scored"),
            "disputed": _("Two devices answered differently. Both are kept; choose one:"),
            "progress": _("{scored} of {count} scored"), "all_scored": _("All scored"),
        }  # fmt: skip

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
