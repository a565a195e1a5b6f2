"""Small faults in XML, manifests, tables, security, translations and the ledger."""

from .mutation import CORE, GREEN, LABS, added, changed, removed
from .walls.repository import REGISTRIES

VIEWS, RULES = f"{CORE}/views/visit_views.xml", f"{CORE}/security/rules_visit.xml"
MANIFEST, TABLE = f"{CORE}/__manifest__.py", f"{CORE}/lifecycle/visit.py"
ACCESS, MATRIX = f"{CORE}/security/ir.model.access.csv", f"{CORE}/security/matrix.yaml"
CHINESE, TEMPLATE = f"{CORE}/i18n/zh_CN.po", f"{CORE}/i18n/industrial_licence.pot"
LEDGER = "docs/ledger.csv"
VISIT = "addons/industrial_licence/models/visit.py"
TEST = "addons/industrial_licence/tests/test_visit_close.py::TestVisitClose"
CASE = "test_a_visit_with_report_closes"

OTHER_ACTION = """    <record id="licence_team_action" model="ir.actions.act_window">
        <field name="res_model">licence.team</field>
    </record>
</odoo>"""
OTHER_RULE = """    <record id="licence_visit_rule_all" model="ir.rule">
        <field name="model_id" ref="model_licence_visit"/>
    </record>
</odoo>"""
TEAM = """

class Team(models.Model):
    _name = "licence.team"
"""

OTHER_VIEW = """<odoo>
    <record id="licence_team_view_list" model="ir.ui.view">
        <field name="model">licence.team</field>
    </record>
</odoo>
"""
OPEN = '    Transition("open", frozenset(), State.PLANNED, "group_auditor"),\n'
LABS_TABLE = """from odoo.addons.industrial_licence.lifecycle.kernel import Lifecycle, Transition

from ...industrial_licence.lifecycle.visit import VISIT, State

SEAL = Lifecycle(State, VISIT.initial, Transition("seal", frozenset(), State.CLOSED, "x"))
"""
LISTED = changed("", f"{LABS}/__manifest__.py", "[],", '["views/team_views.xml"],')

