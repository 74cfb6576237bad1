"""Pictures of pages, drawn in jobs and kept for a while: the window never waits for one."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QTransform

from desktop.errors import UserError
from desktop.gui.jobs import Jobs, Work

if TYPE_CHECKING:
    from pathlib import Path

_KEPT = 10
"""Pictures in memory; one is about four megabytes."""


class Wanted(NamedTuple):
    """One picture: of which page (from 0) of which file, how many pixels wide, turned by how many degrees."""

    file: Path
    media_type: str
    page: int
    width: int
    turn: int = 0


class PagePictures(QObject):
    """Draws the picture that is wanted last first, and none twice."""

    arrived = Signal(object)
    """A `Wanted` whose picture is there."""
    failed = Signal(object, object)
    """A `Wanted`, and the UserError why there is none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = Jobs(self)
        self._kept: OrderedDict[Wanted, QImage] = OrderedDict()
        self._under_way: Wanted | None = None
        self._next: Wanted | None = None

    def get(self, wanted: Wanted) -> QImage | None:
        """Return a picture if it is there; else it is drawn and announced, unless another is wanted meanwhile."""
        if wanted in self._kept:
            self._kept.move_to_end(wanted)
            return self._kept[wanted]
        if self._under_way is None:
            self._start(wanted)
        elif self._under_way != wanted:
            self._next = wanted
        return None

    def near(self, wanted: Wanted) -> QImage | None:
        """Return the same page in another size, for the moment."""
        same = (each for each in reversed(self._kept) if each[:3] == wanted[:3] and each.turn == wanted.turn)
        found = next(same, None)
        return self._kept[found] if found else None

    def stop(self) -> None:
        """Draw no more; nobody waits for the picture under way."""
        self._next = None
        self._jobs.stop()

    def _start(self, wanted: Wanted) -> None:
        self._under_way = wanted
        work = Work()
        work.finished.connect(self._take)
        work.failed.connect(self._break_down)
        work.ended.connect(self._go_on)
        self._jobs.start(lambda _work: (wanted, _attempt(wanted)), work)

    def _take(self, found: tuple[Wanted, QImage | UserError]) -> None:
        wanted, image = found
        if isinstance(image, UserError):
            self.failed.emit(wanted, image)
            return
        self._kept[wanted] = image
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.arrived.emit(wanted)

    def _break_down(self, error: Exception) -> None:
        raise error

    def _go_on(self) -> None:
        self._under_way, wanted, self._next = None, self._next, None
        if wanted and wanted not in self._kept:
            self._start(wanted)


def _attempt(wanted: Wanted) -> QImage | UserError:
    try:
        return _draw(wanted)
    except UserError as error:
        return error


def _draw(wanted: Wanted) -> QImage:
    from desktop.reading import draw_page  # noqa: PLC0415 (the window shows before the readers are loaded)

    drawn = draw_page(wanted.file, wanted.media_type, wanted.page, wanted.width)
    image = QImage(drawn.pixels, drawn.width, drawn.height, 3 * drawn.width, QImage.Format.Format_RGB888)
    # The bytes belong to Python: a copy outlives them.
    return image.transformed(QTransform().rotate(wanted.turn)) if wanted.turn else image.copy()
