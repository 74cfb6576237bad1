"""A clock that is set back changes no order: history, undo and readings go by their rows."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace
from typing import TYPE_CHECKING

from desktop.domain import FindingState
from desktop.library import Cause, history, inverse
from tests.library.samples import decided

if TYPE_CHECKING:
    import pytest

    from desktop.library import Library


class _Earlier(dt.datetime):
    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:
        return dt.datetime.now(tz) - dt.timedelta(days=400)


def test_history_and_undo_keep_their_order_though_the_clock_was_set_back(
    library: Library, report_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = library.report(report_id).findings
    library.apply(decided(first))
    monkeypatch.setattr(history, "dt", SimpleNamespace(datetime=_Earlier, UTC=dt.UTC))
    change = decided(second, FindingState.REJECTED)
    library.apply(change)
    monkeypatch.undo()
    entries = library.history(report_id)
    assert entries[-1].at < entries[-2].at
    assert [entry.action for entry in entries] == ["import", "accept", "accept"]
    assert library.steps(report_id).changes[-1] == change
    library.apply(inverse(change), Cause.UNDO)
    states = [find.state for find in library.report(report_id).findings[:2]]
    assert states == [FindingState.ACCEPTED, FindingState.SUGGESTED]
    library.apply(library.change_to(report_id, entries[-1].id))
    assert library.report(report_id).findings[1].state is FindingState.REJECTED
    assert library.check() == ()
