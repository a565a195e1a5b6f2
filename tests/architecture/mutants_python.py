"""Small faults in Python, each with the one wall that must see it."""

from textwrap import indent

from .mutation import CORE, GREEN, LABS, added, changed, lines, method

VISIT, GUARDS = f"{CORE}/models/visit.py", f"{CORE}/models/visit_guards.py"
CONTROLLER = f"{CORE}/controllers/portal_visit.py"
CLOCK = f"{CORE}/clocks/kernel.py"
TEST = f"{CORE}/tests/test_visit_close.py"
SEAL = f"{LABS}/models/visit.py"

TWO_DEEP = "for a in self:\n    if a:\n        a = 1"
THREE_DEEP = "for a in self:\n    if a:\n        for b in a:\n            b = 1"
FOUR_DEEP = f"if z:\n{indent(THREE_DEEP, '    ')}"
ELSE_IF = "if self:\n    a = 1\nelif a:\n    for b in self:\n        a = b"


def imported(wall, statement, path=CLOCK):
    first = {CLOCK: "from datetime", VISIT: "from ..lifecycle"}[path]
    return changed(wall, path, first, f"{statement}\n{first}")


SIZES = [
    added("file_size", CLOCK, lines(300)),
    added("test_file_size", TEST, lines(250)),
    added("class_size", CLOCK, f"\n\nclass Long:\n{lines(200, indent=4)}"),
    added("function_size", CLOCK, f"\n\ndef long():\n{lines(30, indent=4)}"),
    added(GREEN, CLOCK, f"\n\ndef long():\n{lines(29, indent=4)}"),
    method("nesting", THREE_DEEP),
    method("nesting", FOUR_DEEP, path=TEST),
    method(GREEN, TWO_DEEP),
    method(GREEN, THREE_DEEP, path=TEST),
    method(GREEN, ELSE_IF),
]
IMPORTS = [
    imported("pure_imports", "import odoo"),
    imported("pure_imports", "from ..models import visit"),
    imported("pure_imports", "from odoo.addons.industrial_licence.clocks import kernel"),
    imported("pure_imports", "import socket"),
    imported("pure_imports", "from urllib import request"),
    imported("pure_imports", "import requests"),
    imported(GREEN, "import holidays"),
    added("pure_imports", f"{CORE}/draw/a.py", "from ..models import visit\n"),
    added("pure_imports", f"{CORE}/draw/a.py", "import requests\n"),
    added(GREEN, f"{CORE}/draw/a.py", "import hashlib\n"),
    added(GREEN, f"{LABS}/forms/a.py", "from ...industrial_licence.forms import kernel\n"),
    added("pure_imports", f"{LABS}/forms/a.py", "from ...industrial_licence import models\n"),
    added("pure_imports", f"{LABS}/admissibility/a.py", "from odoo import models\n"),
    imported("models_import_down", "from .. import controllers", VISIT),
    imported("models_import_down", "from ..report.pdf import draw", VISIT),
    imported("models_import_down", "from odoo.addons.industrial_licence import report", VISIT),
]
TRUST = [
    method("sudo_reason", "return self.sudo()"),
    method("sudo_reason", "# sudo:\nreturn self.sudo()"),
    method("sudo_reason", "# sudo: old\na = 1\nb = 2\nreturn self.sudo()"),
    method("sudo_reason", "return self.with_user(SUPERUSER_ID)"),
    method("sudo_reason", "return self.env(su=True)"),
    method(GREEN, "return self.sudo()  # sudo: the register is public"),
    method(GREEN, "# sudo: the register is public\nreturn (\n    self\n    .sudo()\n)"),
    method(GREEN, "self.sudo()", path=TEST),
    method("sudo_in_controllers", "# sudo: none\nreturn self.sudo()", path=CONTROLLER),
    method("context_switches", "return self.with_context(skip_guard=True)"),
    method("context_switches", 'return self.env.context.get("skip_guard")'),
    method("context_switches", "self.with_context(skip_guard=True)", path=TEST),
    method("commits", "self.env.cr.commit()"),
    method("commits", "self.env.cr.rollback()"),
    added("pure_clock", CLOCK, "\n\ndef due():\n    return date.today()\n"),
    added("pure_clock", f"{CORE}/draw/a.py", "def due():\n    return date.today()\n"),
    added("pure_clock", CLOCK, "\n\ndef due(when=date.today):\n    return when()\n"),
    method("legal_time", "return fields.Date.today()"),
    method("legal_time", "return fields.Date.context_today(self)"),
    method("legal_time", "return datetime.now()"),
    method("legal_time", "return time.time()"),
    method("legal_time", 'return [("note", "<", "today")]'),
    changed(
        "legal_time", VISIT, "note = ", "on = fields.Date(default=fields.Date.today)\n    note = "
    ),
    method("legal_time", "return date.today()", path=CONTROLLER),
    method("records_in_xml", 'return {"type": "ir.actions.act_window"}'),
    method("records_in_xml", 'self.env["ir.cron"].create({})'),
    method("records_in_xml", 'self.env["ir.sequence"].sudo().create({})  # sudo: none'),
    changed("sql_constraints", VISIT, "note = ", "_sql_constraints = []\n    note = "),
    method("public_methods", "return 1", name="work"),
    changed(GREEN, VISIT, "def _closed_on", "@api.private\n    def closed_on"),
]
LANGUAGE = [
    method("messages_are_whole", 'return self.env._(f"The {self}.")'),
    method("messages_are_whole", 'return self.env._("The " + self.note)'),
    method("messages_are_whole", 'return self.env._("{}".format(self))'),
    method("messages_are_whole", "return self.env._(self.note)"),
    method("messages_are_whole", 'return self.env._("The %s.", self)', path=SEAL),
    method(GREEN, 'return self.env._("The %(name)s has 5 %.", name=self)', path=SEAL),
    changed("messages_are_translated", GUARDS, 'self.env._("The report is missing.")', '"No."'),
    method("messages_are_translated", 'raise UserError("No.")'),
    method("messages_are_translated", 'raise AccessError(f"No {self}.")'),
    method("messages_are_translated", 'raise UserError(self.env._("The report is missing.") % 1)'),
    method("messages_are_translated", 'raise UserError("{}".format(self))'),
    method("messages_are_translated", 'raise UserError("A" if self else self.note)'),
    method(GREEN, 'raise UserError("\\n".join(self.reasons))'),
    method("bare_states", 'return self.state == "planned"'),
    method("bare_states", 'return self.state in ("planned", "closed")'),
    method("bare_states", 'return vals["state"] != "planned"'),
    method("bare_states", 'return [("state", "=", "planned")]'),
    method("bare_states", 'return [("visit_id.state", "in", ["planned"])]'),
    method("bare_states", 'return Domain("state", "=", "planned")'),
    method("bare_states", 'match self.state:\n    case "planned":\n        return 1'),
    method(GREEN, 'self.assertEqual(visit.state == "planned", 1)', path=TEST),
    method(GREEN, 'return self.env.ref("a.b").state == State.PLANNED'),
]
METHODS = [
    changed("guards_yield", GUARDS, "yield", "return"),
    changed("guards_yield", GUARDS, "if not self.note", "self.write({})\n        if not self.note"),
    changed("checks_raise", VISIT, "raise ValidationError", "print"),
    method("checks_raise", "self.write({})\nraise ValueError", name="_check_work"),
    method(GREEN, "self._refuse_work()", name="_check_work"),
    method("computes_compute", "self.create([{}])", name="_compute_work"),
    method("computes_compute", "self.note_ids.unlink()", name="_compute_work"),
    method("buttons_are_short", "a = 1\nb = 2\nc = 3\nd = 4", name="action_work"),
    method("buttons_are_short", "if a:\n    b = 2\nc = 3\nd = 4", name="action_work", path=SEAL),
    method(GREEN, '"""Three."""\na = 1\nb = 2\nc = 3', name="action_work"),
]
MUTANTS = [*SIZES, *IMPORTS, *TRUST, *LANGUAGE, *METHODS]
