"""What goes wrong around the clerk: a disk that is full at a decision, a second window on the same library."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.domain import FindingState
from desktop.gui.app import App
from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.domain import ReportDetails
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

_SMALL = 40
"""Pages beyond those of the library that SQLite lets it have: it treats its own limit as a full disk."""


@pytest.fixture
def full_disk(library: Library) -> Callable[[bool], None]:
    """Make the disk of the library full, or free again."""
    (pages,) = library._db.execute("PRAGMA page_count").fetchone()

    def fill(full: bool) -> None:
        library._db.execute(f"PRAGMA max_page_count = {pages if full else pages + 10_000}").fetchone()

    return fill


def test_a_full_disk_at_a_decision_is_told_and_nothing_but_that_decision_is_lost(
    qtbot, page: ReviewPage, session: ReviewSession, library: Library, full_disk: Callable[[bool], None]
) -> None:
    session.accept([session.chosen])
    first = session.report.findings
    full_disk(True)
    with qtbot.waitSignal(session.failed) as told:
        for _ in range(_SMALL):
            session.set_details([session.report.id], _longer)
    assert told.args[0].code == "library_full"
    assert "not saved" in told.args[0].message("en")
    assert session.report.findings == first
    assert library.report(session.report.id).details == library.summary(session.report.id).details
    full_disk(False)
    left = [find for find in session.report.findings if find.state is FindingState.SUGGESTED]
    session.accept([left[0].id])
    assert library.summary(session.report.id).decided == 2
    assert page.reports.list.currentIndex().data().endswith("2/8")
    assert library.check() == ()


def _longer(details: ReportDetails) -> ReportDetails:
    return replace(details, title=details.title + "Kết quả thực hiện nhiệm vụ. " * 2_000)


def test_a_second_window_on_the_library_is_refused_with_who_has_it_open(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # a run of the program takes it over
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append((box.text(), box.informativeText())))
    app.settings.language = "en"
    with Library.open(tmp_path / "shared.db") as first:
        assert app.run(first.path, ()) == 1
        ((message, remedy),) = said
        assert "is open for writing elsewhere" in message
        assert "Close the window or command" in remedy
        assert app.window is None
        with Library.open(first.path, read_only=True) as reader:
            assert reader.reports() == ()
