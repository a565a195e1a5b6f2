"""送达回证: when, how and to whom a document was handed over.

Values: authority, number; document, document_number; recipient, address, method, served_on
(moment), receiver, relation, refusal (why it was not taken), witness, server.
"""

from .kernel import Align, Box, Boxes, Field, Form, Kind, Page, Style, Text, slot
from .letter import FIRST

TITLE = "送达回证"
METHODS = ("直接送达", "邮寄送达", "电子送达", "留置送达", "公告送达")
ROWS = (
    ("送达文书名称及编号", "{document}\n{document_number}"),
    ("受送达人", "{recipient}"),
    ("送达地点", "{address}"),
    ("送达方式", "{method}"),
    ("收件人签名或盖章", "{receiver}"),
    ("代收人与受送达人关系及代收理由", "{relation}"),
    ("收件时间", "{served_on}"),
    ("拒收情况", "{refusal}"),
    ("见证人签名或盖章", "{witness}"),
    ("送达人签名", "{server}"),
)
FIELDS = (
    Field("authority", "送达机关", required=True, blank="__________"),
    Field("number", "编号"),
    Field("document", "送达文书名称", required=True),
    Field("document_number", "送达文书编号", required=True),
    Field("recipient", "受送达人", required=True),
    Field("address", "送达地点"),
    Field("method", "送达方式", Kind.CHOICE, options=METHODS),
    Field("receiver", "收件人"),
    Field("relation", "代收理由"),
    Field("served_on", "收件时间", Kind.MOMENT, blank="　　年　　月　　日　　时　　分"),
    Field("refusal", "拒收情况"),
    Field("witness", "见证人"),
    Field("server", "送达人"),
)
GRID = Boxes(
    widths=(52, 122),
    label=TITLE,
    height=14,
    rows=tuple(
        (Box(label, style=Style.LABEL), Box(words, align=Align.LEFT)) for label, words in ROWS
    ),
)
PAGE = Page(
    TITLE,
    (
        Text("{authority}", Style.AUTHORITY, Align.CENTER),
        Text(TITLE, Style.TITLE, Align.CENTER),
        Text(slot("number"), Style.PLAIN, Align.RIGHT),
        GRID,
        Text(
            "注：受送达人拒收的，送达人应当记明拒收的事由和日期，由见证人签名或者盖章。", Style.NOTE
        ),
    ),
)
FORMS = (Form("service_receipt", "2005", TITLE, (PAGE,), FIELDS, FIRST),)
