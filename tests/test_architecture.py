"""The layers, and who alone may use what; docs/architecture.md says why."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

EVERY_LAYER = {
    "charts", "config", "data_loaders", "domain", "exports", "i18n", "metrics", "server", "store",
    "stories", "ui",
}  # fmt: skip
MAY_IMPORT = {
    "domain": set(),
    "config": set(),
    "i18n": set(),
    "store": {"domain"},
    "data_loaders": {"domain"},
    "data_loaders/ingest": {"domain", "store"},
    "metrics": {"domain"},
    "stories": {"domain", "metrics", "store"},
    "charts": {"domain", "i18n"},
    "exports": {"charts", "domain", "i18n", "stories"},
    "ui": {"config", "domain", "i18n", "store"},
    "ui/downloads": {"charts", "domain", "exports", "i18n"},
    "ui/whole_data": {"domain", "exports"},
    "pages": EVERY_LAYER - {"config", "server", "store"},
    "dashboard": {"domain", "ui"},
    "server": EVERY_LAYER,
    "cli": EVERY_LAYER | {"commands"},
    "commands": EVERY_LAYER | {"sample_data"},
    "manage": set(),
    "sample_data": EVERY_LAYER - {"charts", "exports", "server", "stories", "ui"},
}
LAYERS = {name.partition("/")[0] for name in MAY_IMPORT}
BESIDE_THE_LAYERS = {"benchmarks", "docs", "static", "tests"}

ALONE_MAY_IMPORT = {
    "alembic": {"store"},
    "babel": {"i18n"},
    "docx": {"exports"},
    "openpyxl": {"data_loaders", "sample_data"},
    "plotly": {"charts"},
    "pptx": {"exports"},
    "python_calamine": {"data_loaders"},
    "sqlalchemy": {"store"},
    "starlette": {"server"},
    "streamlit": {"dashboard", "pages", "server", "ui"},
    "typer": {"cli", "commands"},
    "typst": {"exports"},
    "uvicorn": {"server"},
    "vl_convert": {"exports"},
    "xlsxwriter": {"data_loaders", "exports", "sample_data"},
}
READS_THE_ENVIRONMENT = {"config", "manage"}

LONGEST_MODULE, LONGEST_PAGE = 220, 80
LONGEST_FUNCTION = 35  # the aim is 25; where a figure is laid out it may be more
TABLES = {"sample_data/making/wording.py", "store/schema.py"}  # of data, not of thoughts
NAMES_OF_NOTHING = {"common.py", "helpers.py", "misc.py", "tools.py", "util.py", "utils.py"}


def files_of(layer: str) -> list[Path]:
    """The modules of a layer; a layer is a folder or one module."""
    return sorted((ROOT / layer).rglob("*.py")) or [ROOT / f"{layer}.py"]


FILES = [file for layer in sorted(LAYERS) for file in files_of(layer) if file.exists()]
WRITTEN_ONCE = [file for file in FILES if "migrations" in file.parts]  # never edited again
TENDED = [file for file in FILES if file not in WRITTEN_ONCE]


def layer_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0].removesuffix(".py")


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def imports_of(file: Path) -> set[str]:
    """The first names of all modules that ``file`` imports, wherever in the file."""
    nodes = list(ast.walk(tree_of(file)))
    plain = [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    from_ = [node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module]
    return {name.partition(".")[0] for name in plain + from_}


@pytest.mark.parametrize("file", FILES, ids=named)
def test_imports_only_what_its_layer_may(file):
    layer, imported = layer_of(file), imports_of(file)
    allowed = MAY_IMPORT.get(named(file).removesuffix(".py"), MAY_IMPORT[layer]) | {layer}

    assert (imported & LAYERS) - allowed == set()
    assert [name for name in imported & ALONE_MAY_IMPORT.keys()
            if layer not in ALONE_MAY_IMPORT[name]] == []  # fmt: skip


@pytest.mark.parametrize("file", FILES, ids=named)
def test_only_the_settings_read_the_environment(file):
    read = [
        node.attr
        for node in ast.walk(tree_of(file))
        if isinstance(node, ast.Attribute) and node.attr in ("environ", "getenv")
    ]
    assert not read or layer_of(file) in READS_THE_ENVIRONMENT


@pytest.mark.parametrize("file", TENDED, ids=named)
def test_is_small_unless_it_is_a_table(file):
    lines = len(file.read_text("utf-8").splitlines())
    limit = LONGEST_PAGE if layer_of(file) == "pages" else LONGEST_MODULE
    assert lines <= limit or named(file) in TABLES


@pytest.mark.parametrize("file", TENDED, ids=named)
def test_its_functions_are_small(file):
    functions = [node for node in ast.walk(tree_of(file)) if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if length_of(node) > LONGEST_FUNCTION] == []


def length_of(function: ast.FunctionDef) -> int:
    """Lines of its body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("file", FILES, ids=named)
def test_its_first_line_says_what_it_is(file):
    assert file.name == "__init__.py" or ast.get_docstring(tree_of(file))


def test_no_page_lies_directly_in_pages():
    """Streamlit serves pages/*.py by itself, past dashboard.py and its access check."""
    assert list((ROOT / "pages").glob("*.py")) == []


def test_no_module_is_named_for_nothing():
    assert [named(file) for file in FILES if file.name in NAMES_OF_NOTHING] == []


def test_every_part_of_the_program_is_a_known_layer():
    modules = {file.stem for file in ROOT.glob("*.py")}
    folders = {
        folder.name
        for folder in ROOT.iterdir()
        if folder.is_dir() and not folder.name.startswith(".") and next(folder.rglob("*.py"), None)
    }
    assert modules | folders <= LAYERS | BESIDE_THE_LAYERS


def test_the_store_is_opened_by_ingest_alone_among_the_loaders():
    using = [named(file) for file in files_of("data_loaders") if "store" in imports_of(file)]
    assert set(using) <= {"data_loaders/ingest.py"}
