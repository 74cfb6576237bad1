"""`trichluc format`: Word files held against the rules of format, each breach with place, rule and remedy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli_frame import DONE, SOME_FAILED, new_command, phrase, tell_error
from desktop.errors import UserError
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
    parser.add_argument(
        "--profile", choices=("party-05", "party-36", "state-30"), help=phrase("help_format_profile")
    )
    parser.add_argument("--json", action="store_true")


def _format(options: argparse.Namespace) -> int:
    from desktop.briefs.format_check import format_report  # noqa: PLC0415 (only this command reads Word by it)

    status, told = DONE, []
    for path in options.paths:
        try:
            report = format_report(path, options.profile)
        except UserError as error:
            status = SOME_FAILED
            told.append(_failed(path, error))
            if not options.json:
                tell_error(error)
            continue
        status = SOME_FAILED if report.wrong else status
        told.append(_data(path, report))
        if not options.json:
            print("\n".join(_lines(path, report)))
    if options.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))
    return status


def _failed(path: Path, error: UserError) -> dict[str, object]:
    language = environment_language()
    return {"file": str(path), "reason": error.message(language), "remedy": error.remedy(language)}


def _lines(path: Path, report: FormatReport) -> Iterator[str]:
    yield str(path)
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


def _data(path: Path, report: FormatReport) -> dict[str, object]:
    language = environment_language()
    return {
        "file": str(path),
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
