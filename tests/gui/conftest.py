"""A real library with one report, a session on it, and the review page in a window."""

from __future__ import annotations

import gc
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from desktop.gui import theme, translation
from desktop.gui.app import App
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view import SourceView
from desktop.gui.window import MainWindow
from desktop.library import Library
from tests.gui import review_samples
from tests.gui.source_window import opened
from tests.gui.window_samples import REPORT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.domain import Finding


@pytest.fixture(autouse=True)
def nothing_left_over() -> None:
    """Free the windows of the test before, whose events are through: else each change of style reaches them."""
    gc.unfreeze()  # what a large report set aside would stay to the end of all tests
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def library(tmp_path: Path, empty_library: Path) -> Iterator[Library]:
    with Library.open(shutil.copy(empty_library, tmp_path / "library.db")) as opened:
        yield opened


@pytest.fixture
def report_id(library: Library) -> int:
    return library.add(review_samples.source(), None, review_samples.extraction()).report_id


@pytest.fixture
def session(qapp, library: Library, report_id: int) -> ReviewSession:  # noqa: ARG001 (the application must be there)
    opened = ReviewSession(library)
    opened.open_report(report_id)
    return opened


@pytest.fixture
def page(qtbot, session: ReviewSession) -> ReviewPage:
    theme.appearance().choose(ThemeChoice.LIGHT)
    shown = ReviewPage(session)
    qtbot.addWidget(shown)
    shown.resize(1366, 696)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.findings.list.setFocus()
    return shown


@pytest.fixture
def view(qtbot) -> SourceView:
    return opened(qtbot)


@pytest.fixture
def task(page: ReviewPage, session: ReviewSession) -> Finding:  # noqa: ARG001 (fields follow only on a page)
    find = next(finding for finding in session.finds if finding.content == review_samples.STATEMENTS[2])
    session.choose(find.id)
    return find


@pytest.fixture
def official(page: ReviewPage, session: ReviewSession) -> Finding:  # noqa: ARG001 (fields follow only on a page)
    find = next(finding for finding in session.finds if finding.content == review_samples.OFFICIALS[0])
    session.choose(find.id)
    return find


@pytest.fixture
def app(qapp):  # noqa: ARG001 (it must be there)
    made = App()
    yield made
    translation.install("en")


@pytest.fixture
def window(qtbot, app: App, library: Library):
    app.settings.language = "en"
    translation.install("en")
    shown = MainWindow(library, app.settings)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.show_page()
    yield shown
    shown.close()


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / f"report {number}.txt" for number in range(3)]
    for number, file in enumerate(made):
        file.write_text(f"{REPORT}Bản số {number}.", "utf-8")
    return made
