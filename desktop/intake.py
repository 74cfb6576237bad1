"""Files → sources with their extractions, many at a time: what the command line and the window both do.

Many files are read side by side in processes of their own: the window stays free, all cores work, and a
file that brings its reader down is named like any other bad file.
"""

from __future__ import annotations

import logging
import os
import uuid
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain import Finding, Report, Span, Statement
from desktop.errors import Cancelled, ReadError, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor
    from pathlib import Path

    from desktop.domain import Content, Extraction, Source

# Below this much text, starting processes costs more than they save.
_WORTH_PROCESSES = 1_000_000
# Beside a window the limit is what may be searched before its thread, which waits for the interpreter at every
# call of Qt, is felt to stand still.
_FREEZES = 30_000

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read and searched."""

    path: Path
    source: Source
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be used, and why."""

    path: Path
    error: UserError


def gather(paths: Sequence[Path]) -> list[Path]:
    """Return the files named, with every folder walked for files that can be read, each once, in order."""
    files: dict[Path, None] = {}
    for path in paths:
        files |= dict.fromkeys(_walk(path) if path.is_dir() else (path,))
    return list(files)


def prepare(path: Path) -> Prepared:
    """Read one file and extract what it holds.

    Raises:
        ReadError: The file cannot be read.
    """
    # Reading and extraction take a quarter of a second to load: the window need not wait for them.
    from desktop.extraction import extract  # noqa: PLC0415
    from desktop.reading import read  # noqa: PLC0415

    source = read(path)
    return Prepared(path, source, extract(source))


def prepare_many(
    paths: Sequence[Path],
    *,
    progress: Callable[[int, int, Path], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    beside_window: bool = False,
) -> Iterator[Prepared | Failure]:
    """Yield each file prepared, or why it failed, in the order given; no file stops the others.

    Beside a window, all but the smallest batches are read in processes, so that the window stays free.

    Raises:
        Cancelled: `cancelled` returned true; what was yielded before stays good.
    """
    outcomes = (
        _side_by_side(paths) if _worth_processes(paths, beside_window=beside_window) else map(_attempt, paths)
    )
    for done, path in enumerate(paths):
        if cancelled and cancelled():
            raise Cancelled
        if progress:
            progress(done, len(paths), path)
        yield next(outcomes)


def unreviewed(outcome: Prepared, report_id: int) -> Report:
    """Return a file's report as it stands before any review, for use without a library."""
    source, found = outcome.source, outcome.extraction
    contents: list[Content] = [*found.statements, *found.officials]
    finds = (Finding(uuid.uuid4().hex, report_id, content) for content in sorted(contents, key=_place))
    return Report(report_id, source, found.facts, found.noise, tuple(finds), found.announced, found.omissions)


def _place(content: Content) -> Span:
    return content.span if isinstance(content, Statement) else min(content.mentions, default=Span(0, 0))


def _walk(folder: Path) -> list[Path]:
    from desktop.reading import SUFFIXES  # noqa: PLC0415 (as in `prepare`)

    found = [path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file()]
    return sorted(path for path in found if not path.name.startswith((".", "~$")))


def _worth_processes(paths: Sequence[Path], *, beside_window: bool) -> bool:
    size = sum(path.stat().st_size for path in paths if path.is_file())
    return size > _FREEZES if beside_window else len(paths) > 1 and size > _WORTH_PROCESSES


def _attempt(path: Path) -> Prepared | Failure:
    try:
        return prepare(path)
    except UserError as error:
        return Failure(path, error)
    except Exception:  # a bug in a reader must not lose the other files: it is logged and named
        log.exception("unexpected error in %s", path)
        return Failure(path, ReadError("unexpected", file=path.name))


def _side_by_side(paths: Sequence[Path]) -> Iterator[Prepared | Failure]:
    # Loaded for batches alone: the machinery of processes is a tenth of a second of every start.
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    pool, waiting = _pool(), deque[tuple["Path", "Future[Prepared | Failure]"]]()
    todo = iter(paths)
    try:
        while True:
            for path in todo:
                waiting.append((path, _submit(pool, path)))
                # A short queue keeps memory flat and lets Cancel act at once.
                if len(waiting) >= 3 * _workers():
                    break
            if not waiting:
                return
            path, future = waiting.popleft()
            try:
                outcome = future.result()
            except BrokenProcessPool:
                pool = _pool()
                waiting = deque((queued, _submit(pool, queued)) for queued, _ in waiting)
                outcome = _alone(path)
            yield outcome
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _submit(pool: ProcessPoolExecutor, path: Path) -> Future[Prepared | Failure]:
    """Hand a file to the pool; of a pool that broke meanwhile, the future says so as its results do."""
    from concurrent.futures import Future  # noqa: PLC0415
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    try:
        return pool.submit(_attempt, path)
    except BrokenProcessPool as broken:
        future: Future[Prepared | Failure] = Future()
        future.set_exception(broken)
        return future


def _alone(path: Path) -> Prepared | Failure:
    """Try a file in a process of its own, to tell the one that breaks its reader from its neighbours."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    with _pool(workers=1) as pool:
        try:
            return pool.submit(_attempt, path).result()
        except BrokenProcessPool:
            return Failure(path, ReadError("reader_crashed", file=path.name))


def _workers() -> int:
    return os.cpu_count() or 1


def _pool(workers: int = 0) -> ProcessPoolExecutor:
    import multiprocessing  # noqa: PLC0415
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415

    return ProcessPoolExecutor(workers or _workers(), mp_context=multiprocessing.get_context("spawn"))
