from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.library import Library
from tests.library.samples import extraction, source

if TYPE_CHECKING:
    from collections.abc import Iterator

# Windows has neither fork nor folders that forbid writing.
collect_ignore = ["test_unix.py"] if sys.platform == "win32" else []


@pytest.fixture
def library(tmp_path: Path, empty_library: Path) -> Iterator[Library]:
    with Library.open(shutil.copy(empty_library, tmp_path / "library.db")) as opened:
        yield opened


@pytest.fixture
def report_id(library: Library) -> int:
    return library.add(source(), None, extraction()).report_id
