from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.test_order import OPEN, TEST_ORDER, State

_lt = LazyTranslate(__name__)

STAFF = "industrial_licence.group_staff"
# Who may read the clocks of cases.
CASE_POSTS = ",".join(
    f"industrial_licence.group_{post}"
    for post in ("intake", "handler", "approver", "certificate_clerk", "archive", "manager")
)
KNOWN_TO_APPLICANT = f"{STAFF},industrial_licence.group_applicant"
KINDS = [("first", "First Test"), ("retest", "Retest"), ("dispute", "Disputed Result")]
SEALED = frozenset(
    "number kind lab_id application_id enterprise_id authority_id client_name origin_id is_blind "
    "rule_book_id product_id unit_ids chosen_at delivered_on received_on tested_on issued_on "
    "is_late_delivery verdict".split()
)


class LabTestOrder(models.Model):
    """检验任务: what one laboratory, chosen by the enterprise, tests for one application."""

    _name = "licence.lab.test.order"
    _description = "Test order"
    _inherit = [
        "licence.lifecycle.mixin", "licence.clocked.mixin", "licence.lab.desk",
        "licence.lab.test.order.guards", "licence.lab.test.order.feedback",
        "licence.lab.test.order.effects",
        "licence.lab.test.order.choice", "licence.lab.test.order.judgement",
    ]  # fmt: skip
    _order = "id desc"
    _rec_name = "number"

    _lifecycle = TEST_ORDER
    _open_states = OPEN
    _verb_labels = {
        "choose": _lt("Choose the Laboratory"),
        "deliver": _lt("Sample Sent"),
        "receive": _lt("Receive the Sample"),
        "refuse": _lt("Refuse the Sample"),
        "start": _lt("Begin the Test"),
        "report": _lt("Test Finished"),
        "reopen": _lt("Reopen"),
        "issue": _lt("Report Issued"),
        "cancel": _lt("Cancel"),
    }
    _main_states = (
        State.DRAFTED, State.CHOSEN, State.DELIVERED, State.RECEIVED, State.TESTING,
        State.REPORTED, State.ISSUED,
    )  # fmt: skip
    _sealed_fields = SEALED

    state = fields.Selection(
        labels(
            TEST_ORDER,
            {
                "drafted": "Laboratory to Be Chosen",
                "chosen": "Laboratory Chosen",
                "delivered": "Sample Sent",
                "received": "Sample Received",
                "testing": "Being Tested",
                "reported": "Test Finished",
                "issued": "Report Issued",
                "refused": "Sample Refused",
                "cancelled": "Cancelled",
            },
        ),
        group_expand=True,
    )
    number = fields.Char(readonly=True, copy=False, index="trigram")
    kind = fields.Selection(KINDS, required=True, readonly=True, default="first")
    lab_id = fields.Many2one(
        "licence.lab",
        "Laboratory",
        readonly=True,
        copy=False,
        index="btree_not_null",
        ondelete="restrict",
    )
    # Who applies is none of the laboratory's business: law.md §7, blind codes.
    application_id = fields.Many2one(
        "licence.application", required=True, readonly=True, index=True, ondelete="restrict",
        groups=KNOWN_TO_APPLICANT,
    )  # fmt: skip
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict",
        groups=KNOWN_TO_APPLICANT,
    )  # fmt: skip
    authority_id = fields.Many2one(
        "licence.authority", "Organiser of the Review", required=True, readonly=True, index=True,
        ondelete="restrict", groups=KNOWN_TO_APPLICANT,
    )  # fmt: skip
    handler_id = fields.Many2one(
        "res.users", index="btree_not_null", ondelete="restrict", groups=STAFF
    )
    client_name = fields.Char("Client", readonly=True, help="Empty where the sample is blind.")
    is_blind = fields.Boolean("Blind", readonly=True)
    origin_id = fields.Many2one(
        "licence.lab.test.order",
        "Retest Of",
        readonly=True,
        index="btree_not_null",
        ondelete="restrict",
        groups=KNOWN_TO_APPLICANT,
    )
    product_id = fields.Many2one(
        "licence.product", required=True, readonly=True, ondelete="restrict"
    )
    unit_ids = fields.Many2many("licence.unit", string="Units", readonly=True)
    rule_book_id = fields.Many2one(
        "licence.rule.book", required=True, readonly=True, ondelete="restrict"
    )
    sealed_on = fields.Date("Sample Sealed On")
    chosen_at = fields.Datetime(readonly=True, copy=False)
    delivered_on = fields.Date("Sample Sent On", readonly=True, copy=False)
    received_on = fields.Date(readonly=True, copy=False)
    is_late_delivery = fields.Boolean("Delivered Late", readonly=True, copy=False)
    tested_on = fields.Date("Test Finished On", readonly=True, copy=False)
    issued_on = fields.Date("Report Issued On", readonly=True, copy=False)
    verdict = fields.Selection([("pass", "Passed"), ("fail", "Failed")], readonly=True, copy=False)
    fee_amount = fields.Float("Invoiced Fee", digits=(12, 2))
    remark = fields.Text()
    sample_ids = fields.One2many("licence.lab.sample", "order_id", "Samples")
    result_ids = fields.One2many("licence.lab.result", "order_id", "Results")
    report_ids = fields.One2many("licence.lab.report", "order_id", "Reports", readonly=True)
    file_ids = fields.One2many("licence.lab.file", "order_id", "Files")
    archive_ids = fields.One2many("licence.lab.archive", "order_id", "Test Archive", readonly=True)
    offer_ids = fields.One2many(
        "licence.lab.offer", "order_id", "Lists Shown", readonly=True, groups=KNOWN_TO_APPLICANT
    )
    choice_ids = fields.One2many(
        "licence.lab.choice", "order_id", "Choices", readonly=True, groups=KNOWN_TO_APPLICANT
    )
    step_ids = fields.One2many(groups=STAFF)
    clock_ids = fields.One2many(groups=CASE_POSTS)
    create_uid = fields.Many2one("res.users", "Created By", readonly=True, groups=STAFF)
    write_uid = fields.Many2one("res.users", "Last Written By", readonly=True, groups=STAFF)

    _lab_idx = models.Index("(lab_id, state)")
    _number_uniq = models.Constraint("UNIQUE (number)", "This order number is taken.")

    @api.model_create_multi
    def create(self, vals_list):
        if not self._passes():
            raise AccessError(self.env._("A test order is drawn up from its application."))
        return super().create(vals_list)

    def write(self, vals):
        if not self._passes() and not self.env.su:
            self._refuse_other_desk(set(vals))
        return super().write(vals)

    def _refuse_other_desk(self, names):
        """Who writes which field while the order is open; all else follows from the verbs."""
        user = self.env.user
        if user.licence_lab_id:
            allowed = {"fee_amount", "sample_ids", "result_ids", "file_ids"}
        elif user.share:
            allowed = {"file_ids"}
        else:
            allowed = {"handler_id", "remark", "file_ids"}
        if names - allowed:
            raise AccessError(self.env._("This is not filled in at your desk."))

    @api.model
    def _draw_up(self, application, units=None, samples=(), origin=None, **given):
        """An order for units of one product, with its samples and the list of laboratories."""
        units = units or application.line_ids.unit_id
        handler = given.pop("handler", None) or application.handler_id
        vals = self._prepare_order_vals(application, units, origin) | given
        vals["handler_id"] = handler.id
        if not vals.get("is_blind"):
            vals["client_name"] = application.enterprise_id.name
        order = self._create_sealed([vals])
        order._put_samples(samples)
        order._after_drawn_up()
        return order

    @api.model
    def _prepare_order_vals(self, application, units, origin):
        # sudo: the number of an order is no legal number; any officer's order takes the next
        number = self.env["ir.sequence"].sudo().next_by_code("licence.lab.test.order")
        return {
            "number": number,
            "application_id": application.id,
            "enterprise_id": application.enterprise_id.id,
            "authority_id": application.authority_id.id,
            "origin_id": origin.id if origin else False,
            "product_id": units.product_id[:1].id,
            "unit_ids": [(6, 0, units.ids)],
            "rule_book_id": application.rule_book_id.id,
        }

    def _put_samples(self, samples):
        # sudo: samples come with the order; afterwards only their laboratory fills them in
        self.env["licence.lab.sample"].sudo().create(
            [{**vals, "order_id": self.id} for vals in samples]
        )
