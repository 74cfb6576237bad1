"""Colours, fonts and the style sheet of every window, switched while the program runs: light, dark, high contrast.

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
from desktop.gui.restyling import Restyling
from desktop.gui.settings import ThemeChoice

READING_FACES = ("Noto Serif", "Cambria", "Georgia", "Times New Roman", "DejaVu Serif", "serif")
_POINTS = 9.75
"""The size of the program's own words where the clerk chose no other."""
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
    """Return a theme of the resources: "light", "dark", "contrast-light" or "contrast-dark"."""
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


def interface_font(points: float | None = None, *, bold: bool = False) -> QFont:
    """Return the face of the program itself, in the size that the clerk chose unless one is named."""
    size = _POINTS * appearance().text_size / 100 if points is None else points
    return _font(INTERFACE_FACES, size, bold=bold)


def _font(faces: tuple[str, ...], points: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(faces))
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return font


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget its part in the look (see `window.qss`), also after it was shown."""
    widget.setProperty("role", role)
    # Also before it is shown: after a change of theme, layouts keep the sizes that they asked for without a look.
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
        self._text_size = 100
        self._shown: tuple[Theme, int] | None = None
        self._restyling = Restyling(app)
        self._restyling.done.connect(self.changed)
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        if hints := _accessibility(app):
            hints.contrastPreferenceChanged.connect(self._follow_system)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        return self._choice

    @property
    def text_size(self) -> int:
        """The size of the program's own words, in percent."""
        return self._text_size

    def choose(self, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        """Show every window in a theme, or as the system is (and stay with it when it changes)."""
        self._choice = choice
        hints = self._app.styleHints()
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            # Title bars and system dialogs follow the application's scheme.
            hints.setColorScheme(Qt.ColorScheme.Dark if load(choice).dark else Qt.ColorScheme.Light)
        self._show(load(self._wanted()))

    def set_text_size(self, percent: int) -> None:
        """Show the program's own words larger or smaller."""
        if percent != self._text_size:
            self._text_size = percent
            self._show(self._theme)

    def _wanted(self) -> str:
        if self._choice is not ThemeChoice.SYSTEM:
            return self._choice.value
        name = "dark" if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else "light"
        return f"contrast-{name}" if _wants_contrast(self._app) else name

    def _follow_system(self) -> None:
        if self._choice is ThemeChoice.SYSTEM and self._wanted() != self._theme.name:
            self._show(load(self._wanted()))

    def _show(self, theme: Theme) -> None:
        self._theme = theme
        if self._shown == (theme, self._text_size):
            return
        if self._shown is None:  # below a style sheet, a style no longer says its name
            self._app.setStyle("Fusion")
        sizes = self._shown is None or self._shown[1] != self._text_size
        self._shown = theme, self._text_size
        self._app.setFont(interface_font())
        self._app.setPalette(palette(theme))
        self._restyling.begin(style_sheet(theme, self._text_size), sizes=sizes)

    def finish(self) -> None:
        """Do at once what is left of a change; it is done between other events."""
        self._restyling.finish()


def _accessibility(app: QApplication) -> Any:
    """Return what the system says of contrast, None before Qt 6.10."""
    hints = app.styleHints()
    return hints.accessibility() if hasattr(hints, "accessibility") else None


def _wants_contrast(app: QApplication) -> bool:
    hints = _accessibility(app)
    return hints is not None and hints.contrastPreference() == Qt.ContrastPreference.HighContrast


def appearance() -> Appearance:
    """Return the appearance of the running application; it shows nothing before `choose` is called."""
    app = cast("QApplication", QApplication.instance())
    known = app.findChild(Appearance)
    return known if isinstance(known, Appearance) else Appearance(app)


def style_sheet(theme: Theme, text_size: int = 100) -> str:
    """Return the style sheet of a theme, with the program's words in a size in percent."""
    folder = paths.resources("themes")
    values = {name: getattr(theme, name) for name in Theme.__slots__ if name not in {"kinds", "name", "dark"}}
    values["handle"] = _mixed(theme.edge, theme.line)
    # Borders alone tell buttons and fields from the ground: high contrast draws them as lines that are seen.
    values["border"] = theme.edge if theme.name.startswith("contrast") else theme.line
    values["trouble"] = theme.kinds[StatementKind.LIMITATION].ink
    for name in ("tick", "dash", "information", "question", "warning"):
        values[name] = f"{name}-{'dark' if theme.dark else 'light'}.svg"  # an SVG takes no colour of the sheet
    for name, points in _SIZES.items():
        values[name] = f"{points * text_size / 100:.2f}pt"
    return Template((folder / "window.qss").read_text("utf-8")).substitute(values, icons=folder.as_posix())


_SIZES = {"title_size": 15.0, "lead_size": 11.25}
"""In points."""


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
