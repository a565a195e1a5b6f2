from . import test_visit_close
