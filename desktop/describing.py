"""What the texts of reports that an earlier release stored say of themselves, worked out beside the window."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from desktop.errors import LibraryError
from desktop.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop.domain import ReportDetails

Proposal: TypeAlias = "tuple[int, ReportDetails, str]"
"""A report, what its text says of it, and its stamp of secrecy."""

_AT_ONCE = 25
"""Reports to a batch: some tenths of a second of work."""

log = logging.getLogger(__name__)


def describe_stored(library: Path, cancelled: Callable[[], bool] | None = None) -> Iterator[list[Proposal]]:
    """Yield the proposals for all reports that have none yet, in batches; they are not written to the library.

    Raises:
        Cancelled: `cancelled` returned true.
    """
    with Library.open(library, read_only=True) as opened:
        waiting = opened.undescribed()
    if not waiting:
        return
    # Loaded where there is work: the machinery of processes is a tenth of a second of every start.
    from desktop import processes  # noqa: PLC0415

    batches = [waiting[at : at + _AT_ONCE] for at in range(0, len(waiting), _AT_ONCE)]
    task = partial(_proposals, library=library)
    for _, result in processes.side_by_side(task, batches, cancelled=cancelled):
        if isinstance(result, list):
            yield result


def _proposals(report_ids: tuple[int, ...], library: Path) -> Iterator[list[Proposal]]:
    from desktop.extraction import describe  # noqa: PLC0415 (loaded in the process that works)

    proposals: list[Proposal] = []
    with Library.open(library, read_only=True) as opened:
        for report_id in report_ids:
            try:
                proposals.append((report_id, *describe(opened.source(report_id))))
            except LibraryError:
                log.warning("report %s cannot be described", report_id, exc_info=True)
    yield proposals
