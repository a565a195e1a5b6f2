from collections import defaultdict

from odoo import api, fields, models

from ..clocks.running import Level
from ..tools.clock_line import install_clock_line
from ..tools.legal_time import legal_now

TODO = "mail.mail_activity_data_todo"


class LicenceEscalation(models.Model):
    """Who was told that a term runs out, or has run out: once for each term, level and day."""

    _name = "licence.escalation"
    _description = "Escalation of a time limit"
    _inherit = "licence.kept.mixin"
    _order = "at desc, id desc"
    _rec_name = "subject"

    clock_id = fields.Many2one("licence.clock", required=True, ondelete="restrict", index=True)
    level = fields.Selection(
        [
            (Level.WARN, "Owner warned"),
            (Level.LAPSE, "Superior told of lapse"),
            (Level.STUCK, "Superior told of obstacle"),
        ],
        required=True,
    )
    fact_on = fields.Date(
        "Since", required=True, help="The day of the fact, whenever it was noted."
    )
    at = fields.Datetime("Told At", required=True)
    user_ids = fields.Many2many("res.users", string="Told To")
    activity_ids = fields.Many2many("mail.activity", string="Reminders")
    authority_id = fields.Many2one("licence.authority", ondelete="restrict", index=True)
    owner_id = fields.Many2one("res.users", "Officer", ondelete="restrict", index=True)
    subject = fields.Char("Case")
    code = fields.Char(related="clock_id.code")
    due_on = fields.Date(related="clock_id.due_on")
    outcome = fields.Selection(related="clock_id.outcome")

    _once = models.Constraint("UNIQUE (clock_id, level, fact_on)", "This has been told already.")

    def init(self):
        install_clock_line(self.env.cr, self._table)
        return super().init()

    @api.model
    def _tell(self, facts):
        """Rows and reminders for (clock, level, day), all at once."""
        if not facts:
            return
        told = self._who_is_told(facts)
        reminders = self._remind(facts, told)
        now = legal_now(self.env)
        self._room().create(
            [
                {
                    "clock_id": clock.id, "level": level, "fact_on": day, "at": now,
                    "user_ids": users.ids, "activity_ids": reminders[clock, level],
                    "authority_id": clock.authority_id.id, "owner_id": clock.owner_id.id,
                    "subject": clock.subject,
                }
                for (clock, level, day), users in zip(facts, told, strict=True)
            ]
        )  # fmt: skip

    @api.model
    def _who_is_told(self, facts):
        """For each fact the users: whoever keeps the term of a warning, else the superiors."""
        clocks = self.env["licence.clock"].union(*(clock for clock, _level, _day in facts))
        owners, superiors = _Able(clocks).owners(), _Able(clocks).superiors()
        return [
            (owners if level == Level.WARN else superiors)[clock] or superiors[clock]
            for clock, level, _day in facts
        ]

    def _remind(self, facts, told):
        self._read_names(facts)
        keys, vals_list = [], []
        for (clock, level, _day), users in zip(facts, told, strict=True):
            for user in users:
                keys.append((clock, level))
                vals_list.append(self._prepare_reminder_vals(clock, level, user))
        quick = {"mail_activity_quick_update": True, "mail_create_nosubscribe": True}
        # sudo: reminders go to people who may not see each other
        made = self.env["mail.activity"].sudo().with_context(**quick).create(vals_list)
        found = defaultdict(list)
        for key, reminder in zip(keys, made, strict=True):
            found[key].append(reminder.id)
        return found

    def _read_names(self, facts):
        """Each reminder asks for the name of its record: read them once for all."""
        clocks = self.env["licence.clock"].union(*(clock for clock, _level, _day in facts))
        for model, same in clocks.grouped("res_model").items():
            self.env[model].browse(same.mapped("res_id")).exists().mapped("display_name")

    def _prepare_reminder_vals(self, clock, level, user):
        words = {
            Level.WARN: self.env._("Term is running out: %(term)s", term=clock.limit_id.name),
            Level.LAPSE: self.env._("Term is over: %(term)s", term=clock.limit_id.name),
            Level.STUCK: self.env._("Term needs a hand: %(term)s", term=clock.limit_id.name),
        }
        vals = {
            "activity_type_id": self.env["ir.model.data"]._xmlid_to_res_id(TODO),
            "summary": words[level],
            "user_id": user.id,
            "date_deadline": clock.due_on,
            "automated": True,
        }
        # What the sweep could not handle must not depend on the record it stumbled over.
        if level != Level.STUCK and "activity_ids" in self.env[clock.res_model]._fields:
            model_id = self.env["ir.model"]._get_id(clock.res_model)
            return {**vals, "res_model_id": model_id, "res_id": clock.res_id}
        return {**vals, "note": clock.subject}


class _Able:
    """Who can act for the clocks of one batch: a constant number of queries."""

    def __init__(self, clocks):
        self.clocks, self.env = clocks, clocks.env

    def owners(self):
        """The officer, or everybody of the post; for whoever is absent, who stands in."""
        pool = self._pool()
        told = {
            clock: clock.owner_id or pool.get((clock.keeper_id, clock.group), clock.owner_id)
            for clock in self.clocks
        }
        stand_ins = self.env["licence.clock"]._stand_ins(
            self.env["res.users"].union(*told.values())
        )
        return {
            clock: users.browse()
            .union(*(stand_ins.get(user, user) for user in users))
            .filtered("active")
            for clock, users in told.items()
        }

    def _pool(self):
        """{(authority, post): its holders} for the terms nobody has taken."""
        untaken = self.clocks.filtered(lambda clock: not clock.owner_id and clock.group)
        if not untaken:
            return {}
        # sudo: whom the job tells may not see each other
        users = self.env["res.users"].sudo().search(
            [
                ("all_group_ids", "in", untaken.group.ids),
                ("licence_authority_id", "in", untaken.keeper_id.ids),
            ]
        )  # fmt: skip
        return {
            (clock.keeper_id, clock.group): users.filtered(
                lambda user, of=clock: (
                    user.licence_authority_id == of.keeper_id and of.group in user.all_group_ids
                )
            )
            for clock in untaken
        }

    def superiors(self):
        """The managers of the authority, or of the nearest one above it that has any."""
        group = self.env.ref("industrial_licence.group_manager")
        areas = {int(i) for a in self.clocks.authority_id for i in a.parent_path.split("/") if i}
        # sudo: superiors sit in authorities the batch's user does not see
        users = self.env["res.users"].sudo().search_fetch(
            [("all_group_ids", "in", group.ids), ("licence_authority_id", "in", list(areas))],
            ["licence_authority_id"],
        )  # fmt: skip
        managers = users.grouped(lambda user: user.licence_authority_id.id)
        nearest = {area: self._nearest(area, managers) for area in self.clocks.authority_id}
        nobody = self.env["res.users"]
        return {clock: nearest.get(clock.authority_id, nobody) for clock in self.clocks}

    def _nearest(self, area, managers):
        chain = [int(each) for each in area.parent_path.split("/") if each]
        found = next((managers[each] for each in reversed(chain) if each in managers), None)
        return self.env["res.users"] if found is None else found
