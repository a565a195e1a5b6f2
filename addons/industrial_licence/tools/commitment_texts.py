"""Words of the written commitments an applicant signs; pure text, no ORM."""

from .terms import Path

# 国质检监〔2015〕364号 四(二): 承诺书; 国市监质监〔2020〕152号 三(三): 告知承诺、免实地核查.
_COMMON = (
    "一、本企业已了解《中华人民共和国工业产品生产许可证管理条例》及其实施办法和相应产品实施细则"
    "的要求。",
    "二、所填写的内容和提交的材料真实、合法、有效，复印件与原件一致。",
    "三、生产的“{product}”符合有关国家标准、行业标准以及保障人体健康和人身、财产安全的要求。",
    "四、生产条件符合国家产业政策，不使用国家明令淘汰或者禁止的落后工艺和设备。",
)
_LAST = "本企业对以上承诺负责；如有不实，愿意承担相应的法律责任。"
_OWN = {
    Path.PROMISE: (
        "告知承诺书",
        ("五、已知晓告知的许可条件、标准和技术要求，现已全部符合，并接受发证后的监督检查。",),
    ),
    Path.VISIT_EXEMPT: (
        "生产条件未发生变化声明和质量安全承诺书",
        ("五、自上次取得生产许可证以来，生产条件、检验手段、生产技术或者工艺未发生较大变化。",),
    ),
    Path.VISIT_AFTER: (
        "承诺书",
        ("五、接受获证后三十日内的现场审查；审查不合格的，接受依法撤销生产许可证。",),
    ),
}


def text_for(path: str, enterprise: str, product: str) -> tuple[str, tuple[str, ...]]:
    """Title and paragraphs of the commitment that belongs to a processing path."""
    title, own = _OWN.get(path, ("承诺书", ()))
    opening = f"{enterprise}郑重承诺："
    lines = tuple(line.format(product=product) for line in (*_COMMON, *own))
    return title, (opening, *lines, _LAST)
