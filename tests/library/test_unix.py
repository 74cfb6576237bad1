from __future__ import annotations

import multiprocessing
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.errors import LibraryError
from desktop.library import Library
from tests.library.samples import extraction, source

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
