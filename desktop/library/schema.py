"""The tables of a library, as append-only steps: a released step never changes, a new one is added below it.

A step that rewrites finds or history must also renew `report.finds_digest` (see soundness.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x54724C63  # "TrLc": tells a library from any other SQLite file

MIGRATIONS = Migrations("library")

# Counters stand in the row of the report so that neither the list nor an action counts over all finds.
# The text stands apart from them: SQLite writes a whole row anew, and a text may have megabytes.
_FIRST = (
    f"PRAGMA application_id = {APPLICATION_ID}",
    """
    CREATE TABLE report (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        sha256 TEXT NOT NULL UNIQUE,
        file TEXT NOT NULL,
        media_type TEXT NOT NULL,
        encoding TEXT,
        original TEXT,
        title TEXT, published TEXT, event_date TEXT, host TEXT,
        review_year INTEGER, plan_year INTEGER, source TEXT,
        imported_at TEXT NOT NULL,
        removed_at TEXT,
        finds_digest TEXT NOT NULL,
        decided INTEGER NOT NULL, total INTEGER NOT NULL, tasks INTEGER NOT NULL,
        officials INTEGER NOT NULL, with_due INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE source (
        report_id INTEGER PRIMARY KEY REFERENCES report (id),
        pages TEXT NOT NULL, noise TEXT NOT NULL, announced TEXT NOT NULL, omissions TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE find (
        id TEXT PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        kind TEXT NOT NULL,
        start INTEGER, "end" INTEGER,
        quote TEXT NOT NULL, context_before TEXT NOT NULL, context_after TEXT NOT NULL,
        content TEXT NOT NULL,
        state TEXT NOT NULL, origin TEXT NOT NULL, note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX find_of_report ON find (report_id)",
    """
    CREATE TABLE history (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        report_id INTEGER NOT NULL REFERENCES report (id),
        action TEXT NOT NULL,
        cause TEXT NOT NULL,
        pairs TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX history_of_report ON history (report_id)",
    """
    CREATE TABLE shingle (
        hash INTEGER NOT NULL, report_id INTEGER NOT NULL REFERENCES report (id), PRIMARY KEY (hash, report_id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER history_keeps_rows BEFORE DELETE ON history
    BEGIN SELECT raise(ABORT, 'history is append-only'); END
    """,
    """
    CREATE TRIGGER history_keeps_words BEFORE UPDATE ON history
    BEGIN SELECT raise(ABORT, 'history is append-only'); END
    """,
    """
    CREATE TRIGGER source_keeps_rows BEFORE DELETE ON source
    BEGIN SELECT raise(ABORT, 'a source never changes'); END
    """,
    """
    CREATE TRIGGER source_keeps_words BEFORE UPDATE ON source
    BEGIN SELECT raise(ABORT, 'a source never changes'); END
    """,
    """
    CREATE TRIGGER report_keeps_names BEFORE UPDATE OF id, sha256, file, title ON report
    BEGIN SELECT raise(ABORT, 'a source never changes'); END
    """,
    # The index holds folded words and no text, so that nothing can ever rebuild it from unfolded ones.
    """
    CREATE VIRTUAL TABLE words USING fts5 (
        file, title, text, content = '', tokenize = 'unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TRIGGER source_is_searchable AFTER INSERT ON source
    BEGIN
        INSERT INTO words (rowid, file, title, text)
        SELECT id, plain(file), plain(coalesce(title, '')), plain(new.text) FROM report WHERE id = new.report_id;
    END
    """,
)

# Cautions are rows: each is marked as seen by itself, and how many are left stands in the row of the report.
_CAUTIONS = (
    "ALTER TABLE source ADD COLUMN blocks TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE source ADD COLUMN places TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE source ADD COLUMN comments TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE source ADD COLUMN certainty TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE report ADD COLUMN cautions INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE history ADD COLUMN seen TEXT NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE caution (
        report_id INTEGER NOT NULL REFERENCES report (id), number INTEGER NOT NULL,
        content TEXT NOT NULL, seen INTEGER NOT NULL, PRIMARY KEY (report_id, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TRIGGER caution_keeps_rows BEFORE DELETE ON caution
    BEGIN SELECT raise(ABORT, 'a caution is seen, never deleted'); END
    """,
    """
    CREATE TRIGGER caution_keeps_words BEFORE UPDATE OF report_id, number, content ON caution
    BEGIN SELECT raise(ABORT, 'a caution is seen, never changed'); END
    """,
)

# A file that is read again is a report of its own, which takes the place of the one before.
_READINGS = ("ALTER TABLE report ADD COLUMN reading_of INTEGER REFERENCES report (id)",)


@MIGRATIONS(name="0001-first")
def _first(db: Database) -> None:
    for statement in _FIRST:
        db.execute(statement)


@MIGRATIONS(name="0002-cautions")
def _cautions(db: Database) -> None:
    for statement in _CAUTIONS:
        db.execute(statement)


@MIGRATIONS(name="0003-readings")
def _readings(db: Database) -> None:
    for statement in _READINGS:
        db.execute(statement)
