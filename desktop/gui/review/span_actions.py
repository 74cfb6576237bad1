"""Where finds begin and end, by keys: stretched word by word, split at the caret, merged."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain import Official, Span, Statement
from desktop.gui.menus import name_actions
from desktop.gui.review.everywhere import proposals
from desktop.gui.review.page_actions import PageActions
from desktop.gui.review.spans import Edge, cut_of, stretched
from desktop.gui.source_view.words import word_start

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.domain import Finding
    from desktop.gui.review.page_actions import Words
    from desktop.gui.review.session import ReviewSession


class SpanActions(PageActions):
    """The keys are those on which < and > stand: no input method takes them, and they point the way.

    Telex takes letters and brackets, VNI takes digits, systems take Ctrl+Alt with arrows.
    """

    def __init__(self, page: QWidget, session: ReviewSession, words: Callable[[], Words]) -> None:
        super().__init__(page, session)
        self._words = words
        make = self._make
        self.longer = make(
            self.tr("End a word &later"), partial(self._stretch, Edge.END, 1), ".", "Shift+Alt+Right"
        )
        self.shorter = make(
            self.tr("End a word &earlier"), partial(self._stretch, Edge.END, -1), ",", "Shift+Alt+Left"
        )
        self.later = make(self.tr("&Begin a word later"), partial(self._stretch, Edge.START, 1), "Shift+.")
        self.earlier = make(self.tr("Be&gin a word earlier"), partial(self._stretch, Edge.START, -1), "Shift+,")
        self.split = make(self.tr("S&plit at the caret"), self._split, "S")
        self.merge = make(self.tr("&Merge with the next"), self._merge, "M")
        self.everywhere = make(self.tr("Apply to all the sa&me…"), self._apply_everywhere, "P")
        name_actions(self, "review")

    @property
    def all(self) -> list[QAction]:
        """The actions in the order of the menu."""
        return [self.split, self.merge, self.earlier, self.later, self.shorter, self.longer, self.everywhere]

    def refresh(self, finds: Sequence[Finding]) -> None:
        """Enable what can be done with the selected finds."""
        chosen = self._chosen()
        for action in (self.longer, self.shorter, self.later, self.earlier):
            action.setEnabled(chosen is not None)
        self.split.setEnabled(chosen is not None)
        self.everywhere.setEnabled(chosen is not None)
        several = len(finds) > 1
        self.merge.setEnabled(bool(finds) and len({type(find.content) for find in finds}) == 1)
        self.merge.setText(
            self.tr("&Merge the selected: {0}").format(len(finds)) if several else self.tr("&Merge with the next")
        )
        official = chosen is not None and isinstance(chosen.content, Official)
        self.split.setText(self.tr("S&plit off another person…") if official else self.tr("S&plit at the caret"))

    def _stretch(self, edge: Edge, words: int) -> None:
        find = self._chosen()
        content = find and stretched(find.content, self._session.text, edge, words)
        if find and content:
            self._session.place(find.id, content)

    def _merge(self) -> None:
        ids = self._ids()
        if len(ids) > 1:
            self._session.merge(ids)
        elif ids and not self._session.merge_with_next(ids[0]):
            self._session.hinted.emit(self.tr("There is nothing of this kind to merge with: select two finds"))

    def _split(self) -> None:
        find = self._chosen()
        if find is None:
            return
        if isinstance(find.content, Official):
            self._split_official(find)
            return
        at = self._cut(find.content)
        if at is None:
            self._offer_cut(find.content)
        else:
            self._session.split(find.id, at)

    def _cut(self, statement: Statement) -> int | None:
        """Return where selection or caret cut a statement, None where they stand outside."""
        selected, span = self._words().selection(), statement.span
        if selected and selected.start < span.end and span.start < selected.end:
            return selected.start if selected.start > span.start else selected.end
        caret = _between_words(self._session.text, self._words().caret())
        return caret if span.start < caret < span.end else None

    def _offer_cut(self, statement: Statement) -> None:
        """Put the caret where the statement is most likely to be two, for the clerk to move and press again."""
        at = cut_of(statement, self._session.text)
        if at is not None:
            self._words().select(Span(at, at))
            self._words().setFocus()
            self._session.hinted.emit(self.tr("Arrows move the caret, S splits the sentence there"))

    def _apply_everywhere(self) -> None:
        find = self._chosen()
        if find is None:
            return
        offered = proposals(find, self._session.as_found(find).content, self._session.text)
        if not offered:
            self._session.hinted.emit(
                self.tr("Decide on the find or correct it first: then the same can be done elsewhere")
            )
            return
        from desktop.gui.review.everywhere_dialog import EverywhereDialog  # noqa: PLC0415 (seldom wanted)

        EverywhereDialog(self._session, find, offered, self._page).open()

    def _split_official(self, find: Finding) -> None:
        from desktop.gui.review.people_dialog import PeopleDialog  # noqa: PLC0415 (seldom wanted)

        PeopleDialog(self._session, find, self._page).open()


def _between_words(text: str, caret: int) -> int:
    """Return a place, or where the word nearest to it begins if it lies within one."""
    within = text[caret - 1 : caret].isalnum() and text[caret : caret + 1].isalnum()
    return word_start(text, caret) if within else caret
