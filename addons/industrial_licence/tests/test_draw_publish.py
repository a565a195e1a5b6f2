import json
import subprocess
import sys
import tempfile
from pathlib import Path

from odoo.exceptions import UserError
from odoo.tests import HttpCase, tagged

from .review_case import ReviewCase

VERIFIER = Path(__file__).parents[3] / "scripts" / "verify_draw.py"


def verified(text, folder, *more):
    file = Path(folder) / "draw.json"
    file.write_bytes(text)
    command = [sys.executable, "-I", str(VERIFIER), str(file), *more]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@tagged("post_install", "-at_install")
class TestDrawPublish(HttpCase, ReviewCase):
    def setUp(self):
        super().setUp()
        self.folder = self.enterContext(tempfile.TemporaryDirectory())

    def test_the_verifier_repeats_the_exported_draw_and_refuses_a_tampered_one(self):
        draw = self.published()
        drawn = draw.candidate_ids.filtered("rank").sorted("rank").mapped("key")
        answer = verified(draw._export(), self.folder, draw.commitment)
        self.assertEqual(answer.returncode, 0, answer.stdout)
        self.assertIn(", ".join(drawn), answer.stdout)
        record = json.loads(draw._export())
        record["result"].reverse()
        answer = verified(json.dumps(record).encode(), self.folder)
        self.assertEqual((answer.returncode, answer.stdout[:7]), (1, "REFUSED"))

    def test_before_publication_nothing_is_handed_out(self):
        draw = self.draw()
        draw.action_commit()
        with self.assertRaises(UserError):
            draw._export()

    def test_published_draws_are_downloaded_by_everybody_of_the_house(self):
        draw = self.published()
        hidden = self.draw(name="未公布")
        self.authenticate("review.far.handler", "review.far.handler")
        found = self.url_open(f"/licence/draw/{draw.id}.json")
        self.assertEqual(found.status_code, 200)
        self.assertEqual(verified(found.content, self.folder).returncode, 0)
        self.assertEqual(self.url_open(f"/licence/draw/{hidden.id}.json").status_code, 404)
