from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop.errors import LibraryError
from desktop.library import Library, back_up_if_due, backup_folder, backups_of
from desktop.library.opening import open_to_read, open_to_write
from desktop.library.schema import STEPS
from tests.library.samples import decided, extraction, many, source

if TYPE_CHECKING:
    from pathlib import Path

_HOUR = dt.timedelta(hours=1)
_MORNING = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)


def _act(library: Library, report_id: int) -> None:
    find = library.report(report_id).findings[0]
    library.apply(decided(find, note=find.note + "."))


def test_a_backup_is_one_file_with_everything(library: Library, report_id: int, tmp_path: Path) -> None:
    _act(library, report_id)
    library.backup(tmp_path / "nơi khác" / "sao lưu.db")
    assert [file.name for file in (tmp_path / "nơi khác").iterdir()] == ["sao lưu.db"]
    with Library.open(tmp_path / "nơi khác" / "sao lưu.db", read_only=True) as copy:
        assert copy.report(report_id) == library.report(report_id)
        assert copy.history() == library.history()


def test_a_backup_replaces_an_older_one(library: Library, report_id: int, tmp_path: Path) -> None:
    library.backup(tmp_path / "b.db")
    _act(library, report_id)
    library.backup(tmp_path / "b.db")
    with Library.open(tmp_path / "b.db", read_only=True) as copy:
        assert copy.summary(report_id).decided == 1


def test_a_backup_that_cannot_be_written_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x")
    with pytest.raises(LibraryError) as refused:
        library.backup(tmp_path / "tệp" / "b.db")
    assert refused.value.code == "library_unwritable"


def test_restoring_brings_the_backup_back_and_keeps_what_was_there(tmp_path: Path) -> None:
    path, backup = tmp_path / "library.db", tmp_path / "b.db"
    with Library.open(path) as library:
        report_id = library.add(source(), None, extraction()).report_id
        library.backup(backup)
        _act(library, report_id)
    Library.restore(backup, path)
    with Library.open(path) as library:
        assert library.summary(report_id).decided == 0
        assert library.check() == ()
    (kept,) = backups_of(path)
    with Library.open(kept, read_only=True) as before:
        assert before.summary(report_id).decided == 1


def test_restoring_leaves_no_log_of_the_former_library(tmp_path: Path) -> None:
    path, backup = tmp_path / "library.db", tmp_path / "b.db"
    with Library.open(path) as library:
        library.add(source(), None, extraction())
        library.backup(backup)
        library.add(many(50)[0], None, many(50)[1])
        log = path.with_name("library.db-wal").read_bytes()
    path.with_name("library.db-wal").write_bytes(log)
    Library.restore(backup, path)
    with Library.open(path) as library:
        assert len(library.reports()) == 1
        assert library.check() == ()


def test_restoring_where_no_library_is_makes_one(library: Library, report_id: int, tmp_path: Path) -> None:
    library.backup(tmp_path / "b.db")
    Library.restore(tmp_path / "b.db", tmp_path / "mới" / "library.db")
    with Library.open(tmp_path / "mới" / "library.db") as restored:
        assert restored.report(report_id) == library.report(report_id)


def test_an_open_library_is_not_restored_over(library: Library, tmp_path: Path) -> None:
    library.backup(tmp_path / "b.db")
    with pytest.raises(LibraryError) as refused:
        Library.restore(tmp_path / "b.db", library.path)
    assert refused.value.code == "library_locked"


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\0 but damaged" * 200])
def test_a_backup_that_is_none_is_refused_and_the_library_stays(tmp_path: Path, content: bytes | None) -> None:
    path, backup = tmp_path / "library.db", tmp_path / "b.db"
    with Library.open(path) as library:
        library.add(source(), None, extraction())
    if content is not None:
        backup.write_bytes(content)
    with pytest.raises(LibraryError) as refused:
        Library.restore(backup, path)
    assert refused.value.code == "backup_unusable"
    with Library.open(path, read_only=True) as library:
        assert len(library.reports()) == 1
    assert not list(tmp_path.glob("*.restored"))


