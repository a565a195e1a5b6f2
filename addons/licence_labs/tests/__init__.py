from . import test_report_issue
