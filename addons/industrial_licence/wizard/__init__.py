from . import verb_wizard
from . import ending_wizard
from . import return_wizard
