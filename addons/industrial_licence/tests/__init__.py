from . import test_lifecycle_back_doors
from . import test_lifecycle_mixin
from . import test_authority_regions
from . import test_lifecycle_back_doors, test_lifecycle_mixin
