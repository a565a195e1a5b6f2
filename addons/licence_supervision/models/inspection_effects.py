from datetime import timedelta

from odoo import api, models
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today

from ..lifecycle.inspection import Conclusion, Finding, Kind

URGING, URGED_FOR = "督促整改通知（保持获证条件）", 30
SIXTY_DAYS, AFTER_ISSUE = "T-15", "D-18"
KIND_OF = {SIXTY_DAYS: Kind.AFTER_EXEMPTION, AFTER_ISSUE: Kind.AFTER_ISSUE}


class SupervisionInspectionEffects(models.AbstractModel):
    _name = "licence.supervision.inspection.effects"
    _description = "How an inspection comes about, and what follows from it"

    @api.model
    def _prepare_stem(self, vals):
        body = self.env["licence.authority"].browse(
            vals.get("authority_id") or self.env.user.licence_authority_id.id
        )
        return {"number_stem": f"JC{body.code or ''}-{legal_today(self.env).year}-"}

    @api.model
    def _plan_after_issue(self, application):
        """国市监质监〔2020〕152号 三（三）: within 60 days after a renewal without a visit."""
        code = application.path_rule_id.visit_limit_code
        certificate = application.issued_certificate_id
        if code not in KIND_OF or not certificate:
            return self.browse()
        inspection = self._create_sealed(
            [
                {
                    "kind": KIND_OF[code].value,
                    "enterprise_id": application.enterprise_id.id,
                    "site_id": application.site_id.id,
                    "certificate_id": certificate.id,
                    "product_id": application.product_id.id,
                    "authority_id": application._place().id,
                    "application_id": application.id,
                }
            ]
        ).sudo()  # sudo: the law plans it, not the clerk who issues
        inspection._clock_start(code, on=legal_today(self.env))
        inspection._seal({"planned_on": inspection.due_on})
        return inspection

    def _draw_up_checklist(self):
        """The conditions of the rule book the licence was granted under, as they stood then."""
        # sudo: conditions are public law; the application's own are read by no one else here
        books = {one: one.certificate_id.sudo().application_id.rule_book_id for one in self}
        self.env["licence.supervision.inspection.line"].create(
            [
                {
                    "inspection_id": one.id,
                    "sequence": place,
                    "condition_id": condition.id,
                    "name": f"{condition.number} {condition.name}",
                    "at_issue": condition.content,
                }
                for one, book in books.items()
                if not one.line_ids
                for place, condition in enumerate(book.condition_ids, 1)
            ]
        )

    def _after_start(self):
        self._seal({"started_at": legal_now(self.env)})

    def _after_conclude(self):
        self._seal({"concluded_on": legal_today(self.env)})
        self._clock_stop()
        # sudo: the term on the application ends with the visit it waits for
        application = self.application_id.sudo()
        for code in KIND_OF:
            application._clock_stop(code)
        if self._worse_lines() or self.conclusion == Conclusion.RECTIFY:
            self._order_rectification()
        self._urge()
        self.env["licence.supervision.grade"]._regrade(self.enterprise_id)

    def _urge(self):
        """督促企业保持获证条件: what is weak is urged in writing and looked at once more."""
        weak = self.line_ids.filtered(lambda line: line.finding == Finding.WEAK).mapped("name")
        if not weak:
            return
        today = legal_today(self.env)
        place = {
            "enterprise_id": self.enterprise_id.id, "site_id": self.site_id.id,
            "certificate_id": self.certificate_id.id, "product_id": self.product_id.id,
            "authority_id": self.authority_id.id,
        }  # fmt: skip
        urged = self.env["licence.supervision.demand"].create(
            {
                **place, "inspection_id": self.id, "is_urging": True, "content": "\n".join(weak),
                "subject": URGING, "due_on": today + timedelta(days=URGED_FOR),
            }
        )  # fmt: skip
        urged._advance("send")
        self.create(
            {
                **place, "kind": Kind.RETURN_VISIT.value, "planned_on": urged.due_on,
                "officer_ids": [(6, 0, self.officer_ids.ids)],
            }
        )  # fmt: skip

    def _order_rectification(self):
        """不得降低取得生产许可证的条件: what is worse is ordered to be mended, by itself."""
        worse = self._worse_lines().mapped("name")
        self.env["licence.supervision.rectification"].create(
            {
                "inspection_id": self.id,
                "enterprise_id": self.enterprise_id.id,
                "site_id": self.site_id.id,
                "certificate_id": self.certificate_id.id,
                "product_id": self.product_id.id,
                "authority_id": self.authority_id.id,
                "items": "\n".join(worse) or self.findings,
            }
        )

    def _after_publish(self):
        """双随机一公开: from this moment it stands on the public page of results too."""
        self._seal({"published_on": legal_today(self.env)})
        self.env["licence.public.result"]._announce(self, self._prepare_result_vals())

    def _prepare_result_vals(self):
        chinese = self.with_context(lang="zh_CN").env
        words = dict(self._fields["conclusion"]._description_selection(chinese))
        is_kept = self.conclusion in {Conclusion.KEPT, Conclusion.URGED}
        return {
            "kind": "inspection", "authority_id": self.authority_id.id,
            "enterprise": self.enterprise_id.name, "product": self.product_id.name,
            "done_on": self.concluded_on, "result": "pass" if is_kept else "fail",
            "note": words.get(self.conclusion),
        }  # fmt: skip
