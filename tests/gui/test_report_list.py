"""The list of reports: filtered without tone marks, true to how far each review has come, fast with many."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain import ReportFacts, ReportState, ReportSummary
from desktop.gui.reports.arrangement import Grouping
from desktop.gui.review.report_list import ReportList
from desktop.gui.review.report_model import REPORT_ID, ReportModel
from tests.gui.review_samples import big_report

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

STATES = tuple(ReportState)
NOW = dt.datetime(2024, 1, 15, 8, 0, tzinfo=dt.UTC)


def summary(number: int, title: str | None = None, state: ReportState | None = None) -> ReportSummary:
    facts = ReportFacts(title=title, event_date=dt.date(2024, 1, 1 + number % 28), host="Huyện ủy Sơn Động")
    state = state or STATES[number % 3]
    done = {ReportState.NEW: 0, ReportState.IN_PROGRESS: 3, ReportState.DONE: 9}[state]
    return ReportSummary(number, f"bao-cao-{number}.docx", facts, state, done, 9, 5, 2, 1, NOW)


def ids(model: ReportModel) -> list[int]:
    return [model.index(row).data(REPORT_ID) for row in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound() -> None:
    model = ReportModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_reports([summary(number) for number in range(20)])
    model.set_filter(ReportState.DONE, "")
    model.update(summary(2, "Đổi tên", ReportState.DONE))
    model.set_filter(None, "bao cao")
    model.show_reports([])
    assert model.rowCount() == 0


@pytest.mark.usefixtures("qapp")
def test_reports_are_filtered_by_state_and_by_words_without_tone_marks() -> None:
    model = ReportModel()
    model.show_reports(
        [
            summary(1, "Đôn đốc thu hồi đất", ReportState.NEW),
            summary(2, "Tổng kết năm", ReportState.DONE),
            summary(3, None, ReportState.NEW),
        ]
    )
    model.set_filter(None, "dat don")
    assert ids(model) == [1]
    model.set_filter(ReportState.NEW, "")
    assert ids(model) == [1, 3]
    model.set_filter(None, "bao-cao-3")
    assert ids(model) == [3]
    model.set_filter(None, "son dong 03/01/2024")
    assert ids(model) == [2]


@pytest.mark.usefixtures("qapp")
def test_a_report_that_is_done_stays_in_sight_until_the_filter_is_set_anew() -> None:
    model = ReportModel()
    model.show_reports([summary(1, "A", ReportState.IN_PROGRESS), summary(2, "B", ReportState.IN_PROGRESS)])
    model.set_filter(ReportState.IN_PROGRESS, "")
    model.update(summary(1, "A", ReportState.DONE))
    assert ids(model) == [1, 2]
    assert model.counts[ReportState.DONE] == 1
    model.set_filter(ReportState.DONE, "")
    assert ids(model) == [1]


def test_ten_thousand_reports_are_shown_and_filtered(qtbot) -> None:
    panel = ReportList()
    qtbot.addWidget(panel)
    panel.resize(262, 600)
    panel.show_reports([summary(number, f"Báo cáo số {number}") for number in range(10_000)], 9_999)
    panel.show()
    assert panel.list.currentIndex().data(REPORT_ID) == 9_999
    assert panel.chips[None].text() == "All 10000"
    qtbot.keyClicks(panel.words, "so 77")
    found = [number for number in range(10_000) if "77" in str(number)]
    assert ids(panel.model) == found
    panel.chips[ReportState.DONE].click()
    assert ids(panel.model) == [number for number in found if STATES[number % 3] is ReportState.DONE]
    assert not panel.list.grab().isNull()


@pytest.mark.usefixtures("qtbot")
def test_clicking_a_report_opens_it_and_keys_do_too(library: Library, page: ReviewPage, session) -> None:
    first = session.report.id
    other = library.add(*_with_original(big_report(10))).report_id
    page.refresh_reports()
    assert page.reports.list.currentIndex().data(REPORT_ID) == first
    page.reports.list.setCurrentIndex(page.reports.model.index(page.reports.model.row_of(other)))
    assert session.report.id == other


def _with_original(pair: tuple) -> tuple:
    return pair[0], None, pair[1]


def test_the_line_of_the_open_report_follows_each_decision(page: ReviewPage, session: ReviewSession) -> None:
    def line() -> str:
        return page.reports.list.currentIndex().data()

    assert line().endswith("0/8")
    session.accept([session.chosen])
    assert line().endswith("1/8")
    assert page.reports.chips[ReportState.IN_PROGRESS].text() == "Begun 1"
    session.undo()
    assert line().endswith("0/8")


def test_reading_the_list_again_does_not_open_a_report_again(qtbot, page: ReviewPage, session) -> None:
    session.accept([session.chosen])
    with qtbot.assertNotEmitted(session.report_opened):
        page.refresh_reports()
    assert session.stack.count() == 1


def test_cards_stand_one_below_the_other_after_groups_are_gone(qtbot) -> None:
    shelf = ReportList()
    qtbot.addWidget(shelf)
    shelf.show_reports([summary(number) for number in range(9)], None)
    before = [shelf.list.rowHeight(row) for row in range(9)]
    shelf.arrange(replace(shelf.arrangement, group=Grouping.STATE))
    heads = shelf.model.heads()
    assert all(shelf.list.rowHeight(row) < before[0] for row in heads)
    shelf.arrange(replace(shelf.arrangement, group=Grouping.NONE))
    assert [shelf.list.rowHeight(row) for row in range(9)] == before
