from . import (
    applicant_test,
    laboratory_card,
    laboratory_file,
    laboratory_filing,
    laboratory_notice,
    laboratory_order,
    laboratory_report,
    laboratory_result,
    laboratory_verb,
    public_lab_form,
)
