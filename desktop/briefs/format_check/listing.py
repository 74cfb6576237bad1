"""The findings of a check as a list to hand on: for the clipboard, as CSV, as a Word table."""

from __future__ import annotations

import csv
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.briefs.saving import save
from desktop.briefs.xml import printable
from desktop.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop.briefs.format_check.findings import FormatFinding, FormatReport

_COLUMNS = ("severity", "message", "place", "words", "rule", "remedy")
_FORMULA = frozenset("=+-@\t\r")
_WIDTHS = (16, 56, 40, 52, 48, 55)
"""Of the columns of the Word table in millimetres, on a lying page."""


class Row(NamedTuple):
    """One place of one finding."""

    severity: str
    message: str
    place: str
    words: str
    rule: str
    remedy: str


def listed(findings: Iterable[FormatFinding], language: str) -> list[Row]:
    """Return a row for each place of each finding."""
    return [
        Row(
            say(f"format_severity_{finding.severity.value}", language),
            finding.message(language),
            place.label(language),
            place.words,
            finding.source,
            finding.remedy(language),
        )
        for finding in findings
        for place in finding.places
    ]


def heads(language: str) -> tuple[str, ...]:
    """Return the titles of the columns."""
    return tuple(say(f"format_column_{name}", language) for name in _COLUMNS)


def as_text(findings: Iterable[FormatFinding], language: str) -> str:
    """Return the list with tabs between the columns."""
    rows = [heads(language), *listed(findings, language)]
    return "\n".join("\t".join(" ".join(cell.split()) for cell in row) for row in rows)


def as_html(findings: Iterable[FormatFinding], language: str) -> str:
    """Return the list as a table that Word and Excel take over."""
    head = "".join(f"<th>{escape(title)}</th>" for title in heads(language))
    rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in listed(findings, language))
    return f"<table border='1'><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def write_csv(findings: Iterable[FormatFinding], to: Path, language: str) -> Path:
    """Write the list as CSV that Excel opens with its letters right; raise BriefError where that fails."""

    def write(beside: Path) -> None:
        with beside.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(heads(language))
            writer.writerows(tuple(map(_harmless, row)) for row in listed(findings, language))

    return save(to, ".csv", write)


def _harmless(cell: str) -> str:
    """Return a cell that a spreadsheet takes for words: what begins like a formula stands behind an apostrophe."""
    return f"'{cell}" if cell[:1] in _FORMULA else cell


def write_word(
    report: FormatReport, findings: Iterable[FormatFinding], to: Path, file: str, language: str
) -> Path:
    """Write the list as a table in a Word document about a file; raise BriefError where that fails."""
    # python-docx takes a tenth of a second to import: only when a list is written.
    import docx  # noqa: PLC0415
    from docx.enum.section import WD_ORIENT  # noqa: PLC0415
    from docx.shared import Mm, Pt  # noqa: PLC0415

    document = docx.Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    usual = document.styles["Normal"].font
    usual.name, usual.size = "Times New Roman", Pt(12)
    title = document.add_paragraph().add_run(say("format_list_title", language, file=printable(file)))
    title.bold, title.font.size = True, Pt(14)
    document.add_paragraph(report.why(language))
    _fill(document.add_table(0, len(_COLUMNS), "Table Grid"), [heads(language), *listed(findings, language)], Mm)
    return save(to, ".docx", lambda beside: document.save(str(beside)))


def _fill(table: Any, rows: list[tuple[str, ...]], unit: Any) -> None:
    for at, row in enumerate(rows):
        for cell, text, width in zip(table.add_row().cells, row, _WIDTHS, strict=True):
            cell.width = unit(width)
            cell.paragraphs[0].add_run(printable(text)).bold = at == 0
