"""The clerk's own marks: notes, bookmarks and questions for the leader, put where the clerk is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Signal

from desktop.domain import Mark, MarkKind, Span
from desktop.gui.review.mark_editor import MarkEditor
from desktop.gui.review.naming import mark_title
from desktop.gui.review.page_actions import PageActions
from desktop.gui.source_view.marks import span_of
from desktop.library import new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.gui.review.session import ReviewSession
    from desktop.gui.source_view import SourceView

_QUOTED = 60


class Target(NamedTuple):
    """What a mark is put on: words, a find, or (neither) the whole report."""

    span: Span | None = None
    find_id: str | None = None


class Marking(PageActions):
    """In the text a mark is put on the selected words, or the find or paragraph at the caret; elsewhere on the
    chosen find; without one, on the report."""

    text_wanted = Signal()
    """The text is to be seen, whatever stands in its place now."""

    def __init__(self, page: QWidget, session: ReviewSession, source: SourceView) -> None:
        super().__init__(page, session)
        self._source = source
        # Over the whole page: in the focus mode the source view is out of sight.
        self.editor = MarkEditor(page)
        make = self._make
        self.note = make(self.tr("N&ote here"), lambda: self._write_new(MarkKind.NOTE, self.here()), "Shift+N")
        self.bookmark = make(self.tr("&Bookmark here, or none"), self.toggle_bookmark, "B")
        self.question = make(
            self.tr("&Question for the leader here"), lambda: self._write_new(MarkKind.QUESTION, self.here()), "Q"
        )
        self.report_note = make(
            self.tr("Note on the &whole report"), lambda: self._write_new(MarkKind.NOTE, Target()), "Ctrl+Shift+N"
        )
        self.report_question = make(
            self.tr("Question on the whole &report"), lambda: self._write_new(MarkKind.QUESTION, Target())
        )
        self.next_bookmark = make(self.tr("Next boo&kmark"), lambda: self._go_next(MarkKind.BOOKMARK), "Shift+B")
        self.next_question = make(self.tr("Next q&uestion"), lambda: self._go_next(MarkKind.QUESTION), "Shift+Q")
        session.edits_requested.connect(self.editor.finish)
        for signal in (session.marks_changed, session.report_opened):
            signal.connect(self._refresh)
        self._refresh()

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [*self.writing, self.next_bookmark, self.next_question]

    @property
    def writing(self) -> list[QAction]:
        """Those that put marks somewhere."""
        return [*self.here_actions, self.report_note, self.report_question]

    @property
    def here_actions(self) -> list[QAction]:
        """Those that put a mark where the clerk is."""
        return [self.note, self.bookmark, self.question]

    # Where

    def here(self) -> Target:
        """Return what the clerk is at."""
        if self._source.page.hasFocus():
            return self._in_text()
        return self._on_find(self._session.chosen)

    def _in_text(self) -> Target:
        sheet, selected = self._source.page.sheet, self._source.selection()
        words = selected and _trimmed(sheet.text, selected)
        if words:
            return Target(words)
        caret = self._source.caret()
        finding = sheet.index.innermost(caret)
        if finding:
            return self._on_find(finding.id)
        number = sheet.paragraphs.number_at(caret)
        return Target(sheet.paragraphs.spans[number - 1]) if number else Target()

    def _on_find(self, find_id: str | None) -> Target:
        finding = self._session.finding(find_id)
        if finding is None:
            return Target()
        return Target(span_of(Mark("", 0, MarkKind.NOTE, find_id=finding.id), self._session.finding), finding.id)

    # What is done

    def _write_new(self, kind: MarkKind, target: Target) -> None:
        """Let the clerk write; nothing is kept of a mark without words."""
        finding = self._session.finding(target.find_id)
        if finding and kind is MarkKind.NOTE:
            self._ask(kind, target, finding.note, lambda words: self._session.set_note(finding.id, words))
            return
        self._ask(kind, target, "", lambda words: self._add(kind, target, words))

    def _ask(self, kind: MarkKind, target: Target, words: str, write: Callable[[str], object]) -> None:
        if self._session.report is None:
            return
        if target.span:
            self._source.page.scroll_to(target.span)
        self.editor.ask(self._title(kind, target), words, self._rect(target), write)

    def _title(self, kind: MarkKind, target: Target) -> str:
        if target.span is None:
            return self.tr("{0}: the whole report").format(mark_title(kind))
        return f"{mark_title(kind)}: “{quoted(self._session.text, target.span)}”"

    def _rect(self, target: Target) -> QRect:
        """Return where the words stand on the page, or else the top of the text, or of what is in its place."""
        if not self._source.isVisible():
            return QRect(self._page.width() // 3, self._page.height() // 4, 10, 10)
        found = self._source.page.sight.line_of(target.span.start) if target.span else None
        top, bottom = found or (0.0, 10.0)
        left = int(self._source.page.page_layout.column.left)
        corner = self._source.mapTo(self._page, QPoint(left, int(top)))
        return QRect(corner.x(), corner.y(), 10, int(bottom - top))

    def _add(self, kind: MarkKind, target: Target, words: str = "") -> None:
        report = self._session.report
        if report and (words or kind is MarkKind.BOOKMARK):
            mark = Mark(new_id(), report.id, kind, target.span, words, target.find_id)
            self._session.set_marks(f"add_{kind.value}", [(None, mark)])

    def toggle_bookmark(self) -> None:
        """Put a bookmark where the clerk is, or take away what is there."""
        target = self.here()
        if target.span is None:
            self._session.hinted.emit(self.tr("Go into the text or choose a find: a bookmark needs a place"))
            return
        there = [mark for mark in self._session.marks if mark.kind is MarkKind.BOOKMARK and _same(mark, target)]
        if there:
            self._session.set_marks("delete_bookmark", [(mark, None) for mark in there])
        else:
            self._add(MarkKind.BOOKMARK, target)

    def edit(self, mark_id: str) -> None:
        """Let the clerk rewrite a mark; one without words is deleted, but for bookmarks."""
        mark = self.mark(mark_id)
        if mark:
            target = Target(span_of(mark, self._session.finding), mark.find_id)
            self._ask(mark.kind, target, mark.text, lambda words: self._rewrite(mark_id, words))

    def edit_note(self, find_id: str) -> None:
        """Let the clerk rewrite the note on a find."""
        self._write_new(MarkKind.NOTE, self._on_find(find_id))

    def _rewrite(self, mark_id: str, words: str) -> None:
        mark = self.mark(mark_id)
        if mark and (words or mark.kind is MarkKind.BOOKMARK):
            self._session.set_marks(f"edit_{mark.kind.value}", [(mark, replace(mark, text=words))])
        elif mark:
            self.delete(mark_id)

    def delete(self, mark_id: str) -> None:
        """Take a mark away; undo brings it back."""
        mark = self.mark(mark_id)
        if mark:
            self._session.set_marks(f"delete_{mark.kind.value}", [(mark, None)])

    def mark(self, mark_id: str) -> Mark | None:
        """Return a mark of the open report."""
        return next((mark for mark in self._session.marks if mark.id == mark_id), None)

    def _go_next(self, kind: MarkKind) -> None:
        """Go to the next mark of a kind behind the caret, from the top again behind the last."""
        places = [each.span for each in self._source.page.sheet.marks.places if each.mark.kind is kind]
        if places:
            caret = self._source.caret()
            behind = [span for span in places if span.start > caret]
            span = min(behind or places)
            self.text_wanted.emit()
            self._source.select(Span(span.start, span.start))
            self._source.setFocus()

    def _refresh(self, *_: object) -> None:
        kinds = {mark.kind for mark in self._session.marks if mark.span or mark.find_id}
        self.next_bookmark.setEnabled(MarkKind.BOOKMARK in kinds)
        self.next_question.setEnabled(MarkKind.QUESTION in kinds)
        for action in self.writing:
            action.setEnabled(self._session.report is not None)


def _same(mark: Mark, target: Target) -> bool:
    """Say whether a bookmark stands where another would be put."""
    if target.find_id or mark.find_id:
        return mark.find_id == target.find_id
    one, other = mark.span, target.span
    return bool(one and other and one.start < other.end and other.start < one.end)


def _trimmed(text: str, span: Span) -> Span | None:
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, span.start + len(words.rstrip())) if words.strip() else None


def quoted(text: str, span: Span) -> str:
    """Return the beginning of some words, in one line."""
    words = " ".join(text[span.start : min(span.end, span.start + 3 * _QUOTED)].split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rsplit(' ', 1)[0]}…"
