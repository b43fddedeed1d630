"""The two commands: standard library only, set up once, everything else handed on."""

import ast
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

import manage

ROOT = Path(__file__).resolve().parent.parent
SOURCE = (ROOT / "manage.py").read_text("utf-8")
CLI = "import os, sys\nprint(sys.argv[1:], os.environ['EMPLOYMENT_MAP_LANGUAGE'])\nsys.exit(3)\n"
LOCKS = {"requirements.in": "requirements.txt", "requirements-test.in": "requirements-test.txt"}


@pytest.fixture
def installed(tmp_path):
    """A copy of the program that has been set up, with a command line that tells what it got."""
    for name in ("manage.py", "requirements.txt"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "i18n", tmp_path / "i18n")
    (tmp_path / "cli.py").write_text(CLI, "utf-8")
    program = tmp_path / ".venv" / manage.PYTHON.relative_to(manage.VENV)
    program.parent.mkdir(parents=True)
    program.symlink_to(sys.executable)
    lock = manage.fingerprint(tmp_path / "requirements.txt")
    (tmp_path / ".venv" / "requirements.txt.sha256").write_text(lock, "utf-8")
    return tmp_path


def run(folder: Path, *arguments: str, **environment: str):
    return subprocess.run(
        [sys.executable, folder / "manage.py", *arguments],
        capture_output=True, text=True, encoding="utf-8", check=False,
        env={"PATH": "", "PYTHONIOENCODING": "utf-8", **environment},
    )  # fmt: skip


def test_it_uses_the_standard_library_alone():
    nodes = list(ast.walk(ast.parse(SOURCE)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    from_ = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in plain | from_} <= sys.stdlib_module_names


def test_an_old_python_can_read_as_far_as_the_sentence_that_tells_it_so():
    ast.parse(SOURCE, feature_version=(3, 7))
    assert SOURCE.index("needs Python 3.11") < SOURCE.index("import tomllib")


def test_a_command_is_handed_on_with_its_status(installed):
    done = run(installed, "load", "report.xlsx", "--json", LANG="ru_RU.UTF-8")
    assert done.stdout == "['load', 'report.xlsx', '--json'] ru\n"
    assert done.returncode == 3


def test_once_set_up_it_starts_within_a_second(installed):
    started = time.perf_counter()
    run(installed, "figures")
    assert time.perf_counter() - started < 1


def test_the_folder_of_packages_is_not_handed_on(installed):
    assert run(installed, "run", "--wheels", "D:/wheels").stdout == "['run'] en\n"


def test_help_needs_no_setting_up(tmp_path):
    shutil.copy(ROOT / "manage.py", tmp_path)
    shutil.copy(ROOT / "requirements.txt", tmp_path)
    shown = run(tmp_path)
    assert "manage.py run" in shown.stdout
    assert shown.returncode == 0
    assert not (tmp_path / ".venv").exists()


def test_a_changed_lock_is_installed_again(installed):
    lock = installed / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "\n# changed\n", "utf-8")
    nothing = installed / "no-packages"
    nothing.mkdir()

    done = run(installed, "figures", "--wheels", str(nothing))

    assert done.returncode == 1
    assert "Installing packages" in done.stderr
    assert done.stderr.rstrip().endswith("Mend it and repeat the command.")


@pytest.mark.parametrize("lock", LOCKS.values())
def test_every_package_is_locked_by_version_and_hash(lock):
    packages = re.split(r"\n(?=[a-z])", (ROOT / lock).read_text("utf-8"))[1:]
    pinned = re.compile(r"[a-z0-9.\-]+(\[[a-z,]+\])?==\S+ .*--hash=sha256:", re.DOTALL)
    assert packages
    assert [package for package in packages if not pinned.match(package)] == []


@pytest.mark.parametrize("asked", LOCKS)
def test_every_package_that_was_asked_for_is_locked(asked):
    lines = (ROOT / asked).read_text("utf-8").splitlines()
    names = [re.match(r"[a-z0-9\-]+", line).group() for line in lines if line[:1].isalpha()]
    locked = (ROOT / LOCKS[asked]).read_text("utf-8")
    assert [name for name in names if not re.search(rf"^{name}==", locked, re.MULTILINE)] == []


def test_shared_packages_have_one_version_in_both_locks():
    runtime, tests = (
        dict(re.findall(r"^([a-z0-9\-]+)==(\S+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE))
        for lock in LOCKS.values()
    )
    assert {name for name in runtime.keys() & tests.keys() if runtime[name] != tests[name]} == set()


def test_ci_runs_what_a_person_is_told_to_run():
    last = (ROOT / ".ci" / "run").read_text("utf-8").rstrip().splitlines()[-1]
    assert last == "exec python3 manage.py test"