DEPENDENCE = [
    added("one_way_dependence", VISIT, "# licence_labs extends this\n"),
    changed("one_way_dependence", VIEWS, "<list>", '<list><field name="licence.lab"/>'),
    added("one_way_dependence", f"{CORE}/static/src/visit.js", "// model_licence_lab_order\n"),
    added("one_way_dependence", f"{CORE}/static/x.csv", "licence.supervision.x\n"),
    changed("one_way_dependence", MANIFEST, '["mail"]', '["mail", "licence_labs"]'),
    added("one_way_dependence", f"{LABS}/models/visit.py", "# licence.supervision.inspection\n"),
    added(GREEN, VISIT, "# licence.labelled and a licence.\n"),
]
XML = [
    added("view_file_size", VIEWS, "<!-- . -->\n" * 200),
    changed("view_record_size", VIEWS, "<list>", "<list>" + "\n" * 90),
    changed("xml_well_formed", f"{CORE}/security/groups.xml", "</odoo>", ""),
    changed("xml_ids", VIEWS, '"licence_visit_view_list"', '"visit_list"'),
    changed("xml_ids", VIEWS, 'id="licence_visit_menu"', 'id="licence_team_menu"'),
    changed("xml_ids", VIEWS, 'id="menu_root"', 'id="root"'),
    changed("xml_ids", RULES, '"licence_visit_rule_auditor"', '"rule_auditor"'),
    changed(GREEN, VIEWS, '"licence_visit_view_list"', '"licence_visit_view_list_short"'),
    changed("one_model_per_view_file", VIEWS, "</odoo>", OTHER_ACTION),
    changed("xml_trust", VIEWS, "<list>", '<list help="records.sudo().x">'),
    changed("xml_trust", VIEWS, "<list>", "<list context=\"{'skip_guard': 1}\">"),
]
ADDON = [
    changed("manifest_data", MANIFEST, '        "security/rules_visit.xml",\n', ""),
    changed("manifest_data", MANIFEST, '"data": [', '"data": ["data/gone.xml",'),
    changed("manifest_data", MANIFEST, '"data": [', '"data": ["security/groups.xml",'),
    added("manifest_data", f"{CORE}/data/days.csv", "day\n"),
    added(GREEN, f"{CORE}/data/days.csv", "day\n")._replace(
        also=(changed("", MANIFEST, "}\n", '    "oca_data_manual": ["data/days.csv"],\n}\n'),)
    ),
    removed("manifest_assets", f"{CORE}/static/src/visit.js"),
    changed("addon_chain", f"{LABS}/__manifest__.py", '"industrial_licence"', '"mail"'),
    added("addon_chain", "addons/fourth/__manifest__.py", "{}\n"),
    changed("rooms_are_imported", f"{CORE}/models/__init__.py", "visit, visit_guards", "visit"),
    changed("rooms_are_imported", f"{CORE}/controllers/__init__.py", "portal_visit", "x"),
    added(GREEN, f"{CORE}/models/helper.py", "x = 1\n"),
    changed("rooms_are_imported", f"{CORE}/tests/__init__.py", "test_visit_close", "common"),
    added("stems", f"{CORE}/lifecycle/team.py", ""),
    added("stems", f"{LABS}/views/team_views.xml", "<odoo/>\n")._replace(also=(LISTED,)),
    added("stems", f"{LABS}/views/visit_views.xml", OTHER_VIEW)._replace(
        also=(changed("", f"{LABS}/__manifest__.py", "[],", '["views/visit_views.xml"],'),)
    ),
]
LIFECYCLE = [
    changed("lifecycles_load", TABLE, "State.PLANNED,\n    T", "State.UNKNOWN,\n    T"),
    changed("verbs_have_tests", TABLE, '"close"', '"open"'),
    added("verbs_have_tests", f"{CORE}/tests/test_visit_open.py", "import odoo\n")._replace(
        also=(
            changed("", TABLE, "    Transition(", f"{OPEN}    Transition("),
            added("", f"{CORE}/tests/__init__.py", "from . import test_visit_open\n"),
        )
    ),
    added("verbs_have_tests", f"{LABS}/lifecycle/visit.py", LABS_TABLE),
    added(GREEN, f"{LABS}/lifecycle/visit.py", LABS_TABLE.partition("SEAL")[0]),
    changed("guards_exist", TABLE, '("reported",)', '("reported", "sealed")'),
    changed("guards_are_used", TABLE, ', ("reported",)', ""),
]
SECURITY = [
    changed("matrix_is_access", ACCESS, "1,1,0,0", "1,1,1,0"),
    changed("matrix_is_access", MATRIX, "rw--", "r---"),
    changed("matrix_is_access", MATRIX, "rw--", "rw--, group_manager: r---"),
    added("matrix_is_access", ACCESS, "b,visit,model_licence_visit,group_manager,1,0,0,0\n"),
    added("matrix_is_access", ACCESS, "b,visit,model_licence_visit,group_auditor,1,1,0,0\n"),
    added("matrix_is_complete", VISIT, TEAM),
    added("matrix_is_complete", ACCESS, "b,visit,model_licence_visit,,1,0,0,0\n")._replace(
        also=(changed("", MATRIX, "rw--", "rw--, everyone: r---"),)
    ),
    changed("matrix_is_rules", MATRIX, "  licence.visit: [group_auditor]\n", ""),
    changed("matrix_is_rules", MATRIX, "[group_auditor]", "[group_auditor, group_manager]"),
    changed("matrix_is_rules", RULES, "</odoo>", OTHER_RULE),
]
TRANSLATION = [
    removed("translation_files", TEMPLATE),
    changed("translation_complete", CHINESE, '"缺少报告。"', '""'),
    changed(
        "translation_complete",
        CHINESE,
        '#. module: industrial_licence\n#. odoo-python\nmsgid "The report',
        '#, fuzzy\nmsgid "The report',
    ),
    added("translation_complete", TEMPLATE, '\nmsgid "More"\nmsgstr ""\n'),
    changed("translation_template_is_fresh", VISIT, "is empty.", "is blank."),
]
REPOSITORY = [
    added("no_registry_hosts", "docs/x.md", f"See https://{REGISTRIES[0]}/simple.\n"),
    added("no_registry_hosts", "docs/x.md", f"See {REGISTRIES[2].upper()}.\n"),
    added("no_machine_paths", "docs/x.md", "Run /" + "work/main/run.\n"),
    added("no_machine_paths", "docs/x.md", "See ../" + "shared/design.md.\n"),
    added(GREEN, "docs/x.md", "See docs/work/x and /home/odoo/root/x.\n"),
    changed("ledger_ids", LEDGER, "R-1", "R-9"),
    added("ledger_ids", LEDGER, f"R-1,{VISIT},{TEST}::{CASE}\n"),
    changed("ledger_places", LEDGER, CASE, "test_gone"),
    changed("ledger_places", LEDGER, f"::{CASE}", ""),
    changed("ledger_places", LEDGER, "models/visit.py", "models/gone.py"),
    added("ledger_places", LEDGER, f"R-2,{VISIT},\n"),
    added(GREEN, LEDGER, f"R-2,{VISIT}::Visit,{TEST}::{CASE}\n"),
]
MUTANTS = [*DEPENDENCE, *XML, *ADDON, *LIFECYCLE, *SECURITY, *TRANSLATION, *REPOSITORY]
