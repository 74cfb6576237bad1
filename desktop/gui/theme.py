"""Colours, fonts and the style sheet of every window, in light and dark, switched while the program runs.

The figures are data: `resources/themes/*.toml` hold the colours, `window.qss` the look. A widget asks for its part
in the look with the property "role" (`set_role(button, "main")`); a widget that paints takes its colours from
`appearance().theme` and repaints on `appearance().changed`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from string import Template
from typing import Any, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop import paths
from desktop.domain import StatementKind
from desktop.gui.settings import ThemeChoice

READING_FACES = ("Noto Serif", "Cambria", "Georgia", "Times New Roman", "DejaVu Serif", "serif")
INTERFACE_FACES = ("Noto Sans", "Segoe UI", "Arial", "DejaVu Sans", "sans-serif")


@dataclass(frozen=True, slots=True)
class KindColours:
    """The colours of one kind of sentence, as "#rrggbb"."""

    ink: str
    """For its bar and label; readable on `tint`, on `surface` and on `bg`."""
    tint: str
    """The ground of its words."""
    pale: str
    """The ground of the words that belong to it but are not its core."""


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as "#rrggbb"; what each is for is told where it could be mistaken."""

    name: str
    dark: bool
    bg: str
    surface: str
    raised: str
    ink: str
    soft: str
    """Secondary text."""
    noise: str
    """Text that is no part of the report proper."""
    line: str
    edge: str
    """Lines that must be seen, and what is disabled."""
    accent: str
    accent_strong: str
    accent_ink: str
    """Text on `accent`."""
    chosen: str
    selection: str
    found: str
    """The ground of words that were searched for."""
    caution: str
    """For what a văn thư should look at; readable on `caution_tint`."""
    caution_tint: str
    kinds: dict[StatementKind, KindColours]


@cache
def load(name: str) -> Theme:
    """Return a theme of the resources: "light" or "dark"."""
    data: dict[str, Any] = tomllib.loads(paths.resources("themes", f"{name}.toml").read_text("utf-8"))
    data.pop("source")
    kinds = {
        StatementKind(kind): KindColours(**colours, pale=_mixed(colours["tint"], data["surface"]))
        for kind, colours in data.pop("kinds").items()
    }
    return Theme(name=name, kinds=kinds, **data)


def _mixed(first: str, second: str) -> str:
    """Return the colour halfway between two."""
    pairs = zip(bytes.fromhex(first[1:]), bytes.fromhex(second[1:]), strict=True)
    return "#" + bytes((one + other) // 2 for one, other in pairs).hex()


def reading_font(points: int, *, bold: bool = False) -> QFont:
    """Return the face that source texts are read in."""
    return _font(READING_FACES, float(points), bold=bold)


def interface_font(points: float = 9.75, *, bold: bool = False) -> QFont:
    """Return the face of the program itself."""
    return _font(INTERFACE_FACES, points, bold=bold)


def _font(faces: tuple[str, ...], points: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(faces))
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the look (see `window.qss`), also after it was shown."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Appearance(QObject):
    """What the application looks like now; there is one, `appearance()`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = ThemeChoice.SYSTEM
        self._theme = load("light")
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    def choose(self, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        """Show every window light, dark, or as the system is (and stay with it when it changes)."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            # Title bars and system dialogs follow the application's scheme.
            hints.setColorScheme(_SCHEMES[choice])
        self._show(load(self._wanted()))

    def _wanted(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        return "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._wanted() != self._theme.name:
            self._show(load(self._wanted()))

    def _show(self, theme: Theme) -> None:
        self._theme = theme
        if self._app.style().name().lower() != "fusion":
            self._app.setStyle("Fusion")
        self._app.setFont(interface_font())
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme))
        self.changed.emit()


_SCHEMES = {ThemeChoice.LIGHT: Qt.ColorScheme.Light, ThemeChoice.DARK: Qt.ColorScheme.Dark}


def appearance() -> Appearance:
    """Return the appearance of the running application; it shows nothing before `choose` is called."""
    app = cast("QApplication", QApplication.instance())
    known = app.findChild(Appearance)
    return known if isinstance(known, Appearance) else Appearance(app)


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme."""
    folder = paths.resources("themes")
    colours = {name: getattr(theme, name) for name in Theme.__slots__ if name not in {"kinds", "name", "dark"}}
    colours["handle"] = _mixed(theme.edge, theme.line)
    return Template((folder / "window.qss").read_text("utf-8")).substitute(colours, icons=folder.as_posix())


_PALETTE = {
    "Window": "bg",
    "WindowText": "ink",
    "Base": "surface",
    "AlternateBase": "raised",
    "Text": "ink",
    "Button": "surface",
    "ButtonText": "ink",
    "BrightText": "accent_ink",
    "ToolTipBase": "raised",
    "ToolTipText": "ink",
    "PlaceholderText": "soft",
    "Highlight": "selection",
    "HighlightedText": "ink",
    "Link": "accent",
    "LinkVisited": "accent",
    "Light": "raised",
    "Midlight": "line",
    "Mid": "line",
    "Dark": "edge",
    "Shadow": "edge",
    "Accent": "accent",
}


def palette(theme: Theme) -> QPalette:
    """Return the palette of a theme, for what the style sheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in _PALETTE.items():
        made.setColor(role[name], QColor(getattr(theme, colour)))
    for disabled in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(theme.edge))
    return made
