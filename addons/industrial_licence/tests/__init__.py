from . import test_lifecycle_back_doors, test_lifecycle_mixin
