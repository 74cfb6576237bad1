"""Secrecy, tags and reviewer given to the selected reports from menus that show what these have now."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain import Secrecy
from desktop.errors import UserError
from desktop.folding import plain
from desktop.gui.icons import icon
from desktop.gui.reports.arrangement import Field
from desktop.gui.reports.wording import nothing_title, secrecy_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from desktop.domain import ReportDetails
    from desktop.gui.review.session import ReviewSession

_OFFERED = 12
"""Tags and reviewers that a menu offers, those used most; the form knows all."""


class Giving(QObject):
    """What many reports are given at once; a tick stands where all of them have it, a count where some do."""

    def __init__(self, session: ReviewSession, chosen: Callable[[], list[int]], parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._chosen = session, chosen
        self.secrecy = QMenu(self.tr("&Secrecy"), parent)
        self.secrecy.setIcon(icon("lock-simple"))
        self._levels: dict[Secrecy, QAction] = {}
        for level in Secrecy:
            action = self.secrecy.addAction(secrecy_title(level))
            action.setObjectName(f"reports.secrecy.{level.value}")
            action.setCheckable(True)
            action.triggered.connect(partial(self._set_level, level))
            self._levels[level] = action
        self.secrecy.aboutToShow.connect(self._tick_levels)

    def tags_menu(self, other: QAction, parent: QWidget) -> QMenu:
        """Return a menu that gives tags and takes them away; `other` opens the form."""
        menu, there = QMenu(self.tr("&Tags"), parent), self._details()
        used = {tag for details in there for tag in details.tags}
        for tag in sorted(used | set(self._known("tag")), key=plain):
            having = sum(tag in details.tags for details in there)
            action = self._add(menu, tag, having, len(there))
            action.triggered.connect(partial(self._toggle_tag, tag, having < len(there)))
        return _ended(menu, other)

    def reviewer_menu(self, other: QAction, parent: QWidget) -> QMenu:
        """Return a menu that gives the reports to somebody; `other` opens the form."""
        menu, there = QMenu(self.tr("&Reviewer"), parent), self._details()
        used = {details.reviewer for details in there}
        for name in ["", *sorted((used | set(self._known("reviewer"))) - {""}, key=plain)]:
            having = sum(details.reviewer == name for details in there)
            action = self._add(menu, name or nothing_title(Field.REVIEWER), having, len(there))
            action.triggered.connect(partial(self._set_reviewer, name))
        return _ended(menu, other)

    def _add(self, menu: QMenu, words: str, having: int, count: int) -> QAction:
        action = menu.addAction("")
        action.setCheckable(True)
        _show(action, words, having, count)
        return action

    def _tick_levels(self) -> None:
        there = self._details()
        for level, action in self._levels.items():
            _show(action, secrecy_title(level), sum(one.secrecy is level for one in there), len(there))

    def _toggle_tag(self, tag: str, on: bool, *_: object) -> None:  # noqa: FBT001 (of one module)
        def changed(details: ReportDetails) -> ReportDetails:
            tags = {*details.tags, tag} if on else set(details.tags) - {tag}
            return replace(details, tags=tuple(sorted(tags, key=lambda each: (plain(each), each))))

        self._give(changed)

    def _set_level(self, level: Secrecy, *_: object) -> None:
        self._give(lambda details: replace(details, secrecy=level))
        self._tick_levels()  # an entry that is chosen again unticks itself

    def _set_reviewer(self, name: str, *_: object) -> None:
        self._give(lambda details: replace(details, reviewer=name))

    def _give(self, change: Callable[[ReportDetails], ReportDetails]) -> None:
        self._session.set_details(self._chosen(), change)

    def _details(self) -> Sequence[ReportDetails]:
        try:
            return [line.details for line in self._session.library.summaries(self._chosen())]
        except UserError as error:
            self._session.failed.emit(error)
            return []

    def _known(self, field: str) -> Sequence[str]:
        try:
            return self._session.library.values(field)[:_OFFERED]
        except UserError as error:
            self._session.failed.emit(error)
            return []


def _show(action: QAction, words: str, having: int, count: int) -> None:
    """Tick an entry that all reports have; say of how many where only some do."""
    some = f"  ({having}/{count})" if 0 < having < count else ""
    action.setText(words.replace("&", "&&") + some)
    action.setChecked(0 < having == count)


def _ended(menu: QMenu, other: QAction) -> QMenu:
    if menu.actions():
        menu.addSeparator()
    menu.addAction(other)
    menu.setIcon(other.icon())
    menu.setEnabled(other.isEnabled())
    return menu
