"""The open data interface in words (OpenAPI 3.1): what a program may ask and gets. Pure."""

from .public_question import EARLIEST, LATEST

ROOT = "/licence/public/api/v1"
MOST = 200
_DAY = {"type": "string", "format": "date"}
_TEXT = {"type": "string"}
_DAYS = (
    "approved_on issued_on obtained_on valid_from valid_until ended_on cancelled_on announced_on "
    "end_announced_on"
).split()
_TEXTS = (
    "credit_code product category units domicile site_address region_code province_code province "
    "authority end_reason"
).split()
_ENDS = ["retract", "annul", "revoke", "cancel", None]


def _maybe(schema):
    return {**schema, "type": [schema["type"], "null"]}


def _object(properties, required=None):
    return {"type": "object", "properties": properties, "additionalProperties": False,
            "required": sorted(required or properties)}  # fmt: skip


def _reference(name):
    return {"$ref": f"#/components/schemas/{name}"}


def _certificate():
    return {
        "number": _TEXT, "holder": _TEXT, "issuer": {"enum": ["national", "province"]},
        "ended_kind": {"enum": _ENDS},
        **{name: _maybe(_TEXT) for name in _TEXTS}, **{name: _maybe(_DAY) for name in _DAYS},
    }  # fmt: skip


def _schemas(standings):
    standing = {"standing": {"enum": list(standings)}, "as_of": _DAY}
    page = {"items": {"type": "array", "items": _reference("Standing")}, "next": _maybe(_TEXT)}
    change = {
        "number": _TEXT, "removed": {"type": "boolean"},
        "changed_at": {"type": "string", "format": "date-time"},
        "certificate": {"anyOf": [_reference("Certificate"), {"type": "null"}]},
    }  # fmt: skip
    dump = {"day": _DAY, "rows": {"type": "integer", "minimum": 0}, "cursor": _TEXT,
            "jsonl_sha256": _TEXT, "csv_sha256": _TEXT}  # fmt: skip
    return {
        "Certificate": _object(_certificate()),
        "Standing": _object({**_certificate(), **standing}),
        "Page": _object(page),
        "Change": _object(change),
        "Changes": _object({
            "items": {"type": "array", "items": _reference("Change")}, "next": _TEXT,
            "is_last": {"type": "boolean"}}),
        "Dumps": _object({"items": {"type": "array", "items": _object(dump)}}),
        "Entry": _object({
            "version": _TEXT, "category": _TEXT, "product": _TEXT, "units": _maybe(_TEXT),
            "number_stem": _maybe(_TEXT), "level": _maybe(_TEXT), "effective_from": _DAY,
            "effective_to": _maybe(_DAY), "cancelled_on": _maybe(_DAY)}),
        "Catalogue": _object({"items": {"type": "array", "items": _reference("Entry")}}),
        "Problem": _object({"status": {"type": "integer"}, "title": _TEXT, "detail": _TEXT}),
    }  # fmt: skip


def _query(name, schema, words):
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": words}


def _answer(words, schema, kind="application/json"):
    return {"description": words, "content": {kind: {"schema": schema}}}


def _operation(name, words, schema, parameters=(), *extra):
    problem = "application/problem+json"
    answers = {"200": _answer(words, schema), "304": {"description": "Unchanged since the ETag."}}
    for code, sentence in (("400", "The question cannot be read."), ("429", "Too many questions."),
                           *extra):  # fmt: skip
        answers[code] = _answer(sentence, _reference("Problem"), problem)
    return {"get": {"operationId": name, "summary": words, "parameters": list(parameters),
                    "responses": answers}}  # fmt: skip


_AREA = {"type": "string", "pattern": "^[0-9]{6}$"}
_LIMIT = _query("limit", {"type": "integer", "minimum": 1, "maximum": MOST}, "Rows of a page.")
_AFTER = _query("after", {"type": "string", "maxLength": 100}, "`next` of the page before.")
_ON = _query("on", _DAY, f"The day asked about, {EARLIEST} to {LATEST}; today when absent.")


def _free(name, words, least=1):
    return _query(name, {"type": "string", "minLength": least, "maxLength": 100}, words)


def _questions(standings):
    standing = _query("status", {"enum": list(standings)}, "Standing on the day asked about.")
    return [
        _free("number", "The number or its beginning; the province's sign may be left out."),
        _free("credit_code", "The whole credit code."),
        _free("holder", "A part of the name, two characters or more.", 2),
        _free("product", "A part of the product's name."),
        _query("province", _AREA, "Region code of the issuing province."),
        _query("region", _AREA, "Region code of the holder."), standing, _ON, _AFTER, _LIMIT,
    ]  # fmt: skip


def _paths(standings):
    number = {"name": "number", "in": "path", "required": True,
              "schema": {"type": "string", "minLength": 1, "maxLength": 100}}  # fmt: skip
    absent = ("404", "The register has no such certificate.")
    gone = ("410", "The register was restored: begin again from the newest copy.")
    page, asked = _reference("Page"), _questions(standings)
    return {
        f"{ROOT}/certificates": _operation("certificates", "Certificates.", page, asked),
        f"{ROOT}/certificates/{{number}}": _operation(
            "certificate", "One certificate.", _reference("Standing"), [number, _ON], absent),
        f"{ROOT}/cancelled": _operation(
            "cancelled", "Certificates that were ended.", page,
            [_query("province", _AREA, "Region code."), _AFTER, _LIMIT]),
        f"{ROOT}/changes": _operation(
            "changes", "Changes in order.", _reference("Changes"), [_AFTER, _LIMIT], gone),
        f"{ROOT}/catalogue": _operation(
            "catalogue", "The catalogue in force.", _reference("Catalogue"), [_ON]),
        f"{ROOT}/dumps": _operation("dumps", "Nightly copies.", _reference("Dumps")),
    }  # fmt: skip


def description(standings):
    """The document itself."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "工业产品生产许可证公开数据", "version": "1.0.0",
                 "description": "Read only; every answer is public by law."},
        "paths": _paths(standings),
        "components": {"schemas": _schemas(standings)},
    }  # fmt: skip
