"""The card that appears over a find: what it is, its fields, how sure the program is, and why."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import Finding, MarkKind, Official, Origin, Statement
from desktop.gui.reasoning import reason_words
from desktop.gui.review.naming import (
    area_title,
    caution_words,
    confidence_words,
    kind_title,
    mark_title,
    origin_title,
    state_title,
    sureness_words,
)
from desktop.gui.review.periods import period_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain import Caution, Mark
    from desktop.gui.theme import Theme

_WIDTH = 340


def boxed(rich: str) -> str:
    """Return cards as wide as a tool tip should be; Qt would make it as wide as their longest line."""
    return f"<table cellspacing='0' cellpadding='0' width='{_WIDTH}'><tr><td>{rich}</td></tr></table>"


def joined(cards: Iterable[str], theme: Theme) -> str:
    """Return cards one below the other, a calm line between them."""
    return f"<hr style='background-color:{theme.line}'>".join(cards)


def card(finding: Finding, theme: Theme) -> str:
    """Return the card of a find as rich text."""
    content = finding.content
    rows = _statement_rows(content) if isinstance(content, Statement) else _official_rows(content)
    if finding.note:
        rows.append((QCoreApplication.translate("card", "Note"), finding.note))
    fields = "".join(
        f"<tr><td style='color:{theme.soft}; padding-right:10px'>{escape(name)}</td><td>{escape(words)}</td></tr>"
        for name, words in rows
        if words
    )
    ink = theme.kinds[content.kind].ink if isinstance(content, Statement) else theme.accent
    because = QCoreApplication.translate("card", "Why: {0}").format(reason_words(content.why))
    why = f"<p style='color:{theme.soft}; margin:6px 0 0 0'>{escape(because)}</p>" if content.why else ""
    return (
        f"<div><p style='margin:0 0 4px 0'><b style='color:{ink}'>{escape(_heading(content))}</b>"
        f"<span style='color:{theme.soft}'> · {escape(_standing(finding))}</span></p>"
        f"<table cellspacing='0' cellpadding='1' width='100%'>{fields}</table>{why}</div>"
    )


def caution_card(caution: Caution, theme: Theme) -> str:
    """Return what is doubtful and what to check, as rich text."""
    doubt, check = caution_words(caution)
    return (
        f"<table cellspacing='0' cellpadding='0' width='100%'><tr><td>"
        f"<b style='color:{theme.caution}'>{escape(QCoreApplication.translate('card', 'To check'))}</b><br>"
        f"{escape(doubt)}<br><span style='color:{theme.soft}'>{escape(check)}</span></td></tr></table>"
    )


def mark_card(mark: Mark, theme: Theme) -> str:
    """Return what the clerk wrote or asked, as rich text."""
    words = escape(mark.text).replace("\n", "<br>") or escape(
        QCoreApplication.translate("card", "Nothing written")
    )
    return (
        f"<table cellspacing='0' cellpadding='0' width='100%'><tr><td>"
        f"<b style='color:{theme.accent}'>{escape(mark_title(mark.kind))}</b><br>{words}</td></tr></table>"
        if mark.text or mark.kind is not MarkKind.BOOKMARK
        else f"<b style='color:{theme.accent}'>{escape(mark_title(mark.kind))}</b>"
    )


def _heading(content: Statement | Official) -> str:
    return kind_title(content.kind) if isinstance(content, Statement) else content.name


def _standing(finding: Finding) -> str:
    """Return the decision, and how sure the program was of what it found itself."""
    if finding.origin is Origin.CLERK:
        return f"{state_title(finding.state)} · {origin_title(finding.origin)}"
    confidence = finding.content.confidence
    return f"{state_title(finding.state)} · {sureness_words(confidence)} ({confidence_words(confidence)})"


def _statement_rows(content: Statement) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    due = "; ".join(
        f"{each.text} → {period_words(each.period)}" if period_words(each.period) else each.text
        for each in content.due
    )
    return [
        (translate("card", "Assigned to"), content.assignee or ""),
        (translate("card", "Due"), due),
        (translate("card", "Directed by"), content.directed_by or ""),
        (translate("card", "Area"), area_title(content.area) if content.area else ""),
        (translate("card", "Year"), str(content.year or "")),
    ]


def _official_rows(content: Official) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    roles = "; ".join(dict.fromkeys(role.text for role in content.roles))
    return [(translate("card", "Position"), roles), (translate("card", "Mentions"), str(len(content.mentions)))]
