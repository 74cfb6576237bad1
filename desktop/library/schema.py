"""The tables of a library, as append-only steps: a released step never changes, a new one is added below it.

A step that rewrites finds or history must also renew `report.finds_digest` (see soundness.py).
"""

from __future__ import annotations

APPLICATION_ID = 0x54724C63  # "TrLc": tells a library from any other SQLite file

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

# What the clerk says of a report stands in its row; proposals come when the window first opens such a library.
# `written` holds what only the clerk wrote, for the search: all else stands in the texts.
_FIELDS_OF_FIND = """
    CASE new.kind WHEN 'official' THEN json_extract(new.content, '$.name') || coalesce((
        SELECT ' · ' || group_concat(json_extract(value, '$.text'), ' · ')
        FROM json_each(new.content, '$.roles')), '')
    ELSE coalesce(json_extract(new.content, '$.assignee'), '') ||
        coalesce(' · ' || json_extract(new.content, '$.directed_by'), '') END
"""
_WRITTEN_OF_FIND = f"""
    DELETE FROM written WHERE owner = new.id;
    INSERT INTO written (report_id, owner, part, words)
        SELECT new.report_id, new.id, 'note', new.note WHERE new.note != '';
    INSERT INTO written (report_id, owner, part, words)
        SELECT new.report_id, new.id, 'fields', words FROM (SELECT {_FIELDS_OF_FIND} AS words)
        WHERE words != '' AND (new.state = 'corrected' OR new.origin = 'clerk');
"""  # noqa: S608
_WORKSPACE = (
    "ALTER TABLE report ADD COLUMN shown_title TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN day TEXT",
    "ALTER TABLE report ADD COLUMN body TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN document_kind TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN secrecy TEXT NOT NULL DEFAULT 'ordinary'",
    "ALTER TABLE report ADD COLUMN reviewer TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN tags TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE report ADD COLUMN questions INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE report ADD COLUMN dues TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN stamp TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE report ADD COLUMN at_import TEXT",
    "ALTER TABLE history ADD COLUMN marks TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE history ADD COLUMN details TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE find ADD COLUMN due TEXT",
    """
    CREATE TABLE mark (
        id TEXT PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        kind TEXT NOT NULL, start INTEGER, end_ INTEGER, text TEXT NOT NULL, find_id TEXT
    ) STRICT
    """,
    "CREATE INDEX mark_of_report ON mark (report_id)",
    "CREATE TABLE coverage (report_id INTEGER PRIMARY KEY REFERENCES report (id), spans TEXT NOT NULL) STRICT",
    "CREATE TABLE saved_filter (name TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT",
    "CREATE INDEX find_decided ON find (kind) WHERE state IN ('accepted', 'corrected')",
    """
    CREATE TABLE written (
        id INTEGER PRIMARY KEY,
        report_id INTEGER NOT NULL REFERENCES report (id),
        owner TEXT NOT NULL, part TEXT NOT NULL, words TEXT NOT NULL, UNIQUE (owner, part)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE written_words USING fts5 (
        words, content = '', tokenize = 'unicode61 remove_diacritics 0'
    )
    """,
    """
    CREATE TRIGGER written_is_searchable AFTER INSERT ON written
    BEGIN INSERT INTO written_words (rowid, words) VALUES (new.id, plain(new.words)); END
    """,
    """
    CREATE TRIGGER written_is_forgotten AFTER DELETE ON written
    BEGIN INSERT INTO written_words (written_words, rowid, words) VALUES ('delete', old.id, plain(old.words)); END
    """,
    f"""
    CREATE TRIGGER find_added_is_written AFTER INSERT ON find
    WHEN new.note != '' OR new.state = 'corrected' OR new.origin = 'clerk' BEGIN {_WRITTEN_OF_FIND} END
    """,
    f"""
    CREATE TRIGGER find_changed_is_written AFTER UPDATE OF content, state, origin, note ON find
    WHEN old.note != new.note OR 'corrected' IN (old.state, new.state) OR 'clerk' IN (old.origin, new.origin)
    BEGIN {_WRITTEN_OF_FIND} END
    """,
    """
    CREATE TRIGGER find_deleted_is_written AFTER DELETE ON find
    BEGIN DELETE FROM written WHERE owner = old.id; END
    """,
    """
    CREATE TRIGGER mark_is_written AFTER INSERT ON mark WHEN new.text != ''
    BEGIN
        INSERT INTO written (report_id, owner, part, words) VALUES (new.report_id, new.id, 'mark', new.text);
    END
    """,
    """
    CREATE TRIGGER mark_changed_is_written AFTER UPDATE OF text ON mark WHEN old.text != new.text
    BEGIN
        DELETE FROM written WHERE owner = new.id;
        INSERT INTO written (report_id, owner, part, words)
            SELECT new.report_id, new.id, 'mark', new.text WHERE new.text != '';
    END
    """,
    """
    CREATE TRIGGER mark_deleted_is_written AFTER DELETE ON mark
    BEGIN DELETE FROM written WHERE owner = old.id; END
    """,
    """
    CREATE TRIGGER details_are_written AFTER UPDATE OF shown_title, body, document_kind, reviewer, tags ON report
    BEGIN
        DELETE FROM written WHERE owner = 'report' || new.id;
        INSERT INTO written (report_id, owner, part, words) VALUES (new.id, 'report' || new.id, 'details',
            new.shown_title || ' · ' || new.body || ' · ' || new.document_kind || ' · ' || new.reviewer ||
            coalesce((SELECT ' · ' || group_concat(value, ' · ') FROM json_each(new.tags)), ''));
    END
    """,
    """
    CREATE TRIGGER details_of_new_are_written AFTER INSERT ON report WHEN new.body != '' OR new.reviewer != ''
    BEGIN
        INSERT INTO written (report_id, owner, part, words) VALUES (new.id, 'report' || new.id, 'details',
            new.shown_title || ' · ' || new.body || ' · ' || new.document_kind || ' · ' || new.reviewer ||
            coalesce((SELECT ' · ' || group_concat(value, ' · ') FROM json_each(new.tags)), ''));
    END
    """,
    """
    UPDATE report SET
        shown_title = trim(replace(replace(coalesce(title, ''), char(13), ' '), char(10), ' ')),
        day = coalesce(event_date, published)
    """,
    """
    UPDATE find SET due = (SELECT min(json_extract(value, '$.period.end')) FROM json_each(content, '$.due'))
    WHERE kind = 'task'
    """,
    """
    UPDATE report SET dues = coalesce((
        SELECT group_concat(due) FROM (
            SELECT DISTINCT due FROM find
            WHERE report_id = report.id AND due IS NOT NULL AND state != 'rejected' ORDER BY due)), '')
    """,
    "UPDATE find SET note = note WHERE note != '' OR state = 'corrected' OR origin = 'clerk'",
)

