"""How sure each find is: the last step, which weighs what speaks for it and against it by a fitted model.

The confidence of a statement is the probability that its kind and its place are right, that of an official
that the name and every position are; both were fitted on reports new to the rules (docs/extraction.md).
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.extraction.evidence import evidence_of_officials, evidence_of_statements, model
from desktop.sureness import SURE

if TYPE_CHECKING:
    from desktop.extraction.document import Document
    from desktop.extraction.evidence import Evidence


def weigh_finds(document: Document) -> Document:
    """Return the document with the fitted confidence of every find; doubts are told behind its reasons."""
    said, known = evidence_of_statements(document), evidence_of_officials(document)
    return replace(
        document,
        statements=tuple(
            replace(statement, **_judged(statement.why, "statements", signs))
            for statement, signs in zip(document.statements, said, strict=True)
        ),
        officials=tuple(
            replace(official, **_judged(official.why, "officials", signs))
            for official, signs in zip(document.officials, known, strict=True)
        ),
    )


def _judged(why: str, table: str, signs: Evidence) -> dict[str, Any]:
    confidence = probability(model()[table]["level"], model()[table]["weights"], signs)
    doubts = _doubts(model()[table], signs) if confidence < SURE else []
    if doubts:
        why = model()["doubt"].format(reasons=why, doubts=", ".join(doubts))
    return {"confidence": confidence, "why": why}


def probability(level: float, weights: dict[str, float], signs: Evidence) -> float:
    """Return the probability that a find with these signs is right, with two digits, never quite 0 or 1."""
    score = level + sum(weights.get(sign, 0.0) * value for sign, value in signs.items())
    return min(max(round(1 / (1 + math.exp(-score)), 2), 0.01), 0.99)


_TOLD = 2
_FELT = 0.25
"""A sign that moves the score by less is not worth a word."""


def _doubts(table: dict[str, Any], signs: Evidence) -> list[str]:
    """Return the words of the signs that lower the confidence most."""
    moved = {sign: table["weights"].get(sign, 0.0) * value for sign, value in signs.items()}
    against = sorted((by, sign) for sign, by in moved.items() if by <= -_FELT and sign in table["doubts"])
    return [table["doubts"][sign] for _, sign in against[:_TOLD]]
