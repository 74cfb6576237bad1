from __future__ import annotations

import multiprocessing
import os
import resource
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.errors import LibraryError
from desktop.library import Library
from tests.library.samples import decided, extraction, source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection

_NOBODY = 65534


@pytest.fixture
def ordinary_user() -> Iterator[Path]:
    """A folder of one's own and no right to write what is forbidden, even where the tests run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(_NOBODY)
    try:
        yield folder
    finally:
        if root:
            os.seteuid(0)
        shutil.rmtree(folder)


def test_a_folder_that_forbids_writing_is_named(ordinary_user: Path) -> None:
    forbidden = ordinary_user / "chỉ đọc"
    forbidden.mkdir()
    forbidden.chmod(0o555)
    error = _refused(forbidden / "library.db")
    assert error.code == "library_unwritable"
    assert "chỉ đọc" in str(error)
    assert _refused(forbidden / "sâu" / "library.db").code == "library_unwritable"


def test_a_library_in_a_folder_that_forbids_writing_can_be_read(ordinary_user: Path) -> None:
    folder = ordinary_user / "lưu trữ"
    with Library.open(folder / "library.db") as library:
        library.add(source(), None, extraction())
    (folder / "library.db").chmod(0o444)
    folder.chmod(0o555)
    with Library.open(folder / "library.db", read_only=True) as library:
        assert len(library.reports()) == 1
    assert _refused(folder / "library.db").code == "library_unwritable"
    folder.chmod(0o777)


def test_a_forked_worker_does_not_keep_the_lock(tmp_path: Path) -> None:
    ours, theirs = multiprocessing.Pipe()
    library = Library.open(tmp_path / "library.db")
    worker = multiprocessing.get_context("fork").Process(target=_wait, args=(theirs,))
    worker.start()
    ours.recv()
    library.close()
    Library.open(tmp_path / "library.db").close()
    ours.send("end")
    worker.join()


def _wait(connection: Connection) -> None:
    connection.send("ready")
    connection.recv()


def _refused(path: Path) -> LibraryError:
    with pytest.raises(LibraryError) as refused:
        Library.open(path)
    return refused.value


def test_a_disk_that_takes_no_more_during_a_decision_loses_only_that_decision(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        report_id = library.add(source(), None, extraction()).report_id
        first, second, *_ = (decided(find) for find in library.report(report_id).findings)
        library.apply(first)
        before = library.report(report_id)
        with no_more_room():
            for attempt in (lambda: library.apply(second), lambda: library.apply_all([second])):
                with pytest.raises(LibraryError) as refused:
                    attempt()
                assert refused.value.code in ("library_full", "library_disk")
                assert "not saved" in refused.value.message("en")
            assert library.report(report_id) == before
            assert library.reports()[0].decided == 1
        library.apply(second)
        assert library.reports()[0].decided == 2
        assert library.check() == ()


@contextmanager
def no_more_room() -> Iterator[None]:
    """Let no file grow, as on a full disk; what is written already stays."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
