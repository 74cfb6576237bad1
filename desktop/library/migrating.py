"""The step of a library to the newest tables, and nothing that an ordinary start has to load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database, Migrations

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping, Sequence


def migrate(connection: sqlite3.Connection, family: str, steps: Mapping[str, Sequence[str]]) -> None:
    """Run the steps that a file does not have yet, and note each as done; `steps` holds the statements by name."""
    migrations = Migrations(family)
    for name, statements in steps.items():
        migrations(name=name)(_running(statements))
    migrations.apply(Database(connection, execute_plugins=False))


def _running(statements: Sequence[str]) -> Callable[[Database], None]:
    def run(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return run
