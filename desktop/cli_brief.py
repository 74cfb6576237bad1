"""`trichluc brief`, its choices and its files, and `trichluc comments`: what came back with a brief."""

from __future__ import annotations

import datetime as dt
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli_frame import Seen, file_by_file, new_command, phrase, profile_keys

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from desktop.briefs import BriefOptions, ReturnedComment
    from desktop.cli_frame import Commands
    from desktop.domain import Report, Typed

KINDS = ("summary", "tasks", "annotated", "combined", "officials", "conclusion", "slip")


def add_brief_choices(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen of a brief."""
    parser.add_argument(
        "-o", dest="to", type=Path, metavar="FILE.docx", required=True, help=phrase("help_brief_to")
    )
    parser.add_argument("--kind", choices=KINDS, default="summary")
    parser.add_argument("--profile", choices=profile_keys())
    parser.add_argument("--columns", choices=("short", "full"), help=phrase("help_brief_columns"))
    parser.add_argument("--by", choices=("body", "area", "official"), help=phrase("help_brief_by"))
    parser.add_argument("--tone", choices=("keep", "new", "old"), help=phrase("help_brief_tone"))
    parser.add_argument("--whole", action="store_true", help=phrase("help_brief_whole"))
    parser.add_argument("--options", type=Path, metavar="FILE.json", help=phrase("help_brief_options"))
    parser.add_argument("--template", type=Path, metavar="FILE.docx", help=phrase("help_brief_template"))


def write(
    reports: Sequence[Report],
    options: argparse.Namespace,
    originals: Mapping[str, Path | bytes],
    typed: Sequence[Typed] = (),
) -> Path:
    """Write the brief, as PDF where the name says so, and return its path; `typed` is what the library keeps."""
    from desktop.briefs import DEFAULT_PROFILE, Kind, write_brief, write_pdf  # noqa: PLC0415 (only this command writes Word)

    def written(to: Path) -> Path:
        return write_brief(
            reports,
            to,
            kind=Kind(options.kind),
            profile=options.profile or DEFAULT_PROFILE,
            today=dt.datetime.now().astimezone().date(),
            options=_chosen(options, typed),
            originals=originals,
            template=options.template,
        )

    if options.to.suffix.lower() != ".pdf":
        return written(options.to)
    with tempfile.TemporaryDirectory(prefix="trichluc-") as folder:
        return write_pdf(written(Path(folder) / "brief.docx"), options.to)


def _chosen(options: argparse.Namespace, typed: Sequence[Typed]) -> BriefOptions:
    from desktop.briefs import USUAL, Columns, Grouping, Tone, load_options  # noqa: PLC0415 (as above)

    chosen = load_options(options.options) if options.options else USUAL
    chosen = replace(chosen, typed=tuple(typed) or chosen.typed)
    if options.columns:
        chosen = replace(chosen, columns=Columns(options.columns), column_names=())
    if options.by:
        chosen = replace(chosen, by=Grouping(options.by))
    if options.tone:
        chosen = replace(chosen, tone=Tone(options.tone))
    return replace(chosen, whole=True) if options.whole else chosen


def add_comments(commands: Commands) -> None:
    """Add the command that reads comments of returned briefs."""
    parser = new_command(commands, _comments, library=False)
    parser.add_argument("paths", nargs="+", type=Path, metavar="FILE.docx")
    parser.add_argument("--json", action="store_true")


def _comments(options: argparse.Namespace) -> int:
    from desktop.briefs import read_comments_back  # noqa: PLC0415 (as above)

    def look(path: Path) -> Seen:
        found = read_comments_back(path)
        return Seen({"comments": list(map(_data, found))}, map(_line, found))

    return file_by_file(options, look)


def _line(comment: ReturnedComment) -> str:
    about = " ".join(filter(None, (comment.find_id or comment.mark_id, f"“{comment.quote}”")))
    return f"  {comment.author}: {' '.join(comment.text.split())}\n      {about}"


def _data(comment: ReturnedComment) -> dict[str, object]:
    written = comment.written.isoformat() if comment.written else None
    return comment._asdict() | {"written": written}
