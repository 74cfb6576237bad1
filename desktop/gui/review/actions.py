"""Every action of the review, made once: menus, buttons, context menus and keys all use these."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain import FindingState, Official, Statement, StatementKind
from desktop.gui.icons import icon
from desktop.gui.review import edits
from desktop.gui.review.command_names import in_sentence
from desktop.gui.review.going_on import GoingOn
from desktop.gui.review.groups import Group
from desktop.gui.review.naming import kind_title
from desktop.gui.review.page_actions import PageActions
from desktop.gui.review.readings import ReadingSteps
from desktop.gui.review.span_actions import SpanActions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QAction

    from desktop.domain import Finding, Span
    from desktop.gui.review.page_actions import Words
    from desktop.gui.review.session import ReviewSession


class ReviewActions(PageActions):
    """The actions of one review page; single keys work wherever on the page nothing is being typed."""

    edit_requested = Signal()
    note_requested = Signal()
    comment_requested = Signal()
    copy_requested = Signal()
    """The selected finds are wanted on the clipboard, as a table."""
    focus_requested = Signal(bool)
    """One find at a time is wanted (true), or the whole page."""

    def __init__(
        self,
        page: QWidget,
        session: ReviewSession,
        words: Callable[[], Words],
        reports: Callable[[], QAbstractItemModel],
    ) -> None:
        """`words` gives the place where the text is read just now, `reports` their list as it is shown."""
        super().__init__(page, session)
        self._words = words
        self.spans = SpanActions(page, session, words)
        self.going_on = GoingOn(page, session, reports)
        self.readings = ReadingSteps(session, self)
        self._make_decisions()
        self._make_walk()
        self.focus = self._make(self.tr("&One find at a time"), self._toggle_focus, "F11")
        self.focus.setCheckable(True)
        self._make_cautions()
        self._make_marks()
        self._make_edits()
        self._follow(session)

    def _follow(self, session: ReviewSession) -> None:
        for signal in (
            session.chosen_changed,
            session.findings_changed,
            session.report_opened,
            session.scope_changed,
            session.caution_chosen,
            session.cautions_changed,
            session.undo_changed,
        ):
            signal.connect(self.refresh)
        self.refresh()

    def _make_decisions(self) -> None:
        session = self._session
        self.accept = self._make(self.tr("&Accept"), lambda: session.accept(self._ids()), "A")
        self.reject = self._make(self.tr("&Reject"), lambda: session.reject(self._ids()), "X")
        self.reopen = self._make(
            self.tr("Back to &undecided"), lambda: session.back_to_suggested(self._ids()), "U"
        )
        self.accept_all = self._make("", session.accept_all_shown, "Ctrl+Shift+A")

    def _make_walk(self) -> None:
        session = self._session
        self.next = self._make(self.tr("&Next find"), session.choose_next, "J")
        self.previous = self._make(self.tr("&Previous find"), session.choose_previous, "K")
        self.next_undecided = self._make(
            self.tr("Next un&decided find"), session.choose_next_undecided, "Shift+J", "Ctrl+J"
        )
        self.filter = self._make(self.tr("&Filter and order of the finds…"), lambda: None, "F")
        self.previous_undecided = self._make(
            self.tr("Previous und&ecided find"), session.choose_previous_undecided, "Shift+K", "Ctrl+K"
        )

    def _toggle_focus(self) -> None:
        self.focus_requested.emit(self.focus.isChecked())

    def _make_cautions(self) -> None:
        session = self._session
        self.next_caution = self._make(self.tr("Next point to &check"), session.choose_next_caution, "G")
        self.seen = self._make(
            self.tr("Point &read, or not read"), lambda: session.see_caution(session.caution), "V"
        )

        self.next_comment = self._make(self.tr("Ne&xt comment in the file"), self.comment_requested.emit, "Y")

    def _make_marks(self) -> None:
        session = self._session
        self.kinds: dict[StatementKind, QAction] = {}
        self.adds: dict[StatementKind, QAction] = {}
        for number, kind in enumerate(StatementKind, 1):
            make = self.tr("Make it: {0}").format(kind_title(kind))
            add = self.tr("Add the selection: {0}").format(kind_title(kind))
            self.kinds[kind] = self._make(make, partial(self._set_kind, kind), str(number))
            self.kinds[kind].setCheckable(True)
            self.adds[kind] = self._make(add, partial(self._add, kind), f"Ctrl+{number}")
        self.add_official = self._make(
            self.tr("Add the selection: Official"), lambda: self._with_selection(session.add_official), "Ctrl+6"
        )
        self.set_span = self._make(
            self.tr("Move the find to the &selection"), lambda: self._with_chosen(session.move_span), "R"
        )
        self.set_core = self._make(self.tr("Selection is the &core of the task"), self._core_from_selection, "C")
        self.add_role = self._make(
            self.tr("Selection is a p&osition of the official"), self._role_from_selection, "H"
        )
        self.add_due = self._make(self.tr("Selection is a &deadline"), self._due_from_selection, "D")

    def _make_edits(self) -> None:
        session = self._session
        self.undo = self._make(self.tr("&Undo"), self._undo, "Ctrl+Z")
        self.redo = self._make(self.tr("&Redo"), self._redo, "Ctrl+Y", "Ctrl+Shift+Z")
        self.edit = self._make(self.tr("&Edit the fields"), self.edit_requested.emit, "E", "F2")
        self.note = self._make(self.tr("&Note"), self.note_requested.emit, "N")
        self.copy_table = self._make(
            self.tr("Copy the selected finds as a &table"), self.copy_requested.emit, "Ctrl+Shift+T"
        )
        self.delete = self._make(self.tr("&Delete"), lambda: session.delete(self._ids()), "Del")

    @property
    def writing(self) -> list[QAction]:
        """Those that write into the library, for a window that can only look."""
        return [
            *self._decisions(),
            self.accept_all,
            self.seen,
            *self._edits()[:-1],
            *self.spans.all,
            *self._marks(),
            *self.kinds.values(),
            *self._from_selection(),
        ]

    def groups(self) -> list[tuple[str, list[QAction]]]:
        """Return the actions by menu, each menu with its title."""
        return [
            (self.tr("&Edit"), [*self._edits(), *self.spans.all]),
            (self.tr("&Review"), self._reviewing()),
            (self.tr("&Mark"), [*self._marks(), *self.kinds.values(), *self._from_selection()]),
        ]

    def _edits(self) -> list[QAction]:
        return [self.undo, self.redo, self.edit, self.note, self.delete, self.copy_table]

    def _reviewing(self) -> list[QAction]:
        return [
            *self._decisions(),
            self.accept_all,
            *self._walk(),
            *self.going_on.all,
            self.focus,
            *self._points(),
        ]

    def _points(self) -> list[QAction]:
        return [self.next_caution, self.seen, self.next_comment]

    def _decisions(self) -> list[QAction]:
        return [self.accept, self.reject, self.reopen]

    def _walk(self) -> list[QAction]:
        return [self.next, self.previous, self.next_undecided, self.previous_undecided, self.filter]

    def _from_selection(self) -> list[QAction]:
        return [self.set_span, self.set_core, self.add_due, self.add_role]

    def _marks(self) -> list[QAction]:
        return [*self.adds.values(), self.add_official]

    def add_key(self, group: Group) -> str:
        """Return the key that adds the selected words as a find of a group; of any other group, as a task."""
        adds = {Group(kind.value): action for kind, action in self.adds.items()}
        action = adds.get(group, self.add_official if group is Group.OFFICIAL else self.adds[StatementKind.TASK])
        return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def context_menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with the chosen find, and with the selected words if there are any."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_for_find(menu)
        self.fill_for_words(menu)
        add_group(menu, (self.copy_table, self.delete))
        return menu

    def fill_for_find(self, menu: QMenu) -> None:
        """Put into a menu what can be done with the chosen find."""
        add_group(menu, (*self._decisions(), self.edit, self.note))
        if any(action.isEnabled() for action in self.kinds.values()):
            kinds = menu.addMenu(icon("swap"), self.tr("Make it another &kind"))
            add_group(kinds, self.kinds.values())
        add_group(menu, (self.spans.split, self.spans.merge, self.spans.everywhere))

    def fill_for_words(self, menu: QMenu) -> None:
        """Put into a menu what can be done with the selected words."""
        if self._selection():
            add_group(menu.addMenu(icon("plus"), self.tr("A&dd the selection as")), self._marks())
            add_group(menu, self._from_selection())

    # What each needs

    def _selection(self) -> Span | None:
        return self._words().selection()

    def _set_kind(self, kind: StatementKind) -> None:
        self._session.set_kind(self._ids(), kind)
        self.refresh()  # a checkable action unchecks itself when it is chosen again

    def _add(self, kind: StatementKind) -> None:
        self._with_selection(lambda span: self._session.add_statement(span, kind))

    def _with_selection(self, run: Callable[[Span], object]) -> None:
        if span := self._selection():
            run(span)

    def _with_chosen(self, run: Callable[[str, Span], object]) -> None:
        span, chosen = self._selection(), self._session.chosen
        if span and chosen:
            run(chosen, span)

    def _core_from_selection(self) -> None:
        self._correct(edits.with_core_at)

    def _due_from_selection(self) -> None:
        self._correct(edits.with_due_at)

    def _role_from_selection(self) -> None:
        find, span = self._chosen(), self._selection()
        if find and span and isinstance(find.content, Official):
            content = edits.with_role_at(find.content, self._session.text, span)
            if content:
                self._session.correct(find.id, content)

    def _correct(self, change: Callable[[Statement, str, Span], Statement | None]) -> None:
        find, span = self._chosen(), self._selection()
        if find and span and isinstance(find.content, Statement):
            content = change(find.content, self._session.text, span)
            if content:
                self._session.correct(find.id, content)

    # What can be done now

    def refresh(self, *_: object) -> None:
        """Enable what can be done with what is chosen, and name the step that undo would take back."""
        finds = [find for find in map(self._session.finding, self._ids()) if find]
        states = {find.state for find in finds}
        self.accept.setEnabled(bool(finds))
        self.reject.setEnabled(bool(finds))
        self.reopen.setEnabled(bool(states - {FindingState.SUGGESTED}))
        shown = self._session.undecided_shown()
        self.accept_all.setEnabled(bool(shown))
        self.accept_all.setText(self.tr("Accept all {0} that are s&hown").format(shown))
        for action in (self.edit, self.note):
            action.setEnabled(self._chosen() is not None)
        self.delete.setEnabled(bool(finds))
        self.copy_table.setEnabled(bool(finds))
        self.spans.refresh(finds)
        self.next_caution.setEnabled(bool(self._session.cautions))
        self.seen.setEnabled(self._session.caution is not None)
        report = self._session.report
        self.next_comment.setEnabled(report is not None and bool(report.source.comments))
        self._refresh_walk()
        self._refresh_kinds(finds)
        self._refresh_undo()
        self.refresh_selection()

    def _refresh_walk(self) -> None:
        some, undecided = len(self._session.finds) > 0, any(self._session.tally.undecided.values())
        for action in (self.next, self.previous):
            action.setEnabled(some)
        for action in (self.next_undecided, self.previous_undecided):
            action.setEnabled(undecided)

    def _refresh_kinds(self, finds: Sequence[Finding]) -> None:
        kinds = {find.content.kind for find in finds if isinstance(find.content, Statement)}
        for kind, action in self.kinds.items():
            action.setEnabled(bool(kinds))
            action.setChecked(kinds == {kind})

    def _refresh_undo(self) -> None:
        session, readings = self._session, self.readings
        again = self.tr("Read the file again")
        back = session.undo_name or (again if readings.can_undo else "")
        forth = session.redo_name or (again if readings.can_redo else "")
        self.undo.setEnabled(bool(back))
        self.redo.setEnabled(bool(forth))
        self.undo.setText(self._step(self.tr("&Undo"), back))
        self.redo.setText(self._step(self.tr("&Redo"), forth))

    def _undo(self) -> None:
        self._session.undo() if self._session.undo_name else self.readings.undo()

    def _redo(self) -> None:
        self._session.redo() if self._session.redo_name else self.readings.redo()

    def _step(self, verb: str, name: str) -> str:
        return f"{verb}: {in_sentence(name)}" if name else verb

    def refresh_selection(self) -> None:
        """Enable what works on the words selected in the source."""
        span, find = self._selection(), self._chosen()
        statement = find.content if find and isinstance(find.content, Statement) else None
        for action in self._marks():
            action.setEnabled(span is not None)
        self.set_span.setEnabled(span is not None and find is not None)
        inside = span is not None and statement is not None and _overlap(statement.span, span)
        task = statement is not None and statement.kind is StatementKind.TASK
        self.set_core.setEnabled(inside and task)
        self.add_due.setEnabled(span is not None and task)
        self.add_role.setEnabled(span is not None and find is not None and isinstance(find.content, Official))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def add_group(menu: QMenu, actions: Iterable[QAction]) -> None:
    """Put what can be done now into a menu, and a line behind it."""
    possible = [action for action in actions if action.isEnabled()]
    if possible:
        menu.addActions(possible)
        menu.addSeparator()
