"""Where there is little room (1366×768 at 200 %), nothing that was asked for stays out of sight or is cut."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from desktop.domain import Comment, Mark, MarkKind
from desktop.gui import translation
from desktop.gui.reports.details_dialog import DetailsDialog
from desktop.gui.window import MainWindow
from desktop.library import new_id
from tests.gui.review_samples import at, extraction, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.app import App
    from desktop.library import Library


@pytest.fixture
def narrow(qtbot, app: App, library: Library) -> Iterator[MainWindow]:
    """A window as small as a screen of 1366×768 pixels at 200 % leaves it."""
    app.settings.language = "vi"
    translation.install("vi")
    said = (Comment(at("Hà Thị Mận"), "Lê Thị Minh Thư", "Đã đối chiếu chưa?"),)
    library.add(replace(source(), comments=said), None, extraction())
    shown = MainWindow(library, app.settings)
    qtbot.addWidget(shown)
    shown.resize(683, 384)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_page()
    qtbot.waitUntil(lambda: shown.reviewing and shown.width() == 683)
    yield shown
    shown.close()


def seen(part: QWidget) -> bool:
    """Say whether a part is wholly within what the window shows."""
    return part.visibleRegion().boundingRect() == part.rect()


def test_the_table_of_reports_is_seen_though_the_list_was_aside(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    assert page.reports.isHidden()
    page.shelf.table.trigger()
    assert page.reports.isVisible()
    page.shelf.table.trigger()
    assert page.reports.isHidden()
    assert page.source.isVisible()
    assert qtbot


def test_the_filter_of_reports_brings_their_list_and_the_menu_knows(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    page.reports.open_filter()
    qtbot.waitUntil(page.reports.panel.isVisible)
    assert page.reports.isVisible()
    (aside,) = (one.action for one in narrow.menus.entries() if one.action.objectName() == "reports_list")
    assert aside.isChecked()
    assert narrow.rect().contains(page.reports.panel.geometry())


def test_sheets_stay_within_the_window(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    page.reports.show()
    page.actions.filter.trigger()
    assert narrow.rect().contains(page.findings.popup.geometry())
    assert qtbot


def test_what_was_removed_is_told_where_the_list_is_not_seen(qtbot, narrow: MainWindow) -> None:
    with qtbot.waitSignal(narrow.session.hinted) as told:
        narrow.review.shelf.remove()
    assert "1" in told.args[0]


def test_heads_of_lists_over_the_text_go_below_each_other_uncut(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    report = narrow.session.report.id
    mark = Mark(new_id(), report, MarkKind.QUESTION, at("Hà Thị Mận"), "Hỏi lại")
    narrow.session.set_marks("add_question", [(None, mark)])
    heads = (page.cautions.head, page.comments.head, page.desk.marks.head)
    qtbot.waitUntil(lambda: all(head.isVisible() for head in heads))
    qtbot.waitUntil(lambda: len({head.y() for head in heads}) > 1)
    assert all(head.width() >= head.sizeHint().width() for head in heads)


def test_what_is_written_in_is_scrolled_into_sight(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    page.source.page.setFocus()
    page.desk.marking.question.trigger()
    qtbot.waitUntil(lambda: seen(page.desk.marking.editor.words))
    page.desk.marking.editor.finish()
    page.actions.note.trigger()
    qtbot.waitUntil(lambda: seen(page.fields.note))


def test_all_that_is_said_of_no_heading_is_seen(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    page.desk.go.trigger()
    page.desk.go_to.line.setText("không có")
    empty = page.desk.go_to.empty
    qtbot.waitUntil(empty.isVisible)
    QApplication.processEvents()
    assert empty.height() >= empty.heightForWidth(empty.width())


def test_a_state_is_never_cut_by_the_kinds(qtbot, narrow: MainWindow) -> None:
    page, session = narrow.review, narrow.session
    session.add_statement(at("Sáng 12/1"), next(iter(page.fields.kind_buttons)))
    page.fields.resize(330, page.fields.height())
    facts = page.fields.facts
    qtbot.waitUntil(lambda: facts.width() >= facts.sizeHint().width())
    assert facts.toolTip()


def test_the_keys_go_round_what_is_seen(qtbot, narrow: MainWindow) -> None:
    page = narrow.review
    page.findings.list.setFocus()
    met = set()
    for _ in range(6):
        narrow.moving.pane.trigger()
        focused = QApplication.focusWidget()
        met.add(next(pane for pane in (page.source, page.findings, page.fields) if pane.isAncestorOf(focused)))
    assert met == {page.source, page.findings, page.fields}
    assert qtbot


def test_a_form_higher_than_the_screen_keeps_its_buttons_in_sight(qtbot, narrow: MainWindow) -> None:
    shelf = narrow.review.shelf
    shelf.details.trigger()
    dialog = next(one for one in narrow.findChildren(DetailsDialog) if one.isVisible())
    whole = dialog.height()
    dialog.resize(dialog.width(), 240)
    qtbot.waitUntil(lambda: dialog.height() < whole)
    (buttons,) = dialog.findChildren(QDialogButtonBox)
    assert dialog.rect().contains(buttons.geometry())
    dialog.close()
