"""Two reports that are much alike, side by side, with what differs marked."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTextBrowser, QVBoxLayout, QWidget

from desktop.differences import Fate, Pair, changed_words, differences
from desktop.gui.sizes import fitting
from desktop.gui.theme import appearance, set_role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.domain import Report

_SHOWN_AROUND = 1
"""Paragraphs that are the same, shown before and after what differs."""


class DifferencesDialog(QDialog):
    """Shows the report that was there at the left and the one that came in at the right."""

    def __init__(self, before: Report, after: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Differences"))
        self.resize(fitting(self, 1000, 640))
        pairs = differences(before.source.text, after.source.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        headline = QLabel(self._headline(pairs))
        set_role(headline, "heading")
        layout.addWidget(headline)
        self.view = QTextBrowser()
        self.view.setAccessibleName(self.tr("Both texts side by side"))
        self.view.setHtml(self._page(before, after, pairs))
        layout.addWidget(self.view)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    def _headline(self, pairs: list[Pair]) -> str:
        counts = {fate: sum(pair.fate is fate for pair in pairs) for fate in Fate}
        if counts[Fate.SAME] == len(pairs):
            return self.tr("The words are the same; only the files differ.")
        return self.tr("Changed paragraphs: {0} · left out: {1} · added: {2} · the same: {3}").format(
            counts[Fate.CHANGED], counts[Fate.LEFT_OUT], counts[Fate.ADDED], counts[Fate.SAME]
        )

    def _page(self, before: Report, after: Report, pairs: list[Pair]) -> str:
        heads = (
            self.tr("Already there: {0}").format(before.source.file),
            self.tr("Came in: {0}").format(after.source.file),
        )
        rows = [_row(*(f"<b>{escape(head)}</b>" for head in heads))]
        for same, group in groupby(pairs, key=lambda pair: pair.fate is Fate.SAME):
            stretch = list(group)
            rows += self._same(stretch) if same else map(_differing, stretch)
        return f"<table width='100%' cellpadding='6' cellspacing='0'>{''.join(rows)}</table>"

    def _same(self, pairs: list[Pair]) -> Iterator[str]:
        """Yield paragraphs that are the same, the inner ones of many as their number."""
        hidden = len(pairs) - 2 * _SHOWN_AROUND
        if hidden <= 1:
            yield from (_row(escape(pair.before), escape(pair.after)) for pair in pairs)
            return
        yield from self._same(pairs[:_SHOWN_AROUND])
        words = self.tr("… {0} paragraphs are the same …").format(hidden)
        yield f"<tr><td colspan='2' align='center'><i>{escape(words)}</i></td></tr>"
        yield from self._same(pairs[-_SHOWN_AROUND:])


def _differing(pair: Pair) -> str:
    if pair.fate is not Fate.CHANGED:
        return _row(escape(pair.before), escape(pair.after), marked=True)
    left, right = changed_words(pair.before, pair.after)
    return _row(_marked(left), _marked(right))


def _marked(pieces: Iterable[tuple[str, bool]]) -> str:
    ground = appearance().theme.found
    return " ".join(
        f"<span style='background:{ground}'><b>{escape(words)}</b></span>" if differs else escape(words)
        for words, differs in pieces
    )


def _row(left: str, right: str, *, marked: bool = False) -> str:
    ground = f" bgcolor='{appearance().theme.caution_tint}'"
    cells = (f"<td width='50%'{ground if marked and words else ''}>{words}</td>" for words in (left, right))
    return f"<tr valign='top'>{''.join(cells)}</tr>"
