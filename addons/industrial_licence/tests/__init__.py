from . import test_lifecycle_back_doors
from . import test_lifecycle_mixin
from . import test_authority_regions
from . import test_authority_name
from . import test_authority_tree
from . import test_authority_scope
from . import test_delegation_covers
from . import test_post_conflict
from . import test_res_users_appoint
from . import test_substitution_represents
from . import test_lifecycle_back_doors, test_lifecycle_mixin
from . import test_clock_start
