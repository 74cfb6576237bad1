"""The command line: every use of the program but the window, without Qt and without a display.

Results go to standard output; messages and progress to standard error. Exit status: 0 done, 1 some inputs
failed (each named with its reason and remedy; the others done), 2 wrong use.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from desktop import __version__, paths
from desktop.cli_brief import add_brief_choices, add_comments, write
from desktop.cli_format import add_format
from desktop.cli_frame import (
    DONE,
    SOME_FAILED,
    WRONG_USE,
    Parser,
    new_command,
    phrase,
    print_json,
    tell,
    tell_error,
    told_error,
)
from desktop.errors import UserError
from desktop.intake import Failure, Familiar, Prepared, gather, prepare_many, unreviewed
from desktop.wording import environment_language

if TYPE_CHECKING:
    import argparse
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from desktop.cli_frame import Commands
    from desktop.domain import Report, ReportSummary, Typed
    from desktop.intake import Outcome, Progress
    from desktop.library import Library


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    options = _parser().parse_args(arguments)
    if not options.run:
        return _open(options)
    try:
        return int(options.run(options))
    except UserError as error:
        tell_error(error)
        return SOME_FAILED
    except BrokenPipeError:
        return DONE
    except KeyboardInterrupt:
        tell("interrupted")
        return SOME_FAILED


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="trichluc", description=phrase("about"))
    parser.add_argument("--version", action="version", version=f"trichluc {__version__}")
    parser.set_defaults(run=None, library=None)
    commands = parser.add_subparsers(parser_class=Parser, metavar=phrase("command_word"))
    _commands_without_library(commands)
    _commands_on_library(commands)
    return parser


def _commands_without_library(commands: Commands) -> None:
    extract = new_command(commands, _extract, library=False)
    extract.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    extract.add_argument("-o", dest="folder", type=Path, metavar="DIR")
    new_command(commands, _selftest, library=False)
    add_format(commands)
    add_comments(commands)
    demo = new_command(commands, _demo, library=False)
    demo.add_argument("--to", type=Path, metavar="DIR", required=True)


def _commands_on_library(commands: Commands) -> None:
    add = new_command(commands, _import)
    add.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    listing, search = new_command(commands, _list), new_command(commands, _search)
    search.add_argument("words", nargs="+", metavar="WORDS")
    for command in (add, listing, search):
        command.add_argument("--json", action="store_true")
    _brief_options(new_command(commands, _brief))
    export = new_command(commands, _export)
    _choice_of_reports(export)
    export.add_argument("--format", choices=("json", "xlsx", "csv"), required=True)
    export.add_argument("-o", dest="to", type=Path, metavar="PATH", required=True)
    new_command(commands, _check)
    for run in (_backup, _restore):
        new_command(commands, run).add_argument("file", type=Path, metavar="FILE")
    new_command(commands, _open).add_argument("paths", nargs="*", type=Path, metavar="PATH")


def _choice_of_reports(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", type=int, metavar="ID")
    parser.add_argument("--all", action="store_true")


def _brief_options(parser: argparse.ArgumentParser) -> None:
    _choice_of_reports(parser)
    parser.add_argument("--from", dest="sources", nargs="+", type=Path, metavar="PATH")
    add_brief_choices(parser)


def _open(options: argparse.Namespace) -> int:
    from desktop.gui import run_window  # noqa: PLC0415 (Qt is loaded for the window alone)

    return run_window(options.library, getattr(options, "paths", []))


def _outcomes(paths_given: Sequence[Path], known: Collection[str] = ()) -> Iterator[Outcome]:
    show = sys.stderr.isatty()

    def tell(progress: Progress) -> None:
        if show and progress.total > 1:
            left = _time_left(progress.seconds_left)
            line = f"{progress.done + 1}/{progress.total} {left}{progress.name}"
            print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)

    yield from prepare_many(gather(paths_given), known=known, progress=tell)
    if show:
        print("\r\x1b[K", end="", file=sys.stderr)


def _time_left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    minutes = round(seconds / 60)
    return f"({phrase('minutes_left', count=minutes) if minutes else phrase('seconds_left')}) "


def _extract(options: argparse.Namespace) -> int:
    from desktop.interchange import extraction_to_json  # noqa: PLC0415

    single = len(options.paths) == 1 and not options.paths[0].is_dir()
    if not single and not options.folder:
        tell("extract_needs_folder")
        return WRONG_USE
    status, taken, alone = DONE, set[Path](), list[str]()
    for outcome in _outcomes(options.paths):
        if isinstance(outcome, Failure):
            tell_error(outcome.error, _place_of(outcome))
            status = SOME_FAILED
        elif isinstance(outcome, Prepared):
            found = extraction_to_json(outcome.source, outcome.extraction)
            text = json.dumps(found, ensure_ascii=False, indent=1)
            if options.folder:
                _write_into(options.folder, _file_of(outcome), text, taken)
            elif alone:  # an archive or a letter turned out to hold several
                tell("extract_needs_folder")
                return WRONG_USE
            else:
                alone.append(text)
    for text in alone:
        print(text)
    return status


def _place_of(outcome: Outcome) -> str:
    """Return the path of a document, within an archive or a letter as well."""
    return str(outcome.path.parent / outcome.name)


def _file_of(outcome: Prepared) -> PurePath:
    """Return the path of a file, or for what a file holds a name that no trick in it leads astray."""
    if outcome.data is None:
        return outcome.path
    inner = outcome.name.replace("\\", "/").rpartition("/")[2].rpartition(" › ")[2]
    return PurePath(re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", inner).strip(". ") or "_")


def _write_into(folder: Path, source: PurePath, text: str, taken: set[Path]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    to = folder / f"{source.stem}.json"
    if to in taken:  # two files of one name ("a.txt", "a.docx", or in two folders) must not overwrite each other
        to = folder / f"{source.name}.json"
    number = 2
    while to in taken:
        to, number = folder / f"{source.name}-{number}.json", number + 1
    taken.add(to)
    to.write_text(text, "utf-8")


def _open_library(options: argparse.Namespace, *, read_only: bool = False) -> Library:
    from desktop.library import Library  # noqa: PLC0415

    return Library.open(options.library or paths.library_file(), read_only=read_only)


def _import(options: argparse.Namespace) -> int:
    lines = []
    with _open_library(options) as library:
        for outcome in _outcomes(options.paths, library.contents()):
            lines.append(_import_one(library, outcome))
            if not options.json:
                print(phrase(f"import_{lines[-1]['status']}", **lines[-1]))
    if options.json:
        print_json(lines)
    return SOME_FAILED if any(line["status"] == "failed" for line in lines) else DONE


def _import_one(library: Library, outcome: Outcome) -> dict[str, object]:
    line: dict[str, object] = {"file": _place_of(outcome)}
    if isinstance(outcome, Failure):
        return line | _failed(outcome.error)
    try:
        if isinstance(outcome, Familiar):
            again = library.add_again(outcome.sha256)
            return line | {"report": again.report_id if again else 0, "status": "already"}
        similar = library.near_copies(outcome.source)
        added = library.add(outcome.source, outcome.original, outcome.extraction)
    except UserError as error:
        return line | _failed(error)
    line |= {"report": added.report_id, "status": "already" if added.already else "imported"}
    if similar and not added.already:  # it is in the library as well: which to keep is the clerk's choice
        line |= {"status": "similar", "similar_to": similar[0].report_id, "share": round(similar[0].share, 2)}
    return line


def _failed(error: UserError) -> dict[str, object]:
    return {"status": "failed", **told_error(error)}


def _list(options: argparse.Namespace) -> int:
    with _open_library(options, read_only=True) as library:
        summaries = library.reports()
    if options.json:
        print_json([asdict(summary) for summary in summaries])
        return DONE
    for summary in summaries:
        print(_list_line(summary))
    if not summaries:
        tell("list_empty")
    return DONE


def _list_line(summary: ReportSummary) -> str:
    day = summary.facts.event_date or summary.facts.published
    shown = day.strftime("%d/%m/%Y") if day else "          "
    state = phrase(f"state_{summary.state.value}")
    title = " ".join((summary.facts.title or summary.file).split())
    doubts = phrase("list_cautions", count=summary.cautions) if summary.cautions else ""
    return f"{summary.id:>5}  {shown}  {state:<12}  {summary.decided:>3}/{summary.total:<3}  {title}{doubts}"


def _search(options: argparse.Namespace) -> int:
    with _open_library(options, read_only=True) as library:
        hits = library.search(" ".join(options.words))
    if options.json:
        print_json([asdict(hit) for hit in hits])
        return DONE
    for hit in hits:
        print(f"{hit.report_id:>5}  {' '.join(hit.title.split())}\n       {' '.join(hit.snippet.split())}")
    if not hits:
        tell("search_empty")
    return DONE


def _brief(options: argparse.Namespace) -> int:
    if bool(options.sources) == bool(options.ids or options.all):
        tell("brief_needs_reports")
        return WRONG_USE
    status, originals = DONE, dict[str, Path | bytes]()
    typed: tuple[Typed, ...] = ()
    if options.sources:
        reports, failures = _reports_of_files(_outcomes(options.sources), originals)
        for failure in failures:
            tell_error(failure.error, _place_of(failure))
            status = SOME_FAILED
    else:
        reports, typed = _chosen_reports(options, originals)
    if not reports:
        tell("brief_nothing")
        return SOME_FAILED
    print(write(reports, options, originals, typed))
    return status


def _reports_of_files(
    outcomes: Iterable[Outcome], originals: dict[str, Path | bytes]
) -> tuple[list[Report], list[Failure]]:
    reports: list[Report] = []
    failures: list[Failure] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
        elif isinstance(outcome, Prepared):
            reports.append(unreviewed(outcome, len(reports) + 1))
            originals[outcome.source.sha256] = outcome.original
    return reports, failures


def _chosen_reports(
    options: argparse.Namespace, originals: dict[str, Path | bytes]
) -> tuple[list[Report], tuple[Typed, ...]]:
    """Return the reports with what the clerk typed about their tasks."""
    with _open_library(options, read_only=True) as library:
        ids = [summary.id for summary in library.reports()] if options.all else options.ids
        reports = [library.report(report_id) for report_id in ids]
        kept = {report.source.sha256: library.original(report.id) for report in reports}
        typed = library.typed(ids)
    originals.update({sha256: path for sha256, path in kept.items() if path})
    return reports, typed


def _export(options: argparse.Namespace) -> int:
    from desktop import briefs  # noqa: PLC0415

    if not (options.ids or options.all):
        tell("export_needs_reports")
        return WRONG_USE
    writers = {"json": briefs.export_json, "xlsx": briefs.export_xlsx, "csv": briefs.export_csv}
    reports, typed = _chosen_reports(options, {})
    print(writers[options.format](reports, options.to, typed=typed))
    return DONE


def _check(options: argparse.Namespace) -> int:
    with _open_library(options, read_only=True) as library:
        problems = library.check(environment_language())
    for problem in problems:
        print(problem)
    tell("check_bad" if problems else "check_good", count=len(problems))
    return SOME_FAILED if problems else DONE


def _backup(options: argparse.Namespace) -> int:
    with _open_library(options, read_only=True) as library:
        library.backup(options.file)
    print(options.file)
    return DONE


def _restore(options: argparse.Namespace) -> int:
    from desktop.library import Library  # noqa: PLC0415

    to = options.library or paths.library_file()
    Library.restore(options.file, to)
    print(to)
    return DONE


def _selftest(_options: argparse.Namespace) -> int:
    from desktop.selftest import run_selftest  # noqa: PLC0415

    return DONE if run_selftest() else SOME_FAILED


def _demo(options: argparse.Namespace) -> int:
    from desktop.selftest import run_demo  # noqa: PLC0415

    return DONE if run_demo(options.to) else SOME_FAILED
