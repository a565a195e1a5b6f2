"""Walls of trust in Python: privileges, context, transactions, legal time (design §5, §6)."""

import ast
import re

from .core import wall
from .models import methods
from .source import acting_modules, modules_in, production_modules, pure_modules
from .syntax import calls, last_name, string, strings

# Modules that may commit: long cron jobs whose every case is its own transaction.
COMMIT_MODULES: frozenset[str] = frozenset()
# Modules that may ask a clock other than the database's; legal time leaves this empty.
CLOCK_MODULES: frozenset[str] = frozenset()

REASON = re.compile(r"#\s*sudo: \w")
PRIVATE_CLOCKS = frozenset({"today", "now", "utcnow", "context_today"})
TIME_FUNCTIONS = frozenset({"time", "localtime", "gmtime", "ctime"})
MOVING_DAY = re.compile(r"(today|now)\b")
# Records that live in XML, where a reviewer and a translator find them.
XML_ONLY = frozenset(
    "ir.actions.act_window ir.actions.server ir.cron ir.sequence ir.ui.menu ir.ui.view "
    "ir.rule ir.model.access res.groups mail.template".split()
)


def _sudo_calls(module):
    """Calls that leave the user's rights: sudo(), with_user(SUPERUSER_ID), su=True."""
    yield from calls(module, "sudo")
    for call in calls(module, "with_user", "Environment"):
        if any(last_name(leaf) == "SUPERUSER_ID" for leaf in call.args):
            yield call
    for node in module.find(ast.keyword):
        if node.arg == "su" and getattr(node.value, "value", None) is True:
            yield node.value


@wall(production_modules)
def sudo_reason(module):
    """Every sudo() says why: `# sudo: reason` on its line or the line before its statement."""
    for call in _sudo_calls(module):
        last = getattr(call, "func", call).end_lineno
        first = max((s for s in _statement_lines(module) if s <= call.lineno), default=1)
        if not any(REASON.search(text) for text in module.lines[max(0, first - 2) : last]):
            yield module.at(last, "sudo() without its reason: write `# sudo: why`.")


def _statement_lines(module):
    return (node.lineno for node in module.find(ast.stmt))


@wall(modules_in("controllers"))
def sudo_in_controllers(module):
    """A controller acts as the signed-in user: it has no sudo()."""
    for call in _sudo_calls(module):
        yield module.at(call.lineno, "A controller uses sudo().")


@wall(lambda repository: [module for module in repository.modules if module.addon])
def context_switches(module):
    """No `skip_…` key: the context never authorises (design §5.4)."""
    for node in module.nodes:
        key = node.arg if isinstance(node, ast.keyword) else string(node)
        if key and re.fullmatch(r"skip_\w+", key):
            yield module.at(node.lineno, f"{key} switches a rule off.")


@wall(production_modules)
def commits(module):
    """Only allow-listed cron modules commit or roll back."""
    for call in calls(module, "commit", "rollback"):
        if module.where not in COMMIT_MODULES:
            yield module.at(call.lineno, f"{last_name(call)}() outside the allow-listed modules.")


def _asks_private_clock(node):
    if not isinstance(node, ast.Attribute):
        return False
    owner = last_name(node.value)
    return (node.attr in PRIVATE_CLOCKS and owner not in {"cr", "_cr"}) or (
        owner == "time" and node.attr in TIME_FUNCTIONS
    )


def _calls_now(node):
    return isinstance(node, ast.Call) and last_name(node) == "now"


@wall(pure_modules)
def pure_clock(module):
    """A pure room never asks what time it is: dates arrive as arguments."""
    for node in module.nodes:
        if _asks_private_clock(node) or _calls_now(node):
            yield module.at(node.lineno, f"A pure room asks {last_name(node)}.")


@wall(acting_modules)
def legal_time(module):
    """Legal time is the database clock (`env.cr.now()`), never the worker's or the browser's."""
    if module.where in CLOCK_MODULES:
        return
    for node in module.nodes:
        if _asks_private_clock(node):
            yield module.at(node.lineno, f"{last_name(node)} is not the database clock.")
        if isinstance(node, ast.Tuple) and _ends_in_moving_day(node):
            yield module.at(node.lineno, "The domain's day is the reader's day, not the law's.")


def _ends_in_moving_day(node):
    return len(node.elts) == 3 and MOVING_DAY.match(string(node.elts[2]) or "")


@wall(production_modules)
def records_in_xml(module):
    """Window actions, menus, cron jobs, sequences and rights are written in XML, not Python."""
    for node in module.find(ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        if any(string(k) == "type" and string(v) == "ir.actions.act_window" for k, v in pairs):
            yield module.at(node.lineno, "A window action written in Python.")
    for call in calls(module, "create"):
        if isinstance(call.func, ast.Attribute):
            made = XML_ONLY & set(strings(call.func.value))
            yield from (module.at(call.lineno, f"Python creates {model}.") for model in made)


@wall(production_modules)
def sql_constraints(module):
    """`_sql_constraints` is dead in Odoo 19 and creates nothing: use models.Constraint."""
    for node in module.find(ast.Name):
        if node.id == "_sql_constraints":
            yield module.at(node.lineno, "Odoo 19 ignores _sql_constraints.")


# What a client may call beside buttons (`action_…`) and Odoo's own methods (design §5.6).
PUBLIC_METHODS = frozenset(
    "create write unlink copy copy_data default_get web_read web_save web_search_read read "
    "search_read name_search name_create onchange fields_get get_view get_views load export_data "
    "check_access has_access init message_post message_update toggle_active "
    "get_portal_url get_empty_list_help "
    # Stock Odoo's ways to services outside; ours answer with nothing.
    "autocomplete_by_name autocomplete_by_vat enrich_by_duns enrich_by_gst enrich_by_domain "
    "update_notification".split()
)


@wall(methods(""))
def public_methods(subject):
    """Public methods are an allow-list; the rest is `_private` or `@api.private`."""
    each, method = subject
    is_marked = {last_name(d) for d in method.decorator_list} & {"private", "property", "setter"}
    is_open = method.name.startswith(("_", "action_")) or method.name in PUBLIC_METHODS
    if not is_open and not is_marked:
        line = method.lineno
        yield each.module.at(line, f"{method.name} is callable by RPC and not allow-listed.")
