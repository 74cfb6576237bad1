"""Sizes of windows that leave no part of them beyond the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""Pixels for the frame and the title of a window."""


def fitting(window: QWidget, width: int, height: int) -> QSize:
    """Return a size in pixels, or what there is on the screen of a window if that is less."""
    return QSize(width, height).boundedTo(window.screen().availableSize() - _FRAME)


def show_whole(window: QWidget) -> None:
    """Show a window at its size, or over the whole screen where its frame would stand beyond it."""
    room = window.screen().availableSize() - _FRAME
    if window.width() > room.width() or window.height() > room.height():
        window.showMaximized()
    else:
        window.show()
