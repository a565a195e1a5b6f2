"""Walls of XML: well-formed, named as design §2 says, one model per view file."""

import re

from .core import wall
from .source import view_files, xml_files

VIEW_KINDS = "form|list|search|kanban|calendar|graph|pivot|activity|hierarchy|qweb"


def _field(record, name):
    found = record.find(f"field[@name='{name}']")
    return found if found is not None else None


def _text(record, name):
    found = _field(record, name)
    return (found.text or "").strip() if found is not None else ""


def _local(xml_id):
    return (xml_id or "").rpartition(".")[2]


def _table(model):
    return model.replace(".", "_")


@wall(xml_files)
def xml_well_formed(file):
    """Every XML file can be read."""
    if file.error:
        yield file.at(file.error.lineno or 1, f"The XML is broken: {file.error.msg}.")


@wall(xml_files)
def xml_ids(file):
    """XML ids say what they are: <model>_view_<kind>, <model>_action, <model>_menu, …."""
    for element, wanted in _named(file):
        name = _local(element.get("id"))
        if not re.fullmatch(wanted, name):
            yield file.at(element.sourceline, f"The id {name} does not match {wanted}.")


def _named(file):
    for record in file.records("ir.ui.view"):
        if model := _text(record, "model"):
            yield record, rf"{_table(model)}_view_({VIEW_KINDS})(_\w+)?"
    for record in file.records("ir.actions.act_window"):
        yield record, rf"{_table(_text(record, 'res_model'))}_action(_\w+)?"
    for record in file.records("res.groups"):
        yield record, r"group_\w+"
    for record in file.records("ir.rule"):
        yield record, rf"{_ruled_table(record)}_rule_\w+"
    for menu in file.document.iter("menuitem"):
        yield menu, _menu_pattern(menu.get("action"))


def _ruled_table(record):
    reference = _field(record, "model_id")
    return _local(reference.get("ref") if reference is not None else "").removeprefix("model_")


def _menu_pattern(action):
    """A menu that opens an action carries its name; a section is `menu_…` or `…_menu`."""
    stem, found, _rest = _local(action).partition("_action")
    return rf"{stem}_menu(_\w+)?" if found else r"menu_\w+|\w+_menu"


@wall(view_files)
def one_model_per_view_file(file):
    """A view file speaks of one model."""
    models = {_text(r, "model") for r in file.records("ir.ui.view")}
    models |= {_text(r, "res_model") for r in file.records("ir.actions.act_window")}
    models -= {""}
    if len(models) > 1:
        yield file.at(1, f"The view file speaks of {', '.join(sorted(models))}.")


@wall(xml_files)
def xml_trust(file):
    """XML carries neither sudo() nor a `skip_…` context key."""
    for number, text in enumerate(file.lines, 1):
        if ".sudo(" in text:
            yield file.at(number, "XML uses sudo(): a named method would say why.")
        if re.search(r"['\"]skip_\w+['\"]\s*:", text):
            yield file.at(number, "A context key switches a rule off.")
