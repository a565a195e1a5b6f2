from odoo.tests import tagged

from ..tools.legal_time import at_moment
from .clock_case import ClockCase, noon


@tagged("post_install", "-at_install")
class TestTaskMine(ClockCase):
    def tasks(self, user, day="2026-03-02", domain=(("is_mine", "=", True),)):
        env = at_moment(self.env(user=user), noon(day))
        env.invalidate_all()
        return env["licence.task"].search(list(domain))

    def test_my_terms_are_my_work_the_most_urgent_first(self):
        case = self.case()
        case._clock_start("T-05")
        case._clock_start("T-02")
        mine = self.tasks(self.officer)
        self.assertEqual(mine.mapped("code"), ["T-02", "T-05"])
        self.assertTrue(all(mine.mapped("is_mine")))

    def test_colour_and_words_follow_the_day_of_the_reader(self):
        self.case()._clock_start("T-02")
        seen = [
            (self.tasks(self.officer, day).lane, self.tasks(self.officer, day).due_words)
            for day in ("2026-03-02", "2026-03-05", "2026-03-09", "2026-03-12")
        ]
        self.assertEqual([lane for lane, _words in seen], ["green", "amber", "amber", "red"])
        self.assertEqual(
            [words for _lane, words in seen],
            ["7 days left", "4 days left", "today", "3 days overdue"],
        )

    def test_the_colour_is_searched_in_the_query(self):
        self.case()._clock_start("T-02")
        seen = {"2026-03-02": "green", "2026-03-05": "amber", "2026-03-12": "red"}
        for day, colour in seen.items():
            for model in ("licence.task", "licence.clock", "licence.fake.case"):
                env = at_moment(self.env(user=self.officer), noon(day))
                found = [c for c in ("red", "amber", "green", "grey")
                         if env[model].search_count([("due_colour", "=", c)])]  # fmt: skip
                self.assertEqual(found, [colour], (day, model))

    def test_what_stands_still_is_grey_and_says_so(self):
        case = self.case()
        case._clock_start("T-05")
        case._clock_pause("T-05", "hearing")
        task = self.tasks(self.officer)
        self.assertEqual((task.lane, task.due_words), ("grey", "stands still"))

    def test_what_has_ended_is_no_work(self):
        case = self.case()
        case._clock_start("T-02")
        case._clock_stop("T-02")
        self.assertFalse(self.tasks(self.officer))

    def test_work_nobody_has_taken_belongs_to_the_post(self):
        clerk = self.person("clock.clerk", "certificate_clerk", self.city)
        self.case(handler_id=False)._clock_start("T-02")
        self.assertEqual(len(self.tasks(self.intake)), 1)
        self.assertFalse(self.tasks(clerk))

    def test_the_approvers_terms_are_work_of_every_approver_of_the_authority_and_substitutes(self):
        approvers = [self.person(f"clock.approver.{n}", "approver", self.city) for n in (1, 2)]
        elsewhere = self.person("clock.approver.far", "approver", self.province)
        stand_in = self.person("clock.stand.in.post", "certificate_clerk", self.city)
        self.case("2026-11-16")._clock_start("T-12")
        for approver in approvers:
            self.assertEqual(self.tasks(approver, "2026-11-20").mapped("code"), ["T-12"])
        for stranger in (self.officer, elsewhere, stand_in):
            self.assertFalse(self.tasks(stranger, "2026-11-20"), stranger.login)
        self.on("2026-11-20", self.env["licence.substitution"]).create(
            {"absent_id": approvers[0].id, "substitute_id": stand_in.id, "reason": "leave",
             "effective_from": "2026-11-20", "effective_to": "2026-11-21"}
        )  # fmt: skip
        self.assertEqual(len(self.tasks(stand_in, "2026-11-20")), 1)

    def test_a_substitute_sees_the_work_of_the_absent_colleague(self):
        other = self.person("clock.stand.in", "handler", self.city)
        self.case("2026-11-16")._clock_start("T-02")
        self.assertFalse(self.tasks(other, "2026-11-20"))
        self.on("2026-11-20", self.env["licence.substitution"]).create(
            {"absent_id": self.officer.id, "substitute_id": other.id, "reason": "leave",
             "effective_from": "2026-11-20", "effective_to": "2026-11-21"}
        )  # fmt: skip
        self.assertEqual(len(self.tasks(other, "2026-11-20")), 1)
        self.assertFalse(self.tasks(other, "2026-11-22"))

    def test_a_stranger_to_the_area_sees_neither_work_nor_term(self):
        clock = self.case()._clock_start("T-02")
        elsewhere = self.env["licence.authority"].search([("code", "=", "420000")])
        self.outsider.licence_authority_id = elsewhere
        self.assertFalse(self.tasks(self.outsider, domain=()))
        self.assertFalse(self.Clock.with_user(self.outsider).search([("id", "=", clock.id)]))
        self.assertTrue(self.tasks(self.chief, domain=()))

    def test_a_superior_authority_sees_the_work_below(self):
        self.case()._clock_start("T-02")
        boss = self.person("clock.province", "manager", self.province)
        self.assertEqual(len(self.tasks(boss, domain=())), 1)

    def test_a_task_opens_its_case(self):
        case = self.case()
        case._clock_start("T-02")
        action = self.tasks(self.officer).action_open_record()
        self.assertEqual((action["res_model"], action["res_id"]), (case._name, case.id))
