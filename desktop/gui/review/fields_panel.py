"""The chosen find: its fields, why it was found, and the buttons that decide on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop.domain import Official, Origin, Statement, StatementKind
from desktop.gui.pages import bring_into_sight
from desktop.gui.review.buttons import KeyButton, KindButton
from desktop.gui.review.editors import LineField
from desktop.gui.review.flow import FlowRow
from desktop.gui.review.forms import LABELS
from desktop.gui.review.groups import group_of
from desktop.gui.review.growing_fields import NoteField, WordsField
from desktop.gui.review.naming import one_of, origin_title, place_words, state_title
from desktop.gui.review.painting import state_colour
from desktop.gui.review.reason import Reason
from desktop.gui.theme import appearance, set_role
from desktop.whereabouts import Whereabouts

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QResizeEvent

    from desktop.domain import Content, Finding, Source
    from desktop.gui.review.actions import ReviewActions
    from desktop.gui.review.forms import OfficialForm, TaskForm
    from desktop.gui.review.session import ReviewSession

_LINES, _MORE_LINES = 2, 6
"""Lines that the words of a task may take where there is little room, and where there is more."""
_BETWEEN = " · "
_HEAD = 60
"""Pixels around and between the parts of the head."""


class FieldsPanel(QWidget):
    """Follows the session's chosen find; an edit is one step when its field is left."""

    left = Signal()
    """The clerk is done with the fields and wants to go on with the keys."""
    mention_requested = Signal()
    place_requested = Signal(object)
    """A span that the clerk wants to see."""

    def __init__(
        self, session: ReviewSession, actions: ReviewActions, task_form: TaskForm, official_form: OfficialForm
    ) -> None:
        """Both forms are made before: the whole takes longer than a window may stand still."""
        super().__init__()
        self._session, self._actions = session, actions
        self.task_form, self.official_form = task_form, official_form
        self._find_id: str | None = None
        self._standing = ""
        self._whereabouts: tuple[Source, Whereabouts] | None = None
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build()
        self._connect()
        self._show_chosen()

    # Parts

    def _build(self) -> None:
        self.heading, self.facts, self.reason = QLabel(), QLabel(), Reason()
        set_role(self.heading, "heading")
        set_role(self.facts, "soft")
        self.facts.setMinimumWidth(40)
        self.words = _readable(self.tr("Words of the find"))
        self.note = NoteField(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Enter keeps it, Shift+Enter begins a line"))
        self.head = self._head_row()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.head)
        self._scroll = self._scrolled(self._body())
        column.addWidget(self._scroll, 1)
        self.buttons = self._button_row()
        column.addWidget(self.buttons)

    def _head_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(3)
        self.heading.setContentsMargins(0, 0, 6, 0)
        line.addWidget(self.heading)
        line.addWidget(self.facts, 1)
        self.kind_buttons: dict[StatementKind, KindButton] = {}
        for number, kind in enumerate(StatementKind, 1):
            button = KindButton(kind, number, self._actions.kinds[kind])
            line.addWidget(button)
            self.kind_buttons[kind] = button
        return row

    def _body(self) -> QWidget:
        body = QWidget()
        column = self._fields = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.words, self.task_form, self.official_form, self._note_row(), self.reason):
            column.addWidget(part)
        column.addStretch(1)
        return body

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._fit_head()
        QTimer.singleShot(0, self, self._fit_lines)  # once the fields have their room

    def _fit_lines(self) -> None:
        """Let the words of a task take what room is left, from two lines on."""
        if not self.task_form.isVisibleTo(self):
            return
        room = self._scroll.maximumViewportSize()  # whether or not there is a scroll bar now
        self.task_form.fit(room.width(), _LINES)
        self.reason.lines.activate()  # a layout hears of what lies deeper only later
        self._fields.activate()
        needed = self._fields.totalHeightForWidth(room.width())
        spare = (room.height() - needed) // self.fontMetrics().lineSpacing()
        self.task_form.fit(room.width(), min(_LINES + max(spare, 0), _MORE_LINES))
        self._fields.activate()
        # At once: the fields would be seen moving where one layout waits for the other.
        QApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    def _fit_head(self) -> None:
        """Leave the state its room: the pressed button names the kind as well."""
        finding = self._session.finding(self._find_id)
        statement = finding is not None and isinstance(finding.content, Statement)
        self.facts.setText(self._standing)
        parts = (self.heading, self.facts, *self.kind_buttons.values())
        needed = sum(part.sizeHint().width() for part in parts) + _HEAD
        self.heading.setVisible(self.width() >= needed or not statement)
        if statement and self.width() < needed - self.heading.sizeHint().width():
            self.facts.setText(self._standing.partition(_BETWEEN)[0])  # its tip has the rest

    def _note_row(self) -> QWidget:
        self.note_row = QWidget()
        line = QHBoxLayout(self.note_row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        label = QLabel(self.tr("Note"))
        set_role(label, "soft")
        label.setFixedWidth(LABELS)
        label.setBuddy(self.note)
        label.setContentsMargins(0, 5, 0, 0)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.note, 1)
        return self.note_row

    def _scrolled(self, body: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        area.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        return area

    def _button_row(self) -> QWidget:
        row = FlowRow(spacing=6)
        row.row.setContentsMargins(0, 0, 0, 0)
        actions = self._actions
        self.accept_button = KeyButton(actions.accept, main=True)
        row.row.addWidget(self.accept_button)
        for action, words in (
            (actions.reject, ""),
            (actions.edit, self.tr("Edit")),
            (actions.note, ""),
            (actions.delete, ""),
        ):
            row.row.addWidget(KeyButton(action, words=words))
        return row

    def _connect(self) -> None:
        self._session.chosen_changed.connect(self._show_chosen)
        self._session.findings_changed.connect(self._follow)
        self._session.report_opened.connect(self._show_chosen)
        self._session.edits_requested.connect(self.commit_pending)
        self._actions.edit_requested.connect(self.start_edit)
        self._actions.note_requested.connect(self.start_note)
        for form in (self.task_form, self.official_form):
            form.corrected.connect(self._correct)
            form.left.connect(self.left)
            form.refused.connect(self._session.hinted)
        self.official_form.mention_requested.connect(self.mention_requested)
        self.official_form.place_requested.connect(self.place_requested)
        self.note.committed.connect(self._keep_note)
        self.note.left.connect(self._leave_note)
        appearance().changed.connect(self._show_state)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        if self._find_id:
            self._actions.context_menu(self).popup(event.globalPos())

    def only_look(self) -> None:
        """Let the fields be read and copied from, and nothing be written in them."""
        self.note.setReadOnly(True)
        for form in (self.task_form, self.official_form):
            form.only_look()

    # The chosen find

    def _show_chosen(self, *_: object) -> None:
        self.commit_pending()
        finding = self._session.finding(self._session.chosen)
        self._find_id = finding.id if finding else None
        for part in (self.head, self.buttons):
            part.setVisible(finding is not None)
        self._show_forms(finding)
        if finding:
            self._show_finding(finding)

    def _follow(self, ids: tuple[str, ...]) -> None:
        finding = self._session.finding(self._find_id)
        if finding and finding.id in ids:
            self._show_forms(finding)
            self._show_finding(finding)

    def _show_forms(self, finding: Finding | None) -> None:
        content = finding.content if finding else None
        task = isinstance(content, Statement) and content.kind is StatementKind.TASK
        self.task_form.setVisible(task)
        self.official_form.setVisible(isinstance(content, Official))
        self.words.setVisible(isinstance(content, Statement) and not task)
        self.note_row.setVisible(finding is not None and bool(finding.note))
        self.reason.show_finding(finding)

    def _show_finding(self, finding: Finding) -> None:
        content = finding.content
        for button in self.kind_buttons.values():
            button.setVisible(isinstance(content, Statement))
        self.heading.setText(one_of(group_of(finding)))
        self.note.show_value(finding.note)
        self._show_state()
        if isinstance(content, Official):
            self.official_form.show_official(content, self._session.text)
        elif content.kind is StatementKind.TASK:
            self.task_form.show_task(content, self._session.text)
            self._fit_lines()
        else:
            words = self._session.text[content.span.start : content.span.end]
            self.words.setText(" ".join(words.split()))

    def _show_state(self) -> None:
        finding = self._session.finding(self._find_id)
        if not finding:
            return
        colour = state_colour(finding.state, appearance().theme)
        parts = [f'<span style="color:{colour}">{state_title(finding.state)}</span>']
        if finding.origin is Origin.CLERK:
            parts.append(origin_title(finding.origin))
        self._standing = _BETWEEN.join(parts)
        self.facts.setToolTip(origin_title(finding.origin))
        # Not beside the state: the kinds would cut it off.
        self.reason.show_place(self._place_of(finding))
        self._fit_head()

    def _place_of(self, finding: Finding) -> str:
        """Return where a find stands in the report, for whoever looks for it on paper."""
        report = self._session.report
        if report is None:
            return ""
        if self._whereabouts is None or self._whereabouts[0] is not report.source:
            self._whereabouts = (report.source, Whereabouts(report.source))
        content = finding.content
        start = content.span.start if isinstance(content, Statement) else min(content.mentions, default=(0,))[0]
        return place_words(self._whereabouts[1], start)

    # Editing

    def start_edit(self) -> None:
        """Put the cursor into the first field of the chosen find."""
        finding = self._session.finding(self._session.chosen)
        if finding is None:
            return
        first: QWidget = self.note
        if isinstance(finding.content, Official):
            first = self.official_form.name
        elif finding.content.kind is StatementKind.TASK:
            first = self.task_form.core
        else:
            self.note_row.show()
        self._go_to(first)
        if isinstance(first, LineField | WordsField):
            first.selectAll()

    def start_note(self) -> None:
        """Put the cursor into the note of the chosen find."""
        if self._find_id:
            self.note_row.show()
            self._go_to(self.note)
            self.note.moveCursor(self.note.textCursor().MoveOperation.End)

    def _go_to(self, field: QWidget) -> None:
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, lambda: bring_into_sight(field))  # once it is laid out

    def commit_pending(self) -> None:
        """Hand over an edit whose field was not left, before another find or no window is shown."""
        for field in (*self.task_form.pending(), *self.official_form.pending()):
            if field.isVisible() and field.isModified():
                field.commit()
        self.note.commit()

    def _correct(self, content: Content) -> None:
        if self._find_id:
            self._session.correct(self._find_id, content)

    def _keep_note(self, words: str) -> None:
        if self._find_id:
            self._session.set_note(self._find_id, words)

    def _leave_note(self) -> None:
        finding = self._session.finding(self._find_id)
        self.note_row.setVisible(bool(finding and finding.note))
        self.left.emit()


def _readable(name: str) -> QLabel:
    """Return a label for words of the source, as many lines as they need."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    label.setAccessibleName(name)
    return label
