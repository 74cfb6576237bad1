"""Reports and the clerk's choices → the outline of a document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.briefs.choice import choose
from desktop.briefs.combined import combined
from desktop.briefs.conclusion import conclusion
from desktop.briefs.kinds import Kind
from desktop.briefs.marked import marked
from desktop.briefs.officials import officials
from desktop.briefs.options import BriefOptions, Tone
from desktop.briefs.outline import Block, Paragraph, Row, Run, Style, Table
from desktop.briefs.setting import Setting
from desktop.briefs.slip import slip
from desktop.briefs.summary import summary
from desktop.briefs.tones import toned
from desktop.briefs.tracking import tracking
from desktop.briefs.wording import speaking
from desktop.domain import StatementKind
from desktop.errors import BriefError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.outline import Cell, Inline, Outline
    from desktop.briefs.profiles import Profile
    from desktop.domain import Report

USUAL = BriefOptions()
"""The choices of a clerk who chose nothing."""
_MADE: dict[Kind, Callable[[Sequence[Choice], Setting], Outline]] = {
    Kind.SUMMARY: summary,
    Kind.TASKS: tracking,
    Kind.ANNOTATED: marked,
    Kind.COMBINED: combined,
    Kind.OFFICIALS: officials,
    Kind.CONCLUSION: conclusion,
    Kind.SLIP: slip,
}


def outline_of(
    reports: Sequence[Report], kind: Kind, profile: Profile, today: dt.date, options: BriefOptions = USUAL
) -> Outline:
    """Return what a document about the reports says; raise BriefError where there is nothing to say."""
    if not reports:
        raise BriefError("brief_no_reports")
    choices = choose(reports, options.include)
    if not _has_content(choices, kind):
        raise BriefError("brief_nothing_found")
    with speaking(options.tone):
        made = _MADE[kind](choices, Setting(kind, profile, today, options))
    made = replace(made, sources=tuple(choice.report.source.sha256 for choice in choices))
    return _toned(made, options.tone) if options.tone_of_quotes and options.tone is not Tone.KEEP else made


def _has_content(choices: Sequence[Choice], kind: Kind) -> bool:
    if kind in {Kind.TASKS, Kind.CONCLUSION}:
        return any(choice.of(StatementKind.TASK) for choice in choices)
    if kind is Kind.OFFICIALS:
        return any(choice.people for choice in choices)
    return bool(choices) if kind is Kind.ANNOTATED else any(choice.used for choice in choices)


def _toned(made: Outline, tone: Tone) -> Outline:
    """Return a brief with the words of the report in the chosen tone too; the annotated source stays as it is."""
    return replace(
        made, head=_blocks(made.head, tone), body=_blocks(made.body, tone), foot=_blocks(made.foot, tone)
    )


def _blocks(blocks: Sequence[Block], tone: Tone) -> tuple[Block, ...]:
    return tuple(_block(block, tone) for block in blocks)


def _block(block: Block, tone: Tone) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(_row(row, tone) for row in block.rows))
    return _paragraph(block, tone) if isinstance(block, Paragraph) else block


def _paragraph(paragraph: Paragraph, tone: Tone) -> Paragraph:
    if paragraph.style is Style.SOURCE:
        return paragraph
    return paragraph._replace(inlines=tuple(_inline(inline, tone) for inline in paragraph.inlines))


def _row(row: Row, tone: Tone) -> Row:
    return row._replace(cells=tuple(_cell(cell, tone) for cell in row.cells))


def _cell(cell: Cell, tone: Tone) -> Cell:
    return tuple(_paragraph(part, tone) if isinstance(part, Paragraph) else part for part in cell)


def _inline(inline: Inline, tone: Tone) -> Inline:
    return inline._replace(text=toned(inline.text, tone)) if isinstance(inline, Run) else inline
