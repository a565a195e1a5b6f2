from . import sealed_mixin
from . import lifecycle_mixin
from . import step
