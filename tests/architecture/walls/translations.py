"""Wall of translation: 0 untranslated, 0 fuzzy, nothing missing (design §1.5)."""

from functools import lru_cache

import polib

from .core import wall
from .source import addons
from .syntax import calls, string

CHINESE = "zh_CN.po"


@lru_cache(maxsize=64)
def _catalogue(text):
    return polib.pofile(text)


def _entries(addon, name):
    return _catalogue(addon.file("i18n", name).text)


def _translated(repository):
    return [addon for addon in addons(repository) if addon.has("i18n")]


def _template(addon):
    return f"{addon.name}.pot"


def _messages(catalogue):
    return {(entry.msgctxt, entry.msgid) for entry in catalogue if not entry.obsolete}


@wall(_translated)
def translation_files(addon):
    """An addon with translations has its template and its Chinese."""
    for name in (_template(addon), CHINESE):
        if not addon.has("i18n", name):
            yield addon.at("i18n", 1, f"i18n/{name} is missing.")


@wall(_translated)
def translation_complete(addon):
    """Chinese has no untranslated and no fuzzy term, and every term of the template."""
    if not (addon.has("i18n", CHINESE) and addon.has("i18n", _template(addon))):
        return
    chinese, where = _entries(addon, CHINESE), f"i18n/{CHINESE}"
    for entry in chinese.untranslated_entries():
        yield addon.at(where, entry.linenum, f"Not translated: {entry.msgid!r}.")
    for entry in chinese.fuzzy_entries():
        yield addon.at(where, entry.linenum, f"Fuzzy: {entry.msgid!r}.")
    for _context, text in sorted(
        _messages(_entries(addon, _template(addon))) - _messages(chinese), key=str
    ):
        yield addon.at(where, 1, f"Missing: {text!r}.")


@wall(_translated)
def translation_template_is_fresh(addon):
    """Every message of the Python code is in the template."""
    if not addon.has("i18n", _template(addon)):
        return
    known = {entry.msgid for entry in _entries(addon, _template(addon))}
    for module in (m for m in addon.modules if m.is_production):
        for call in calls(module, "_", "_lt"):
            text = string(call.args[0]) if call.args else None
            if text and text not in known:
                yield module.at(call.lineno, f"Not in the template: {text!r}.")
