"""Filters of the list that the clerk saved by name; what one holds is known to the list alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.library.database import Database


def stored(db: Database) -> dict[str, str]:
    """Return the content of each filter by its name, in the order of the alphabet."""
    return dict(db.execute("SELECT name, content FROM saved_filter ORDER BY plain(name), name").fetchall())


def save(db: Database, name: str, content: str) -> None:
    """Store a filter, in the place of one of the same name."""
    db.execute(
        "INSERT INTO saved_filter (name, content) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET content = excluded.content",
        [name, content],
    )


def delete(db: Database, name: str) -> None:
    """Forget a filter; one that is not there does no harm."""
    db.execute("DELETE FROM saved_filter WHERE name = ?", [name])
