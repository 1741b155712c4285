# SPDX-License-Identifier: Apache-2.0
"""The rules of the house, held by tests: sizes, heads, directions, what start-up may load, what is pinned."""

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.version import Version
from PySide6.QtWidgets import QApplication, QGraphicsRectItem

ROOT = Path(__file__).resolve().parent.parent
PARTS = ("jimdesk", "installer", "benchmarks")
SOURCES = [path for part in PARTS for path in sorted((ROOT / part).rglob("*.py"))]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
REQUIREMENTS = sorted((ROOT / "installer").glob("requirements*.txt"))

LIMITS = {"file": 400, "class": 250, "function": 40}
WINDOW_LIMITS = {"lines": 300, "methods": 20}

# Rooms that may be larger, each with the reason; "file", "file:Class" or "file:function".
LARGER: dict[str, str] = {}

# Where tests do not mirror a module, with what they are instead.
OTHER_TESTS = {
    "stories": "whole meetings, played through the window",
    "pictures": "pictures of what people see, compared with approved ones",
    "safety": "what a file withstands, in short; in full by one command",
    "files": "one meeting file of every released format",
    "test_house.py": "the rules of the house",
    "test_readme.py": "what the README tells of the house",
    "test_installer.py": "the newcomer's commands",
    "test_translations.py": "that everything said can be said in Dutch",
}


def name_of(path: Path) -> str:
    """The path of a file as it is called from the top of the checkout."""
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    """The syntax of a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_by(path: Path) -> Iterator[tuple[str, bool]]:
    """Every module that a file imports, by its full name, and whether that happens as soon as it is read."""
    tree = tree_of(path)
    inside = {
        part
        for node in ast.walk(tree)
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) or _is_for_types_only(node)
        for part in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node not in inside
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name_of(path)}:{node.lineno} imports by dots; write the full name"
            yield node.module or "", node not in inside


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"


def sizes(path: Path) -> Iterator[tuple[str, str, int]]:
    """What stands in a file, of which sort it is, and how many lines it has."""
    text = path.read_text(encoding="utf-8")
    yield name_of(path), "file", text.count("\n")
    if path in TESTS:
        return  # a story is as long as it is, and is read from top to bottom
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            sort = "class" if isinstance(node, ast.ClassDef) else "function"
            yield f"{name_of(path)}:{node.name}", sort, (node.end_lineno or node.lineno) - node.lineno + 1


def test_rooms_stay_liveable() -> None:
    """No file, class or function grows past its limit unless a reason stands in LARGER."""
    measured = [row for path in SOURCES + TESTS for row in sizes(path)]
    too_large = [row for row in measured if row[2] > LIMITS[row[1]] and row[0] not in LARGER]
    assert not too_large


def test_exceptions_are_still_needed_and_say_why() -> None:
    """An entry of LARGER goes as soon as the room fits again."""
    large = {name for path in SOURCES + TESTS for name, sort, n in sizes(path) if n > LIMITS[sort]}
    assert set(LARGER) <= large
    assert all(len(reason.split()) > 4 for reason in LARGER.values())


def test_windows_do_not_become_gods() -> None:
    """A main window or dialog keeps to 300 lines and 20 methods."""
    for path in SOURCES:
        for node in ast.walk(tree_of(path)):
            bases = {ast.unparse(base) for base in node.bases} if isinstance(node, ast.ClassDef) else set()
            if isinstance(node, ast.ClassDef) and bases & {"QMainWindow", "QDialog"}:
                methods = [part for part in node.body if isinstance(part, ast.FunctionDef)]
                lines = (node.end_lineno or 0) - node.lineno + 1
                assert lines <= WINDOW_LIMITS["lines"], f"{name_of(path)}:{node.name} has {lines} lines"
                assert len(methods) <= WINDOW_LIMITS["methods"], f"{path}:{node.name}: {len(methods)}"


@pytest.mark.parametrize("path", SOURCES + TESTS, ids=name_of)
def test_module_says_what_it_is(path: Path) -> None:
    """Every module starts with its licence line and a docstring whose first sentence ends."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#!")]
    assert lines[0] == "# SPDX-License-Identifier: Apache-2.0"
    docstring = ast.get_docstring(tree_of(path))
    assert docstring, "no docstring"
    assert docstring.splitlines()[0][-1] in ".!?:,", "the first line is no sentence"


