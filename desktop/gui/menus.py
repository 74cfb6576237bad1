"""The menus of the window, to which each feature adds its actions with one line.

Palette, overview of keys and their editor read the same menus: what is added here is found, shown and given a key
there.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from desktop.gui.icons import give_icon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QMenuBar


class Menu(StrEnum):
    """The menus from left to right; one without actions is not shown."""

    FILE = "file"
    EDIT = "edit"
    REPORTS = "reports"
    REVIEW = "review"
    MARK = "mark"
    VIEW = "view"
    TOOLS = "tools"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Entry:
    """One action as it stands in the menus."""

    place: Menu
    path: tuple[str, ...]
    """The titles of the menus that lead to it, without their marks for keys."""
    action: QAction

    @property
    def words(self) -> str:
        """What the action does, with the submenu it stands in: "Theme: dark"."""
        return ": ".join((*self.path[1:], plain_text(self.action)))


class Menus(QObject):
    """The menu bar by places."""

    added = Signal()
    """Some feature added actions."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        titles = {
            Menu.FILE: self.tr("&File"),
            Menu.EDIT: self.tr("&Edit"),
            Menu.REPORTS: self.tr("Re&ports"),
            Menu.REVIEW: self.tr("&Review"),
            Menu.MARK: self.tr("&Mark"),
            Menu.VIEW: self.tr("&View"),
            Menu.TOOLS: self.tr("&Tools"),
            Menu.HELP: self.tr("&Help"),
        }
        self._menus = {place: bar.addMenu(title) for place, title in titles.items()}
        for menu in self._menus.values():
            menu.menuAction().setVisible(False)

    def add(self, place: Menu, *actions: QAction | QMenu, behind: QAction | None = None) -> None:
        """Put actions and submenus into a menu: as a section of its own at its end, or right behind another.

        Each action has an object name that no other has and that never changes: the clerk's own keys are stored
        by it.
        """
        menu = self._menus[place]
        there = menu.actions()
        follower = there[there.index(behind) + 1] if behind and behind in there[:-1] else None
        if behind is None and there:
            menu.addSeparator()
        for added in actions:
            action = added.menuAction() if isinstance(added, QMenu) else added
            menu.insertAction(follower, action) if follower else menu.addAction(action)
            give_icon(action)
        menu.menuAction().setVisible(True)
        self.added.emit()

    def menu(self, place: Menu) -> QMenu:
        """Return the menu itself."""
        return self._menus[place]

    def entries(self) -> list[Entry]:
        """Return every action of the menus, in the order of the menus."""
        return [entry for place, menu in self._menus.items() for entry in _entries(place, menu, ())]

    def groups(self) -> list[tuple[str, list[Entry]]]:
        """Return the entries by menu, each menu with its title; empty menus are left out."""
        entries = self.entries()
        groups = (
            (plain_words(menu.title()), [entry for entry in entries if entry.place is place])
            for place, menu in self._menus.items()
        )
        return [(title, members) for title, members in groups if members]


def _entries(place: Menu, menu: QMenu, path: tuple[str, ...]) -> Iterator[Entry]:
    path = (*path, plain_words(menu.title()))
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _entries(place, below, path)
        elif not action.isSeparator():
            yield Entry(place, path, action)


def made_action(owner: QObject, name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
    """Return an action with the name that its keys are stored by."""
    action = QAction(text, owner)
    action.setObjectName(name)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.triggered.connect(lambda _checked: run())
    return action


def name_actions(owner: QObject, prefix: str) -> None:
    """Name the nameless actions of an object and of its parts by attribute: "review.kinds.task"."""
    for name, value in tuple(vars(owner).items()):
        held = value.items() if isinstance(value, dict) else [("", value)]
        for key, thing in held:
            full = ".".join(filter(None, (prefix, name.lstrip("_"), str(key))))
            if isinstance(thing, QAction) and not thing.objectName():
                thing.setObjectName(full)
            elif type(thing).__name__.endswith("Actions"):
                name_actions(thing, full)


def plain_text(action: QAction) -> str:
    """Return the words of an action without the mark for its key and without dots."""
    return plain_words(action.text()).removesuffix("…")


def plain_words(text: str) -> str:
    """Return the words of a menu without the mark for its key."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")
