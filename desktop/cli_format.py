"""`trichluc format`: Word files held against the rules of format, each breach with place, rule and remedy."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.cli_frame import Seen, file_by_file, new_command, phrase, profile_keys
from desktop.wording import environment_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from desktop.briefs.format_check import FormatFinding, FormatPlace, FormatReport
    from desktop.cli_frame import Commands

_SHOWN = 3
"""Places of one finding that are listed; the others are counted."""


def add_format(commands: Commands) -> None:
    """Add the command to the others."""
    parser = new_command(commands, _format, library=False)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE.docx")
    parser.add_argument("--profile", choices=profile_keys(), help=phrase("help_format_profile"))
    parser.add_argument("--json", action="store_true")


def _format(options: argparse.Namespace) -> int:
    from desktop.briefs.format_check import format_report  # noqa: PLC0415 (only this command reads Word by it)

    def look(path: Path) -> Seen:
        report = format_report(path, options.profile)
        return Seen(_data(report), _lines(report), good=not report.wrong)

    return file_by_file(options, look)


def _lines(report: FormatReport) -> Iterator[str]:
    yield f"  {report.why(environment_language())}"
    for finding in report.findings:
        yield from _of_finding(finding)
    looks = len(report.findings) - report.wrong
    yield "  " + (
        phrase("format_count", wrong=report.wrong, look=looks) if report.findings else phrase("format_good")
    )


def _of_finding(finding: FormatFinding) -> Iterator[str]:
    language = environment_language()
    severity = phrase(f"format_severity_{finding.severity.value}").upper()
    yield f"  [{severity}] {finding.message(language)}"
    for place in finding.places[:_SHOWN]:
        yield "      " + phrase("format_place_word", place=_shown(place, language))
    if finding.count > _SHOWN:
        yield "      " + phrase("format_more", count=finding.count - _SHOWN)
    yield "      " + phrase("format_rule_word", source=finding.source)
    yield "      " + phrase("format_remedy_word", remedy=finding.remedy(language))


def _shown(place: FormatPlace, language: str) -> str:
    return f"{place.label(language)}: “{place.words}”" if place.words else place.label(language)


def _data(report: FormatReport) -> dict[str, Any]:
    language = environment_language()
    return {
        "profile": report.profile,
        "told_by": report.told,
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "message": finding.message(language),
                "rule": finding.source,
                "remedy": finding.remedy(language),
                "count": finding.count,
                "places": [_of_place(place, language) for place in finding.places],
            }
            for finding in report.findings
        ],
    }


def _of_place(place: FormatPlace, language: str) -> dict[str, object]:
    return {
        "place": place.label(language),
        "page": place.page,
        "paragraph": place.paragraph or None,
        "words": place.words,
    }
