"""Copies that other programs read: made when they are wanted, under their own names, and gone with the program."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from desktop.gui import lent
from desktop.gui.window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.gui.app import App
    from desktop.library import Library


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))  # the system's own is shared with other programs
    lent._folder.cache_clear()
    yield folder
    lent._folder.cache_clear()


@pytest.fixture
def original(tmp_path: Path) -> Path:
    file = tmp_path / f"{'ab' * 32}.docx"
    file.write_bytes(b"words")
    return file


def test_a_copy_bears_the_name_of_the_report_and_only_one_to_keep_can_be_written(temporary, original) -> None:
    opened = lent.lent_copy(original, "thư.eml › Báo cáo.docx", to_keep=False)
    kept = lent.lent_copy(original, "thư.eml › Báo cáo.docx", to_keep=True)
    assert (opened.name, kept.name) == ("Báo cáo.docx", "Báo cáo.docx")
    assert opened.read_bytes() == kept.read_bytes() == b"words"
    assert not opened.stat().st_mode & 0o222
    assert kept.stat().st_mode & 0o200
    assert lent.lent_copy(original, "Báo cáo.docx", to_keep=False) == opened
    assert len(list(temporary.iterdir())) == 1


def test_files_of_one_name_do_not_take_each_others_place(temporary, original, tmp_path: Path) -> None:  # noqa: ARG001
    other = tmp_path / f"{'cd' * 32}.docx"
    other.write_bytes(b"others")
    first = lent.lent_copy(original, "a.docx", to_keep=True)
    assert lent.lent_copy(other, "a.docx", to_keep=True).read_bytes() == b"others"
    assert first.read_bytes() == b"words"


def test_copies_go_with_the_program_and_so_do_those_of_programs_that_were_killed(temporary, original) -> None:
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    left = temporary / f"trichluc-lent-{int(dead.stdout)}-x"
    living = temporary / f"trichluc-lent-{os.getppid()}-x"
    foreign = temporary / "trichluc-lent-of-somebody"
    for folder in (left, living, foreign):
        folder.mkdir()
    lent.lent_copy(original, "a.docx", to_keep=False)
    lent._clear_away()
    assert set(temporary.iterdir()) == {living, foreign}


def test_a_window_makes_no_folder_by_itself(qtbot, app: App, library: Library, temporary) -> None:
    window = MainWindow(library, app.settings)
    qtbot.addWidget(window)
    assert not list(temporary.iterdir())
