from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.library import Library
from tests.library.samples import extraction, source

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


@pytest.fixture
def report_id(library: Library) -> int:
    return library.add(source(), None, extraction()).report_id


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
