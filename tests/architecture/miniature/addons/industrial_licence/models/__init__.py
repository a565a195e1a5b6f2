from . import visit, visit_guards
