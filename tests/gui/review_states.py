"""Photograph the review page in every state: `python -m tests.gui.review_states FOLDER [word …]`.

Words narrow it down: a size ("1366x768-200"), part of a language and theme ("vi-dark"), the name of a state behind
a colon (":everywhere").
"""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPoint, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from desktop import paths
from desktop.domain import Extraction, Mark, MarkKind, Official, ReportFacts, Span, Statement, StatementKind
from desktop.errors import LibraryError
from desktop.gui import translation
from desktop.gui.app import App
from desktop.gui.review.filters import Band, Filter, Order
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.popup import Popup
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view.index import spans_of
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.intake import prepare
from desktop.library import new_id
from tests.gui.photographs import LANGUAGES, SIZES, USUAL, filled
from tests.gui.review_samples import write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QPixmap

    from desktop.domain import Finding

SOON = 1500
"""Milliseconds within which what is due is waited for; hints that go by themselves later stay on the picture."""


class States:
    """Brings a window on the sample reports into one state after the other."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.session, self.page = window, window.session, window.review

    def all(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield each state by name, with what brings it about; what is open is closed before the next."""
        for name in (word for word in dir(self) if word.startswith("show_")):
            yield name.removeprefix("show_").replace("_", "-"), getattr(self, name)

    # Helping hands

    def open(self, beginning: str) -> None:
        """Open the report of a file by the beginning of its name."""
        found = next(one for one in self.window.library.reports() if one.file.startswith(beginning))
        self.session.open_report(found.id)
        self.settle()

    def trigger(self, name: str) -> None:
        """Trigger an action of the menus."""
        entries = self.window.menus.entries()
        next(one.action for one in entries if one.action.objectName() == name).trigger()

    def settle(self) -> None:
        """Let everything happen that is under way beside the window or due soon."""
        late = QDeadlineTimer(5000)
        while not late.hasExpired() and (self.window.jobs._running or self._due()):
            QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    def _due(self) -> bool:
        timers = self.window.findChildren(QTimer)
        return any(
            one.isActive() and (one.isSingleShot() or not one.interval()) and one.remainingTime() < SOON
            for one in timers
        )

    def choose(self, fits: Callable[[Finding], object]) -> Finding:
        """Choose the first find of the open report that fits."""
        find = next(one for one in self.session.finds if fits(one))
        self.session.choose(find.id)
        self.settle()
        return find

    def imported(self, name: str) -> None:
        """Import a file of the samples beside those that are there."""
        file = paths.resources("samples", name)
        prepared = prepare(file)
        self.window.library.add(prepared.source, file, prepared.extraction)
        self.page.refresh_reports()

    # Whole pages

    def show_fresh(self) -> None:
        self.open("BB giao ban")

    def show_mid_review(self) -> None:
        self.open("BC tong ket")
        ids = [find.id for find in self.session.finds]
        self.session.accept(ids[:9])
        self.session.reject(ids[9:10])
        self.session.set_note(ids[11], "Hỏi lại Phòng Tài chính")

    def show_all_decided(self) -> None:
        self.open("BC tong ket")
        self.session.accept([find.id for find in self.session.finds])

    def show_no_finds(self) -> None:
        source = prepare(paths.resources("samples", "tin ngan - So Tu phap.txt")).source
        bare = replace(source, sha256="0" * 64, file="khong co muc.txt", text="Thông báo lịch trực.\n", blocks=())
        added = self.window.library.add(bare, None, Extraction(ReportFacts(), (), (), ()))
        self.page.refresh_reports()
        self.session.open_report(added.report_id)

    def show_cautions(self) -> None:
        self.imported("tin ngan - So Tu phap.txt")
        self.open("tin ngan")
        self.trigger("review.next_caution")
        self.trigger("review.next_caution")

    def show_marks(self) -> None:
        self.open("NQ31")
        finds, report = tuple(self.session.finds), self.session.report.id
        places = [spans_of(find)[0] for find in finds[2:6]]
        marks = [
            Mark(new_id(), report, MarkKind.NOTE, places[0], "So với số liệu của Cục Thống kê"),
            Mark(new_id(), report, MarkKind.BOOKMARK, places[1], ""),
            Mark(new_id(), report, MarkKind.QUESTION, places[2], "Giao cho ai chủ trì, Sở hay Văn phòng?"),
        ]
        self.session.set_marks("add_note", [(None, mark) for mark in marks])
        self.page.desk.marks.head.setChecked(True)
        self.page.source.select(places[1])

    def show_mark_editor(self) -> None:
        self.open("NQ31")
        self.page.source.page.setFocus()
        self.trigger("marking.question")

    def show_span_ends(self) -> None:
        self.open("BC tong ket")
        self.choose(lambda find: isinstance(find.content, Statement) and len(find.content.due) > 0)

    def show_long_task(self) -> None:
        self.open("NQ31")
        tasks = [one for one in self.session.finds if _is_task(one)]
        self.session.choose(max(tasks, key=lambda one: one.content.span.end - one.content.span.start).id)

    def show_two_deadlines(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: _is_task(find) and find.content.due)
        due = find.content.due[0]
        spell = replace(
            due, period=replace(due.period, start=dt.date(2019, 1, 1), end=dt.date(2019, 12, 31), recurrence=None)
        )
        self.session.correct(
            find.id,
            replace(
                find.content,
                due=(spell, due),
                assignee="Ban Quản lý dự án đầu tư xây dựng các công trình cấp nước và thoát nước tỉnh",
            ),
        )

    def show_official(self) -> None:
        self.open("BC tong ket")
        self.choose(lambda find: isinstance(find.content, Official) and len(find.content.roles) > 1)

    def show_result(self) -> None:
        self.open("BC tong ket")
        self.choose(lambda find: isinstance(find.content, Statement) and find.content.kind is StatementKind.RESULT)

    def show_paragraph_numbers(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.numbers")

    # Popups, cards, lines

    def show_hover_card(self) -> None:
        self.show_span_ends()
        self.trigger("reading.info")

    def show_filters(self) -> None:
        self.open("BC tong ket")
        self.trigger("review.filter")

    def show_filtered(self) -> None:
        self.open("BC tong ket")
        wanted = Filter(bands=frozenset({Band.FAIRLY, Band.LOOK}))
        self.session.set_scope(Scope(Group.ALL, filter=wanted, order=Order.CONFIDENCE))

    def show_focus(self) -> None:
        self.show_span_ends()
        self.trigger("review.focus")

    def show_focus_official(self) -> None:
        self.show_official()
        self.trigger("review.focus")

    def show_quick_pass(self) -> None:
        self.open("NQ31")
        self.trigger("review.quick_pass")

    def show_everywhere(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: _is_task(find) and find.content.assignee)
        self.session.correct(find.id, replace(find.content, assignee="Tổng công ty Cấp nước"))
        self.session.choose(find.id)
        self.trigger("review.everywhere")
        self.settle()

    def show_completion(self) -> None:
        self.open("BC tong ket")
        self.choose(_is_task)
        field = self.page.fields.task_form.assignee
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "phong")

    def show_calendar(self) -> None:
        self.show_span_ends()
        self.page.fields.task_form.due.buttons[0].open()

    def show_refused_edit(self) -> None:
        self.open("BC tong ket")
        self.choose(_is_task)
        field = self.page.fields.task_form.year
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "20x")
        field.commit()

    def show_note_edit(self) -> None:
        self.open("BC tong ket")
        self.choose(_is_task)
        self.trigger("review.note")
        write(self.page.fields.note, "Đề nghị Văn phòng hỏi lại số liệu trước khi trình")

    def show_split_person(self) -> None:
        self.show_official()
        self.trigger("review.split")

    def show_find_in_text(self) -> None:
        self.open("BC tong ket")
        field = self.window.header.search
        field.setFocus()
        QTest.keyClicks(field, "cap nuoc")

    def show_go_to(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.go")

    def show_desk(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.looks")

    def show_pages_beside(self) -> None:
        self.open("NQ31")
        self.choose(_is_task)
        self.trigger("pages_beside")
        self.settle()

    def show_lost_find(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: isinstance(find.content, Official))
        self.session.correct(find.id, Official("Người không rõ", ()))
        self.session.choose(find.id)

    def show_text_menu(self) -> None:
        self.show_span_ends()
        page = self.page.source.page
        span = self.session.finding(self.session.chosen).content.span
        top, _ = page.sight.line_of(span.start + 4)
        at = QPoint(int(page.page_layout.column.left) + 60, int(top) + 8)
        self.page.desk.menu.made(page.viewport().mapToGlobal(at), ()).popup(page.viewport().mapToGlobal(at))

    def show_selection_menu(self) -> None:
        self.show_span_ends()
        span = self.session.finding(self.session.chosen).content.span
        self.page.source.select(Span(span.start + 10, span.end - 10))
        page = self.page.source.page
        top, _ = page.sight.line_of(span.start + 12)
        at = page.viewport().mapToGlobal(QPoint(int(page.page_layout.column.left) + 200, int(top) + 8))
        self.page.desk.menu.made(at, ()).popup(at)

    def show_zz_full_disk(self) -> None:
        self.show_span_ends()
        self.window.show_error(LibraryError("library_full", path=str(self.window.library.path)))

    def show_zz_read_only(self) -> None:
        self.show_span_ends()
        self.window.status.show_read_only()
        self.window.show_error(LibraryError("library_read_only", path=str(self.window.library.path)))

    # Between the states

    def leave(self) -> None:
        """Close what a state opened, and take back what it did."""
        for place in QApplication.topLevelWidgets():
            if place is not self.window and place.isVisible():
                place.close()
        for dialog in (*self.window.findChildren(QDialog), *self.window.findChildren(Popup)):
            dialog.close()
        self.page.desk.marking.editor.close()
        page = self.page
        page.desk.go_to.hide()
        page.desk.marks.head.setChecked(False)
        page.show_one(shown=False)
        if page.beside.action.isChecked():
            page.beside.action.trigger()
        if page.desk.numbers.isChecked():
            page.desk.numbers.trigger()
        page.actions.going_on.quick.stop()
        self.window.header.search.clear()
        self.window.status.lock.hide()
        self.session.set_scope(Scope())
        page.findings.list.setFocus()
        while self.session.undo_name:
            self.session.undo()
        self.settle()


def _is_task(find: Finding) -> bool:
    return isinstance(find.content, Statement) and find.content.kind is StatementKind.TASK


def photographed(window: MainWindow) -> QPixmap:
    """Return a picture of a window with the popups, menus and boxes that stand over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for place in QApplication.topLevelWidgets():
        if place is window or not place.isVisible() or place.windowType() is Qt.WindowType.ToolTip:
            continue
        corner = place.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        if isinstance(place, QMessageBox):
            corner = QPoint((window.width() - place.width()) // 2, (window.height() - place.height()) // 2)
        painter.drawPixmap(corner, place.grab())
    painter.end()
    return picture


def main(folder: Path, wanted: list[str]) -> None:
    """Photograph in every size, or in those named, each in a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    words = [word for word in wanted if word not in SIZES]
    for size in [size for size in SIZES if size in wanted] or USUAL:
        with tempfile.TemporaryDirectory() as home:
            environ = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": SIZES[size][2], "TRICHLUC_HOME": home}
            command = [sys.executable, "-m", "tests.gui.review_states", "--size", size, str(folder), *words]
            subprocess.run(command, check=True, env={**os.environ, **environ})


def photograph(size: str, folder: Path, wanted: list[str]) -> None:
    """Photograph in one size, in this process."""
    app, library = App(), filled()
    looks = [word for word in wanted if not word.startswith(":")]
    for language in LANGUAGES:
        app.settings.language = language
        translation.install(language)
        for choice in ThemeChoice:
            name = f"{language}-{choice}-{size}"
            if choice is not ThemeChoice.SYSTEM and (not looks or any(part in name for part in looks)):
                appearance().choose(choice)
                names = [word[1:] for word in wanted if word.startswith(":")]
                each_state(MainWindow(library, app.settings), folder / name, SIZES[size][:2], names)
    library.close()


def each_state(window: MainWindow, folder: Path, size: tuple[int, int], names: list[str]) -> None:
    """Photograph the review page of a window in its states, or in those named, into a folder."""
    folder.mkdir(exist_ok=True)
    window.resize(*size)
    window.show()
    window.show_page()
    states = States(window)
    for name, bring_about in states.all():
        if not names or name in names:
            bring_about()
            states.settle()
            photographed(window).save(str(folder / f"{name}.png"))
            states.leave()
    window.close()


if __name__ == "__main__":
    if sys.argv[1] == "--size":
        photograph(sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    else:
        main(Path(sys.argv[1]), sys.argv[2:])
