"""Real threads, real connections, real commits: what two officers do at the same moment."""

import threading
import time
from unittest.mock import patch

from odoo import SUPERUSER_ID, api, sql_db
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.modules.registry import DummyRLock, Registry
from odoo.service.model import retrying
from odoo.tests import TransactionCase, tagged
from odoo.tools import SQL, mute_logger

THREADS = 64
STEM = "(鄂)XK98-981-"
TIDY = (
    "DELETE FROM licence_certificate_version_unit WHERE version_id IN "
    "(SELECT id FROM licence_certificate_version WHERE application_id IN %(ids)s)",
    "DELETE FROM licence_certificate_line WHERE certificate_id IN "
    "(SELECT certificate_id FROM licence_certificate_version WHERE application_id IN %(ids)s)",
    "DELETE FROM licence_certificate_version WHERE application_id IN %(ids)s",
    "DELETE FROM licence_certificate WHERE number_stem = %(stem)s",
    "DELETE FROM licence_public_certificate WHERE starts_with(number, %(stem)s)",
    "DELETE FROM licence_counter WHERE scope = %(stem)s",
    "DELETE FROM licence_application_line WHERE application_id IN %(ids)s",
    "DELETE FROM licence_application WHERE id IN %(ids)s",
)


@tagged("post_install", "-at_install")
class TestCertificateNumbers(TransactionCase):
    def setUp(self):
        super().setUp()
        # The thread that runs the tests holds the registry's lock until they end.
        for target in (
            patch.object(Registry, "_lock", DummyRLock()),
            patch.object(sql_db._Pool, "_maxconn", 3 * THREADS),
        ):
            target.start()
            self.addCleanup(target.stop)
        with self.registry.cursor() as cr:
            self.applications = self._build(api.Environment(cr, SUPERUSER_ID, {}))
        self.addCleanup(self._tidy)

    def _build(self, env):
        """Committed applications, for other connections to see."""
        province = env["licence.authority"]._by_code("420000")
        product = env["licence.product"].create(
            {
                "name": "并发产品", "industry_code": "98", "product_code": "981",
                "category_id": env.ref("industrial_licence.product_cable").category_id.id,
            }
        )  # fmt: skip
        unit = env["licence.unit"].create(
            {
                "name": "并发单元", "code": "T981", "product_id": product.id,
                "effective_from": "2005-09-01",
            }
        )  # fmt: skip
        enterprise = env["res.partner"].create(
            {
                "name": "并发（测试）有限公司", "is_licence_enterprise": True,
                "region_id": province.id,
            }
        )  # fmt: skip
        self.made = [unit, product, enterprise]
        one = {
            "enterprise_id": enterprise.id,
            "line_ids": [Command.create({"unit_id": unit.id})],
        }
        return env["licence.application"].create([one] * THREADS).ids

    def _tidy(self):
        with self.registry.cursor() as cr:
            for query in TIDY:
                cr.execute(query, {"ids": tuple(self.applications), "stem": STEM})
            for record in self.made:
                cr.execute(
                    SQL("DELETE FROM %s WHERE id = %s", SQL.identifier(record._table), record.id)
                )

    def _all_at_once(self, jobs):
        """Run each job in its own transaction, all snapshots taken before the first commit."""
        start, outcomes = threading.Barrier(len(jobs)), [None] * len(jobs)

        def work(place, job):
            try:
                with self.registry.cursor() as cr:
                    env = api.Environment(cr, SUPERUSER_ID, {})
                    env["licence.counter"].search_count([])
                    start.wait(30)
                    outcomes[place] = retrying(lambda: job(env), env)
            except Exception as error:  # noqa: BLE001 – the test looks at what came out
                outcomes[place] = error

        threads = [
            threading.Thread(target=work, args=pair, daemon=True) for pair in enumerate(jobs)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        return outcomes

    def _issuing(self, application_id, tries, fails=False):
        def job(env):
            tries.append(application_id)
            env["licence.certificate"]._issue(env["licence.application"].browse(application_id))
            if fails:
                env.cr.flush()
                raise UserError("变卦")  # pylint: disable=translation-required
            return True

        return job

    def _numbers(self):
        with self.registry.cursor() as cr:
            cr.execute("SELECT number FROM licence_certificate WHERE number_stem = %s", (STEM,))
            return sorted(row[0] for row in cr.fetchall())

    def _unbroken(self, count):
        return [f"{STEM}{serial:05d}" for serial in range(1, count + 1)]

    def test_sixty_four_officers_get_sixty_four_numbers(self):
        tries, begun = [], time.monotonic()
        outcomes = self._all_at_once([self._issuing(each, tries) for each in self.applications])
        seconds = time.monotonic() - begun
        self.assertEqual(outcomes, [True] * THREADS)
        self.assertEqual(self._numbers(), self._unbroken(THREADS))
        self.assertEqual(len(tries), THREADS, "nobody had to try twice")
        self.assertLess(seconds, 60)

    def test_one_application_issued_sixty_four_times_is_one_certificate(self):
        tries = []
        with mute_logger("odoo.sql_db"):
            outcomes = self._all_at_once([self._issuing(self.applications[0], tries)] * THREADS)
        self.assertEqual(outcomes.count(True), 1)
        refused = [each for each in outcomes if each is not True]
        self.assertTrue(all(isinstance(each, UserError) for each in refused), refused[:3])
        self.assertEqual(self._numbers(), self._unbroken(1))

    def test_whoever_gives_up_leaves_no_gap(self):
        tries = []
        jobs = [
            self._issuing(each, tries, fails=bool(place % 2))
            for place, each in enumerate(self.applications)
        ]
        outcomes = self._all_at_once(jobs)
        self.assertEqual(outcomes.count(True), THREADS // 2)
        self.assertEqual(self._numbers(), self._unbroken(THREADS // 2))
