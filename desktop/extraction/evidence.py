"""What speaks for a find and what against it, told from the text and the find alone, by whichever version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.domain import StatementKind
from desktop.extraction.lexicons import phrases
from desktop.extraction.phrases import lexicon, marks_of
from desktop.extraction.tokens import syllables
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.domain import Official, Role, Span, Statement
    from desktop.extraction.document import Document

Evidence = dict[str, float]
"""How strongly each sign is there, from 0 to 1; the names are those of the model's weights."""


def model() -> dict[str, Any]:
    """Return the model of the confidence: weights of the signs, and the words to read and tell them by."""
    return paths.toml("models", "confidence.toml")


def evidence_of_statements(document: Document) -> tuple[Evidence, ...]:
    """Return the signs of each statement, in order; the reasons of the statements must be those of the rules."""
    marks = document.marks or marks_of(document.folded)
    words = model()["statements"]["words"]
    found = []
    for at, statement in enumerate(document.statements):
        signs = dict(_of_the_place(document, at)) | dict(_of_the_rule(statement, words))
        kind = statement.kind.value
        own, contrary = (
            any(marks.first(label, *statement.span) for label in words[sign].get(kind, ()))
            for sign in ("own", "contrary")
        )
        signs |= {"lacking": float(not own), "contrary": float(contrary)}
        found.append({sign: value for sign, value in signs.items() if value})
    return tuple(found)


def _of_the_place(document: Document, at: int) -> Iterator[tuple[str, float]]:
    """Yield what the place of a statement in its report says."""
    statements = document.statements
    statement = statements[at]
    beside = (statements[at - 1 : at] if at else ()) + statements[at + 1 : at + 2]
    yield statement.kind.value, 1.0
    yield "alone", sum(other.kind is not statement.kind for other in beside) / 2
    yield "opening", float(at == 0)
    yield "short", float(statement.span.end - statement.span.start < _SHORT)


_SHORT = 32
"""Below so many characters a segment is a label as often as a sentence."""


def _of_the_rule(statement: Statement, words: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, float]]:
    """Yield what the rule that found the statement goes by: part of the report, cue, list, deadline."""
    task = statement.kind is StatementKind.TASK
    zone = _zone_of(statement.why)
    cue = fold(statement.why.split("“", 1)[-1].split("”", 1)[0]) if task else ""
    yield "weak", float(statement.confidence < _FIRM)
    yield "away", float(zone not in words["home"][statement.kind.value])
    yield "wish", float(cue in words["cue"]["wish"])
    yield "telling", float(cue in words["cue"]["telling"])
    yield "item", float(lexicon("reasons")["item"] in statement.why)
    yield "due", float(bool(statement.due))


_FIRM = 0.85
"""From here on a rule has seen more than the place of a sentence."""


def _zone_of(why: str) -> str:
    zones: dict[str, str] = lexicon("reasons")["zones"]
    return max(
        (zone for zone, words in zones.items() if why.startswith(words)), key=lambda z: len(zones[z]), default=""
    )


def evidence_of_officials(document: Document) -> tuple[Evidence, ...]:
    """Return the signs of each official, in order."""
    return tuple(
        {sign: value for sign, value in _of_official(document, official) if value}
        for official in document.officials
    )


def _of_official(document: Document, official: Official) -> Iterator[tuple[str, float]]:
    names = syllables(fold(official.name))
    yield "no_role", float(not official.roles)
    yield "bare", float(any(_is_bare(role) for role in official.roles))
    yield "runs_on", float(any(_runs_on(document, role.span) for role in official.roles))
    yield "many", float(len(official.roles) > _MANY)
    yield "strange_name", float(phrases("surnames", "surnames").end(names, 0) == 0)
    yield "once", float(len(official.mentions) == 1)


_MANY = 2


def _is_bare(role: Role) -> bool:
    """Tell whether a position is written without its body ("Giám đốc")."""
    words = syllables(fold(role.text))
    while len(words) > 1 and phrases("positions", "before").end(words, 0) == 1:
        words = words[1:]
    return phrases("positions", "heads", "soft_heads", "ranks").end(words, 0) == len(words)


def _runs_on(document: Document, role: Span) -> bool:
    """Tell whether figures or words that are no verb follow a position on its line ("Bí thư Chi bộ | 27")."""
    after = document.folded[role.end : role.end + _NEXT].split("\n")[0]
    if not after.startswith(" ") or document.text[role.end + 1 : role.end + 2].isupper():
        return False
    words = syllables(after)
    return bool(words) and words[0].isalnum() and phrases("reporting_verbs", "verbs").end(words, 0) == 0


_NEXT = 40
"""So many characters hold the longest verb of saying."""
