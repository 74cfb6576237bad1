"""Files → sources with their extractions, many at a time: what the command line and the window both do.

Many files are read side by side in processes of their own: the window stays free, all cores work, and a
file that brings its reader down is named like any other bad file.
"""

from __future__ import annotations

import logging
import secrets
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from desktop.domain import Finding, Report, Span, Statement
from desktop.errors import Cancelled, ReadError, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from desktop.domain import Content, Extraction, Source
    from desktop.processes import Limits

# Below this much text, starting processes costs more than they save.
_WORTH_PROCESSES = 1_000_000
# Beside a window the limit is what may be searched before its thread, which waits for the interpreter at every
# call of Qt, is felt to stand still.
_FREEZES = 30_000
# Formats that hold others or drawings: small files of them may unfold to much, and nothing could stop them here.
_MAY_HANG = frozenset(
    {".zip", ".eml", ".msg", ".pdf", ".xlsx", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".webp"}
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document that was read and searched."""

    path: Path
    """The file it is, or the archive or letter that holds it."""
    source: Source
    extraction: Extraction
    data: bytes | None = None
    """Its own bytes, where it is no file by itself."""

    @property
    def name(self) -> str:
        return self.source.file

    @property
    def original(self) -> Path | bytes:
        """What the library keeps of it."""
        return self.path if self.data is None else self.data


@dataclass(frozen=True, slots=True)
class Familiar:
    """A document that was not read again, for its content is known."""

    path: Path
    sha256: str
    name: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be used, and why."""

    path: Path
    error: UserError
    name: str = ""

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", self.path.name)


Outcome: TypeAlias = Prepared | Familiar | Failure


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch has come."""

    done: int
    total: int
    """Files, counted as they were named."""
    name: str
    """The one under way."""
    seconds_left: float | None = None
    """About; None while nobody can tell."""


def gather(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, with every folder walked for files that can be read, each once, in order."""
    files: dict[Path, None] = {}
    for path in paths:
        files |= dict.fromkeys(_walk(path) if path.is_dir() else (path,))
    return list(files)


def prepare(path: Path) -> Prepared:
    """Read one file that is a document by itself and extract what it holds.

    Raises:
        ReadError: The file cannot be read.
    """
    # Reading and extraction take a quarter of a second to load: the window need not wait for them.
    from desktop.extraction import extract  # noqa: PLC0415
    from desktop.reading import read  # noqa: PLC0415

    source = read(path)
    return Prepared(path, source, extract(source))


def prepare_again(
    path: Path, name: str, encoding: str | None, cancelled: Callable[[], bool] | None = None
) -> Prepared:
    """Read a file in the encoding that the clerk chose (see `reading.read`), under a name, and search it.

    Long ones are read in a process, so that a window stays free and the work can be stopped.

    Raises:
        ReadError: The file cannot be read.
        Cancelled: `cancelled` returned true.
    """
    again = partial(_again, name=name, encoding=encoding)
    if not _worth_processes([path], beside_window=True):
        return _of_one(again(path), name)
    from desktop import processes  # noqa: PLC0415 (as in `_side_by_side`)

    steps = processes.side_by_side(again, [path], load=_load, cancelled=cancelled)
    # What comes behind the document is no more than that it was the last one.
    results = [result for _, result in steps]
    return _of_one(iter(results), name)


def _of_one(results: Iterator[object], name: str) -> Prepared:
    """Return the one document among the results; raise what became of it otherwise."""
    result = next(results, None)
    if isinstance(result, Prepared):
        return result
    if isinstance(result, Failure):
        raise result.error
    raise ReadError(str(result) if isinstance(result, StrEnum) else "unexpected", file=name)


def _again(path: Path, *, name: str, encoding: str | None) -> Iterator[Prepared | Failure]:
    from desktop.reading import read  # noqa: PLC0415 (as in `prepare`)

    try:
        yield _searched(path, replace(read(path, encoding), file=name), None)
    except ReadError as error:
        yield Failure(path, error, name)


def prepare_many(
    paths: Sequence[Path],
    *,
    known: Collection[str] = (),
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    beside_window: bool = False,
    limits: Limits | None = None,
) -> Iterator[Outcome]:
    """Yield every document in the files prepared, or why it failed, in the order given; none stops the others.

    Documents whose hash is `known` are neither read nor searched. A file that takes long lets others pass it by.
    Beside a window, all but the smallest batches are read in processes, so that the window stays free; a file that
    exceeds the limits there is stopped and named.

    Raises:
        Cancelled: `cancelled` returned true; what was yielded before stays good.
    """
    if _worth_processes(paths, beside_window=beside_window):
        steps = _side_by_side(paths, frozenset(known), limits, cancelled)
    else:
        steps = _one_by_one(paths, frozenset(known), cancelled)
    return _paced(steps, _Paced(paths, progress))


def _paced(steps: Iterator[_Step], paced: _Paced) -> Iterator[Outcome]:
    """Yield the outcomes among the steps, and tell how far they have come."""
    done = 0
    paced.tell(0)
    for path, step in steps:
        if step is None:
            done += 1
            paced.tell(done)
        elif isinstance(step, tuple):
            paced.tell(done, path, step)
        else:
            yield step


class _Paced:
    """Tells how far a batch has come, and how long the rest will take."""

    def __init__(self, paths: Sequence[Path], progress: Callable[[Progress], None] | None) -> None:
        from desktop.pace import Pace  # noqa: PLC0415 (for batches alone)

        self._paths, self._progress = paths, progress
        self._pace = Pace(len(paths))

    def tell(self, done: int, path: Path | None = None, parts: tuple[int, int] | None = None) -> None:
        left = self._pace.left(done)
        if not self._progress or done == len(self._paths):
            return
        name = (path or self._paths[done]).name
        if parts:
            name = f"{name} ({parts[0]}/{parts[1]})"
        self._progress(Progress(done, len(self._paths), name, left))


def unreviewed(outcome: Prepared, report_id: int) -> Report:
    """Return a file's report as it stands before any review, for use without a library."""
    source, found = outcome.source, outcome.extraction
    contents: list[Content] = [*found.statements, *found.officials]
    finds = (Finding(secrets.token_hex(16), report_id, content) for content in sorted(contents, key=_place))
    return Report(
        id=report_id,
        source=source,
        facts=found.facts,
        noise=found.noise,
        findings=tuple(finds),
        announced=found.announced,
        omissions=found.omissions,
        cautions=found.cautions,
        details=found.details,
    )


def _place(content: Content) -> Span:
    return content.span if isinstance(content, Statement) else min(content.mentions, default=Span(0, 0))


def _walk(folder: Path) -> list[Path]:
    from desktop.reading import SUFFIXES  # noqa: PLC0415 (as in `prepare`)

    found = [path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()]
    return sorted(path for path in found if not path.name.startswith((".", "~$")))


def _worth_processes(paths: Sequence[Path], *, beside_window: bool) -> bool:
    size = sum(path.stat().st_size for path in paths if path.is_file())
    if not beside_window:
        return len(paths) > 1 and size > _WORTH_PROCESSES
    return size > _FREEZES or any(path.suffix.lower() in _MAY_HANG for path in paths)


def _attempt(path: Path, known: frozenset[str]) -> Iterator[Outcome]:
    """Yield what becomes of each document in a file."""
    from desktop.reading import Document, Known, read_all  # noqa: PLC0415 (as in `prepare`)

    try:
        for found in read_all(path, known):
            if isinstance(found, Document):
                yield _searched(path, found.source, found.data)
            elif isinstance(found, Known):
                yield Familiar(path, found.sha256, found.name)
            else:
                yield Failure(path, found.error, found.name)
    except MemoryError:
        raise
    except Exception:  # a bug in a reader must not lose the other files: it is logged and named
        log.exception("unexpected error in %s", path)
        yield Failure(path, ReadError("unexpected", file=path.name))


def _searched(path: Path, source: Source, data: bytes | None) -> Prepared | Failure:
    from desktop.extraction import extract  # noqa: PLC0415 (as in `prepare`)

    try:
        return Prepared(path, source, extract(source), data)
    except MemoryError:
        raise
    except Exception:  # as in `_attempt`; what stands beside it in an archive goes on
        log.exception("unexpected error in %s", source.file)
        return Failure(path, ReadError("unexpected", file=source.file), source.file)


_Step: TypeAlias = "tuple[Path, Outcome | tuple[int, int] | None]"
"""Of a file: a document of it, how far it has come (as `Beat`), or None behind its last document."""


def _one_by_one(
    paths: Sequence[Path], known: frozenset[str], cancelled: Callable[[], bool] | None
) -> Iterator[_Step]:
    for path in paths:
        for outcome in _attempt(path, known):
            if cancelled and cancelled():
                raise Cancelled
            yield path, outcome
        yield path, None


def _side_by_side(
    paths: Sequence[Path], known: frozenset[str], limits: Limits | None, cancelled: Callable[[], bool] | None
) -> Iterator[_Step]:
    # Loaded for batches alone: the machinery of processes is a tenth of a second of every start.
    from desktop import processes  # noqa: PLC0415

    attempt = partial(_attempt, known=known)
    limits = limits or processes.Limits()
    steps = processes.side_by_side(attempt, paths, load=_load, limits=limits, cancelled=cancelled)
    for number, result in steps:
        path = paths[number]
        if isinstance(result, processes.Ended):
            yield path, None
        elif isinstance(result, processes.Stop):
            yield path, Failure(path, ReadError(result.value, file=path.name))
        else:
            yield path, result


def _load() -> None:
    """Load what every file needs, by way of a short text."""
    from desktop.domain import Source  # noqa: PLC0415 (as in `prepare`)
    from desktop.extraction import extract  # noqa: PLC0415
    from desktop.reading import read_all  # noqa: F401, PLC0415

    extract(Source("", "", "text/plain", None, "Văn phòng rà soát hồ sơ trước ngày 30/6/2025."))
