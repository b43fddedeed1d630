"""What holds for every command."""

import subprocess
import sys
from pathlib import Path

import pytest

import cli
from commands.run import load_pack
from store import Store
from tests.ingest.workbooks import unit_file

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = [command.name for command in cli.app.registered_commands]
NAMES_NO_REGION = {"run", "verify"}  # a paper says itself which region it is of


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_takes(command, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main([command, "--help"])

    assert end.value.code == 0
    assert ("--region" in capsys.readouterr().out) == (command not in NAMES_NO_REGION)


def test_an_unknown_command_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["dance"])

    assert end.value.code == 2


def test_the_dashboard_is_not_opened_to_the_world(pack, capsys):
    with pytest.raises(SystemExit) as end:
        cli.main(["run", "--host", "0.0.0.0"])

    assert end.value.code == 78
    assert "0.0.0.0" in capsys.readouterr().err


def test_the_first_run_loads_a_pack_and_the_second_finds_nothing_new(pack, tmp_path):
    (pack / "reports").mkdir()
    for name in ("a", "b"):
        content = unit_file(
            "north", "01.06.2025", {"works": (len(name), 1), "help": (0, ord(name))}
        )
        (pack / "reports" / f"{name}.xlsx").write_bytes(content)
    (pack / "reports" / "received.csv").write_text(
        "file,received_at,sender,channel\na.xlsx,2025-06-02,,\nb.xlsx,2025-06-03,,\n"
    )
    store = Store(f"sqlite:///{tmp_path / 'map.sqlite'}")
    store.migrate()
    load_pack(pack, store)
    version = store.version()
    load_pack(pack, store)

    assert len(store.reports("small")) == 2
    assert store.version() == version
    store.close()


def test_it_runs_as_a_program(tmp_path):
    done = subprocess.run(
        [sys.executable, ROOT / "cli.py", "--help"], capture_output=True, text=True, cwd=tmp_path
    )

    assert done.returncode == 0
    assert all(command in done.stdout for command in COMMANDS)
