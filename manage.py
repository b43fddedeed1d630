"""Employment map: sets up what it needs in .venv, then does what it is asked.

    python3 manage.py run       opens the dashboard on this computer
    python3 manage.py test      runs all tests; with arguments, pytest alone with these
    python3 manage.py COMMAND   any other command: load, facts, figures ... (--help tells)

Without internet: --wheels DIR, or EMPLOYMENT_MAP_WHEELS=DIR, takes packages from a folder.
"""

import ast
import hashlib
import locale
import os
import re
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - it is read by whatever Python the person has
    sys.exit("Employment map needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")

import tomllib

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
RUNTIME, TESTS = ROOT / "requirements.txt", ROOT / "requirements-test.txt"

PLACES = ("extra-index-url", "find-links", "index-url")  # called the same by pip and by uv
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
BROWSER_PLACES = (
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
CHECKS = (
    ("ruff", "format", "--check", "--quiet", "."),
    ("ruff", "check", "--quiet", "."),
    ("mypy",),
    ("pytest", "-q", "-n", "auto", "--dist", "worksteal"),
)


def main(arguments: list[str]) -> int:
    """Does one command; gives its exit status."""
    wheels, arguments = wheels_of(arguments)
    if arguments[:1] == ["test"]:
        return test(arguments[1:], wheels)
    if arguments in ([], ["--help"], ["-h"]):
        print(__doc__)
        if not is_installed(RUNTIME):
            return 0
        arguments = ["--help"]
    prepare([RUNTIME], wheels)
    os.environ.setdefault("EMPLOYMENT_MAP_LANGUAGE", language())
    return hand_over([PYTHON, ROOT / "cli.py", *arguments])


def wheels_of(arguments: list[str]) -> tuple[str, list[str]]:
    """The folder of packages that was named, and the other arguments."""
    if "--wheels" not in arguments[:-1]:
        return os.environ.get("EMPLOYMENT_MAP_WHEELS", ""), arguments
    at = arguments.index("--wheels")
    return arguments[at + 1], arguments[:at] + arguments[at + 2 :]


def hand_over(command: list) -> int:
    """Becomes that command; where a process cannot become another, runs it."""
    words = [str(word) for word in command]
    if not WINDOWS:
        sys.stdout.flush()
        os.execv(words[0], words)
    return subprocess.call(words)


def prepare(locks: list[Path], wheels: str) -> None:
    """Makes the environment hold exactly what those lock files name."""
    lacking = [lock for lock in locks if not is_installed(lock)]
    if not lacking:
        return
    if not is_installed(RUNTIME, any_version=True):
        make_environment(wheels)
    say("installing")
    sources = ["--no-index", "--find-links", wheels] if wheels else places_of_packages()
    install = [PYTHON, "-m", "uv", "pip", "install", "--python", PYTHON, "--require-hashes"]
    any_place = ["--index-strategy", "unsafe-best-match"]  # it does not matter: hashes are locked
    run([*install, *any_place, *sources, *(word for lock in locks for word in ("-r", lock))])
    for lock in locks:
        stamp(lock).write_text(fingerprint(lock), "utf-8")
    say("installed")


def is_installed(lock: Path, any_version: bool = False) -> bool:
    """Whether the environment was filled from this very lock file, or from any before it."""
    if not (PYTHON.exists() and stamp(lock).exists()):
        return False
    return any_version or stamp(lock).read_text("utf-8") == fingerprint(lock)


def stamp(lock: Path) -> Path:
    """Where the fingerprint of what was installed stands; an interrupted set-up leaves none."""
    return VENV / f"{lock.name}.sha256"


def fingerprint(lock: Path) -> str:
    """What changes when the lock file does."""
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def make_environment(wheels: str) -> None:
    """Makes .venv anew, with uv, which installs many times faster than pip."""
    say("making_environment")
    with_pip = find_spec("ensurepip") is not None  # Debian keeps it in a package of its own
    if not with_pip and not find_spec("pip"):
        with_pip = apt_install("python{}.{}-venv".format(*sys.version_info))
        if not with_pip:
            sys.exit(sentence("venv_missing"))
    shutil.rmtree(VENV, ignore_errors=True)
    run([sys.executable, "-m", "venv", *([] if with_pip else ["--without-pip"]), VENV])
    sources = ["--no-index", "--find-links", wheels] if wheels else []
    uv = re.search(r"^uv==(.*\\\n)*.*\n", RUNTIME.read_text("utf-8"), re.MULTILINE)
    with tempfile.TemporaryDirectory() as folder:
        locked = Path(folder) / "uv.txt"
        locked.write_text(uv.group(), "utf-8")
        run([*pip(), "install", "--quiet", "--require-hashes", *sources, "-r", locked])


def pip() -> list:
    """The pip that installs into .venv: its own, or this Python's where it has none."""
    own = [*VENV.glob("[Ll]ib/site-packages/pip"), *VENV.glob("lib/python3*/site-packages/pip")]
    return [PYTHON, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", PYTHON]


def places_of_packages() -> list[str]:
    """Where this computer's pip has been told to look for packages, as options of uv."""
    command = [str(word) for word in (*pip(), "config", "list")]
    told = {}
    for line in subprocess.run(command, capture_output=True, text=True).stdout.splitlines():
        name, _, value = line.partition("=")
        told[name.rpartition(".")[2]] = ast.literal_eval(value)
    if "cert" in told:
        os.environ.setdefault("SSL_CERT_FILE", told["cert"])
    return [
        word for place in PLACES for value in told.get(place, "").split()
        for word in (f"--{place}", value)
    ]  # fmt: skip


def run(command: list) -> None:
    """Runs a step of setting up, its progress in sight; ends with a sentence if it fails."""
    if subprocess.call([str(word) for word in command]):
        sys.exit(sentence("setup_failed"))


def apt_install(*packages: str) -> bool:
    """Installs packages of Debian, where that is possible; gives whether it did."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    say("installing_system", packages=", ".join(packages))
    os.environ.setdefault("DEBIAN_FRONTEND", "noninteractive")
    steps = (["update"], ["install", "-y", "--no-install-recommends", *packages])
    return not any(subprocess.call(["apt-get", "-qq", *step], stdout=sys.stderr) for step in steps)


def test(arguments: list[str], wheels: str) -> int:
    """Runs every check, the slowest last; all of them, so that one run tells all faults."""
    prepare([RUNTIME, TESTS], wheels)
    needs = {"chromium": browser, "postgresql": postgresql}
    lacking = [name for name, found in needs.items() if not found()]
    if lacking and not apt_install(*lacking):
        sys.exit(sentence("tests_need", packages=", ".join(lacking)))
    failed = False
    for check in [("pytest", *arguments)] if arguments else CHECKS:
        print("::", *check, flush=True)
        failed |= subprocess.call([str(PYTHON), "-m", *check], cwd=ROOT) != 0
    return int(failed)


def browser() -> str:
    """A browser of the Chromium family on this computer, or nothing."""
    named = [os.environ.get("CHROMIUM_PATH", ""), *map(shutil.which, BROWSERS), *BROWSER_PLACES]
    return next((place for place in named if place and Path(place).exists()), "")


def postgresql() -> str:
    """PostgreSQL's own programs on this computer, or nothing."""
    places = [shutil.which("initdb"), *map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb"))]
    return next(filter(None, places), "")


def language() -> str:
    """The language of this computer if it is one of ours, else English."""
    named = [os.environ.get(name) for name in ("EMPLOYMENT_MAP_LANGUAGE", "LC_ALL", "LANG")]
    spoken = (next(filter(None, named), "") or locale.getlocale()[0] or "").lower()
    ours = {"kk": "kk", "kaz": "kk", "ru": "ru", "az": "az"}
    return next((code for start, code in ours.items() if spoken.startswith(start)), "en")


def sentence(key: str, **values: str) -> str:
    """A sentence of the catalogue of commands, in this computer's language."""
    catalogue = ROOT / "i18n" / language() / "commands.toml"
    return tomllib.loads(catalogue.read_text("utf-8"))["manage"][key].format_map(values)


def say(key: str, **values: str) -> None:
    """Says what is going on, beside and not among what a command prints."""
    print(sentence(key, **values), file=sys.stderr, flush=True)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # a console may lack some of our letters
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
