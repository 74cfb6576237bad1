"""Icons follow the theme, and each named one exists."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QColor, QIcon

from desktop import paths
from desktop.gui.icons import give_icon, icon
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import appearance

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = QSize(32, 32)


def inks(shown: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    """The colours of all pixels that are wholly covered."""
    image = shown.pixmap(SIZE, 1.0, mode).toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    colours = (image.pixelColor(x, y) for x, y in places)
    return {colour.name() for colour in colours if colour.alpha() == 255}


def test_an_icon_is_drawn_in_the_colours_of_the_theme_also_after_a_switch() -> None:
    shown = icon("warning-fill")
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        appearance().choose(choice)
        theme = appearance().theme
        assert inks(shown) == {QColor(theme.soft).name()}
        assert inks(shown, QIcon.Mode.Disabled) == {QColor(theme.edge).name()}
        assert inks(icon("warning-fill", "accent_ink")) == {QColor(theme.accent_ink).name()}
    appearance().choose(ThemeChoice.SYSTEM)


def test_every_icon_that_is_named_for_an_action_exists() -> None:
    named = tomllib.loads(paths.resources("icons", "icons.toml").read_text("utf-8"))["actions"]
    assert [name for name in set(named.values()) if not inks(icon(name))] == []


def test_an_icon_that_the_set_does_not_have_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon")


def test_what_can_be_checked_keeps_its_mark_instead_of_an_icon() -> None:
    plain, checkable, strange = QAction("Find"), QAction("Find"), QAction("Strange")
    checkable.setCheckable(True)
    for action in (plain, checkable):
        action.setObjectName("find")
    for action in (plain, checkable, strange):
        give_icon(action)
    assert [action.icon().isNull() for action in (plain, checkable, strange)] == [False, True, True]
