"""Sizes of windows that leave no part of them beyond the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""Pixels for the frame and the title of a window."""


def grown(pixels: int) -> int:
    """Return how many pixels it takes where the program's own words are larger than usual, or smaller."""
    return round(pixels * appearance().text_size / 100)


def fitting(window: QWidget, width: int, height: int) -> QSize:
    """Return a size in pixels that grows with the words, or what there is on the screen if that is less."""
    return QSize(grown(width), grown(height)).boundedTo(window.screen().availableSize() - _FRAME)


def show_whole(window: QWidget) -> None:
    """Show a window at its size, or over the whole screen where its frame would stand beyond it."""
    room = window.screen().availableSize() - _FRAME
    if window.width() > room.width() or window.height() > room.height():
        window.showMaximized()
    else:
        window.show()
