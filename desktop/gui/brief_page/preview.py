"""The pages of a brief one below the other, as they will lie on the desk; each row leads to its find."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.gui.brief_page.boxes import Boxes
from desktop.gui.brief_page.figures import UNIT
from desktop.gui.brief_page.flow import Flow, Zone
from desktop.gui.brief_page.painting import paint_page
from desktop.gui.brief_page.remains import Remains
from desktop.gui.brief_page.zooms import LARGEST, SMALLEST, usual_zoom
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent, QWheelEvent

    from desktop.briefs.outline import Outline, Paragraph
    from desktop.briefs.profiles import Profile
    from desktop.gui.brief_page.figures import Figure

_DESK, _GAP = 16, 14
"""Pixels around the pages, and between them."""
_SLICE = 0.010
"""Seconds of layout at a time: what is left waits until keys and mouse had their turn."""
_SCREEN = 96 / 72 / UNIT  # pixels of a unit of the paper at 100 %
_NO_FORM: Mapping[Paragraph, Figure] = {}
_FITTED = 1.0  # pages that fit the pane grow no further: on a wide screen they would be posters


class Preview(QAbstractScrollArea):
    """Shows an outline on pages; a zoom of None fits their width."""

    chosen = Signal(object)
    """The bookmarks at a place that was clicked, the nearest first."""
    laid_out = Signal()
    """Every page stands."""
    page_changed = Signal()
    """Another page is in sight, or there are more or fewer of them."""
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName(self.tr("Preview of the pages"))
        self._boxes: Boxes | None = None
        self._flow: Flow | None = None
        self._coming: Flow | None = None
        self._steps: Iterator[None] = iter(())
        self._remains = Remains(self)
        self._zoom: float | None = None
        self._at: tuple[int, int] | None = None
        self._hover: tuple[int, int] | None = None
        self.words = ""
        """What is said where there is nothing to show."""
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._work)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.page_changed.emit())
        appearance().changed.connect(self.viewport().update)

    # What is shown

    def show_outline(
        self, outline: Outline, profile: Profile, form: Mapping[Paragraph, Figure] = _NO_FORM
    ) -> None:
        """Lay an outline out; what was shown stays until the pages in sight are there.

        `form` says how paragraphs stand that follow no style of the profile.
        """
        if self._boxes is None or self._boxes.profile != profile or self._boxes.form != form:
            self._remains.take(self._boxes.all() if self._boxes else ())
            self._boxes = Boxes(profile, form)
        self._remains.take_flows(self._coming)
        self._coming = Flow(outline, profile, self._boxes)
        self._steps = self._coming.steps()
        self.words = ""
        self._work()

    def show_words(self, words: str) -> None:
        """Show a sentence in place of pages."""
        self._timer.stop()
        self._remains.take_flows(self._flow, self._coming)
        self._flow = self._coming = self._at = self._hover = None
        self.words = words
        self._measure()
        self.laid_out.emit()

    @property
    def flow(self) -> Flow | None:
        """The pages that are shown."""
        return self._flow

    @property
    def pages(self) -> int:
        """How many pages stand so far."""
        return len(self._flow.pages) if self._flow else 0

    @property
    def page(self) -> int:
        """The page in the middle of the pane, from 0."""
        height = self._page_height() + _GAP
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        return min(max(int((middle - _DESK) / height), 0), max(self.pages - 1, 0))

    @property
    def finished(self) -> bool:
        """Whether every page stands."""
        return self._coming is None

    def _work(self) -> None:
        end = perf_counter() + _SLICE
        for _ in self._steps:
            if perf_counter() > end:
                self._take_over(finished=False)
                self._timer.start()
                return
        self._timer.stop()
        self._take_over(finished=True)
        self._coming = None
        self._measure()
        self.laid_out.emit()

    def _take_over(self, *, finished: bool) -> None:
        """Show the new pages as soon as those in sight are among them."""
        coming = self._coming
        if coming is None or (coming is self._flow and not finished):
            # Pages out of sight make the bar longer and nothing else.
            self._measure(sighted=self._between(0, self.viewport().height()).stop >= self.pages)
            return
        if finished or self._flow is None or len(coming.pages) > self.page + 2:
            self._remains.take_flows(self._flow)
            self._flow = coming
            self._at = self._kept(self._at)
            self._hover = None
            self._measure()

    def _kept(self, place: tuple[int, int] | None) -> tuple[int, int] | None:
        zones = self._zones(place[0]) if place else []
        return place if place and place[1] < len(zones) else None

    # Size

    @property
    def scale(self) -> float:
        """Pixels of a unit of the paper."""
        if self._zoom is not None or self._flow is None:
            return (self._zoom or 1.0) * _SCREEN
        return min(max(self.viewport().width() - 2 * _DESK, 100) / self._flow.size[0], _FITTED * _SCREEN)

    @property
    def zoom(self) -> float:
        """How large the pages are shown; 1 is their true size on a usual screen."""
        return self.scale / _SCREEN

    def set_zoom(self, zoom: float | None) -> None:
        """Show the pages larger or smaller, or fit their width; the middle of what is seen stays."""
        before, value, half = self.scale, self.verticalScrollBar().value(), self.viewport().height() / 2
        self._zoom = None if zoom is None else min(max(zoom, SMALLEST), LARGEST)
        self._measure()
        self.verticalScrollBar().setValue(round((value + half) * self.scale / before - half))
        self.zoomed.emit()

    def zoom_by(self, step: int) -> None:
        """Go to the next larger (1) or smaller (-1) usual zoom."""
        self.set_zoom(usual_zoom(self.zoom, step))

    def _page_height(self) -> float:
        return self._flow.size[1] * self.scale if self._flow else 1.0

    def _measure(self, *, sighted: bool = True) -> None:
        wide = (self._flow.size[0] * self.scale if self._flow else 0) + 2 * _DESK
        high = self.pages * (self._page_height() + _GAP) - _GAP + 2 * _DESK if self._flow else 0
        port = self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), wide, port.width()),
            (self.verticalScrollBar(), high, port.height()),
        ):
            bar.setRange(0, max(round(whole - seen), 0))
            bar.setPageStep(seen)
            bar.setSingleStep(60)
        if sighted:
            self.viewport().update()
        self.page_changed.emit()

    def page_rect(self, number: int) -> QRectF:
        """Return where a page lies on the viewport."""
        size = self._flow.size if self._flow else (1.0, 1.0)
        width, height = size[0] * self.scale, size[1] * self.scale
        left = max((self.viewport().width() - width) / 2, _DESK) - self.horizontalScrollBar().value()
        return QRectF(left, _DESK + number * (height + _GAP) - self.verticalScrollBar().value(), width, height)

    def _between(self, top: float, bottom: float) -> range:
        """Return the pages that reach between two heights of the viewport."""
        step, above = self._page_height() + _GAP, self.verticalScrollBar().value() - _DESK
        return range(max(0, int((top + above) // step)), min(self.pages, int((bottom + above) // step) + 1))

    def go_to_page(self, number: int) -> None:
        """Bring the upper edge of a page into sight."""
        number = min(max(number, 0), max(self.pages - 1, 0))
        self.verticalScrollBar().setValue(round(number * (self._page_height() + _GAP)))

    # Rows

    def _zones(self, page: int) -> list[Zone]:
        return self._flow.pages[page].zones if self._flow and page < self.pages else []

    def _zone_rect(self, place: tuple[int, int]) -> QRectF:
        rect, corner = self._zones(place[0])[place[1]].rect, self.page_rect(place[0])
        scale = self.scale
        return QRectF(
            corner.left() + rect.left() * scale,
            corner.top() + rect.top() * scale,
            rect.width() * scale,
            rect.height() * scale,
        )

    def _on_paper(self, point: QPointF) -> tuple[int, QPointF] | None:
        near = ((page, self.page_rect(page)) for page in self._between(point.y(), point.y()))
        found = ((page, rect.topLeft()) for page, rect in near if rect.contains(point))
        return next(((page, QPointF((point - corner) / self.scale)) for page, corner in found), None)

    def _place_at(self, point: QPointF) -> tuple[int, int] | None:
        found = self._on_paper(point)
        if found is None:
            return None
        page, there = found
        zones = self._zones(page)
        return next(((page, number) for number, zone in enumerate(zones) if zone.rect.contains(there)), None)

    def names_at(self, point: QPointF) -> list[str]:
        """Return the bookmarks at a point of the viewport, the nearest first."""
        place, found = self._place_at(point), self._on_paper(point)
        if place is None or found is None or self._flow is None:
            return []
        page, there = found
        near: list[str] = []
        for placed in self._flow.pages[page].texts:
            inner = there - placed.corner
            if placed.first < placed.last and (
                placed.box.tops[placed.first] <= inner.y() <= placed.box.bottoms[placed.last - 1]
            ):
                near += placed.box.names_at(inner)
        return list(dict.fromkeys((*near, *self._zones(page)[place[1]].names)))

    def words_at(self, point: QPointF) -> str:
        """Return what stands in the row at a point of the viewport."""
        place = self._place_at(point)
        return self._zones(place[0])[place[1]].words if place else ""

    def current_words(self) -> str:
        """Return what stands in the row that the keys are on."""
        return self._zones(self._at[0])[self._at[1]].words if self._at else ""

    def move_by(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) row that leads to a find."""
        every = [(page, number) for page in range(self.pages) for number in range(len(self._zones(page)))]
        if not every:
            return
        if self._at in every:
            at = min(max(every.index(self._at) + step, 0), len(every) - 1)
        else:
            at = next((place for place, (page, _) in enumerate(every) if page >= self.page), len(every) - 1)
        self._at = every[at]
        self._bring(self._zone_rect(self._at))
        self.setAccessibleDescription(self.current_words())
        self.viewport().update()

    def _bring(self, rect: QRectF) -> None:
        bar, port = self.verticalScrollBar(), self.viewport().height()
        if rect.top() < 0 or rect.bottom() > port:
            bar.setValue(round(bar.value() + rect.top() - port / 4))

    def choose(self) -> None:
        """Follow the row that the keys are on."""
        if self._at:
            self.chosen.emit(list(self._zones(self._at[0])[self._at[1]].names))

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        run = self._command(event)
        if run is None:
            super().keyPressEvent(event)
        else:
            run()

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        key, bar = event.key(), self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return {
                Qt.Key.Key_Equal: lambda: self.zoom_by(1),
                Qt.Key.Key_Plus: lambda: self.zoom_by(1),
                Qt.Key.Key_Minus: lambda: self.zoom_by(-1),
                Qt.Key.Key_0: lambda: self.set_zoom(None),
            }.get(Qt.Key(key))
        return {
            Qt.Key.Key_Down: lambda: self.move_by(1),
            Qt.Key.Key_Up: lambda: self.move_by(-1),
            Qt.Key.Key_Return: self.choose,
            Qt.Key.Key_Enter: self.choose,
            Qt.Key.Key_PageDown: lambda: self.go_to_page(self.page + 1),
            Qt.Key.Key_PageUp: lambda: self.go_to_page(self.page - 1),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
        }.get(Qt.Key(key))

    def event(self, event: QEvent) -> bool:
        # The window has the same keys for the size of the report's text: here they are the zoom.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and self._command(event) is not None:
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        place = self._place_at(event.position())
        if place != self._hover:
            self._hover = place
            shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            self.viewport().setToolTip(self.tr("Show where it stands in the report") if place else "")
            self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        names = self.names_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and names:
            self._at = self._place_at(event.position())
            self.viewport().update()
            self.chosen.emit(names)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        self._hover = None
        self.viewport().update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._measure()
        self.zoomed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter, theme = QPainter(self.viewport()), appearance().theme
        painter.fillRect(event.rect(), QColor(theme.bg))
        if self._flow is None:
            painter.setPen(QColor(theme.soft))
            room = self.viewport().rect().adjusted(40, 40, -40, -40)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.words)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number in self._between(event.rect().top(), event.rect().bottom()):
            self._paint_sheet(painter, number, self.page_rect(number))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_sheet(self, painter: QPainter, number: int, rect: QRectF) -> None:
        theme, scale = appearance().theme, self.scale
        # Paper is white in the dark theme too: so it will be printed.
        painter.setPen(QPen(QColor(theme.edge), 1))
        painter.setBrush(QColor("white"))
        painter.drawRect(rect)
        for place, colour in ((self._hover, theme.accent), (self._at, theme.accent)):
            if place and place[0] == number:
                ground = QColor(colour)
                ground.setAlpha(28)
                painter.fillRect(self._zone_rect(place), ground)
        painter.save()
        painter.translate(rect.topLeft())
        painter.scale(scale, scale)
        top = -rect.top() / scale
        seen = QRectF(0, top, rect.width() / scale, self.viewport().height() / scale)
        if self._flow:
            paint_page(painter, self._flow, number, seen)
        painter.restore()
        if self._at and self._at[0] == number:
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._zone_rect(self._at).adjusted(-2, -1, 2, 1))