def test_a_newer_backup_is_not_restored(tmp_path: Path) -> None:
    path, newer = tmp_path / "library.db", tmp_path / "newer.db"
    Library.open(path).close()
    open_to_write(newer, _with_a_later_step()).close()
    content = path.read_bytes()
    with pytest.raises(LibraryError) as refused:
        Library.restore(newer, path)
    assert refused.value.code == "library_newer"
    assert path.read_bytes() == content


def test_timed_backups_are_made_when_due_and_the_newest_kept(library: Library, report_id: int) -> None:
    folder = backup_folder(library.path)
    made = []
    for minutes in range(0, 360, 30):
        _act(library, report_id)
        made.append(back_up_if_due(library, folder, _MORNING + dt.timedelta(minutes=minutes), _HOUR, keep=3))
    assert [bool(one) for one in made] == [True, False] * 6
    assert list(backups_of(library.path)) == [one for one in reversed(made) if one][:3]


def test_no_timed_backup_is_made_while_nothing_happens(library: Library, report_id: int) -> None:
    folder = backup_folder(library.path)
    assert back_up_if_due(library, folder, _MORNING, _HOUR, keep=3)
    assert back_up_if_due(library, folder, _MORNING + 5 * _HOUR, _HOUR, keep=3) is None
    _act(library, report_id)
    assert back_up_if_due(library, folder, _MORNING + 6 * _HOUR, _HOUR, keep=3)


def test_a_backup_dated_in_the_future_stops_no_other(library: Library, report_id: int) -> None:
    folder = backup_folder(library.path)
    back_up_if_due(library, folder, _MORNING + 1000 * _HOUR, _HOUR, keep=3)
    _act(library, report_id)
    assert back_up_if_due(library, folder, _MORNING, _HOUR, keep=3)


def test_timed_backups_never_push_out_those_made_before_a_risk(library: Library, report_id: int) -> None:
    folder = backup_folder(library.path)
    risk = folder / "library-20200101-000000-before-restore.db"
    library.backup(risk)
    for hours in range(3):
        _act(library, report_id)
        back_up_if_due(library, folder, _MORNING + hours * 2 * _HOUR, _HOUR, keep=1)
    assert len(backups_of(library.path)) == 2
    assert risk.exists()


def _with_a_later_step(*more: str) -> dict[str, tuple[str, ...]]:
    return {**STEPS, "9000-later": ("ALTER TABLE report ADD COLUMN colour TEXT", *more)}


def test_a_backup_is_made_and_checked_before_the_tables_change(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(source(), None, extraction())
    open_to_write(path, _with_a_later_step()).close()
    (backup,) = backups_of(path)
    assert backup.name.endswith("-before-9000-later.db")
    with Library.open(backup) as before:
        assert len(before.reports()) == 1
    with pytest.raises(LibraryError) as refused:
        Library.open(path)
    assert refused.value.code == "library_newer"


def test_a_step_that_fails_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        library.add(source(), None, extraction())
    with pytest.raises(sqlite3.OperationalError):
        open_to_write(path, _with_a_later_step("SELECT * FROM nowhere"))
    with Library.open(path) as library:
        assert library.check() == ()
        assert len(library.reports()) == 1


def test_an_older_library_is_not_changed_by_reading(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    content = path.read_bytes()
    with pytest.raises(LibraryError) as refused:
        open_to_read(path, _with_a_later_step())
    assert refused.value.code == "library_older"
    assert path.read_bytes() == content


def test_a_new_library_needs_no_backup(tmp_path: Path) -> None:
    Library.open(tmp_path / "library.db").close()
    assert backups_of(tmp_path / "library.db") == ()
    with closing(sqlite3.connect(tmp_path / "library.db")) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
