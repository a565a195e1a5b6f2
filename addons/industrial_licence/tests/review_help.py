"""What the tests of the review room do again and again."""

import base64
from contextlib import contextmanager

import psycopg2

from odoo.fields import Command
from odoo.tools import mute_logger


class ReviewHelp:
    """Helpers beside the fixture of `ReviewCase`."""

    def ready_paper(self, **vals):
        """A paper of a first registration that nothing stands against."""
        person = self.candidate(**vals)
        self.training(person)
        return self.paper(person, exam_result_id=self.exam(person).id)

    def judged(self, person, *years, grade="competent", visits=3):
        """Assessed performance records of past years, figures from the visits."""
        cls = type(self.env["licence.performance"])
        self.patch(cls, "_figures", lambda _self, _year: {person.id: {"visit_count": visits}})
        records = self.env["licence.performance"]
        for year in years:
            record = records._refresh(year).filtered(lambda row: row.auditor_id == person)
            record.with_user(self.head).write({"grade": grade, "assessment": "工作认真"})
            record.with_user(self.head).action_assess()
            records |= record
        return records

    @contextmanager
    def refused_by_table(self):
        """A constraint of the database refuses; its error line is expected."""
        with mute_logger("odoo.sql_db"), self.assertRaises(psycopg2.errors.IntegrityError):
            yield

    def reason(self, record, verb, user, text="测试理由"):
        """Take a verb that asks a reason as its wizard does."""
        action = getattr(record.with_user(user), f"action_{verb}")()
        wizard = self.env[action["res_model"]].with_user(user)
        return wizard.with_context(**action["context"]).create({"reason": text}).action_confirm()

    def sanction(self, entry, kind="suspension", **vals):
        return self.env["licence.sanction"].with_user(self.handler).create(
            {
                "res_model": entry._name, "res_id": entry.id, "kind": kind,
                "reason": "测试原因", **vals,
            }
        )  # fmt: skip

    def imposed(self, entry, kind="suspension", by=None, **vals):
        sanction = self.sanction(entry, kind, **vals)
        sanction.with_user(by or self.chief).action_impose()
        return sanction

    def upload(self, text="文件"):
        return base64.b64encode(text.encode())

    def account(self, person, login):
        """The person signs in as an auditor."""
        user = self.officer(login, "auditor")
        person.with_user(self.clerk).user_id = user
        return user

    def case(self, person, code="harassment", **vals):
        return self.env["licence.integrity.breach"].with_user(self.head).create(
            {
                "auditor_id": person.id, "description": "测试事实",
                "type_id": self.env.ref(f"industrial_licence.breach_type_{code}").id, **vals,
            }
        )  # fmt: skip

    def draw(self, count=6, user=None, **vals):
        user = user or self.clerk
        return self.env["licence.draw"].with_user(user).create(
            {
                "name": f"测试抽取 {count}", "seats": 2,
                "candidate_ids": [
                    Command.create({"key": f"R{n}", "name": f"甲{n}", "group_key": f"U{n % 3}"})
                    for n in range(count)
                ],
                **vals,
            }
        )  # fmt: skip

    def published(self, **vals):
        draw = self.draw(**vals)
        draw.action_commit()
        draw.write({"witness": "03 11 17", "witness_name": "测试见证人"})
        draw.action_draw()
        draw.action_publish()
        return draw
