"""A workbook that leaves the house holds its strings as strings."""

import io
import json

from openpyxl import load_workbook

NAME = "=HYPERLINK(1)"


def _rpc(page, model, method, *args):
    answer = page.request.post(
        f"/web/dataset/call_kw/{model}/{method}",
        data={
            "jsonrpc": "2.0", "method": "call",
            "params": {"model": model, "method": method, "args": args, "kwargs": {}},
        },
    )  # fmt: skip
    body = answer.json()
    assert "error" not in body, body["error"]
    return body["result"]


def test_a_name_that_begins_with_equals_is_a_string(sign_in):
    page = sign_in("manager.demo")
    filters = [{"name": NAME, "model_id": "licence.certificate", "domain": "[]"}]
    _rpc(page, "ir.filters", "create", filters)
    asked = {
        "model": "ir.filters", "fields": [{"name": "name", "label": "Name"}], "ids": False,
        "domain": [["name", "=", NAME]], "groupby": [], "import_compat": False, "context": {},
    }  # fmt: skip
    form = {"data": json.dumps(asked), "csrf_token": page.evaluate("odoo.csrf_token")}
    answer = page.request.post("/web/export/xlsx", form=form)
    assert answer.ok, answer.status
    cell = load_workbook(io.BytesIO(answer.body())).active["A2"]
    assert (cell.data_type, cell.value) == ("s", NAME)
