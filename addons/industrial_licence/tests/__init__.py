from . import test_lifecycle_back_doors, test_lifecycle_mixin
from . import test_certificate_issue
from . import test_counter
from . import test_certificate_numbers
