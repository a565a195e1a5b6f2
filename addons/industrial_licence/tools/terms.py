"""Words of the law that several rooms use: kinds of application, paths, levels, grounds."""

from enum import StrEnum


class Kind(StrEnum):
    INITIAL = "initial"
    RENEWAL = "renewal"
    CHANGE = "change"
    REPLACEMENT = "replacement"


class Path(StrEnum):
    VISIT_FIRST = "visit_first"
    TEST_FIRST = "test_first"
    VISIT_AFTER = "visit_after"
    PROMISE = "promise"
    VISIT_EXEMPT = "visit_exempt"


class Visit(StrEnum):
    BEFORE = "before"
    AFTER = "after"
    EXEMPT = "exempt"


class Test(StrEnum):
    SEALED = "sealed"
    OWN_REPORT = "own_report"
    EXEMPT = "exempt"
    NONE_BEFORE = "none_before"


class Choice(StrEnum):
    FORCED = "forced"
    BY_APPLICANT = "by_applicant"


class Level(StrEnum):
    NATIONAL = "national"
    PROVINCE = "province"


class Exclusion(StrEnum):
    NONE = "none"
    FOOD = "food"
    FOOD_CONTACT = "food_contact"
    COSMETICS = "cosmetics"


class Stage(StrEnum):
    APPLY = "apply"
    ACCEPT = "accept"
    REVIEW = "review"
    TEST = "test"
    APPROVE = "approve"


class Evidence(StrEnum):
    MONITORING = "monitoring"
    EVALUATION = "evaluation"
    OPINION = "opinion"


class Tag(StrEnum):
    QUALITY_SAFETY = "quality_safety"
    POLICY = "policy"


# Products no application may name, whatever a catalogue says (信息管理规定 art. 3).
OUTSIDE_THE_REGIME = frozenset({Exclusion.FOOD, Exclusion.COSMETICS})

KINDS = [
    (Kind.INITIAL, "First Issue"),
    (Kind.RENEWAL, "Renewal"),
    (Kind.CHANGE, "Change"),
    (Kind.REPLACEMENT, "Replacement"),
]
PATHS = [
    (Path.VISIT_FIRST, "Visit Before Issue"),
    (Path.TEST_FIRST, "Test Before Visit"),
    (Path.VISIT_AFTER, "Visit After Issue"),
    (Path.PROMISE, "Notice and Commitment"),
    (Path.VISIT_EXEMPT, "Exempt From Visit"),
]
VISITS = [
    (Visit.BEFORE, "Before the Decision"),
    (Visit.AFTER, "After the Issue"),
    (Visit.EXEMPT, "Exempt"),
]
TESTS = [
    (Test.SEALED, "Sealed Sample"),
    (Test.OWN_REPORT, "Applicant's Own Report"),
    (Test.EXEMPT, "Exempt"),
    (Test.NONE_BEFORE, "None Before the Decision"),
]
CHOICES = [(Choice.FORCED, "By Law"), (Choice.BY_APPLICANT, "By the Applicant")]
LEVELS = [(Level.NATIONAL, "National"), (Level.PROVINCE, "Province")]
EXCLUSIONS = [
    (Exclusion.NONE, "None"),
    (Exclusion.FOOD, "Processed Food"),
    (Exclusion.FOOD_CONTACT, "Food-Contact Materials"),
    (Exclusion.COSMETICS, "Cosmetics"),
]
STAGES = [
    (Stage.APPLY, "Application"),
    (Stage.ACCEPT, "Acceptance"),
    (Stage.REVIEW, "Review"),
    (Stage.TEST, "Test"),
    (Stage.APPROVE, "Approval"),
]
EVIDENCES = [
    (Evidence.MONITORING, "Quality and Safety Monitoring"),
    (Evidence.EVALUATION, "Professional Evaluation"),
    (Evidence.OPINION, "Opinions of Departments and Society"),
]
TAGS = [(Tag.QUALITY_SAFETY, "Quality and Safety"), (Tag.POLICY, "Industrial Policy")]
# 管理条例 art. 2, items 1 to 6.
GROUNDS = [
    ("food", "Processed Food and Health"),
    ("safety", "Safety of Persons and Property"),
    ("finance_telecom", "Financial Security and Telecommunication Quality"),
    ("labour", "Labour Safety"),
    ("production_public", "Production Safety and Public Safety"),
    ("statute", "Required by Law or Regulation"),
]
# 国质检监〔2015〕364号 二(一): who assures safety in the licence's place.
CANCEL_GROUNDS = [
    ("consumer", "Consumers Can Judge"),
    ("market", "The Market Regulates"),
    ("trade", "The Trade Disciplines Itself"),
    ("other", "Other Decision of the State Council"),
]


def codes(text):
    """The codes of a comma list, as a set; an empty list means “all”."""
    return frozenset(part.strip() for part in (text or "").split(",") if part.strip())
