"""What a screen reader says of the place in the text, beside the words, which it reads from the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import Official
from desktop.gui.review.naming import kind_title, mark_title, state_title

if TYPE_CHECKING:
    from desktop.domain import Finding
    from desktop.gui.source_view.sheet import Sheet


def spoken(sheet: Sheet, place: int) -> str:
    """Return the paragraph at a code point, the marks there, and the chosen find with its decision and words."""
    parts = [_paragraph(sheet, place)]
    marks = (each.mark for each in sheet.marks.at(place))
    parts += [": ".join(filter(None, (mark_title(mark.kind), mark.text))) for mark in marks]
    chosen = sheet.chosen_finding()
    if chosen:
        parts.append(_find(sheet, chosen))
    return ". ".join(filter(None, parts))


def _paragraph(sheet: Sheet, place: int) -> str:
    number = sheet.paragraphs.number_at(place)
    if number is None:
        return ""
    said = QCoreApplication.translate("spoken", "Paragraph {0} of {1}")
    return said.format(number, len(sheet.paragraphs))


def _find(sheet: Sheet, finding: Finding) -> str:
    content = finding.content
    if isinstance(content, Official):
        kind, words = QCoreApplication.translate("spoken", "Official"), content.name
    else:
        kind, words = kind_title(content.kind), sheet.text[content.span.start : content.span.end]
    said = QCoreApplication.translate("spoken", "Chosen: {0}, {1}")
    return f"{said.format(kind, state_title(finding.state))}: {' '.join(words.split())}"
