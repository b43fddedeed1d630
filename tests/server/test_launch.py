"""The dashboard starts on this computer only, on a port that is free."""

import subprocess
import sys

import pytest

from server.launch import bound, is_loopback
from tests.serving import ROOT


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.0.7", "akimat.example", ""])
def test_it_refuses_to_listen_where_others_could_look(host):
    program = "import sys; from server.launch import launch; launch(host=sys.argv[1])"
    refused = subprocess.run(
        [sys.executable, "-c", program, host], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert refused.returncode == 78
    assert refused.stderr.count("\n") == 1
    assert "127.0.0.1" in refused.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_addresses_of_this_computer_alone_are_fine(host):
    assert is_loopback(host)


def test_a_busy_port_is_passed_over_for_the_next_free_one(busy_port):
    with bound("127.0.0.1", busy_port) as listening:
        assert busy_port < listening.getsockname()[1] < busy_port + 100
