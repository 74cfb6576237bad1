"""Tells which lines the clerk has had before the eyes: those in full sight for a second of an active window."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from desktop.domain import Span

if TYPE_CHECKING:
    from desktop.gui.source_view.page import SourcePage

_LOOKS = 4
_PACE = 250
"""Milliseconds from look to look: four of them make the second that a line must stay in sight."""
_WAKING = {QEvent.Type.WindowActivate, QEvent.Type.Show, QEvent.Type.Resize}


class ReadingWatch(QObject):
    """Looks a few times a second at what is in sight, as long as that changes or was not told yet.

    A line counts once every look of a whole second saw it; so one can scroll slowly without a rest, and what only
    flies past is not counted.
    """

    seen = Signal(Span)

    def __init__(self, page: SourcePage, pace: int = _PACE) -> None:
        super().__init__(page)
        self._page = page
        self._looks: deque[Span] = deque(maxlen=_LOOKS + 1)
        self._timer = QTimer(self, interval=pace)
        self._timer.timeout.connect(self._look)
        page.installEventFilter(self)
        page.verticalScrollBar().valueChanged.connect(self.wake)

    def set_pace(self, milliseconds: int) -> None:
        """Set the time from look to look."""
        self._timer.setInterval(milliseconds)

    def start_anew(self) -> None:
        """Forget what was in sight: another text is shown."""
        self._looks.clear()
        self.wake()

    def wake(self) -> None:
        """Look again from now on."""
        if not self._timer.isActive() and self._page.isVisible():
            self._timer.start()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() in _WAKING:
            self.wake()
        return False

    def _look(self) -> None:
        if not (self._page.isVisible() and self._page.isActiveWindow()):
            self._looks.clear()
            self._timer.stop()
            return
        self._looks.append(self._page.sight.range())
        if len(self._looks) <= _LOOKS:
            return
        stayed = Span(max(look.start for look in self._looks), min(look.end for look in self._looks))
        if len(set(self._looks)) == 1:
            self._timer.stop()
            self._looks.clear()
        if stayed.start < stayed.end:
            self.seen.emit(stayed)
