"""A clerk's morning by keyboard alone: import, decide, correct, add, take back, do again, write the brief.

With `TRICHLUC_PICTURES=FOLDER` each step is photographed.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView, QWidget

from desktop import paths
from desktop.domain import Finding, FindingState, Origin, Statement, StatementKind
from desktop.gui import translation
from desktop.gui.app import App
from desktop.gui.window import MainWindow
from desktop.library import Library
from tests.gui.review_samples import write

KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Clerk:
    """Types what a clerk types, always into what has the focus, and photographs what the clerk sees."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.qtbot, self.window, self.pictures = qtbot, window, 0

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        write(self._focus(), text)

    def _focus(self):
        return QApplication.focusWidget() or QApplication.activeWindow() or self.window

    def walk_to(self, place: QWidget, key: Qt.Key) -> None:
        """Press a key until the focus is there; a round of twenty means that it never comes there."""
        for _ in range(20):
            if self._focus() is place:
                return
            self.press(key)
        raise AssertionError(f"{key} never leads to {place}")

    def photograph(self, step: str) -> None:
        self.pictures += 1
        if folder := os.environ.get("TRICHLUC_PICTURES"):
            Path(folder).mkdir(parents=True, exist_ok=True)
            QApplication.processEvents()
            seen = QApplication.activeWindow() or self.window
            assert seen.grab().save(str(Path(folder) / f"{self.pictures:02d}-{step}.png"))

    def import_files(self, files: list[Path]) -> None:
        self.press(KEY.Key_I, CTRL)
        self.qtbot.waitUntil(lambda: bool(self.window.findChildren(QFileDialog)))
        dialog = self.window.findChildren(QFileDialog)[0]
        listed = dialog.findChild(QTreeView, "treeView")
        self.qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) == len(files))
        listed.setFocus()
        self.qtbot.keyClick(listed, KEY.Key_A, CTRL)
        with self.qtbot.waitSignal(self.window.importer.finished, timeout=20_000):
            self.qtbot.keyClick(listed, KEY.Key_Return)
        self.come_back()

    def come_back(self) -> None:
        """Do what a window manager does when a dialog closes; the offscreen platform has none."""
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.window)


@pytest.fixture
def window(qtbot, tmp_path: Path, reports: list[Path]):
    app = App()
    app.settings.import_folder = reports[0].parent
    library = Library.open(tmp_path / "library.db")
    window = MainWindow(library, app.settings)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page()
    window.activateWindow()
    yield window
    window.close()
    library.close()
    translation.install("en")  # the other tests read the words of the code


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    samples = sorted(path for path in paths.resources("samples").iterdir() if path.suffix in {".txt", ".docx"})
    folder = tmp_path / "received"
    folder.mkdir()
    return [Path(shutil.copy(sample, folder)) for sample in samples[:2]]


def decisions(window: MainWindow) -> dict[str, Finding]:
    report = window.session.report
    assert report
    return {find.id: find for find in report.findings}


def states(window: MainWindow) -> list[FindingState]:
    return [find.state for find in decisions(window).values()]


@pytest.mark.long
def test_a_clerk_reviews_by_keyboard_alone_and_takes_all_of_it_back_and_forth(
    qtbot, window: MainWindow, reports: list[Path], tmp_path: Path
) -> None:
    clerk = Clerk(qtbot, window)
    clerk.photograph("welcome")

    clerk.import_files(reports)
    assert len(window.session.library.reports()) == 2
    clerk.photograph("imported")
    before = decisions(window)

    for _ in range(5):
        clerk.press(KEY.Key_A)
    clerk.photograph("five-accepted")
    for _ in range(2):
        clerk.press(KEY.Key_X)
    assert states(window).count(FindingState.ACCEPTED) == 5
    assert states(window).count(FindingState.REJECTED) == 2
    clerk.photograph("two-rejected")

    corrected = correct_a_deadline(clerk, "trước ngày 15/3")
    clerk.photograph("deadline-corrected")
    assert decisions(window)[corrected].state is FindingState.CORRECTED

    added = add_a_task_from_the_text(clerk)
    clerk.photograph("task-added")
    assert decisions(window)[added].origin is Origin.CLERK
    after = decisions(window)

    for _ in range(9):
        assert window.review.actions.undo.isEnabled()
        clerk.press(KEY.Key_Z, CTRL)
    clerk.photograph("all-undone")
    assert decisions(window) == before

    for _ in range(9):
        assert window.review.actions.redo.isEnabled()
        clerk.press(KEY.Key_Y, CTRL)
    assert decisions(window) == after
    clerk.photograph("all-redone")

    brief = write_the_brief(clerk, tmp_path)
    text = zipfile.ZipFile(brief).read("word/document.xml").decode("utf-8")
    assert "15/3" in text
    assert window.session.library.check() == ()


def correct_a_deadline(clerk: Clerk, words: str) -> str:
    """Walk to the first undecided task with a deadline, type other words into it, and return the find's id."""
    window = clerk.window
    for _ in range(200):
        find = window.session.finding(window.session.chosen)
        if find and isinstance(find.content, Statement) and find.content.due:
            break
        clerk.press(KEY.Key_J)
    assert find
    clerk.press(KEY.Key_E)
    clerk.walk_to(window.review.fields.task_form.due.fields[0][0], KEY.Key_Tab)
    clerk.press(KEY.Key_A, CTRL)
    clerk.type(words)
    clerk.press(KEY.Key_Return)
    corrected = window.session.finding(find.id)
    assert corrected
    assert isinstance(corrected.content, Statement)
    assert [time.text for time in corrected.content.due][:1] == [words]
    return find.id


def add_a_task_from_the_text(clerk: Clerk) -> str:
    """Go to the text with F6, choose a line with Shift, make it a task, and return the new find's id."""
    window, known = clerk.window, set(decisions(clerk.window))
    clerk.walk_to(window.review.source.page, KEY.Key_F6)
    clerk.press(KEY.Key_Home, CTRL)
    clerk.press(KEY.Key_End, SHIFT)
    clerk.press(KEY.Key_1, CTRL)
    new = set(decisions(window)) - known
    assert len(new) == 1
    find = decisions(window)[next(iter(new))]
    assert isinstance(find.content, Statement)
    assert find.content.kind is StatementKind.TASK
    return find.id


def write_the_brief(clerk: Clerk, folder: Path) -> Path:
    """Open the page with Ctrl+W, go to the name with F6, type where to, press Enter, and return the file."""
    clerk.press(KEY.Key_W, CTRL)
    page = clerk.window.briefs.page
    clerk.qtbot.waitUntil(lambda: page.made is not None and page.preview.finished, timeout=20_000)
    clerk.photograph("brief-page")
    clerk.walk_to(page.foot.file, KEY.Key_F6)
    clerk.press(KEY.Key_A, CTRL)
    clerk.type(str(folder / "brief.docx"))
    clerk.press(KEY.Key_Return)
    clerk.qtbot.waitUntil(lambda: page.foot.written is not None, timeout=20_000)
    clerk.photograph("brief-written")
    clerk.press(KEY.Key_Escape)
    clerk.qtbot.waitUntil(lambda: clerk.window.reviewing)
    assert page.foot.written
    return page.foot.written
