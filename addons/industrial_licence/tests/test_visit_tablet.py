import hashlib
import uuid

from odoo.exceptions import AccessError
from odoo.tests import tagged

from .visit_case import VisitCase
from .visit_help import picture


def answer(item, grade, finding="", base="", **more):
    return {
        "kind": "answer", "token": str(uuid.uuid4()), "item": item.id, "grade": grade.id,
        "finding": finding, "base": base, **more,
    }  # fmt: skip


@tagged("post_install", "-at_install")
class TestVisitTablet(VisitCase):
    def send(self, visit, *events, user=None):
        return self.at(-19, visit, user or self.leader_user)._take_events(events)

    def test_answers_arrive_and_the_same_twice_is_one(self):
        visit = self.opened()
        told = answer(visit.item_ids[0], self.grade("pass"), "已查")
        self.assertEqual([one["ok"] for one in self.send(visit, told, told)], [True, True])
        item = visit.item_ids[0]
        self.assertEqual((item.grade_id.code, item.finding), ("pass", "已查"))
        self.assertEqual(len(item.answer_ids), 1)

    def test_a_row_of_answers_from_one_device_is_no_dispute(self):
        visit = self.opened()
        item = visit.item_ids[0]
        first = answer(item, self.grade("pass"))
        second = answer(item, self.grade("fail"), "缺", base=first["token"])
        self.send(visit, first, second)
        self.assertEqual((item.grade_id.code, item.is_disputed), ("fail", False))

    def test_two_devices_lose_neither_answer(self):
        visit = self.opened()
        item = visit.item_ids[0]
        self.send(visit, answer(item, self.grade("pass"), "甲所见"))
        self.send(visit, answer(item, self.grade("fail"), "乙所见"), user=self.member_user)
        self.assertTrue(item.is_disputed)
        self.assertEqual(set(item.answer_ids.mapped("finding")), {"甲所见", "乙所见"})
        rivals = visit._tablet_item(item)["rivals"]
        self.assertEqual(len(rivals), 2)
        settled = answer(item, self.grade("fail"), "乙所见", base=item.answer_id.token,
                         settles=True)  # fmt: skip
        self.send(visit, settled)
        self.assertFalse(item.is_disputed)

    def test_the_same_answer_from_two_devices_is_no_dispute(self):
        visit = self.opened()
        item = visit.item_ids[0]
        self.send(visit, answer(item, self.grade("pass"), "同"))
        self.send(visit, answer(item, self.grade("pass"), "同"), user=self.member_user)
        self.assertFalse(item.is_disputed)

    def test_a_bad_event_takes_no_other_with_it(self):
        visit = self.opened()
        good = answer(visit.item_ids[1], self.grade("pass"))
        bad = self.photo(b"this is no picture", "x.jpg")
        replies = self.send(visit, bad, {"kind": "?", "token": "q"}, good)
        self.assertEqual([one["ok"] for one in replies], [False, False, True])
        self.assertIn("is no photo", replies[0]["message"])
        self.assertFalse(visit.photo_ids)

    def test_a_photo_is_kept_with_the_hash_of_its_capture(self):
        visit = self.opened()
        raw = picture("JPEG")
        sha = hashlib.sha256(raw).hexdigest()
        told = self.photo(raw, "a.jpg", item=visit.item_ids[0].id, sha256=sha)
        self.assertTrue(self.send(visit, told)[0]["ok"])
        photo = visit.item_ids[0].photo_ids
        self.assertEqual((photo.sha256, photo._verified()), (sha, raw))
        with self.assertRaises(AccessError):
            photo.sudo().write({"name": "b.jpg"})
        with self.assertRaises(AccessError):
            photo.attachment_id.write({"raw": b"other"})

    def test_a_photo_that_changed_on_its_way_is_refused(self):
        visit = self.opened()
        reply = self.send(visit, self.photo(sha256="0" * 64))[0]
        self.assertFalse(reply["ok"])
        self.assertFalse(visit.photo_ids)

    def test_a_pdf_is_no_photo(self):
        visit = self.opened()
        reply = self.send(visit, self.photo(b"%PDF-1.4 %%EOF", "a.pdf"))[0]
        self.assertIn("is no photo", reply["message"])

    def test_nobody_else_answers(self):
        visit = self.opened()
        told = answer(visit.item_ids[0], self.grade("pass"))
        stranger = self.officer("stranger", "auditor")
        for user in (stranger, self.clerk, self.head, self.desk.handler):
            with self.assertRaises(AccessError):
                self.send(visit, told, user=user)
        self.assertFalse(visit.item_ids[0].grade_id)

    def test_after_the_closing_meeting_nothing_is_answered(self):
        visit = self.closed()
        reply = self.send(visit, answer(visit.item_ids[0], self.grade("fail"), "x"))[0]
        self.assertFalse(reply["ok"])
        self.assertEqual(visit.item_ids[0].grade_id.code, "pass")

    def test_a_token_is_not_taken_for_another_item(self):
        visit = self.opened()
        told = answer(visit.item_ids[0], self.grade("pass"))
        self.send(visit, told)
        reply = self.send(visit, {**told, "item": visit.item_ids[1].id})[0]
        self.assertFalse(reply["ok"])
        self.assertFalse(visit.item_ids[1].grade_id)

    def test_people_sign_in_on_the_tablet(self):
        visit = self.visit()
        told = {
            "kind": "sign_in", "token": str(uuid.uuid4()), "meeting": "opening",
            "name": "测试人甲", "employer": "测试核查有限公司", "duty": "厂长",
        }  # fmt: skip
        self.assertTrue(self.send(visit, told, told)[0]["ok"])
        self.assertEqual(visit.attendance_ids.mapped("is_enterprise"), [True])
