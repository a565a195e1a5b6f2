from odoo import api, models
from odoo.fields import Domain

from ..lifecycle.publication import State
from ..tools.legal_time import legal_today
from ..tools.terms import Level

# 信息管理规定 27, 28: (of the State, of a province)
TERMS = {"holders": ("T-21", "T-23"), "cancelled": ("T-24", "T-26")}


class PublicationEffects(models.AbstractModel):
    """What follows when a publication goes out or is taken back."""

    _name = "licence.publication.effects"
    _description = "Effects of the verbs of a publication"

    def _after_review(self):
        self._seal({"reviewer_id": self.env.uid})

    def _after_return_(self):
        self._seal({"reviewer_id": False})

    def _after_publish(self):
        today = legal_today(self.env)
        self._seal({"publisher_id": self.env.uid, "published_on": today})
        # sudo: the day of the list is written by the verb alone
        self.entry_ids.sudo().write({"announced_on": today})
        self._clock_stop()
        # sudo: the poster is drawn by the verb, from the text that is now public
        if guide := self.guide_id.sudo():
            guide._draw_poster(today)
        # sudo: the own site is a channel by the act itself
        self.env["licence.publication.channel"].sudo().create(
            {"publication_id": self.id, "kind": "site", "shown_on": today}
        )

    def _after_withdraw(self):
        reason = self.step_ids.sorted("id")[-1:].reason
        self._seal({"withdrawn_on": legal_today(self.env), "withdrawal": reason})
        # sudo: as in _after_publish
        self.entry_ids.sudo().write({"announced_on": False})

    def _collect(self):
        """Put every certificate of the authority that no list has named yet on this one."""
        self.ensure_one()
        self.check_access("write")
        self.env.flush_all()
        self.env.cr.execute(_WAITING[self.kind], {"authority": self.authority_id.id})
        rows = self.env.cr.fetchall()
        entries = self.env["licence.publication.entry"]
        entries.create([
            {"publication_id": self.id, "certificate_id": certificate} for certificate, _on in rows
        ])  # fmt: skip
        if rows and not self.clock_ids:
            self._clock_start(self._term(), on=min(on for _certificate, on in rows))
        return True

    def _term(self):
        national, provincial = TERMS[self.kind]
        return national if self.authority_id.level == Level.NATIONAL else provincial

    @api.model
    def _cron_collect(self):
        """Every night each authority finds its new lists drawn up, ready for review."""
        for kind in TERMS:
            self.env.cr.execute(_AUTHORITIES[kind])
            waiting = {row[0] for row in self.env.cr.fetchall()}
            open_ones = self.search(
                Domain("kind", "=", kind) & Domain("state", "in", [State.DRAFT, State.REVIEWED])
            )
            self._draw_up(kind, waiting - set(open_ones.authority_id.ids))

    @api.model
    def _draw_up(self, kind, authorities):
        titles = {"holders": "获证企业名单", "cancelled": "注销企业名单"}
        today = legal_today(self.env)
        drafts = self._create_sealed([
            {"kind": kind, "authority_id": authority, "drafter_id": False,
             "name": f"{today:%Y年%-m月%-d日}{titles[kind]}"}
            for authority in sorted(authorities)
        ])  # fmt: skip
        for draft in drafts:
            draft._collect()


_NAMED = (
    "NOT EXISTS (SELECT 1 FROM licence_publication_entry entry JOIN licence_publication publication"
    " ON publication.id = entry.publication_id WHERE entry.certificate_id = shown.id"
    " AND entry.kind = '{kind}' AND publication.state <> 'withdrawn')"
)
_FROM = (
    "FROM licence_public_certificate shown JOIN licence_certificate certificate"
    " ON certificate.id = shown.id WHERE NOT shown.is_removed AND {condition}"
)
_HOLDERS = _FROM.format(
    condition="certificate.origin <> 'legacy' AND shown.ended_on IS NULL AND "
    + _NAMED.format(kind="holders")
)
_CANCELLED = _FROM.format(
    condition="shown.ended_on IS NOT NULL AND " + _NAMED.format(kind="cancelled")
)
_OWN = "AND certificate.authority_id = %(authority)s ORDER BY certificate.id LIMIT 2000"
_WAITING = {
    "holders": f"SELECT certificate.id, shown.approved_on {_HOLDERS} {_OWN}",
    "cancelled": f"SELECT certificate.id, shown.ended_on {_CANCELLED} {_OWN}",
}
_AUTHORITIES = {
    "holders": f"SELECT DISTINCT certificate.authority_id {_HOLDERS}",
    "cancelled": f"SELECT DISTINCT certificate.authority_id {_CANCELLED}",
}
