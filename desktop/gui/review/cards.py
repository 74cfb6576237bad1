"""What a card in the list of finds says: made from a find, drawn by the delegate, read out to the blind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import Finding, FindingState, Official, Origin, Statement, StatementKind
from desktop.gui.review.groups import Group
from desktop.gui.review.naming import confidence_words, date_words, kind_title, one_of, origin_title, state_title

if TYPE_CHECKING:
    from desktop.domain import TimeExpression


@dataclass(frozen=True, slots=True)
class Card:
    """The words of one card; `kind` is None for an official."""

    title: str
    tag: str
    who: str
    confidence: str
    """How sure the program was; empty where the clerk added the find."""
    origin: Origin
    state: FindingState
    kind: StatementKind | None
    note: str

    def spoken(self) -> str:
        """Return the card in one line of plain words."""
        kind = kind_title(self.kind) if self.kind else one_of(Group.OFFICIAL)
        sure = self.confidence or origin_title(self.origin)
        parts = (kind, self.title, self.tag, self.who, state_title(self.state), sure, self.note)
        return ", ".join(part for part in parts if part)


def card_of(finding: Finding, text: str, beside: str = "") -> Card:
    """Return the card of a find of a report with this text, its note with what else is written beside it."""
    content = finding.content
    note = "\n".join(filter(None, (finding.note, beside)))
    confidence = confidence_words(content.confidence) if finding.origin is Origin.PROGRAM else ""
    if isinstance(content, Official):
        return Card(
            content.name,
            _mentions(content),
            _roles(content),
            confidence,
            finding.origin,
            finding.state,
            None,
            note,
        )
    return Card(
        _said(content, text),
        _due(content),
        " · ".join(part for part in (content.assignee, content.directed_by) if part),
        confidence,
        finding.origin,
        finding.state,
        content.kind,
        note,
    )


def _said(statement: Statement, text: str) -> str:
    span = statement.core or statement.span
    words = " ".join(text[span.start : span.end].split())
    if not words:
        return QCoreApplication.translate("cards", "The words of this find are not in the text")
    return words[:1].upper() + words[1:]


def _roles(official: Official) -> str:
    return ", ".join(role.text for role in official.roles)


def _mentions(official: Official) -> str:
    if not official.mentions:
        return QCoreApplication.translate("cards", "not in the text")
    return QCoreApplication.translate("cards", "mentions: {0}").format(len(official.mentions))


def _due(statement: Statement) -> str:
    if not statement.due:
        return ""
    more = len(statement.due) - 1
    return due_words(statement.due[0]) + (f" +{more}" if more else "")


def due_words(time: TimeExpression) -> str:
    """Return the last day a deadline stands for; as written where it recurs or names no day."""
    period = time.period
    if period and period.end and not period.recurrence and (period.end - (period.start or period.end)).days < 1:
        return date_words(period.end)
    return " ".join(time.text.split())
