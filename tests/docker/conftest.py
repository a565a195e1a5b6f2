"""The shipped nginx and HAProxy in front of a small counting server, for a module of tests."""

import pytest
from front_door import Door, check_docker, free_ports, launch, stop
from small_odoo import SmallOdoo


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    """The whole way in: nginx, HAProxy, and behind them a server that counts."""
    missing = check_docker.missing_tools()
    assert not missing, "; ".join(missing)
    folder = tmp_path_factory.mktemp("door")
    odoo = SmallOdoo()
    ports = free_ports(5)
    processes = launch(folder, ports, odoo)
    yield Door(ports, odoo, folder)
    stop(processes)
    odoo.close()
