from . import lifecycle_mixin
from . import step
