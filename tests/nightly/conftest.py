"""Readers that are no part of the house; `make documents` installs them."""

import os
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "documents"), str(TESTS.parent / "scripts")]

from house.industrial_licence.forms.typst_source import request as drawing_of  # noqa: E402
from house.industrial_licence.report.typst_engine import Engine  # noqa: E402


@pytest.fixture(scope="session")
def engine():
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def draw(engine):
    return lambda sheet: engine.draw(drawing_of(sheet), moment=0).content


@pytest.fixture(scope="session")
def readers():
    """The folder `make documents` put the outside readers into."""
    return Path(os.environ["LICENCE_READERS"])