def test_tests_mirror_the_tree() -> None:
    """Each test module stands where its module stands, under the same name."""
    for path in TESTS:
        inside = path.relative_to(ROOT / "tests")
        if not path.name.startswith("test_") or inside.parts[0] in OTHER_TESTS:
            continue
        name = path.stem.removeprefix("test_")
        house = ROOT / "jimdesk" / inside.parent
        homes = [house, *house.iterdir()] if house.is_dir() else []
        mirrored = [home.stem for home in homes if name == home.stem or name.startswith(f"{home.stem}_")]
        assert mirrored, f"{name_of(path)} mirrors nothing in {name_of(house)}/"


def test_every_package_has_tests() -> None:
    """A package with modules of its own has a folder of tests."""
    for package in sorted((ROOT / "jimdesk").iterdir()):
        modules = [path for path in package.glob("*.py") if path.name != "__init__.py"]
        if modules:
            assert list((ROOT / "tests" / package.name).rglob("test_*.py")), f"no tests for {package.name}"


def test_layers_are_those_of_the_design() -> None:
    """The contract that import-linter holds is the order of the house, whole and in one direction."""
    layers = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    plain = [sorted(re.findall(r"\w+", layer)) for layer in layers]
    assert plain == [
        ["app"],
        ["cli", "ui"],
        ["register"],
        ["exchange", "plan", "store"],
        ["methods"],
        ["instruments"],
        ["drawing"],
        ["core"],
    ]
    assert PROJECT["tool"]["importlinter"]["contracts"][0]["exhaustive"]


@pytest.mark.parametrize(
    ("contract", "allowed"),
    [
        ("Qt only in ui and app", {"ui", "app"}),
        ("reportlab only in plan", {"plan"}),
        ("SQL only in store and register", {"store", "register"}),
    ],
)
def test_contracts_name_every_room(contract: str, allowed: set[str]) -> None:
    """A room that is new is bound by each contract, unless it is the one that may; nobody has to remember."""
    (found,) = [item for item in PROJECT["tool"]["importlinter"]["contracts"] if item["name"] == contract]
    rooms = {path.stem for path in (ROOT / "jimdesk").iterdir() if path.is_dir() or path.suffix == ".py"}
    rooms -= {"__init__", "__main__", "__pycache__"}
    bound = {name.removeprefix("jimdesk.") for name in found["source_modules"]}
    assert bound == rooms - allowed, "mend source_modules of this contract in pyproject.toml"


def test_core_stands_on_the_standard_library_and_babel() -> None:
    """Whatever core imports is Python's own, babel's, or core's; a list of forbidden names would not do."""
    for path in sorted((ROOT / "jimdesk" / "core").rglob("*.py")):
        for module, _ in imported_by(path):
            top = module.split(".")[0]
            allowed = top in sys.stdlib_module_names or top == "babel" or module.startswith("jimdesk.core")
            assert allowed, f"{name_of(path)} imports {module}"
            assert top not in {"sqlite3", "tkinter"}, f"{name_of(path)} imports {module}"


HEAVY = {"numpy", "reportlab", "sqlite_utils", "pyqtgraph", "pypdfium2", "uharfbuzz", "PIL", "hypothesis"}


def test_heavy_libraries_are_imported_where_they_are_used() -> None:
    """Outside plan, nothing that is slow to load is loaded by merely importing one of our modules."""
    for path in SOURCES:
        if path.relative_to(ROOT).parts[:2] in {("jimdesk", "plan"), ("benchmarks",)}:
            continue
        for module, at_once in imported_by(path):
            assert not (at_once and module.split(".")[0] in HEAVY), f"{name_of(path)} loads {module} at once"


def loaded_by(program: str) -> set[str]:
    """The top-level modules that are loaded once this program has run in a Python of its own."""
    report = (
        "\nimport os, sys"
        "\nprint(*{name.split('.')[0] for name in sys.modules}, flush=True)"
        "\nos._exit(0)"  # a window that was opened for this is not closed with care
    )
    command = [sys.executable, "-c", program + report]
    in_memory = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, cwd=ROOT, env=in_memory, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_commands_start_without_qt() -> None:
    """The command line is there before Qt is."""
    loaded = loaded_by("import jimdesk.cli")
    assert "jimdesk" in loaded
    assert not loaded & (HEAVY | {"PySide6", "shiboken6"})


