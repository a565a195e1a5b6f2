import psycopg2

from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestAuditorBan(ReviewCase):
    def test_a_ban_ends_every_entry_of_the_person(self):
        person = self.registered()
        expert = self.candidate("expert", identity_number=person.identity_number)
        self.imposed(person, "ban")
        self.assertEqual((person.state, expert.state), ("banned", "banned"))
        self.assertFalse(person._may_act(self.today))

    def test_no_other_province_takes_a_banned_person_in(self):
        person = self.registered()
        number = person.identity_number
        self.imposed(person, "ban")
        with self.assertRaisesRegex(ValidationError, "banned"):
            self.candidate("expert", user=self.far_handler, identity_number=number)

    @mute_logger("odoo.sql_db")
    def test_the_database_holds_it_too(self):
        person = self.registered()
        number = person.identity_number
        self.imposed(person, "ban")
        self.env.flush_all()
        for statement in (
            "UPDATE licence_auditor SET state = 'registered' WHERE id = %(id)s",
            "UPDATE licence_auditor SET identity_number = 'x' WHERE id = %(id)s",
            "UPDATE licence_ban SET identity_number = 'x'",
            "DELETE FROM licence_ban",
            "TRUNCATE licence_ban",
            "INSERT INTO licence_auditor (name, kind, state, identity_number, gender, birth_date, "
            "recommender_authority_id) VALUES ('x', 'trainer', 'candidate', %(number)s, 'male', "
            "'1980-01-01', %(authority)s)",
        ):
            with (
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                self.cr.savepoint(),
            ):
                self.cr.execute(
                    statement,
                    {"id": person.id, "number": number, "authority": self.hubei.id},
                )

    def test_no_way_in_the_program_lifts_it(self):
        person = self.registered()
        sanction = self.imposed(person, "ban")
        with self.assertRaisesRegex(UserError, "never lifted"):
            self.reason(sanction, "lift", self.chief)
        ban = self.env["licence.ban"].search([("sanction_id", "=", sanction.id)])
        for act in (ban.sudo().unlink, lambda: ban.sudo().write({"name": "x"}),
                    lambda: ban.sudo().create({"name": "x"})):  # fmt: skip
            with self.assertRaises(AccessError):
                act()
        with self.assertRaises(AccessError):
            person.sudo().with_user(self.centre)._advance("register")
        self.assertEqual(person.state, "banned")
