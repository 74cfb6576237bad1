"""The way of a document to the disk: an outline as Word, or a copy of the clerk's own file with comments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.briefs.choice import choose
from desktop.briefs.kinds import Kind
from desktop.briefs.outlining import USUAL, outline_of
from desktop.briefs.package import DamagedPackage
from desktop.briefs.profiles import load_profile
from desktop.briefs.saving import save
from desktop.briefs.setting import Setting
from desktop.briefs.template import Template
from desktop.briefs.wording import speaking
from desktop.errors import BriefError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from desktop.briefs.options import BriefOptions
    from desktop.briefs.profiles import Profile
    from desktop.domain import Report

DEFAULT_PROFILE = "party-05"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NONE: dict[str, Path | bytes] = {}


def write_brief(
    reports: Sequence[Report],
    to: Path,
    *,
    kind: Kind = Kind.SUMMARY,
    profile: str = DEFAULT_PROFILE,
    today: dt.date,
    options: BriefOptions = USUAL,
    originals: Mapping[str, Path | bytes] = _NONE,
    template: Path | None = None,
) -> Path:
    """Write a Word document about the reports and return its path; raise BriefError where that cannot be done.

    `originals` gives the files of the reports by the hashes of their content: the annotated source of a Word file
    is then a copy of that file. `template` is an office's own .docx whose styles, margins and placeholders count.
    """
    if kind is Kind.ANNOTATED and options.own_file and (original := _own_file(reports, originals)):
        return _write_copy(reports[0], original, to, today, options)
    figures = load_profile(profile)
    if template is not None and kind is not Kind.ANNOTATED:
        return _fill(Template(template), reports, to, kind, figures, today, options)
    outline = outline_of(reports, kind, figures, today, options)
    # python-docx takes a tenth of a second to import: only when a document is written.
    from desktop.briefs.word import write_document  # noqa: PLC0415

    return save(to, ".docx", lambda beside: write_document(outline, figures, today, beside))


def _fill(
    template: Template,
    reports: Sequence[Report],
    to: Path,
    kind: Kind,
    profile: Profile,
    today: dt.date,
    options: BriefOptions,
) -> Path:
    fitted = template.fitted(profile)
    # What stands round the text is the template's own.
    own = replace(options, letterhead=False, signature=False)
    outline = outline_of(reports, kind, fitted, today, own)
    setting = Setting(kind, fitted, today, options)

    def write(beside: Path) -> None:
        with speaking(options.tone):
            template.fill(outline, setting, today, beside)

    return save(to, ".docx", write)


def _own_file(reports: Sequence[Report], originals: Mapping[str, Path | bytes]) -> Path | bytes | None:
    """Return the Word file of the only report, where it is one and at hand."""
    if len(reports) != 1:
        return None
    source = reports[0].source
    return originals.get(source.sha256) if source.media_type.startswith(_DOCX) else None


def _write_copy(report: Report, original: Path | bytes, to: Path, today: dt.date, options: BriefOptions) -> Path:
    from desktop.briefs.own_copy.copying import copy_with_comments  # noqa: PLC0415 (as above)
    from desktop.briefs.own_copy.finds import placed_remarks  # noqa: PLC0415

    (choice,) = choose((report,), replace(options.include, tags=()))
    with speaking(options.tone):
        placed = placed_remarks(choice)
        try:
            data = original if isinstance(original, bytes) else original.read_bytes()
            return save(
                to,
                ".docx",
                lambda beside: copy_with_comments(
                    data, report.source.text, placed, (report.source.sha256,), today, beside
                ),
            )
        except DamagedPackage as damage:
            raise BriefError("brief_original_damaged", file=report.source.file) from damage
        except OSError as error:
            raise BriefError(
                "brief_original_unreadable", file=report.source.file, reason=error.strerror or error
            ) from error
