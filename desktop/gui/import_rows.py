"""The lines of an import's summary: what became of each document that needs a word, why, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.gui.importing import ImportSummary, Similar

translate = QCoreApplication.translate


class Fate(Enum):
    """What became of a document; each with its icon and its colour of the theme."""

    FAILED = ("warning-circle", "caution")
    SIMILAR = ("copy", "accent")
    UNSURE = ("eye", "caution")
    ALREADY = ("check", "soft")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the summary."""

    fate: Fate
    file: str
    reason: str
    remedy: str
    similar: Similar | None = None
    undecoded: Path | None = None
    """The file, where an encoding is to be chosen for it."""
    report_id: int | None = None
    """The report that can be opened."""

    @property
    def texts(self) -> tuple[str, str, str]:
        return self.file, self.reason, self.remedy


def lines_of(summary: ImportSummary, language: str) -> list[Line]:
    """Return the lines, those first that ask for something."""
    return [*_failed(summary, language), *_similar(summary), *_unsure(summary), *_already(summary)]


def _failed(summary: ImportSummary, language: str) -> Iterator[Line]:
    for name, error in summary.failed:
        file = summary.undecoded.get(name) if error.code == "unknown_encoding" else None
        yield Line(Fate.FAILED, name, error.message(language), error.remedy(language), undecoded=file)


def _similar(summary: ImportSummary) -> Iterator[Line]:
    alike = translate("ImportSummaryDialog", "Came in; {0} of it is the same as “{1}”")
    remedy = translate("ImportSummaryDialog", "Keep it, compare it, or take it out again.")
    for one in summary.similar:
        reason = alike.format(f"{one.copy.share:.0%}", " ".join(one.copy.title.split()))
        yield Line(Fate.SIMILAR, one.name, reason, remedy, similar=one, report_id=one.report_id)


def _unsure(summary: ImportSummary) -> Iterator[Line]:
    unsure = translate("ImportSummaryDialog", "Came in; recognised with little certainty: page {0}")
    remedy = translate(
        "ImportSummaryDialog", "Compare the text with the pictures of the pages (key T in the review)."
    )
    ids = dict(summary.imported)
    for name, pages in summary.unsure:
        reason = unsure.format(", ".join(map(str, pages)))
        yield Line(Fate.UNSURE, name, reason, remedy, report_id=ids.get(name))


def _already(summary: ImportSummary) -> Iterator[Line]:
    reason, remedy = (
        translate("ImportSummaryDialog", "Already in the library"),
        translate("ImportSummaryDialog", "Nothing to do."),
    )
    for name, report_id in summary.already:
        yield Line(Fate.ALREADY, name, reason, remedy, report_id=report_id)
