"""Odoo model classes as the syntax tree shows them."""

import ast
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .source import Module
from .syntax import FUNCTIONS, last_name, strings

KINDS = frozenset({"Model", "AbstractModel", "TransientModel"})


@dataclass(frozen=True)
class ModelClass:
    module: Module
    node: ast.ClassDef
    kind: str

    @cached_property
    def assigned(self):
        return {
            target.id: node.value
            for node in self.node.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }

    @property
    def name(self):
        """The model this class defines; empty where it only extends."""
        return next(iter(self._names("_name")), "")

    @property
    def names(self):
        return {*self._names("_name"), *self._names("_inherit")}

    def _names(self, attribute):
        value = self.assigned.get(attribute)
        return strings(value) if value is not None else []

    @property
    def methods(self):
        return [node for node in self.node.body if isinstance(node, FUNCTIONS)]


def model_classes(module):
    if module.is_test:
        return
    for node in module.find(ast.ClassDef):
        kind = next((last_name(base) for base in node.bases if last_name(base) in KINDS), None)
        if kind:
            yield ModelClass(module, node, kind)


@lru_cache(maxsize=256)
def every_model_class(repository):
    return [each for m in repository.modules if m.addon for each in model_classes(m)]


def methods(prefix):
    """Subjects: (class, method) of every model method whose name begins with `prefix`."""

    def subjects(repository):
        return [
            (each, method)
            for each in every_model_class(repository)
            for method in each.methods
            if method.name.startswith(prefix)
        ]

    return subjects
