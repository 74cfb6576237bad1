"""Extraction: a text → its facts, noise, officials and statements, by an ordered tuple of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Extraction, ReportDetails, Source
from desktop.extraction.cautions import find_cautions
from desktop.extraction.confidence import weigh_finds
from desktop.extraction.descriptions import description_of
from desktop.extraction.document import Document
from desktop.extraction.doubtful_pages import pages_in_doubt
from desktop.extraction.doubtful_secrecy import secrecy_stamps
from desktop.extraction.facts import find_facts
from desktop.extraction.fields import fill_fields
from desktop.extraction.noise import mark_noise
from desktop.extraction.officials import find_officials
from desktop.extraction.segments import split_lines
from desktop.extraction.statements import find_statements

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.domain import Caution

STEPS: tuple[Callable[[Document], Document], ...] = (
    split_lines,
    mark_noise,
    find_facts,
    find_officials,
    find_statements,
    fill_fields,
    find_cautions,
    weigh_finds,
)


def extract(source: Source) -> Extraction:
    """Return everything found in a source; every span lies inside its text."""
    document = _worked(source, STEPS)
    return Extraction(
        facts=document.facts,
        noise=document.noise,
        officials=document.officials,
        statements=document.statements,
        announced=document.announced,
        omissions=document.omissions,
        cautions=_in_order((*document.cautions, *pages_in_doubt(source))),
        details=description_of(document),
    )


def describe(source: Source) -> tuple[ReportDetails, str]:
    """Return only what a source says of itself, and its stamp of secrecy: for those stored without them."""
    document = _worked(source, STEPS[: STEPS.index(find_facts) + 1])
    stamp = next(secrecy_stamps(document), None)
    return description_of(document), document.words_of(stamp.span) if stamp else ""


def _worked(source: Source, steps: Iterable[Callable[[Document], Document]]) -> Document:
    document = Document(text=source.text, file=source.file, blocks=source.blocks)
    for step in steps:
        document = step(document)
    return document


def _in_order(cautions: tuple[Caution, ...]) -> tuple[Caution, ...]:
    return tuple(sorted(cautions, key=lambda caution: (caution.span, caution.code)))
