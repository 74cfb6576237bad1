"""The reports to tick for a brief: looked through in slices, ticked also where they are not shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.gui.brief_page import report_rows
from desktop.gui.brief_page.report_rows import ReportRows
from tests.gui import review_samples

if TYPE_CHECKING:
    from desktop.library import Library

CHECK = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def rows(library: Library) -> ReportRows:
    library.add(review_samples.source(), None, review_samples.extraction())
    (summary,) = library.reports()
    many = [replace(summary, id=number, file=f"báo cáo {number}.txt") for number in range(1, 301)]
    made = ReportRows(many, {7})
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def test_words_without_marks_leave_the_reports_that_hold_them(qtbot, rows: ReportRows) -> None:
    rows.narrow("bao cao 29")
    qtbot.waitUntil(lambda: not rows.looking)
    assert rows.rowCount() == 11
    rows.narrow("")
    qtbot.waitUntil(lambda: not rows.looking)
    assert rows.rowCount() == 300


def test_many_reports_are_looked_through_in_slices(qtbot, rows: ReportRows, monkeypatch) -> None:
    monkeypatch.setattr(report_rows, "_SLICE", 0.0)  # as if each report took as long as a slice
    rows.narrow("bao cao 29")
    assert rows.looking
    rows.narrow("bao cao 30")
    qtbot.waitUntil(lambda: not rows.looking)
    assert rows.rowCount() == 2


def test_what_is_ticked_stays_ticked_while_other_reports_are_shown(qtbot, rows: ReportRows) -> None:
    rows.narrow("bao cao 29")
    qtbot.waitUntil(lambda: not rows.looking)
    assert rows.setData(rows.index(0), Qt.CheckState.Checked, CHECK)
    assert rows.ids() == (7, 29)
    rows.tick_shown(on=True)
    assert rows.ids() == (7, 29, *range(290, 300))
    rows.tick_shown(on=False)
    assert rows.ids() == (7,)
