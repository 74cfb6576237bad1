"""The ends of the chosen statement, put elsewhere with the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from desktop.domain import FindingState, Span
from desktop.gui.source_view.words import word_end, word_start
from tests.gui.review_samples import SECOND, TEXT, at
from tests.gui.source_report import report, span
from tests.gui.source_window import opened, point_of

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView

LEFT = Qt.MouseButton.LeftButton


def ends(view: SourceView) -> tuple[QPointF, QPointF]:
    """Return where the two knobs of the chosen find are."""
    view.grab()
    edges = list(view.page.handles._edges(view.page.handles.span()).values())
    return edges[0].topLeft(), edges[1].bottomLeft()


def drag(view: SourceView, start: QPointF, to: QPointF | QPoint) -> None:
    """Take hold of a knob and go somewhere, without letting go."""
    viewport = view.page.viewport()
    QTest.mousePress(viewport, LEFT, pos=start.toPoint())
    QTest.mouseMove(viewport, to.toPoint() if isinstance(to, QPointF) else to)


def test_the_last_end_is_dragged_to_a_word_and_previewed(qtbot, view) -> None:
    view.choose("monthly")
    _, last = ends(view)
    drag(view, last, point_of(view, "m tình hình"))
    assert view.page.sheet.preview == span("phối hợp với Mặt trận Tổ quốc nắm")
    with qtbot.waitSignal(view.find_dragged) as told:
        QTest.mouseRelease(view.page.viewport(), LEFT, pos=point_of(view, "m tình hình"))
    assert told.args == ["monthly", span("phối hợp với Mặt trận Tổ quốc nắm")]
    assert view.page.sheet.preview is None
    assert view.selection() is None


def test_the_first_end_is_dragged_to_a_word(qtbot, view) -> None:
    view.choose("monthly")
    first, _ = ends(view)
    drag(view, first, point_of(view, "Mặt trận"))
    with qtbot.waitSignal(view.find_dragged) as told:
        QTest.mouseRelease(view.page.viewport(), LEFT, pos=point_of(view, "Mặt trận"))
    assert told.args[1] == span("Mặt trận Tổ quốc nắm tình hình nhân dân hằng tháng")


def test_escape_leaves_the_find_where_it_was(qtbot, view) -> None:
    view.choose("monthly")
    _, last = ends(view)
    view.page.setFocus()
    drag(view, last, point_of(view, "m tình hình"))
    with qtbot.assertNotEmitted(view.find_dragged):
        qtbot.keyClick(view.page, Qt.Key.Key_Escape)
        assert view.page.sheet.preview is None
        QTest.mouseRelease(view.page.viewport(), LEFT, pos=point_of(view, "m tình hình"))


def test_an_end_never_passes_the_other(view) -> None:
    view.choose("monthly")
    _, last = ends(view)
    drag(view, last, point_of(view, "Kết luận hội nghị"))
    assert view.page.sheet.preview == span("phối")
    view.page.handles.cancel()


def test_an_end_stops_in_front_of_noise_and_says_so(qtbot) -> None:
    shown = report()
    view = opened(qtbot, replace(shown, noise=(*shown.noise, span("Đồng chí Đỗ Khắc Tùng tiếp thu ý kiến."))))
    view.choose("checks")
    _, last = ends(view)
    drag(view, last, point_of(view, "tiếp thu"))
    with qtbot.waitSignals([view.find_dragged, view.noise_met]):
        QTest.mouseRelease(view.page.viewport(), LEFT, pos=point_of(view, "tiếp thu"))


@pytest.mark.parametrize("find_id", ["thom", "thanks"])
def test_officials_and_rejected_finds_have_no_ends_to_drag(view, find_id: str) -> None:
    view.choose(find_id)
    assert view.page.handles.span() is None


def test_a_dragged_end_is_one_step_of_undo(page: ReviewPage, session: ReviewSession) -> None:
    session.choose(next(find.id for find in session.finds if getattr(find.content, "span", None) == at(SECOND)))
    page.source.find_dragged.emit(session.chosen, at("Ủy ban nhân dân xã lập danh sách"))
    found = session.finding(session.chosen)
    assert found.content.span == at("Ủy ban nhân dân xã lập danh sách")
    assert found.state is FindingState.CORRECTED
    assert session.stack.count() == 1
    page.actions.undo.trigger()
    assert session.finding(session.chosen).content.span == at(SECOND)


def test_the_words_around_a_place_are_those_the_hand_means() -> None:
    start = TEXT.index("Đảng ủy")
    assert word_start(TEXT, start + 1) == start
    assert word_end(TEXT, start + 3) == start + 4
    assert [word_start("", 0), word_end("", 0)] == [0, 0]
    for place in range(len(TEXT) + 1):
        assert 0 <= word_start(TEXT, place) <= len(TEXT)
        assert 0 <= word_end(TEXT, place) <= len(TEXT)


# Selections across noise


def test_noise_at_the_end_of_a_selection_is_left_out_and_the_clerk_is_told(
    qtbot, page: ReviewPage, session
) -> None:
    sheet = page.source.page.sheet
    sheet.shapes._noise = [at("Tặng giấy khen cho 4 chi bộ.")]
    with qtbot.waitSignal(session.hinted) as told:
        page.source.select(Span(at("Các chi bộ đề nghị").start, len(TEXT)))
    assert "left out" in told.args[0]
    assert page.words.selection() == Span(at("Các chi bộ đề nghị").start, at("Tặng giấy khen cho 4 chi bộ.").start)


def test_noise_in_the_midst_of_a_selection_makes_no_find(qtbot, page: ReviewPage, session) -> None:
    page.source.page.sheet.shapes._noise = [at("Các chi bộ đề nghị huyện mở lớp bồi dưỡng bí thư chi bộ.")]
    before = len(session.finds)
    with qtbot.waitSignal(session.hinted) as told:
        page.source.select(Span(at("Ủy ban nhân dân xã").start, len(TEXT)))
    assert "one side" in told.args[0]
    qtbot.keyClick(page.source.page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert len(session.finds) == before


def test_words_that_are_noise_from_end_to_end_become_a_find_for_the_clerk_chose_them(
    qtbot, page: ReviewPage, session
) -> None:
    award = at("Tặng giấy khen cho 4 chi bộ.")
    page.source.page.sheet.shapes._noise = [award]
    before = len(session.finds)
    page.source.select(award)
    qtbot.keyClick(page.source.page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert len(session.finds) == before + 1
