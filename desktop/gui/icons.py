"""Icons of the Phosphor set, drawn in the colours of the theme.

The font comes with the package qtawesome, of which no code is loaded (docs/decisions.md). A glyph is an outline
that is filled when it is painted: sharp at every scaling, and in the colours of the theme of that moment.
"""

from __future__ import annotations

import importlib.util
import json
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QRawFont, QTransform

from desktop import paths
from desktop.gui.theme import appearance

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QPainterPath

_FONT, _NAMES = "phosphor-1.3.0.ttf", "phosphor-charmap-1.3.0.json"
_EM = 64.0
"""The size at which outlines are taken from the font; they are scaled from there."""


def icon(name: str, colour: str = "") -> QIcon:
    """Return an icon by its Phosphor name, in a colour of the theme ("accent_ink"); else as words beside it.

    Raises KeyError for a name that the set does not have.
    """
    _code(name)
    return QIcon(_Engine(name, colour))


def give_icon(action: QAction) -> None:
    """Give an action the icon that `resources/icons/icons.toml` names for it."""
    name = _of_actions().get(action.objectName())
    if name and action.icon().isNull() and not action.isCheckable():
        action.setIcon(icon(name))


class _Engine(QIconEngine):
    """Paints one glyph."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name, self._colour = name, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(rect.width(), rect.height())
        painter.translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2)
        painter.scale(side / _EM, side / _EM)
        painter.fillPath(_outline(self._name), QColor(self._ink(mode)))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._colour)

    def _ink(self, mode: QIcon.Mode) -> str:
        theme = appearance().theme
        if mode is QIcon.Mode.Disabled:
            return theme.edge
        if self._colour:
            return str(getattr(theme, self._colour))
        return theme.soft if mode is QIcon.Mode.Normal else theme.ink


@cache
def _outline(name: str) -> QPainterPath:
    font = _font()
    path = font.pathForGlyph(font.glyphIndexesForString(chr(_code(name)))[0])
    return QTransform.fromTranslate(0, font.ascent()).map(path)


@cache
def _font() -> QRawFont:
    return QRawFont(str(_file(_FONT)), _EM)


def _code(name: str) -> int:
    return int(_codes()[name], 16)


@cache
def _codes() -> dict[str, str]:
    codes: dict[str, str] = json.loads(_file(_NAMES).read_text("utf-8"))
    return codes


@cache
def _of_actions() -> dict[str, str]:
    names: dict[str, str] = tomllib.loads(paths.resources("icons", "icons.toml").read_text("utf-8"))["actions"]
    return names


def _file(name: str) -> Path:
    """Return a file of the font: the frozen program has it among its resources, others in the package."""
    own = paths.resources("icons", name)
    if own.is_file():
        return own
    package = importlib.util.find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError(name)
    return Path(package.origin).parent / "fonts" / name
