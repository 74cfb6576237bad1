"""The size of the words, the menu on them, and names for screen readers."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.source_report import FINDINGS, span
from tests.gui.source_window import opened, point_of


def test_the_reading_size_stays_within_reason(qtbot, view):
    with qtbot.waitSignal(view.reading_size_changed) as told:
        view.set_reading_size(99)
    assert told.args == [24]
    assert max(block.layout().lineAt(0).height() for block, _ in view.page.sight.blocks()) > 50
    view.set_reading_size(1)
    assert view.reading_size() == 8


def test_control_and_the_wheel_change_the_reading_size(view):
    before = view.reading_size()
    at = QPointF(300, 200)
    turn = QWheelEvent(
        at,
        view.page.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.page.viewport(), turn)
    assert view.reading_size() == before + 1


def test_a_menu_is_wanted_where_the_mouse_is_and_the_caret_goes_there(qtbot, view):
    at = point_of(view, "Mặt trận Tổ quốc")
    wanted = view.page.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, wanted)
    with qtbot.waitSignal(view.context_requested) as told:
        QApplication.sendEvent(view.page.viewport(), event)
    assert told.args == [wanted]
    assert abs(view.caret() - span("Mặt trận Tổ quốc").start) <= 1


def test_a_menu_on_a_selection_keeps_it(qtbot, view):
    view.select(span("Mặt trận Tổ quốc"))
    at = point_of(view, "Mặt trận Tổ quốc")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, view.page.viewport().mapToGlobal(at))
    with qtbot.waitSignal(view.context_requested):
        QApplication.sendEvent(view.page.viewport(), event)
    assert view.selection() == span("Mặt trận Tổ quốc")


def test_the_parts_have_names_for_screen_readers(view):
    assert view.page.accessibleName()
    assert view.overview.accessibleName()


def test_a_find_that_ends_below_the_page_is_brought_up_when_it_is_chosen(qtbot):
    view = opened(qtbot)
    checks = FINDINGS[7].content.span
    view.resize(view.width(), point_of(view, "tổ chức 4 đoàn").y() + 16)
    assert not view.page.sight.sees(checks)
    view.choose("checks")
    assert view.page.sight.sees(checks)


def test_selected_words_are_dragged_out_as_they_stand_in_the_source(view, monkeypatch):
    dragged = []
    made = view.page.createMimeDataFromSelection
    monkeypatch.setattr(view.page, "createMimeDataFromSelection", lambda: dragged.append(made().text()) or made())
    view.select(span("Mặt trận Tổ quốc"))
    at = point_of(view, "trận Tổ quốc")
    QTest.mousePress(view.page.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(view.page.viewport(), at + QPoint(40, 2))
    QTest.mouseRelease(view.page.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(40, 2))
    assert dragged == ["Mặt trận Tổ quốc"]
