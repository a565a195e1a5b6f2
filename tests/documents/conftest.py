"""One warm drawing process for all document tests, and the tools that read what it drew."""

import sys
from pathlib import Path

import pytest
from hostile import listener
from house.industrial_licence.forms.typst_source import request as drawing_of
from house.industrial_licence.report.typst_engine import Engine

__all__ = ["listener"]
sys.path.insert(0, str(Path(__file__).parents[2] / "scripts"))


@pytest.fixture(scope="session")
def engine():
    engine = Engine()
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def press(engine, tmp_path_factory):
    """Draws a sheet and returns the path of its PDF."""
    folder = tmp_path_factory.mktemp("pdf")

    def press(sheet, **more):
        path = folder / f"{sheet.digest()}{abs(hash(str(more)))}.pdf"
        if not path.exists():
            path.write_bytes(engine.draw(drawing_of(sheet, **more), moment=0).content)
        return path

    return press
