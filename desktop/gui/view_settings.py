"""What the clerk chooses of the look: size of the text, theme, language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from desktop.gui.menus import made_action
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import appearance
from desktop.gui.translation import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QAction

    from desktop.gui.window import MainWindow

SMALLEST_TEXT, LARGEST_TEXT = 8, 24


class ViewSettings(QObject):
    """Actions and menus of the look, for one window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._settings = window, window.settings
        self.larger = made_action(self, "larger", self.tr("&Larger text"), lambda: self._resize_text(1), "Ctrl+=")
        self.smaller = made_action(
            self, "smaller", self.tr("&Smaller text"), lambda: self._resize_text(-1), "Ctrl+-"
        )
        self.themes, self.languages = self._theme_menu(), self._language_menu()

    def _resize_text(self, step: int) -> None:
        self.choose_reading_size(min(LARGEST_TEXT, max(SMALLEST_TEXT, self._settings.reading_size + step)))

    def choose_reading_size(self, points: int) -> None:
        """Show the words of reports in a size and remember it."""
        self._settings.reading_size = points
        if self._window.reviewing:
            self._window.review.set_reading_size(points)

    def reading_sizes(self) -> tuple[int, int]:
        """Return the smallest and the largest size of the words of reports, in points."""
        return SMALLEST_TEXT, LARGEST_TEXT

    def choose_text_size(self, percent: int) -> None:
        """Show the program's own words in a size and remember it."""
        self._settings.text_size = percent
        appearance().set_text_size(percent)

    def theme_names(self) -> dict[ThemeChoice, str]:
        """Return what the themes are called."""
        return {
            ThemeChoice.SYSTEM: self.tr("As the system"),
            ThemeChoice.LIGHT: self.tr("Light"),
            ThemeChoice.DARK: self.tr("Dark"),
            ThemeChoice.CONTRAST_LIGHT: self.tr("High contrast, light"),
            ThemeChoice.CONTRAST_DARK: self.tr("High contrast, dark"),
        }

    def _theme_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Theme"), self._window)
        self._choices(menu, "theme", self.theme_names(), self._settings.theme, self.choose_theme)
        return menu

    def choose_theme(self, choice: ThemeChoice) -> None:
        """Show every window in a theme and remember it."""
        self._settings.theme = choice
        appearance().choose(choice)
        for action in self.themes.actions():
            action.setChecked(action.objectName() == f"theme.{choice}")

    def _language_menu(self) -> QMenu:
        menu = QMenu(self.tr("Lan&guage"), self._window)
        chosen, choose = self._settings.language, self._window.language_chosen.emit
        self._choices(menu, "language", LANGUAGES, chosen, choose)
        return menu

    def _choices(
        self,
        menu: QMenu,
        kind: str,
        names: Mapping[Any, str],
        chosen: object,
        choose: Callable[[Any], object],
    ) -> None:
        group = QActionGroup(menu)
        for value, name in names.items():
            action: QAction = menu.addAction(name)
            action.setObjectName(f"{kind}.{value}")
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.setActionGroup(group)
            action.triggered.connect(lambda _checked=False, value=value: choose(value))
