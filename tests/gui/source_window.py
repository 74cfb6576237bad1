"""A source view in a window of its own, and places on it."""

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from desktop.domain import Span
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view import SourceView
from desktop.gui.theme import appearance
from tests.gui.source_report import report, span


def opened(qtbot, shown=None, width=720, height=640) -> SourceView:
    appearance().choose(ThemeChoice.LIGHT)
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(width, height)
    view.show_report(shown or report())
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    QApplication.processEvents()
    return view


def point_of(view: SourceView, words: str, nth: int = 0) -> QPoint:
    """Return a point in the middle of the first word of some words."""
    start = span(words, nth).start
    display, sight = view.page.sheet.display, view.page.sight
    number = display.block_of(start)
    for block, rect in sight.blocks():
        if block.blockNumber() == number:
            unit = display.within(Span(start, start + 1), number)[0]
            line = block.layout().lineForTextPosition(unit)
            x = line.cursorToX(unit)[0] + 4
            return (rect.topLeft() + QPointF(x, line.y() + line.height() / 2)).toPoint()
    raise AssertionError(words)