def test_the_window_opens_a_file_without_anything_heavy(tmp_path: Path) -> None:
    """By the time the window waits for people, nothing is loaded that only a page or a printout needs."""
    example = tmp_path / "example.jim"
    subprocess.run([sys.executable, "-m", "jimdesk.app", "example", str(example)], cwd=ROOT, check=True)
    loaded = loaded_by(
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from jimdesk import app\n"
        "QApplication.exec = staticmethod(lambda: 0)\n"
        f"app.run(Path({str(example)!r}))"
    )
    assert {"PySide6", "sqlcipher3"} <= loaded
    assert not loaded & HEAVY


def test_the_window_is_painted_before_anybody_can_type() -> None:
    """What fields need is not loaded with the window: it would be there later by as much."""
    loaded_by("import sys, jimdesk.ui.window\nassert 'jimdesk.ui.typing' not in sys.modules")


def test_qt_keeps_its_references_to_none(qapp: QApplication) -> None:
    """The pinned Qt binding keeps its references to None; 6.12.0 loses one with every call on Python 3.11."""
    item = QGraphicsRectItem()
    before = sys.getrefcount(None)
    for step in range(200):
        item.setPos(step, step)
    assert abs(sys.getrefcount(None) - before) < 20
    assert importlib.metadata.version("PySide6_Essentials") == "6.11.3"


def pinned() -> dict[str, Version]:
    """What the requirements pin, by normal name."""
    text = "".join(path.read_text(encoding="utf-8") for path in REQUIREMENTS)
    pins = re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE)
    return {name: Version(version) for name, version in pins}


def test_what_is_declared_is_what_is_pinned() -> None:
    """The package asks for what the requirements pin, no more and no less, each with a reason."""
    asked = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
    for requirement in asked:
        assert pinned()[requirement.name.lower()] in requirement.specifier
    reasons = (ROOT / "installer" / "requirements.in").read_text(encoding="utf-8")
    assert {name.lower() for name in re.findall(r"^([\w-]+)==\S+ +# \w+", reasons, re.MULTILINE)} == {
        requirement.name.lower() for requirement in asked
    }


@pytest.mark.parametrize("path", REQUIREMENTS, ids=name_of)
def test_every_pin_has_hashes_and_no_address(path: Path) -> None:
    """Nothing is installed but the very files that were chosen, wherever they are fetched from."""
    text = re.sub(r"^#.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    entries = re.split(r"\n(?=[a-z])", text)
    entries = [entry for entry in entries if entry.strip()]
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ \\\n", entry), entry[:60]
        assert "--hash=sha256:" in entry
        assert not re.search(r"://|^-|^\s+--(?!hash=)", entry, re.MULTILINE), entry


def test_no_address_of_a_registry_or_a_machine() -> None:
    """The checkout works behind any mirror, in any folder: no registry's host, no path of one machine."""
    hosts = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
    hosts += [".".join(("debian", "org/debian")), str(ROOT)]
    looks_like_one = re.compile(r"https?://[^\s]*(/simple|/packages/|registry)")
    for path in text_files():
        text = path.read_text(encoding="utf-8")
        assert not [host for host in hosts if host in text], name_of(path)
        assert not looks_like_one.search(text), name_of(path)


def text_files() -> Iterator[Path]:
    """The files of the project that people write."""
    kinds = {".py", ".toml", ".md", ".txt", ".in", ".po", ".svg", ".json", ".spec", ".sh", ".ps1", ".qss"}
    left_out = {".venv", ".git", "out", "build", "dist", "__pycache__"}
    for top in sorted(ROOT.iterdir()):
        if top.name in left_out or top.name.endswith("_cache"):
            continue
        for path in [top] if top.is_file() else sorted(top.rglob("*")):
            if path.is_file() and path.suffix in kinds:
                yield path


def test_no_check_is_switched_off_without_a_reason() -> None:
    """A noqa or a type: ignore names its rule and says why, on the same line."""
    marks = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<rest>.*)$")
    for path in SOURCES + TESTS:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            mark = marks.search(line)
            if mark and "re.compile" not in line:
                reason = re.match(r"(: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)*|\[[\w, -]+\])\W+\w", mark["rest"])
                assert reason, f"{name_of(path)}:{number}: {line.strip()}"


def test_version_is_one() -> None:
    """The version of the package is the version that the program tells."""
    import jimdesk

    assert importlib.metadata.version("jimdesk") == jimdesk.__version__
    assert PROJECT["project"]["dynamic"] == ["version"]
