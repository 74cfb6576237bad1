"""The brief page in the window: there and back by keys, from a row to its find, to what is not reviewed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain import FindingState, Mark, MarkKind
from desktop.gui.ahead import Ahead
from desktop.gui.brief_page.office_dialog import OfficeDialog
from desktop.gui.format_dialog import FormatDialog
from desktop.gui.jobs import Jobs
from desktop.gui.window import MainWindow
from desktop.library import new_id
from tests.gui import review_samples
from tests.gui.brief_samples import settle

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.brief_page.page import BriefPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(report_id: int, window: MainWindow) -> MainWindow:  # noqa: ARG001 (first a report)
    return window


def opened(qtbot, window: MainWindow) -> BriefPage:
    window.briefs.open()
    settle(qtbot, window.briefs.page)
    return window.briefs.page


def test_the_page_is_made_between_events_and_no_key_reaches_the_review_meanwhile(qtbot, window) -> None:
    before = window.session.report.findings
    window.briefs.open_action.trigger()
    assert not window.briefs.made
    assert not window.reviewing
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: window.briefs.shown, timeout=20_000)
    assert window.briefs.page.choices.kind.hasFocus() or not window.isActiveWindow()
    assert window.session.report.findings == before


def test_escape_turns_back_before_the_page_is_there(qtbot, window: MainWindow) -> None:
    window.briefs.open_action.trigger()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert window.reviewing
    QApplication.processEvents()
    assert window.reviewing
    opened(qtbot, window)
    assert window.briefs.shown


def test_office_details_are_asked_for_on_a_page_that_is_still_on_its_way(qtbot, window: MainWindow) -> None:
    window.briefs.office_action.trigger()
    qtbot.waitUntil(lambda: window.findChild(OfficeDialog) is not None, timeout=20_000)
    assert window.briefs.shown
    window.findChild(OfficeDialog).close()


def test_a_draft_is_stopped_when_nobody_looks_and_made_anew_when_somebody_does(qtbot, window) -> None:
    page = opened(qtbot, window)
    page.choices.subject.setText("về việc khác")
    assert page.drafting.busy
    window.briefs.leave()
    assert not page.drafting.busy
    page = opened(qtbot, window)
    assert page.made.draft.options.subject == "về việc khác"


def test_what_is_wanted_soon_is_loaded_once_and_told_of(qtbot) -> None:
    jobs, told = Jobs(), []
    ahead = Ahead(jobs, ("desktop.gui.brief_page.desk", "json"))
    ahead.when_loaded("json", lambda: told.append("at once"))
    assert told == ["at once"]
    ahead.when_loaded("no.such.module", lambda: told.append("never"))
    ahead.forget("no.such.module")
    ahead.soon()
    qtbot.waitUntil(lambda: ahead._work is not None)
    jobs.stop()
    assert told == ["at once"]


def test_escape_leads_back_and_the_page_is_as_it_was_left(qtbot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    assert window.header.isHidden()
    page.choices.subject.setText("về công tác năm")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.reviewing
    assert not window.header.isHidden()
    assert opened(qtbot, window).choices.subject.text() == "về công tác năm"


def test_tab_walks_through_the_whole_page_and_back(qtbot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert page.choices.kind.hasFocus()
    walked = []
    while len(walked) < 60:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
        if walked[-1] is page.choices.kind:
            break
    wanted = (page.foot.write, page.back, page.templates.combo, page.templates.button, page.choices.scope)
    assert [one for one in walked if one in wanted] == list(wanted)
    qtbot.keyClick(page.choices.kind, Qt.Key.Key_Backtab)
    assert page.choices.pick_reports.hasFocus()


def test_a_row_of_the_preview_leads_to_its_find(qtbot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    page.preview.setFocus()
    while "lập danh sách hộ nghèo" not in page.preview.current_words().lower():
        qtbot.keyClick(page.preview, Qt.Key.Key_Down)
    qtbot.keyClick(page.preview, Qt.Key.Key_Return)
    assert window.reviewing
    chosen = window.session.finding(window.session.chosen)
    assert review_samples.TEXT[slice(*chosen.content.core)] == "lập danh sách hộ nghèo"


def test_a_question_in_the_preview_leads_to_its_words(qtbot, window: MainWindow, report_id: int) -> None:
    span = review_samples.at("nộp báo cáo của một số chi bộ còn chậm")
    mark = Mark(new_id(), report_id, MarkKind.QUESTION, span, "Có nêu tên chi bộ không?")
    window.session.set_marks("add", [(None, mark)])
    page = opened(qtbot, window)
    page.preview.setFocus()
    for _ in range(40):
        if "Có nêu tên chi bộ không?" in page.preview.current_words():
            break
        qtbot.keyClick(page.preview, Qt.Key.Key_Down)
    qtbot.keyClick(page.preview, Qt.Key.Key_Return)
    assert window.reviewing
    assert window.review.source.selection() == span


def test_f8_leads_to_what_is_not_reviewed_and_decisions_come_back(qtbot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    before = page.bar.waiting.text()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert window.reviewing
    assert window.session.finding(window.session.chosen).state is FindingState.SUGGESTED
    window.session.accept([window.session.chosen])
    page = opened(qtbot, window)
    assert page.bar.waiting.text() != before
    assert page.made.reports[0].findings == window.session.report.findings


def test_another_report_of_the_brief_is_opened_where_a_row_leads_to_it(qtbot, window, library, report_id) -> None:
    text = review_samples.TEXT.replace("hộ nghèo", "hộ khó khăn")
    other = replace(review_samples.extraction(), facts=replace(review_samples.FACTS, title="Bản kia"))
    second = library.add(review_samples.source(text, "other.txt"), None, replace(other, statements=()))
    window.list_again()
    page = opened(qtbot, window)
    page.choices.scope.setCurrentIndex(page.choices.scope.count() - 1)
    settle(qtbot, page)
    assert set(page.draft().report_ids) == {report_id, second.report_id}
    find = library.report(second.report_id).findings[0]
    page._show_find([f"dong_{find.id}"])
    assert window.session.report.id == second.report_id
    assert window.session.chosen == find.id


def test_what_the_list_of_reports_shows_and_selects_is_offered(qtbot, window, library, report_id) -> None:
    ids = [report_id]
    for name in ("Lạc", "Lộc"):
        text = review_samples.TEXT.replace("Tân Lập", f"Tân {name}")
        ids.append(library.add(review_samples.source(text, name), None, review_samples.extraction()).report_id)
    window.list_again()
    window.review.reports.list.select_ids(ids[:2])
    page = opened(qtbot, window)
    assert set(page.draft().report_ids) == set(ids[:2])


def test_the_format_of_a_written_brief_is_checked_from_the_page(qtbot, window, tmp_path: Path) -> None:
    page = opened(qtbot, window)
    page.foot.take_name(tmp_path / "x.docx")
    with qtbot.waitSignal(page.delivery.output.checked, timeout=30_000):
        page.foot.write_word()
    qtbot.mouseClick(page.foot.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.findChild(FormatDialog) is not None, timeout=20_000)
    dialog = window.findChild(FormatDialog)
    qtbot.waitUntil(lambda: dialog.report is not None, timeout=20_000)
    assert dialog.report.profile == "party-05"
    dialog.close()


def test_f6_walks_round_the_page(qtbot, window: MainWindow) -> None:
    page = opened(qtbot, window)
    page.choices.kind.setFocus()
    seen = []
    for _ in range(3):
        window.moving.pane.trigger()
        seen.append(page.focusWidget())
    assert seen == [page.preview, page.foot.file, page.choices.kind]
