"""The walls of the house; importing this package registers every one of them."""

from . import (
    imports,
    language,
    lifecycles,
    manifests,
    matrix,
    methods,
    repository,
    sizes,
    translations,
    trust,
    xml_names,
)
from .core import WALLS, Finding, Wall
from .source import Repository

__all__ = ["WALLS", "Finding", "Repository", "Wall"]
