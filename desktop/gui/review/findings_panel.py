"""The finds of the open report: a tab for each kind, a filter, and cards; linked both ways with the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.gui.review.buttons import Pill
from desktop.gui.review.findings_delegate import FindingDelegate
from desktop.gui.review.findings_model import FIND_ID, FindingsModel
from desktop.gui.review.flow import FlowLayout
from desktop.gui.review.groups import Group
from desktop.gui.review.naming import group_title
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPaintEvent

    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.session import ReviewSession

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
        self.list = CardList()
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(self.list))
        self.list.setAccessibleName(self.tr("Finds of the report"))
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.selectionModel().selectionChanged.connect(self._take_selection)
        self.list.selectionModel().currentChanged.connect(self._take_selection)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row())
        column.addWidget(self.list, 1)

    def _tab_row(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, spacing=2)
        row.setContentsMargins(10, 7, 10, 5)
        group = QButtonGroup(self)
        self.tabs: dict[Group, Pill] = {}
        for name in Group:
            tab = Pill(tab=True)
            tab.clicked.connect(lambda _checked=False, name=name: self._choose_group(name))
            group.addButton(tab)
            row.addWidget(tab)
            self.tabs[name] = tab
        self._add_filter(row)
        return holder

    def _add_filter(self, row: FlowLayout) -> None:
        self.words = FilterLine()
        self.words.setPlaceholderText(self.tr("Filter"))
        self.words.setAccessibleName(self.tr("Filter the finds, with or without tone marks"))
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(lambda words: self._change_scope(words=words.strip()))
        self.undecided = Pill()
        self.undecided.toggled.connect(lambda on: self._change_scope(undecided_only=on))
        row.addWidget(self.words)
        row.addWidget(self.undecided)

    # What is shown

    def _choose_group(self, group: Group) -> None:
        self._change_scope(group=group)
        chosen = self._session.finding(self._session.chosen)
        if chosen is None or not self._session.shows(chosen):
            self._session.choose_first()

    def _change_scope(self, **parts: object) -> None:
        self._session.set_scope(replace(self._session.scope, **parts))  # type: ignore[arg-type]

    def _show_scope(self, *_: object) -> None:
        scope = self._session.scope
        self.tabs[scope.group].setChecked(True)
        self.undecided.setChecked(scope.undecided_only)
        if self.words.text().strip() != scope.words:
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
        if scope.undecided_only and self._session.tally.total[scope.group]:
            return self.tr("Everything here is decided")
        return self.tr("Nothing of this kind in the report.\nSelect words in the text to add it.")

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
            self.list.scrollTo(self.model.index(row))
        self.model.updating = False

    def _take_selection(self, *_: object) -> None:
        if self.model.updating:
            return
        selection = self.list.selectionModel()
        rows = sorted(index.row() for index in selection.selectedIndexes())
        ids = [self.model.index(row).data(FIND_ID) for row in rows]
        current = selection.currentIndex().data(FIND_ID) if selection.currentIndex().isValid() else None
        if current in ids and current != self._session.chosen:
            self._session.choose(current, ids)
        else:
            self._session.select(ids)

    def _show_menu(self, at: QPoint) -> None:
        self._actions.context_menu(self).popup(self.list.viewport().mapToGlobal(at))


class FilterLine(QLineEdit):
    """A line that is content with little room and takes what there is."""

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(90, super().sizeHint().height())


class CardList(QTableView):
    """A list of equally high cards that says why it is empty.

    It is a table of one column because QListView lays out every row again whenever one comes, goes or changes.
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        set_role(self, "side")
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalScrollBar().setSingleStep(24)

    def setItemDelegate(self, delegate: QAbstractItemDelegate) -> None:  # noqa: N802 (Qt's name)
        super().setItemDelegate(delegate)
        self._fit_rows()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        height = self.itemDelegate().sizeHint(option, QModelIndex()).height()
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)

    def moveCursor(  # noqa: N802 (Qt's name)
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        # In a table Home and End go along the row; here they lead to the first and the last card.
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends and self.model().rowCount():
            return self.model().index(ends[action] % self.model().rowCount(), 0)
        return super().moveCursor(action, modifiers)

    def say(self, words: str) -> None:
        """Set what stands in the empty list."""
        self._words = words
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        if self._words and self.model() and not self.model().rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(QColor(appearance().theme.soft))
            area = self.viewport().rect().adjusted(24, 28, -24, 0)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(area, int(flags), self._words)
