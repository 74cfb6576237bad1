"""The finds of the open report: a tab for each kind, a filter, and cards; linked both ways with the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from desktop.gui.icons import icon
from desktop.gui.review.actions import add_group
from desktop.gui.review.buttons import Pill
from desktop.gui.review.filter_popup import FilterPopup
from desktop.gui.review.filters import Filter, Order
from desktop.gui.review.find_list import FindList
from desktop.gui.review.findings_delegate import FindingDelegate
from desktop.gui.review.findings_model import FIND_ID, FindingsModel
from desktop.gui.review.flow import FlowRow
from desktop.gui.review.groups import Group
from desktop.gui.review.naming import group_title
from desktop.gui.review.notices import NoticeLine
from desktop.gui.theme import appearance
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.session import ReviewSession

_LOWEST = 110
"""Pixels in which the chosen card is seen whole, and the next one begun."""
_ALWAYS = (Group.ALL, Group.TASK, Group.OFFICIAL)


class FindingsPanel(QWidget):
    """Tabs with counts over a list of cards."""

    def __init__(self, session: ReviewSession, actions: ReviewActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._actions = session, actions
        self.model = FindingsModel(session, self)
        self._build()
        self.model.updated.connect(self._follow_model)
        session.chosen_changed.connect(self._show_chosen)
        session.scope_changed.connect(self._show_scope)
        appearance().changed.connect(self.list.viewport().update)
        self._show_scope()
        self._show_chosen()

    def _build(self) -> None:
        self.list = FindList()
        self.list.setMinimumHeight(_LOWEST)
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self.list.setAccessibleName(self.tr("Finds of the report"))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.entered.connect(self._go_on)
        self._actions.copy_requested.connect(self.list.copy)
        self.list.escaped.connect(self._step_back)
        self.list.selectionModel().selectionChanged.connect(self._take_selection)
        self.list.selectionModel().currentChanged.connect(self._take_selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        column.addWidget(self._filter_row())
        self.notice = NoticeLine(self._session, self._actions.going_on, self)
        column.addWidget(self.notice)
        column.addWidget(self.list, 1)

    def _tab_row(self) -> QWidget:
        holder = FlowRow(spacing=2)
        row = holder.row
        row.setContentsMargins(10, 7, 10, 3)
        group = QButtonGroup(self)
        self.tabs: dict[Group, Pill] = {}
        for name in Group:
            tab = Pill(tab=True)
            tab.clicked.connect(lambda _checked=False, name=name: self._choose_group(name))
            tab.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            tab.customContextMenuRequested.connect(lambda at, name=name: self._show_tab_menu(name, at))
            group.addButton(tab)
            row.addWidget(tab)
            self.tabs[name] = tab
        return holder

    def _filter_row(self) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(10, 0, 10, 6)
        row.setSpacing(4)
        self.words = FilterLine()
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter the finds, with or without tone marks"))
        self.words.setClearButtonEnabled(True)
        self.words.words_changed.connect(lambda words: self._change_scope(words=words.strip()))
        self.undecided = Pill()
        self.undecided.toggled.connect(lambda on: self._change_scope(undecided_only=on))
        self.filter = QToolButton()
        self.filter.setIcon(icon("funnel"))
        self.filter.setCheckable(True)
        self.filter.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.filter.setAccessibleName(self.tr("Filter and order of the finds"))
        self.filter.setToolTip(f"{self.filter.accessibleName()} (F)")
        self.filter.clicked.connect(self.open_filter)
        self._actions.filter.triggered.connect(self.open_filter)
        self.popup = FilterPopup(self._session, self)
        self.popup.left.connect(self.list.setFocus)
        row.addWidget(self.words, 1)
        row.addWidget(self.undecided)
        row.addWidget(self.filter)
        return holder

    # What is shown

    def _choose_group(self, group: Group) -> None:
        self._change_scope(group=group)
        self._session.choose_shown()

    def _change_scope(self, **parts: object) -> None:
        wanted = replace(self._session.scope, **parts)  # type: ignore[arg-type]
        if wanted != self._session.scope:
            self._session.set_scope(wanted)
            self._session.choose_shown()

    def _show_scope(self, *_: object) -> None:
        scope = self._session.scope
        self.tabs[scope.group].setChecked(True)
        self.undecided.setChecked(scope.undecided_only)
        self.filter.setChecked(scope.filter != Filter() or scope.order is not Order.TEXT)
        if self.words.words().strip() != scope.words:
            self.words.setText(scope.words)
        self._count()

    def _count(self) -> None:
        tally, shown = self._session.tally, self._session.scope.group
        for group, tab in self.tabs.items():
            count = tally.total[group]
            tab.setText(f"{group_title(group)} {count}")
            tab.setVisible(bool(count) or group in _ALWAYS or group is shown)
        self.undecided.setText(self.tr("Undecided {0}").format(tally.undecided[shown]))
        self.list.say(self._empty_words())

    def _empty_words(self) -> str:
        scope = self._session.scope
        if self._session.report is None:
            return ""
        if scope.words:
            return self.tr("No find here holds these words")
        if scope.filter != Filter() and self._session.tally.total[scope.group]:
            return self.tr("No find here fits the filter")
        if scope.undecided_only and self._session.tally.total[scope.group]:
            return self.tr("Everything here is decided")
        words = self.tr("Nothing of this kind in the report.\nSelect words in the text and press {0} to add it.")
        return words.format(self._actions.add_key(scope.group))

    def open_filter(self) -> None:
        """Show what the finds can be narrowed down to and sorted by."""
        self._show_scope()  # a checkable button unchecks itself when it is clicked
        self.popup.show_under(self.filter)

    def _go_on(self) -> None:
        """Do what Enter means: edit the find, or go to the next report where all are decided."""
        if self._actions.going_on.done():
            self._actions.going_on.next_report.trigger()
        else:
            self._actions.edit.trigger()

    def _step_back(self) -> None:
        """Do what Esc means: leave the quick pass, or show what the filter hides."""
        if self._actions.going_on.quick.running:
            self._actions.going_on.quick.stop()
        elif self._session.scope.narrowed:
            self.notice.clear_filter()

    # Linked with the session

    def _follow_model(self) -> None:
        self._count()
        self._show_chosen()

    def _show_chosen(self, *_: object) -> None:
        row = self.model.row_of(self._session.chosen)
        selection = self.list.selectionModel()
        self.model.updating = True
        if row < 0:
            selection.clear()
        elif selection.currentIndex().row() != row or self._session.selected == (self._session.chosen,):
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(self.model.index(row), flag)
            self.list.show_row(row)
        self.model.updating = False

    def _take_selection(self, *_: object) -> None:
        if self.model.updating:
            return
        selection = self.list.selectionModel()
        ids = self.model.ids(self.list.selected_rows())
        current = selection.currentIndex().data(FIND_ID) if selection.currentIndex().isValid() else None
        if current in ids and current != self._session.chosen:
            self._session.choose(current, ids)
        else:
            self._session.select(ids)

    def _show_tab_menu(self, group: Group, at: QPoint) -> None:
        """Offer what can be done with all finds of a tab, which is shown."""
        self._choose_group(group)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_group(menu, (self._actions.accept_all, self._actions.going_on.quick_pass, self._actions.filter))
        menu.popup(self.tabs[group].mapToGlobal(at))

    def _show_menu(self, at: QPoint) -> None:
        self._actions.context_menu(self).popup(self.list.viewport().mapToGlobal(at))


class FilterLine(WordsLine):
    """A line that is content with little room and takes what there is."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(90, super().sizeHint().height())
