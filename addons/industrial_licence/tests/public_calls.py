"""What a browser may send: public methods only, as the signed-in user, checked as Odoo checks."""

from odoo.fields import Command
from odoo.service.model import call_kw

ANSWERS = {
    "licence.return.wizard": {},
    "licence.ending.wizard": {"reason": "测试理由", "ground": "ended"},
    "licence.set.aside.wizard": {"reason": "测试理由", "basis": "correction"},
}
DEFAULT_ANSWERS = {"reason": "测试理由"}


def call(record, user, method, *args, **kwargs):
    """`method` of the record as an RPC call of `user`; private methods are refused."""
    context = kwargs.pop("context", {})
    model = record.env(user=user.id)[record._name]
    is_model_method = getattr(getattr(type(model), method, None), "_api_model", False)
    ids = [] if is_model_method else [record.ids]
    return call_kw(model, method, [*ids, *args], {**kwargs, "context": context})


def take(record, verb, user):
    """Take a verb as the form does: press its button, answer its question, confirm."""
    seen = {"model": record._name, "id": record.id, "version": record.version}
    asked = call(record, user, f"action_{verb}", context={"licence_seen": seen})
    if isinstance(asked, dict):
        answer(record, user, asked)


def answer(record, user, asked):
    wizard = record.env(user=user.id)[asked["res_model"]]
    context = asked["context"]
    values = dict(ANSWERS.get(wizard._name, DEFAULT_ANSWERS))
    if wizard._name == "licence.return.wizard":
        values = _first_defect(call_kw(wizard, "default_get", [["line_ids"]], {"context": context}))
    ids = call_kw(wizard, "create", [[values]], {"context": context})
    call_kw(wizard, "action_confirm", [ids], {"context": context})


def _first_defect(found):
    lines = [command[2] for command in found.get("line_ids") or []]
    for line in lines[:1]:
        line.update(is_defect=True, reason="缺页")
    return {"line_ids": [Command.create(line) for line in lines]}
