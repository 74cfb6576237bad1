"""Days as they are stored."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache


def read_day(written: str | None) -> dt.date | None:
    """Return a day that was stored in ISO form, or None."""
    return day(written) if written else None


@lru_cache(maxsize=20_000)
def day(written: str) -> dt.date:
    """Return a day of ISO form."""
    # The days of ten thousand reports are few, and reading each of them anew is a third of the time of the list.
    return dt.date.fromisoformat(written)
