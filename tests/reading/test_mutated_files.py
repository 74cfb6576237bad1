"""Hundreds of damaged and hostile files: each is read or refused with a reason, in little time and memory.

They are read in processes that are stopped where they go too far, as an import does it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.processes import Beat, Ended, Limits, side_by_side
from desktop.reading import Document, read_all
from tests.reading.mutations import bases, mutated

EACH = 24
LIMITS = Limits(seconds=20, memory=700 * 1024**2)


def fates(path: Path) -> Iterator[str]:
    """Yield what becomes of each document; a bug is told by its name, for no other file shall suffer from it."""
    try:
        for found in read_all(path):
            yield "read" if isinstance(found, Document) else found.error.code
    except MemoryError:
        raise
    except Exception as bug:  # noqa: BLE001 (finding these is what the test is for)
        yield f"bug: {bug!r}"


def outcomes(files: list[Path]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {path.name: [] for path in files}
    for number, fate in side_by_side(fates, files, limits=LIMITS):
        if not isinstance(fate, Ended | Beat):
            found[files[number].name].append(fate)
    return found


def written(folder: Path, made: Iterator[tuple[str, bytes]]) -> list[Path]:
    files = []
    for name, data in made:
        files.append(folder / f"{len(files):03}-{name}")
        files[-1].write_bytes(data)
    return files


@pytest.mark.long
def test_damaged_and_hostile_files_are_read_or_refused_and_never_stop_the_reader(tmp_path: Path) -> None:
    files = written(tmp_path, mutated(EACH))
    assert len(files) >= 300
    found = outcomes(files)
    harm = {"unexpected", "reader_crashed", "reader_too_slow", "reader_too_large"}
    bad = {
        name: each
        for name, each in found.items()
        if not each or harm & {*each} or any("bug" in one for one in each)
    }
    assert not bad
    whole = sum("read" in each for each in found.values())
    assert len(files) // 4 < whole < len(files), "most changes are small, and few are harmless"


def test_the_files_that_are_changed_are_sound_themselves(tmp_path: Path) -> None:
    files = written(tmp_path, iter((f"x.{ending}", data) for ending, data in bases().items()))
    for path in files:
        assert all(fate == "read" for fate in fates(path)), path.name
