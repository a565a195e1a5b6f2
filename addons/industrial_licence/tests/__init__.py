from . import test_lifecycle_back_doors
from . import test_lifecycle_mixin
from . import test_authority_regions
from . import test_lifecycle_back_doors, test_lifecycle_mixin
from . import test_clock_start
from . import test_clock_stop
from . import test_clock_pause
from . import test_clock_seal
from . import test_clock_recount
from . import test_calendar_year_announce
from . import test_clock_explain
from . import test_clock_sweep
from . import test_clock_sweep_faults
from . import test_heartbeat
from . import test_time_limit
from . import test_task_mine
from . import test_clock_queries
from . import test_authority_name
from . import test_authority_tree
from . import test_authority_scope
from . import test_delegation_covers
from . import test_post_conflict
from . import test_res_users_appoint
from . import test_substitution_represents
from . import test_lifecycle_back_doors, test_lifecycle_mixin
from . import test_clock_start
