from dateutil.relativedelta import relativedelta

from odoo import models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..lifecycle.application import OPEN, State, Verdict
from ..lifecycle.certificate import LICENSED
from ..tools.legal_time import legal_today
from ..tools.terms import OUTSIDE_THE_REGIME

# Particulars no application is registered without.
PARTICULARS = ("credit_code", "legal_representative", "region_id", "domicile")
# Kinds that name what is produced anew; the others keep the lines of the certificate.
NAMES_UNITS = frozenset({"initial", "renewal"})
RENEWAL_CODE = "D-20"


class ApplicationGuards(models.AbstractModel):
    """Why a step of an application may not happen now, in the words of whoever would take it."""

    _name = "licence.application.guards"
    _description = "Why a step of an application may not happen now"

    def _guard_enterprise_known(self):
        enterprise = self.enterprise_id
        missing = [
            enterprise._fields[name]._description_string(enterprise.env)
            for name in PARTICULARS
            if not enterprise[name]
        ]
        if missing:
            yield self.env._(
                "Complete the particulars of %(enterprise)s: %(fields)s.",
                enterprise=enterprise.display_name, fields=", ".join(missing),
            )  # fmt: skip

    def _guard_kind_fits(self):
        if self.kind == "change" and not self.change_ids:
            yield self.env._("Say what changes: list each item with its new value.")
        if self.kind != "change" and self.change_ids:
            yield self.env._("Only an application for a change lists changes.")
        if self.kind == "initial" and self.certificate_id:
            yield self.env._("A first application names no certificate; choose renewal or change.")

    def _guard_certificate_fits(self):
        if self.kind == "initial":
            return
        certificate = self.certificate_id
        if not certificate:
            yield self.env._("Name the certificate the application is about.")
        elif certificate.enterprise_id != self.enterprise_id:
            yield self.env._("This certificate belongs to another enterprise.")
        elif certificate._standing(legal_today(self.env)) not in LICENSED:
            yield self.env._("The certificate is not in force: file a first application instead.")

    def _guard_renewal_in_time(self):
        """条例 art. 25: six months before the end; who comes later applies anew."""
        until = self.certificate_id.valid_until
        if self.kind != "renewal" or not until or self.submitted_at:
            return
        # The number is the law's, on the day of the application (D-20).
        limit = self.env["licence.time.limit"]._limit(RENEWAL_CODE, legal_today(self.env))
        latest = until - relativedelta(months=limit.number)
        if legal_today(self.env) > latest:
            yield self.env._(
                "A renewal had to be applied for by %(latest)s, %(months)s months before the "
                "certificate ends; file a first application instead.",
                latest=latest, months=limit.number,
            )  # fmt: skip

    def _guard_lines_given(self):
        if self.kind in NAMES_UNITS and not self.line_ids:
            yield self.env._("List at least one unit the licence is applied for.")
        if len(self.line_ids.product_id) > 1:
            yield self.env._("The units belong to different products: file one application each.")
        if self.certificate_id and self.line_ids:
            yield from self._units_beside_the_certificate()
        if not (self.site_id or self.line_ids.site_id) and self.kind in NAMES_UNITS:
            yield self.env._("Say at which production site it is made.")
        if strange := (self.site_id | self.line_ids.site_id).filtered(
            lambda site: site.enterprise_id != self.enterprise_id
        ):
            yield self.env._("“%(site)s” is no site of the enterprise.", site=strange[0].name)

    def _units_beside_the_certificate(self):
        """Who adds or drops a unit says so; a renewal does neither."""
        units, held = self.line_ids.unit_id, self.certificate_id.line_ids.unit_id
        told = set(self.change_ids.mapped("kind"))
        for unit in units - held if "added_unit" not in told else ():
            yield self.env._(
                "“%(unit)s” is not on the certificate: list it as an added unit of a change.",
                unit=unit.display_name,
            )
        if self.kind == "change" and held - units and "removed_unit" not in told:
            yield self.env._(
                "Units of the certificate are missing: list them as removed, or take them up: "
                "%(units)s.",
                units=", ".join((held - units).mapped("display_name")),
            )

    def _guard_province(self):
        """条例 art. 9, 实施办法 art. 11: the province where the enterprise is, and no other."""
        home, user = self.enterprise_id.region_id.province_id, self.env.user
        if home != self.province_id:
            yield self.env._(
                "%(enterprise)s has moved to %(province)s: the application goes there.",
                enterprise=self.enterprise_id.display_name, province=home.display_name,
            )  # fmt: skip
        own = user.licence_authority_id.province_id
        if not user.share and own and own != self.province_id:
            yield self.env._(
                "This enterprise applies in %(province)s, not here.",
                province=self.province_id.display_name,
            )

    def _guard_licensable(self):
        today, product = legal_today(self.env), self.product_id
        if not product:
            yield self.env._("No product is named.")
        elif product.exclusion in OUTSIDE_THE_REGIME:
            yield self.env._(
                "“%(product)s” is outside this licence: 信息管理规定 art. 3.",
                product=product.display_name,
            )
        else:
            yield from self._not_listed(today)

    def _not_listed(self, today):
        """Where every unit is listed, so is the product; one question instead of two."""
        units = self.line_ids.unit_id
        absent = units - units._licensable(today)
        if (absent or not units) and not self.product_id._is_licensable(today):
            yield self.env._(
                "“%(product)s” is not in the catalogue in force on %(date)s: it needs no licence.",
                product=self.product_id.display_name, date=today,
            )  # fmt: skip
            return
        for unit in absent:
            yield self.env._(
                "The unit “%(unit)s” is not in the catalogue in force on %(date)s.",
                unit=unit.display_name, date=today,
            )  # fmt: skip

    def _guard_one_at_a_time(self):
        same = (
            Domain("enterprise_id", "=", self.enterprise_id.id)
            & Domain("product_id", "=", self.product_id.id)
            & Domain("kind", "=", self.kind)
            & Domain("state", "in", [s.value for s in OPEN - {State.DRAFT}])
            & Domain("id", "!=", self.id)
        )
        # sudo: an application lodged elsewhere stands in the way too
        for other in self.sudo().search(same):
            if self.kind != "initial" or other.line_ids.unit_id & self.line_ids.unit_id:
                yield self.env._(
                    "Application %(number)s of this enterprise for the same is under way.",
                    number=other.number or "",
                )

    def _guard_path_open(self):
        """The way the applicant asks for must be one the rules of today open to it."""
        try:
            rule = self.product_id and self._path_rule_on(legal_today(self.env))
        except UserError as error:
            yield str(error)
            return
        if not rule:
            return
        if self.path_wish and rule.path != self.path_wish:
            yield self.env._(
                "The path “%(wish)s” is not open to this application; the rules of today lead to "
                "“%(path)s”.",
                wish=self._word("path_wish", self.path_wish), path=self._word("path", rule.path),
            )  # fmt: skip
        if rule.needs_commitment and not self.is_commitment_signed:
            yield self.env._(
                "The path “%(path)s” needs the applicant's signed commitment.",
                path=self._word("path", rule.path),
            )

    def _guard_materials_complete(self):
        for item in self.item_ids:
            if item.stage == "apply" and item.is_mandatory and not item.version_ids:
                yield self.env._("The material “%(item)s” is missing.", item=item.name)

    def _guard_defects_answered(self):
        if self.state != State.RETURNED:
            return
        for item in self.item_ids.filtered(lambda item: item.verdict == Verdict.NOT_MET):
            yield self.env._(
                "“%(item)s” was found wanting (%(reason)s): hand in a new file.",
                item=item.name, reason=item.verdict_reason or "",
            )  # fmt: skip
