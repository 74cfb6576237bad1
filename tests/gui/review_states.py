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

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop import paths
from desktop.domain import Extraction, Official, ReportFacts, Role, Statement, StatementKind
from desktop.errors import LibraryError
from desktop.gui import translation
from desktop.gui.app import App
from desktop.gui.review.filters import Band, Filter, Order
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.people_dialog import PeopleDialog
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import appearance
from desktop.gui.window import MainWindow
from desktop.intake import prepare
from desktop.library import Library
from tests.gui.at_hand import is_task
from tests.gui.list_states import ListStates
from tests.gui.photographs import LANGUAGES, SIZES, USUAL, filled, screen
from tests.gui.reading_states import ReadingStates
from tests.gui.review_samples import write

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

_SELECT = QItemSelectionModel.SelectionFlag.Select


class States(ReadingStates, ListStates):
    """Every state of the finds and their fields, and with its parents those of the text and of the reports."""

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

    def show_chosen_task(self) -> None:
        self.chosen_task()

    def show_rejected(self) -> None:
        self.chosen_task()
        self.session.reject([self.session.chosen])
        self.session.choose(next(iter(self.session.finds)).id)
        self.chosen_task()

    def show_several_chosen(self) -> None:
        self.chosen_task()
        self.session.select([find.id for find in self.session.finds if is_task(find)][:3])
        self.page.findings.list.selectRow(0)
        for row in (1, 2):
            index = self.page.findings.model.index(row)
            self.page.findings.list.selectionModel().select(index, _SELECT)

    def show_long_task(self) -> None:
        self.open("NQ31")
        tasks = [one for one in self.session.finds if is_task(one)]
        self.session.choose(max(tasks, key=lambda one: one.content.span.end - one.content.span.start).id)

    def show_two_deadlines(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: is_task(find) and find.content.due)
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

    def kind(self, kind: StatementKind) -> None:
        """Choose the first sentence of a kind, its tab open."""
        self.open("BC tong ket")
        self.session.set_scope(Scope(Group(kind.value)))
        self.choose(lambda find: isinstance(find.content, Statement) and find.content.kind is kind)

    def show_result_tab(self) -> None:
        self.kind(StatementKind.RESULT)

    def show_limitation_tab(self) -> None:
        self.kind(StatementKind.LIMITATION)

    def show_proposal_tab(self) -> None:
        self.kind(StatementKind.PROPOSAL)

    def show_award_tab(self) -> None:
        self.kind(StatementKind.AWARD)

    def show_official_tab(self) -> None:
        self.open("BC tong ket")
        self.session.set_scope(Scope(Group.OFFICIAL))
        self.choose(lambda find: isinstance(find.content, Official) and len(find.content.roles) == 1)

    def show_many_roles(self) -> None:
        self.show_official()
        find = self.session.finding(self.session.chosen)
        more = ("Trưởng Ban Chỉ đạo phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh", "Đại biểu Quốc hội khóa XV")
        roles = (*find.content.roles, *(Role(words, find.content.roles[0].span) for words in more))
        self.session.correct(find.id, replace(find.content, roles=roles))

    def show_nothing_fits(self) -> None:
        self.open("BC tong ket")
        self.session.set_scope(Scope(Group.TASK, words="không có ở đây"))

    def show_everything_decided_here(self) -> None:
        self.open("BC tong ket")
        self.session.accept([find.id for find in self.session.finds if is_task(find)])
        self.session.set_scope(Scope(Group.TASK, undecided_only=True))

    # Popups, cards, lines

    def show_find_menu(self) -> None:
        self.chosen_task()
        place = self.page.findings.list.viewport().mapToGlobal(QPoint(60, 30))
        self.page.actions.context_menu(self.page).popup(place)

    def show_kind_menu(self) -> None:
        self.chosen_task()
        place = self.page.findings.list.viewport().mapToGlobal(QPoint(60, 30))
        menu = self.page.actions.context_menu(self.page)
        menu.popup(place)
        below = next(action for action in menu.actions() if action.menu())
        menu.setActiveAction(below)
        below.menu().popup(menu.mapToGlobal(menu.actionGeometry(below).topRight()))

    def show_filters_in_use(self) -> None:
        self.show_filtered()
        self.trigger("review.filter")

    def show_filters(self) -> None:
        self.open("BC tong ket")
        self.trigger("review.filter")

    def show_filtered(self) -> None:
        self.open("BC tong ket")
        wanted = Filter(bands=frozenset({Band.FAIRLY, Band.LOOK}))
        self.session.set_scope(Scope(Group.ALL, filter=wanted, order=Order.CONFIDENCE))

    def show_focus(self) -> None:
        self.chosen_task()
        self.trigger("review.focus")

    def show_focus_official(self) -> None:
        self.show_official()
        self.trigger("review.focus")

    def show_quick_pass(self) -> None:
        self.open("NQ31")
        self.trigger("review.quick_pass")

    def show_quick_pass_going(self) -> None:
        self.show_quick_pass()
        for _ in range(2):
            self.session.accept([self.session.chosen])
        self.session.reject([self.session.chosen])

    def show_quick_pass_done(self) -> None:
        self.show_quick_pass()
        while self.page.actions.going_on.quick.running:
            self.session.accept([self.session.chosen])

    def show_focus_result(self) -> None:
        self.show_result()
        self.trigger("review.focus")

    def show_focus_note(self) -> None:
        self.chosen_task()
        self.session.set_note(self.session.chosen, "Hỏi lại Phòng Tài chính")
        self.trigger("review.focus")

    def show_everywhere_name(self) -> None:
        self.show_official()
        find = self.session.finding(self.session.chosen)
        self.session.correct(find.id, replace(find.content, name="Trịnh Công Hoàn"))
        self.session.choose(find.id)
        self.trigger("review.everywhere")
        self.settle()

    def show_everywhere(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: is_task(find) and find.content.assignee)
        self.session.correct(find.id, replace(find.content, assignee="Tổng công ty Cấp nước"))
        self.session.choose(find.id)
        self.trigger("review.everywhere")
        self.settle()

    def show_completion(self) -> None:
        self.open("BC tong ket")
        self.choose(is_task)
        field = self.page.fields.task_form.assignee
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "phong")

    def show_calendar(self) -> None:
        self.chosen_task()
        self.page.fields.task_form.due.buttons[0].open()

    def show_refused_edit(self) -> None:
        self.open("BC tong ket")
        self.choose(is_task)
        field = self.page.fields.task_form.year
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "20x")
        field.commit()

    def show_note_edit(self) -> None:
        self.open("BC tong ket")
        self.choose(is_task)
        self.trigger("review.note")
        write(self.page.fields.note, "Đề nghị Văn phòng hỏi lại số liệu trước khi trình")

    def show_split_person(self) -> None:
        self.show_official()
        self.trigger("review.split")

    def show_split_person_ticked(self) -> None:
        self.show_split_person()
        dialog = self.page.findChild(PeopleDialog)
        dialog.places.item(0).setCheckState(Qt.CheckState.Checked)

    def show_completion_open(self) -> None:
        self.show_many_roles()
        field = self.page.fields.official_form.roles.fields[0][0]
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, "chu")

    def show_zz_full_disk(self) -> None:
        self.chosen_task()
        self.window.show_error(LibraryError("library_full", path=str(self.window.library.path)))

    def show_zz_read_only(self) -> None:
        self.chosen_task()
        looking = MainWindow(Library.open(self.window.library.path, read_only=True), self.window.settings)
        looking.resize(self.window.size())
        looking.show()
        looking.show_page()
        self.lookers.append(looking)
        States(looking).chosen_task()


def photographed(window: MainWindow) -> QPixmap:
    """Return a picture of a window with the popups, menus and boxes that stand over it."""
    picture = window.grab()
    painter = QPainter(picture)
    for place in QApplication.topLevelWidgets():
        if place is window or not place.isVisible():
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
            seen = f"offscreen:configfile={screen(size, Path(home))}"
            environ = {"QT_QPA_PLATFORM": seen, "QT_SCALE_FACTOR": SIZES[size][2], "TRICHLUC_HOME": home}
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
