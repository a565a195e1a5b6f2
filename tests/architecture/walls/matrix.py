"""Security is written twice: XML/CSV and `security/matrix.yaml` (design §6.9)."""

import csv
import re
from typing import NamedTuple

import yaml

from .core import wall
from .models import every_model_class
from .source import Addon, addons

LETTERS = "rwcu"
COLUMNS = ("perm_read", "perm_write", "perm_create", "perm_unlink")
ACCESS, MATRIX = "security/ir.model.access.csv", "security/matrix.yaml"
EVERYONE = "everyone"


class Line(NamedTuple):
    number: int
    model: str
    group: str
    letters: str


def _ruled(repository):
    """Addons that grant something or own a model."""
    return [
        addon
        for addon in addons(repository)
        if addon.has(MATRIX) or _access(addon) or _owned_tables(addon)
    ]


def _qualified(addon, name):
    return name if "." in name or name == EVERYONE else f"{addon.name}.{name}"


def _table(model):
    """The table of a model, named as `licence.visit`, `model_licence_visit` or `x.model_…`."""
    return re.sub(r"^(?:\w+\.)?model_", "", model).replace(".", "_")


def _access(addon) -> list[Line]:
    if not addon.has(ACCESS):
        return []
    rows = csv.DictReader(addon.file(ACCESS).lines)
    return [
        Line(
            number,
            _table(row["model_id:id"]),
            _qualified(addon, row["group_id:id"] or EVERYONE),
            "".join(x if row[c] == "1" else "-" for x, c in zip(LETTERS, COLUMNS, strict=True)),
        )
        for number, row in enumerate(rows, 2)
    ]


def _matrix(addon: Addon, part):
    if not addon.has(MATRIX):
        return {}
    return (yaml.safe_load(addon.file(MATRIX).text) or {}).get(part) or {}


def _stated(addon):
    return {
        (_table(model), _qualified(addon, group)): str(letters)
        for model, groups in _matrix(addon, "models").items()
        for group, letters in groups.items()
    }


def _owned_tables(addon):
    return {
        _table(each.name): each
        for each in every_model_class(addon.repository)
        if each.module.addon == addon.name and each.name and each.kind != "AbstractModel"
    }


@wall(_ruled)
def matrix_is_access(addon):
    """The matrix and ir.model.access.csv say the same, line by line, in both directions."""
    stated, granted = _stated(addon), {}
    for line in _access(addon):
        pair = line.model, line.group
        if pair in granted:
            yield addon.at(ACCESS, line.number, f"{line.model} × {line.group} is granted twice.")
        granted[pair] = line.letters
        if stated.get(pair) != line.letters:
            told = stated.get(pair, "nothing")
            says = f"{line.model} × {line.group} is {line.letters}, the matrix says {told}."
            yield addon.at(ACCESS, line.number, says)
    for model, group in sorted(stated.keys() - granted.keys()):
        yield addon.at(MATRIX, 1, f"{model} × {group} stands only in the matrix.")


@wall(_ruled)
def matrix_is_complete(addon):
    """Every model of the addon is in the matrix; no access is granted to everyone."""
    stated = _stated(addon)
    for table in sorted(_owned_tables(addon).keys() - {model for model, _group in stated}):
        yield addon.at(MATRIX, 1, f"The model {table} is not in the matrix.")
    for model, group in stated:
        if group == EVERYONE:
            yield addon.at(MATRIX, 1, f"{model} is open to everyone: name a group.")


@wall(_ruled)
def matrix_is_rules(addon):
    """The record rules of the matrix and of the XML are the same model × group pairs."""
    stated = {
        (_table(model), _qualified(addon, group))
        for model, groups in _matrix(addon, "rules").items()
        for group in groups
    }
    written = {pair for file in addon.xml_files for pair in _rules(addon, file)}
    for model, group in sorted(written - stated):
        yield addon.at(MATRIX, 1, f"The rule on {model} for {group} is not in the matrix.")
    for model, group in sorted(stated - written):
        yield addon.at(MATRIX, 1, f"No record rule on {model} for {group} is written.")


def _rules(addon, file):
    for record in file.records("ir.rule"):
        model = record.find("field[@name='model_id']")
        table = _table(model.get("ref", "") if model is not None else "")
        for group in _groups(record) or [EVERYONE]:
            yield table, _qualified(addon, group)


def _groups(record):
    """Names inside every `ref('…')` of the groups field."""
    field = record.find("field[@name='groups']")
    pieces = (field.get("eval", "") if field is not None else "").split("ref(")[1:]
    return [piece.strip(" '\"").partition(piece.strip()[0])[0] for piece in pieces]
