"""Chinese words of the sheets of a visit, by what a result means."""

from ..checklist.kernel import Meaning
from ..lifecycle.visit import Conclusion

VERDICT_WORDS = {
    Meaning.MET: "符合",
    Meaning.ADVICE: "符合",
    Meaning.MINOR: "不符合",
    Meaning.SERIOUS: "不符合",
    Meaning.NOT_APPLICABLE: "不适用",
}
GRADE_WORDS = {
    Meaning.MINOR: "一般不符合",
    Meaning.SERIOUS: "严重不符合",
    Meaning.ADVICE: "建议改进",
}
CONCLUSION_WORDS = {Conclusion.PASSED: "合格", Conclusion.FAILED: "不合格"}
DUTY_WORDS = {"leader": "组长", "member": "组员", "observer": "观察员"}
