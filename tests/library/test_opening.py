from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from desktop.errors import LibraryError
from desktop.library import Library, backup_folder
from tests.library.samples import decided, extraction, many, source

if TYPE_CHECKING:
    from pathlib import Path


def _refusal(path: Path, *, read_only: bool = False) -> LibraryError:
    with pytest.raises(LibraryError) as refused:
        Library.open(path, read_only=read_only)
    error = refused.value
    for language in ("vi", "en"):
        assert error.message(language)
        assert error.remedy(language)
    return error


def _used(path: Path) -> bytes:
    with Library.open(path) as library:
        library.add(*many(300)[:1], None, many(300)[1])
    return path.read_bytes()


def test_a_missing_library_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "mới" / "thư viện" / "library.db"
    with Library.open(path) as library:
        assert library.reports() == ()
        assert library.check() == ()
    assert path.is_file()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").touch()
    with Library.open(tmp_path / "library.db") as library:
        assert library.reports() == ()


def test_two_windows_cannot_write_one_library(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path):
        error = _refusal(path)
        assert error.code == "library_locked"
        assert str(os.getpid()) in str(error)
    with Library.open(path) as again:
        assert again.reports() == ()


def test_a_library_that_could_not_be_opened_is_not_left_locked(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"x")
    assert _refusal(path).code == "library_not_a_library"
    path.unlink()
    Library.open(path).close()


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    library.close()
    library.close()


def test_commands_read_while_a_window_writes(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as window:
        report_id = window.add(source(), None, extraction()).report_id
        with Library.open(path, read_only=True) as command:
            assert [line.id for line in command.reports()] == [report_id]
            window.apply(decided(window.report(report_id).findings[0]))
            assert command.summary(report_id).decided == 1
            assert [hit.report_id for hit in command.search("giam sat")] == [report_id]


def test_a_library_open_for_reading_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    with Library.open(path, read_only=True) as library, pytest.raises(LibraryError) as refused:
        library.add(source(), None, extraction())
    assert refused.value.code == "library_read_only"


def test_reading_a_library_that_is_not_there_says_so_and_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    assert _refusal(path, read_only=True).code == "library_missing"
    assert not path.exists()


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("content", [b"PK\x03\x04 a docx", b"x", "một ghi chú".encode() * 500])
def test_another_file_is_refused_and_left_alone(tmp_path: Path, content: bytes, *, read_only: bool) -> None:
    path = tmp_path / "bao-cao.docx"
    path.write_bytes(content)
    assert _refusal(path, read_only=read_only).code == "library_not_a_library"
    assert path.read_bytes() == content


@pytest.mark.parametrize("read_only", [False, True])
def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmark (name)")
    content = path.read_bytes()
    assert _refusal(path, read_only=read_only).code == "library_not_a_library"
    assert path.read_bytes() == content


@pytest.mark.parametrize("read_only", [False, True])
def test_a_newer_library_is_refused_and_left_alone(tmp_path: Path, *, read_only: bool) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute("INSERT INTO _sqlite_migrations (migration_set, name) VALUES ('library', '9999-later')")
        newer.commit()
    content = path.read_bytes()
    assert _refusal(path, read_only=read_only).code == "library_newer"
    assert path.read_bytes() == content


def test_a_damaged_library_is_refused_and_the_newest_backup_offered(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    content = _used(path)
    first, second = (backup_folder(path) / f"library-2026010{day}-080000.db" for day in (1, 2))
    with Library.open(path) as library:
        library.backup(first)
        library.backup(second)
    path.write_bytes(content[:4096] + os.urandom(len(content) // 2) + content[4096 + len(content) // 2 :])
    error = _refusal(path)
    assert error.code == "library_damaged"
    assert error.details["backups"] == (second, first)
    assert str(second) in error.remedy()
    Library.restore(second, path)
    with Library.open(path) as library:
        assert library.check() == ()
        assert len(library.reports()) == 1


@pytest.mark.parametrize("keep", [100, 5000, -5000])
def test_a_library_cut_short_is_damaged(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(_used(path)[:keep])
    assert _refusal(path).code == "library_damaged_without_backup"


def test_damage_found_while_reading_is_told(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    content = _used(path)
    path.write_bytes(content[:8192] + os.urandom(len(content) - 8192))
    with pytest.raises(LibraryError) as refused, Library.open(path, read_only=True) as library:
        library.report(1)
    assert refused.value.code == "library_damaged_without_backup"


def test_a_library_whose_folder_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("x")
    assert _refusal(tmp_path / "tệp" / "library.db").code == "library_unwritable"


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    assert _refusal(tmp_path / ("a" * 300) / "library.db").code == "library_unwritable"


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    assert _refusal(tmp_path).code == "library_unwritable"


def test_a_full_disk_loses_only_the_last_action(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        report_id = library.add(source(), None, extraction()).report_id
        # SQLite treats its own limit of pages as a full disk.
        library._db.execute("PRAGMA max_page_count = 1").fetchone()
        long, found = many(2000)
        with pytest.raises(LibraryError) as refused:
            library.add(long, None, found)
        assert refused.value.code == "library_full"
        library._db.execute("PRAGMA max_page_count = 1000000").fetchone()
        assert [line.id for line in library.reports()] == [report_id]
        assert library.check() == ()
        library.add(long, None, found)


def test_a_library_belongs_to_the_thread_that_opened_it(tmp_path: Path) -> None:
    caught: list[Exception] = []

    def read() -> None:
        try:
            library.reports()
        except sqlite3.ProgrammingError as error:
            caught.append(error)

    with Library.open(tmp_path / "library.db") as library:
        thread = threading.Thread(target=read)
        thread.start()
        thread.join()
    assert len(caught) == 1
