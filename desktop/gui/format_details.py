"""One finding of a check of format: its rule, its remedy, and each place with the words marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QTextBrowser, QVBoxLayout, QWidget

from desktop.gui.theme import appearance, set_role
from desktop.gui.translation import spoken
from desktop.wording import say

if TYPE_CHECKING:
    from desktop.briefs.format_check import FormatFinding, FormatPlace

_MOST = 500
"""Places that are listed; nobody goes through more one by one."""
_LOWEST = 80
"""Pixels of the paragraph; where there is no room for it, the whole is scrolled."""
_AROUND = 700
"""Characters of a long paragraph that are shown on either side of the words."""


class FormatDetails(QFrame):
    """Follows the finding that is chosen in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "page")
        self._places: tuple[FormatPlace, ...] = ()
        self.message, self.rule, self.remedy = QLabel(), QLabel(), QLabel()
        set_role(self.message, "heading")
        set_role(self.rule, "soft")
        for label in (self.message, self.rule, self.remedy):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.places = QListWidget()
        self.places.setAccessibleName(self.tr("Places"))
        self.places.setMaximumHeight(130)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # long lines end in dots
        self.places.currentRowChanged.connect(self._show_place)
        self.preview = QTextBrowser()
        self.preview.setAccessibleName(self.tr("The paragraph, with the words marked"))
        self.preview.setMinimumHeight(_LOWEST)
        self.preview.setPlaceholderText(self.tr("No words of the document belong to this finding."))
        self.heading = QLabel(self.tr("Places"))
        set_role(self.heading, "soft")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for widget in (self.message, self.remedy, self.rule, self.heading, self.places):
            layout.addWidget(widget)
        layout.addWidget(self.preview, 1)
        appearance().changed.connect(self._paint_again)
        self.show_finding(None)

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        """Return the height that nothing is cut at: the paragraph likes to have more, and takes what there is."""
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout else super().heightForWidth(width)

    def show_finding(self, finding: FormatFinding | None) -> None:
        """Show a finding, or nothing."""
        language = spoken()
        self.message.setText(finding.message(language) if finding else "")
        self.rule.setText(say("format_rule_word", language, source=finding.source) if finding else "")
        remedy = finding.remedy(language) if finding else ""
        self.remedy.setText(say("format_remedy_word", language, remedy=remedy) if finding else "")
        self.places.clear()
        self._places = finding.places if finding else ()
        for place in self._places[:_MOST]:
            self.places.addItem(QListWidgetItem(_line(place, language)))
        if len(self._places) > _MOST:
            more = QListWidgetItem(say("format_more", language, count=len(self._places) - _MOST))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.places.addItem(more)
        for widget in (self.heading, self.places, self.preview):
            widget.setVisible(finding is not None)
        self.places.setCurrentRow(0 if self._places else -1)

    def _paint_again(self) -> None:
        self._show_place(self.places.currentRow())

    def _show_place(self, row: int) -> None:
        place = self._places[row] if 0 <= row < len(self._places) else None
        self.preview.setHtml(_page(place) if place and place.text else "")


def _line(place: FormatPlace, language: str) -> str:
    found = say("format_found", language, found=place.found_words(language)) if place.found else ""
    return f"{place.label(language)}: {place.words}{found}" if place.words else f"{place.label(language)}{found}"


def _page(place: FormatPlace) -> str:
    """Return the paragraph as a page: the words on the ground of what was found, their spaces kept."""
    first, last = max(0, place.start - _AROUND), place.end + _AROUND
    before, after = place.text[first : place.start], place.text[place.end : last]
    words = place.text[place.start : place.end]
    front, back = "… " if first else "", " …" if last < len(place.text) else ""
    theme = appearance().theme
    marked = f"<span style='background:{theme.found}; color:{_ink(theme.found)}'>{_kept(words)}</span>"
    return (
        f"<p style='white-space:pre-wrap; line-height:140%'>{front}{_kept(before)}{marked}{_kept(after)}{back}</p>"
    )


def _kept(text: str) -> str:
    return escape(text).replace("\t", "&#8594;&#160;&#160;").replace("\n", "<br/>")


def _ink(ground: str) -> str:
    """Return black or white, whichever is seen on a ground."""
    red, green, blue = bytes.fromhex(ground[1:])
    return "#000000" if red * 299 + green * 587 + blue * 114 > 128_000 else "#ffffff"
