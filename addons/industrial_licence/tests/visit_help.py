"""What the tests of visits do again and again, beside the fixture of `VisitCase`."""

import base64
import io
import uuid

from PIL import Image

from odoo.fields import Command


def picture(kind="PNG", colour="red"):
    out = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(out, kind)
    return out.getvalue()


class VisitHelp:
    """From an open visit to its signed report, through the verbs of the posts."""

    def score(self, visit, *failing, code="pass", finding="测试事实"):
        """Everything passes but the items named by number."""
        for item in self.at(-19, visit, self.leader_of(visit)).item_ids:
            failed = item.number in failing
            item.write(
                {
                    "grade_id": self.grade("fail" if failed else code).id,
                    "finding": finding if failed or code != "pass" else "符合",
                }
            )

    def closed(self, visit=None, *failing, **vals):
        visit = self.opened(visit, **vals)
        self.score(visit, *failing)
        self.sign_in(visit, "closing", -18)
        self.at(-18, visit, self.leader_of(visit)).action_close()
        return visit

    def sealed(self, visit, *numbers, **vals):
        people = visit._team_people()
        return self.at(-18, self.env["licence.visit.sample"], self.leader_of(visit)).create(
            [
                {
                    "visit_id": visit.id, "unit_id": unit.id, "name": "测试型号", "batch": "P1",
                    "base_quantity": "100", "quantity": "3", "place": "成品库",
                    "sampler_id": people[0].id, "second_sampler_id": people[1].id,
                    "representative": "测试人甲", "is_signed": True,
                    "seal_ids": [
                        Command.create({"number": number})
                        for number in numbers or (uuid.uuid4().hex[:8],)
                    ],
                    **vals,
                }
                for unit in visit._units()
            ]
        )  # fmt: skip

    def reported(self, visit=None, *failing, **vals):
        visit = self.closed(visit, *failing, **vals)
        if visit._takes_samples() and visit.needs_samples:
            self.sealed(visit)
        leader = self.at(-18, visit, self.leader_of(visit))
        leader.write({"representative": "测试人甲", "opinion": "无异议"})
        leader.action_tell_laboratories()
        leader.action_report()
        return visit

    def signed_off(self, visit=None, *failing, **vals):
        visit = self.reported(visit, *failing, **vals)
        self.at(-17, visit, self.head).action_sign_off()
        return visit

    def photo(self, raw=None, name="照片.png", **vals):
        raw = picture() if raw is None else raw
        return {
            "kind": "photo", "token": str(uuid.uuid4()), "name": name,
            "content": base64.b64encode(raw).decode(), **vals,
        }  # fmt: skip
