"""The rules of the house: who may know whom, what stands where, and how big a thing may grow."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("reading", "extraction", "library", "briefs")
JOINERS = (
    "cli",
    "cli_format",
    "cli_frame",
    "gui",
    "intake",
    "selftest",
)  # what joins the rooms, and so must stay unknown to them
MODULES = sorted((ROOT / "desktop").rglob("*.py"))
CODE = [*MODULES, ROOT / "run.py", *sorted((ROOT / ".ci").glob("*.py"))]
VIETNAMESE = re.compile("[àáảãạăâèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵđ\u1ea0-\u1ef9]")
LONGEST_FILE, LONGEST_FUNCTION = 400, 30


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


@cache
def imported(path: Path) -> set[str]:
    names = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_knows_neither_the_other_rooms_nor_what_joins_them(room):
    strangers = {f"desktop.{name}" for name in (*ROOMS, *JOINERS) if name != room}
    trespasses = [
        f"{place(path)} imports {name}"
        for path in (ROOT / "desktop" / room).rglob("*.py")
        for name in imported(path)
        if any(within(name, stranger) for stranger in strangers)
    ]
    assert not trespasses, "cli, intake and gui join the rooms; pass the value in instead"


def test_only_the_window_knows_qt():
    trespasses = [
        f"{place(path)} imports {name}"
        for path in MODULES
        if "gui" not in path.relative_to(ROOT / "desktop").parts
        for name in imported(path)
        if within(name, "PySide6") or within(name, "shiboken6")
    ]
    assert not trespasses


def test_the_rooms_and_the_command_line_run_without_qt_and_without_scientific_packages():
    program = (
        "import importlib, pkgutil, sys\n"
        f"for room in {ROOMS!r}:\n"
        "    package = importlib.import_module('desktop.' + room)\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "import desktop.cli\n"
        "unwanted = ('PySide6', 'shiboken6', 'sklearn', 'numpy', 'scipy', 'joblib')\n"
        "print(*[name for name in sys.modules if name.split('.')[0] in unwanted])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not done.stdout.split()


def test_threads_are_started_in_one_module_of_the_window_and_for_the_pages_of_a_scan_only():
    starters = {"Thread", "ThreadPool", "ThreadPoolExecutor", "start_new_thread", "to_thread"}
    starters |= {"QThread", "QThreadPool", "QRunnable"}
    trespasses = [
        f"{place(path)} line {node.lineno}"
        for path in MODULES
        if place(path) not in {"desktop/gui/jobs.py", "desktop/reading/at_once.py"}
        for node in nodes(path)
        if (getattr(node, "id", None) or getattr(node, "attr", None)) in starters
    ]
    assert not trespasses, "give the work to a Job of desktop/gui/jobs.py"


def test_no_file_grows_past_what_can_be_read_at_one_go():
    files = [*CODE, *(ROOT / "tests").rglob("*.py")]
    lengths = [(len(path.read_text("utf-8").splitlines()), place(path)) for path in files]
    assert not [length for length in lengths if length[0] > LONGEST_FILE], "divide it by what it does"


def test_no_function_grows_past_one_screen():
    functions = [
        (node.end_lineno - node.lineno + 1, f"{place(path)}: {node.name}")
        for path in CODE
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert not [function for function in functions if function[0] > LONGEST_FUNCTION], "divide it by what it does"


def test_every_module_is_named_after_what_it_does():
    nameless = re.compile(r"(^|_)(utils?|helpers?|common|managers?|misc|stuff)$")
    assert not [
        place(path) for path in MODULES if any(nameless.search(part) for part in path.with_suffix("").parts)
    ]


def test_word_lists_are_data_and_stand_in_no_code():
    """Letters with their marks aside: a list of letters is an alphabet, a list of words is a lexicon."""
    lists = [
        f"{place(path)} line {node.lineno}"
        for path in MODULES
        for node in nodes(path)
        if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict) and vietnamese_words(node) > 5
    ]
    assert not lists, "put the words into resources/, with their source"


def vietnamese_words(node: ast.AST) -> int:
    texts = [
        child.value for child in ast.walk(node) if isinstance(child, ast.Constant) and isinstance(child.value, str)
    ]
    return sum(len(text) > 2 and bool(VIETNAMESE.search(text)) for text in texts)


def test_every_dependency_is_locked_with_hashes_and_explained():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = [re.match(r"[\w-]+", requirement)[0] for requirement in wanted]
    locked = locked_names(ROOT / "requirements.lock")
    explained = (ROOT / "docs" / "dependencies.md").read_text("utf-8")
    assert not [name for name in names if name.lower() not in locked], "run: python3 run.py lock"
    assert not [name for name in names if f"| {name} |" not in explained], "add a line to docs/dependencies.md"


def locked_names(file: Path) -> set[str]:
    entries = re.split(r"(?<=\n)(?! )", file.read_text("utf-8"))
    pinned = [entry for entry in entries if entry.strip()]
    assert not [entry.split()[0] for entry in pinned if "--hash=sha256:" not in entry]
    assert not [entry.split()[0] for entry in pinned if "'never'" in entry], "run: python3 run.py lock"
    return {entry.split("==")[0].lower() for entry in pinned}


def test_no_file_names_a_machine_or_a_package_host():
    places = "|".join(("/root" + "/", "/home/" + r"\w+/", "/work" + "/", "/opt/" + "py", r"[A-Z]:\\Users" + r"\\"))
    hosts = "|".join(("deb\\.debian" + "\\.org", "pypi" + "\\.org", "python" + "hosted", "registry\\." + "npmjs"))
    named = re.compile(f"{places}|{hosts}")
    told = [
        f"{place(path)}: {found[0]}"
        for path in project_files()
        if (found := named.search(path.read_bytes().decode("utf-8", "ignore"))) and path != Path(__file__)
    ]
    assert not told


def project_files() -> list[Path]:
    """Every file that is kept: what .gitignore names is left out, without asking git, which may not be there."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()} | {".git"}
    return [
        path
        for top in ROOT.iterdir()
        if top.name not in ignored
        for path in ([top] if top.is_file() else sorted(top.rglob("*")))
        if path.is_file() and not ignored & set(path.parts)
    ]


def test_fifty_thousand_calls_into_qt_leave_python_whole():
    """PySide6 6.12.0 drops a reference at each call: CPython 3.11 aborts after some thousand of them."""
    program = (
        "from PySide6.QtCore import QObject\n"
        "thing = QObject()\n"
        "for _ in range(50_000):\n"
        "    thing.setObjectName('x'); thing.signalsBlocked()\n"
        "print('whole')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout == "whole\n", done.stderr
