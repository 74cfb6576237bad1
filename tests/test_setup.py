"""run.py: what it finds missing, what it makes anew and what it leaves alone."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import run

SOURCE = Path(run.__file__).read_text("utf-8")


@pytest.fixture(autouse=True)
def own_log(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "SETUP_LOG", run.BUILD / f"test-setup-{tmp_path.name}.log")
    yield
    run.SETUP_LOG.unlink(missing_ok=True)


def test_it_needs_the_standard_library_only_and_is_understood_by_a_python_too_old_for_the_program():
    tree = ast.parse(SOURCE, feature_version=(3, 8))
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    modules |= {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {module.split(".")[0] for module in modules} <= sys.stdlib_module_names


def test_help_names_every_command(capsys):
    assert run.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert [name for name in run.COMMANDS if f"run.py {name}" not in shown] == []


@pytest.mark.parametrize("arguments", [["tests"], ["build", "--fast"]])
def test_an_unknown_command_or_option_is_wrong_use(arguments, capsys):
    assert run.main(arguments) == 2
    assert "python3 run.py test" in capsys.readouterr().err


def test_this_machine_has_every_library_that_the_window_needs():
    assert [library for library in run.QT_LIBRARIES if run.LINUX and not run.loads(library)] == []


def test_a_missing_library_is_seen():
    assert not run.loads("libtrichluc-does-not-exist.so.7")


def test_who_may_not_install_is_told_exactly_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(run, "is_root", lambda: False)
    with pytest.raises(run.SetupError, match=r"To show its window, .* libgl1 libegl1"):
        run.need_packages(["libgl1", "libegl1"], "To show its window")


@pytest.mark.long
def test_an_environment_is_made_once_and_asked_for_anew_where_it_is_half_made_or_the_lock_has_changed(tmp_path):
    folder, lock, mark = tmp_path / "venv", tmp_path / "some.lock", tmp_path / "venv" / "mark"
    lock.write_text("# nothing\n")
    folder.mkdir()
    mark.touch()
    python = run.environment(folder, lock, "nothing")
    assert not mark.exists(), "what was never finished is made anew, with the pip that installed the lock"

    mark.touch()
    run.environment(folder, lock, "nothing")
    assert mark.exists(), "a finished environment is left alone"

    lock.write_text("# nothing new\n")
    assert not run.is_finished(folder, lock), "another lock asks for another environment"
    lock.write_text("# nothing\n")
    assert run.is_finished(folder, lock)
    python.unlink()
    assert not run.is_finished(folder, lock), "an environment whose Python is gone is not trusted"


def test_a_failed_step_says_why_and_keeps_its_words_in_the_log():
    with pytest.raises(run.SetupError, match="no room left"):
        run.installed(sys.executable, "-c", "import sys; sys.exit('Error: no room left')")
    assert "no room left" in run.SETUP_LOG.read_text("utf-8")


def test_a_lost_connection_is_named_as_the_reason():
    words = (
        "WARNING: Retrying after connection broken by 'SSLError(x)': /x/\nERROR: No matching distribution found"
    )
    assert run.reason(words) == "the package index cannot be reached (SSLError)"
    assert run.reason("Reading…\nE: Unable to locate package\n") == "E: Unable to locate package"
    assert run.reason("") == "it gave no reason"


def test_what_it_runs_is_compiled_once_and_kept(monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    assert run.run([sys.executable, "-c", "import sys; sys.exit(sys.dont_write_bytecode)"]) == 0


def test_a_change_of_the_checkers_settings_asks_for_no_new_environment():
    before = '[project]\nname = "x"\n\n[tool.ruff]\nline-length = 115\n'
    assert run.installed_part(before) == run.installed_part(before.replace("115", "100"))
    assert run.installed_part(before) != run.installed_part(before.replace('"x"', '"y"'))


def test_entries_that_are_never_installed_leave_the_lock(tmp_path):
    lock = tmp_path / "some.lock"
    lock.write_text(
        "one==1 \\\n    --hash=sha256:aa\ntwo==2 ; sys_platform == 'never' \\\n    --hash=sha256:bb \\\n"
        "    --hash=sha256:cc\nthree==3 ; sys_platform == 'win32' \\\n    --hash=sha256:dd\n"
    )
    run.leave_out_never(lock)
    assert lock.read_text() == (
        "one==1 \\\n    --hash=sha256:aa\nthree==3 ; sys_platform == 'win32' \\\n    --hash=sha256:dd\n"
    )


@pytest.mark.parametrize(("variable", "shown"), [("DISPLAY", True), ("WAYLAND_DISPLAY", True), ("TERM", False)])
def test_a_window_is_opened_where_there_is_a_screen(monkeypatch, variable, shown):
    monkeypatch.setattr(run, "LINUX", True)
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, ":0")
    assert run.has_screen() is shown
