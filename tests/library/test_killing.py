"""What a sudden end leaves: every acknowledged action, a sound file, and no lock."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.errors import LibraryError
from desktop.library import Library

_ROOT = Path(__file__).parents[2]
_STREAM = """
import sys
from pathlib import Path
from desktop.library import Library, Cause, inverse
from tests.library.samples import decided, many

source, extraction = many(5000)
library = Library.open(Path(sys.argv[1]))
report_id = library.add(source, None, extraction).report_id
for number, find in enumerate(library.report(report_id).findings):
    change = decided(find, note=f"ghi chú {number}")
    library.apply(change)
    print(find.id, flush=True)
    if number % 3 == 2:
        library.apply(inverse(change), Cause.UNDO)
        library.apply(change, Cause.REDO)
"""


def _started(path: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _STREAM, str(path)]
    return subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8")


@pytest.mark.parametrize("actions", [1, 40, 333])
def test_every_acknowledged_action_survives_kill_9(tmp_path: Path, actions: int) -> None:
    path = tmp_path / "library.db"
    with _started(path) as child:
        assert child.stdout is not None
        acknowledged = [child.stdout.readline().strip() for _ in range(actions)]
        child.kill()
        acknowledged += [line.strip() for line in child.stdout if line.endswith("\n")]
    with Library.open(path) as library:
        assert library.check() == ()
        (line,) = library.reports()
        done = [pair[1].id for change in library.steps(line.id).changes for pair in change.pairs]
        # The one action after the last acknowledged one may be done, or be in the midst of its undo and redo.
        assert done[: len(acknowledged)] == acknowledged
        assert len(done) <= len(acknowledged) + 1
        notes = {find.id: find.note for find in library.report(line.id).findings}
        assert [notes[one] for one in acknowledged[:-1]] == [f"ghi chú {i}" for i in range(len(acknowledged) - 1)]


def test_the_lock_of_another_process_holds_until_that_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with _started(path) as child:
        assert child.stdout is not None
        child.stdout.readline()
        with pytest.raises(LibraryError) as refused:
            Library.open(path)
        assert refused.value.code == "library_locked"
        assert str(child.pid) in str(refused.value)
        child.kill()
        child.wait()
        Library.open(path).close()
