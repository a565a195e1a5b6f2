from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..lifecycle.application import APPROVER, CLERK, HANDLER
from ..tools.legal_time import legal_today
from .delegation import Act

# What each post does for the authority; every other one belongs to the counter.
_ACTS = {HANDLER: Act.REVIEW, APPROVER: Act.APPROVE, CLERK: Act.APPROVE}


class ApplicationHouse(models.AbstractModel):
    """In which authority a case lies, and who of its people works on it (行政许可法 24)."""

    _name = "licence.application.house"
    _description = "Authorities and officers of an application"

    authority_id = fields.Many2one(
        "licence.authority", "Handling Authority", compute="_compute_authority_id", store=True,
        precompute=True, index=True, ondelete="restrict",
    )  # fmt: skip
    province_id = fields.Many2one(
        "licence.authority", compute="_compute_province_id", store=True,
        precompute=True, index=True, ondelete="restrict",
    )  # fmt: skip
    handler_id = fields.Many2one(
        "res.users", index="btree_not_null", copy=False, ondelete="restrict",
        domain=lambda self: [
            ("all_group_ids", "in", self.env.ref(HANDLER).ids), ("share", "=", False),
        ],
    )  # fmt: skip

    @api.depends("enterprise_id")
    def _compute_province_id(self):
        """条例 art. 9: the province where the enterprise is; a later move changes nothing here."""
        for application in self:
            application.province_id = application.enterprise_id.region_id.province_id

    @api.depends("province_id", "line_ids.unit_id", "certificate_id")
    def _compute_authority_id(self):
        """The province, or the city to which it has delegated: its counter is open too."""
        today = legal_today(self.env)
        for application in self:
            application.authority_id = application._house(today)

    def _delegated(self, date):
        """The authority below the province, and what it does for the province on the day."""
        region = self.enterprise_id.region_id
        below = region.city_id or region
        product = self.line_ids.unit_id.product_id[:1] or self.certificate_id.product_id
        delegations = self.env["licence.delegation"]
        return below, delegations._acts(self.province_id, below, product, date)

    def _house(self, date):
        """Where the case lies: with the delegate of whatever act, else with the province."""
        below, acts = self._delegated(date)
        return below if acts else self.province_id

    def _acts_for(self, authority, act, user=None):
        """Whether the user's authority is `authority` or does `act` for it today."""
        own = (user or self.env.user).licence_authority_id
        if not own or own == authority:
            return own == authority
        covering = self.env["licence.delegation"]._covers(
            own, act, self.product_id, legal_today(self.env)
        )
        return authority in covering.delegator_id

    def _may_review(self, user=None):
        houses = self.province_id | self.deciding_authority_id
        return any(self._acts_for(authority, Act.REVIEW, user) for authority in houses)

    def _clock_keepers(self, posts):
        """A term is kept where the post's act is done: by the province or by its delegate."""
        below, acts = self._delegated(legal_today(self.env)) if posts else (None, ())
        decider = self.deciding_authority_id or self.province_id
        ids = {self.env["ir.model.data"]._xmlid_to_res_id(post): post for post in _ACTS}
        acted = {post: _ACTS.get(ids.get(post.id), Act.ACCEPT) for post in posts}
        found = {
            post: (act, decider if act == Act.APPROVE else self.province_id)
            for post, act in acted.items()
        }
        return {
            post: below if act in acts and house == self.province_id else house
            for post, (act, house) in found.items()
        }

    @api.constrains("handler_id")
    def _check_handler(self):
        for application in self.filtered("handler_id"):
            if not application._is_able_handler(application.handler_id):
                raise ValidationError(
                    self.env._(
                        "%(person)s cannot handle %(record)s: name an active case handler of "
                        "%(authority)s, of its delegate, or whoever stands in for one.",
                        person=application.handler_id.name, record=application.display_name,
                        authority=application.province_id.display_name,
                    )
                )  # fmt: skip

    def _is_able_handler(self, user):
        today = legal_today(self.env)
        # sudo: posts and absences of a colleague are asked, not shown
        people = user.sudo() | user.sudo().substitution_ids._absent_colleagues(today)
        holders = people.filtered(lambda each: each.has_group(HANDLER))
        return user.active and any(self._may_review(each) for each in holders)
