"""What the clerk typed into the table of tasks, for briefs whose tables have no columns for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.wording import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.briefs.jobs import Job
    from desktop.domain import Typed

TYPED_COLUMNS = ("cooperating", "follower", "product", "state", "outcome", "assignment")
"""Columns of the tracking table that a report leaves open, mostly or always."""
OF_A_NOTICE = ("cooperating", "product")
"""Those of them that belong to what is asked, not to how it goes."""


class TypedCells:
    """What was typed, by find and column."""

    def __init__(self, typed: Iterable[Typed]) -> None:
        self._texts = {(one.find_id, one.column): " ".join(one.text.split()) for one in typed}

    def of(self, find_id: str, column: str) -> str | None:
        """Return what was typed into a cell, "" where the clerk wiped it out, None where nothing was typed."""
        return self._texts.get((find_id, column))

    def told(self, job: Job, columns: Sequence[str] = TYPED_COLUMNS) -> tuple[tuple[str, str], ...]:
        """Return the name of each column into which something was typed for a job, with what it is."""
        if not self._texts:
            return ()
        titles = words("columns")
        found = ((titles[column], "; ".join(self._different(job, column))) for column in columns)
        return tuple((title, text) for title, text in found if text)

    def _different(self, job: Job, column: str) -> tuple[str, ...]:
        typed = (self.of(said.finding.id, column) for _, said in job.places)
        return tuple(dict.fromkeys(text for text in typed if text))
