"""Two windows on one library: one writes, the other looks, follows, and offers nothing that it cannot do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain import FindingState, Official, Span
from desktop.gui import looking_on, translation
from desktop.gui.app import App
from desktop.gui.review.report_model import REPORT_ID
from desktop.gui.window import MainWindow
from desktop.library import Library
from tests.gui.test_undo_everything import added

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def looking(qtbot, app: App, library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """A window that can only look at the library of another."""
    monkeypatch.setattr(looking_on, "PAUSE", 20)
    app.settings.language = "en"
    translation.install("en")
    added(library, 3)
    with Library.open(library.path, read_only=True) as reader:
        shown = MainWindow(reader, app.settings)
        qtbot.addWidget(shown)
        with qtbot.waitExposed(shown):
            shown.show()
        shown.show_page()
        yield shown
        shown.close()


def listed(window: MainWindow) -> list[int]:
    model = window.review.reports.model
    return [model.index(row).data(REPORT_ID) for row in range(model.rowCount())]


def test_what_the_other_window_did_is_shown_here(qtbot, looking: MainWindow, library: Library) -> None:
    assert looking.session.report.id == 3
    library.remove_report(3)
    qtbot.waitUntil(lambda: listed(looking) == [2, 1])
    assert looking.session.report.id == 3, "what is being read is not taken out of the hand"
    added(library, 4)  # of which three were there: the removed one comes back
    qtbot.waitUntil(lambda: listed(looking) == [4, 3, 2, 1])
    assert looking.reviewing


def test_nothing_is_written_here_and_that_is_said(qtbot, looking: MainWindow, library: Library) -> None:
    session = looking.session
    for act in (
        lambda: session.accept([session.chosen]),
        looking.review.shelf.remove,
        looking.review.shelf.secrecy.actions()[2].trigger,
    ):
        looking.status.tell("")
        act()
        assert "only" in looking.status.told.text()
    assert all(find.state is FindingState.SUGGESTED for find in session.finds)
    assert listed(looking) == [3, 2, 1]
    assert len(library.reports()) == 3
    assert qtbot


def test_every_report_removed_elsewhere_leaves_the_first_page(
    qtbot, looking: MainWindow, library: Library
) -> None:
    library.remove_report(1, 2, 3)
    qtbot.waitUntil(lambda: looking.pages.currentWidget() is looking.welcome)
    assert looking.welcome.removed_button.isVisible()


def test_what_would_write_is_not_offered_and_stays_so(qtbot, looking: MainWindow) -> None:
    page, session = looking.review, looking.session
    writing = [*page.actions.writing, *page.desk.marking.writing, *page.shelf.writing]
    for _ in range(2):
        session.choose_next()
        page.source.select(Span(10, 20))
        assert not [action.text() for action in writing if action.isEnabled()]
    assert page.actions.next.isEnabled()
    assert not page.fields.accept_button.isEnabled()
    assert page.source.page.handles.span() is None
    (remove,) = (one for one in page.shelf.context_menu().actions() if one is page.shelf.remove_them)
    assert not remove.isEnabled()
    assert qtbot


def test_the_fields_can_be_read_and_not_written(qtbot, looking: MainWindow) -> None:
    page, session = looking.review, looking.session
    task, official = page.fields.task_form, page.fields.official_form
    session.choose(next(one.id for one in session.finds if isinstance(one.content, Official)))
    assert official.name.isReadOnly()
    before = official.name.text()
    qtbot.keyClicks(official.name, "xx")
    assert official.name.text() == before
    assert not [field for field, *_ in official.roles.fields if field.isVisible() and not field.text()]
    session.choose(next(one.id for one in session.finds if not isinstance(one.content, Official)))
    assert task.core.isReadOnly()
    assert not task.area.isEnabled()


def test_a_narrow_window_says_in_fewer_words_that_it_only_looks(qtbot, looking: MainWindow) -> None:
    assert "open elsewhere" in looking.status.lock.text()
    looking.resize(looking.minimumSize())
    qtbot.waitUntil(lambda: looking.status.lock.text() == "Only to look at")
    assert "open elsewhere" in looking.status.lock.toolTip()
    qtbot.waitUntil(lambda: looking.status.geometry().right() <= looking.rect().right())