# What the clerk types into the table of tasks. A find that is deleted keeps its cells: undo brings it back.
_TYPED = (
    "ALTER TABLE history ADD COLUMN cells TEXT NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE typed_cell (
        find_id TEXT NOT NULL, name TEXT NOT NULL,
        report_id INTEGER NOT NULL REFERENCES report (id),
        text TEXT NOT NULL, PRIMARY KEY (find_id, name)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX typed_cell_of_report ON typed_cell (report_id)",
)

# An action over several reports is several rows with one number; it is taken back as one, also after a restart.
# Typed cells are searched; their owner is no find by itself, so that a change of the find leaves them.
_TOGETHER = (
    "ALTER TABLE history ADD COLUMN together INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX history_together ON history (together) WHERE together > 0",
    """
    CREATE TRIGGER cell_is_written AFTER INSERT ON typed_cell WHEN new.text != ''
    BEGIN
        INSERT INTO written (report_id, owner, part, words)
            VALUES (new.report_id, 'cell ' || new.find_id, new.name, new.text);
    END
    """,
    """
    CREATE TRIGGER cell_changed_is_written AFTER UPDATE OF text ON typed_cell WHEN old.text != new.text
    BEGIN
        DELETE FROM written WHERE owner = 'cell ' || new.find_id AND part = new.name;
        INSERT INTO written (report_id, owner, part, words)
            SELECT new.report_id, 'cell ' || new.find_id, new.name, new.text WHERE new.text != '';
    END
    """,
    """
    CREATE TRIGGER cell_deleted_is_written AFTER DELETE ON typed_cell
    BEGIN DELETE FROM written WHERE owner = 'cell ' || old.find_id AND part = old.name; END
    """,
    """
    INSERT INTO written (report_id, owner, part, words)
        SELECT report_id, 'cell ' || find_id, name, text FROM typed_cell WHERE text != ''
    """,
)

STEPS = {
    "0001-first": _FIRST,
    "0002-cautions": _CAUTIONS,
    "0003-readings": _READINGS,
    "0004-workspace": _WORKSPACE,
    "0005-typed": _TYPED,
    "0006-together": _TOGETHER,
}
"""The statements of each step, by its name."""
