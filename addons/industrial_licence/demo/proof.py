"""What visit and test of a demo case brought."""

from datetime import timedelta

from ..clocks.kernel import legal_date

BEFORE_APPLYING = timedelta(days=40)
KINDS = {"visit": ("visit_report", "核查"), "test": ("test_report", "检验")}


def bring(application, leg, has_failed, today):
    """Evidence for a leg, in the hands of whoever holds `application`."""
    evidence, (kind, word) = application.env["licence.evidence"], KINDS[leg]
    made_on = today
    if leg == "test" and application.test_track == "own_report":
        made_on = legal_date(application.submitted_at) - BEFORE_APPLYING
    vals = {
        "application_id": application.id,
        "leg": leg,
        "kind": kind,
        "result": "fail" if has_failed else "pass",
        "basis": f"示例{word}〔{made_on.year}〕{application.id:04d}号",
        "issuer": f"示例{word}机构（虚构）",
        "valid_from": made_on,
    }
    # An addon that makes this kind of evidence itself takes it off the list of what is typed in.
    by_hand = kind in evidence._manual_kinds()
    if by_hand:
        return evidence.create([vals])
    return evidence._bring([{**vals, "signed_off_by_id": application.env.uid}])
