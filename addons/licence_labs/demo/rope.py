"""A rule book with items a machine can judge, and sealed samples: both for wire ropes only."""

PRODUCT = "industrial_licence.product_wire_rope"
# name, standard tested by, requirement, unit, lowest, highest
ITEMS = (
    ("钢丝绳直径偏差", "GB/T 20118", "0～+5 %", "%", "0", "5"),
    ("不圆度", "GB/T 20118", "≤ 4 %", "%", "", "4"),
    ("捻距倍数", "GB/T 20118", "≤ 7.25", "倍", "", "7.25"),
    ("实测破断拉力", "GB/T 8358", "≥ 58.8 kN", "kN", "58.8", ""),
    ("拆股钢丝抗拉强度", "GB/T 228.1", "≥ 1770 MPa", "MPa", "1770", ""),
    ("扭转次数", "GB/T 239.1", "≥ 25 次", "次", "25", ""),
    ("反复弯曲次数", "GB/T 238", "≥ 12 次", "次", "12", ""),
    ("锌层重量", "GB/T 1839", "≥ 75 g/m²", "g/m²", "75", ""),
    ("钢丝直径偏差", "GB/T 20118", "≤ 0.03 mm", "mm", "", "0.03"),
    ("锌层附着性", "GB/T 2976", "不开裂、不起层", "", "", ""),
    ("外观与标志", "GB/T 20118", "符合标准", "", "", ""),
)
GOOD = ("2.1", "2.4", "6.9", "61.3", "1792", "29", "14", "82", "0.01", "pass", "pass")


def arrange(env, since):
    """The book and the path in force from the day on."""
    product = env.ref(PRODUCT)
    old = product._rule_book(since)
    book = old.copy({"effective_from": since, "name": f"{old.name}（演示）", "test_days": 20})
    book.test_item_ids.unlink()
    env["licence.test.item"].create(
        [
            {
                "rule_book_id": book.id, "sequence": place, "name": name, "method": method,
                "limit": limit, "expected_unit": unit, "lowest": lowest, "highest": highest,
                "is_key": place in {4, 5},
            }
            for place, (name, method, limit, unit, lowest, highest) in enumerate(ITEMS, 1)
        ]
    )  # fmt: skip
    # A text that is published already is taken over by the system.
    book._advance("adopt")
    env["licence.path.rule"].create(
        {
            "kind": "initial", "path": "visit_first", "visit": "before", "test": "sealed",
            "product_id": product.id, "decision_limit_code": "T-12", "priority": 50,
            "effective_from": since, "basis": "演示依据（虚构）：先核后证，封样检验",
        }
    )  # fmt: skip
    return product
