"""The machine goes off in the middle of a review: what the screen showed as done is there, and can be undone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from desktop import paths
from desktop.domain import FindingState
from desktop.gui.review.session import ReviewSession
from desktop.intake import prepare
from desktop.library import Library

# A window in a process of its own: it accepts one find after the other by its key and says so, until it is killed.
CLERK = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from desktop.gui.app import App
from desktop.gui.window import MainWindow
from desktop.library import Library

app = App()
window = MainWindow(Library.open(Path(sys.argv[1])), app.settings)
window.show()
window.show_page()
window.activateWindow()
window.review.findings.list.setFocus()
app.application.processEvents()
while True:
    chosen = window.session.chosen
    QTest.keyClick(window.review.findings.list, Qt.Key.Key_A)
    print(chosen, flush=True)
"""


def test_every_decision_the_screen_showed_survives_a_kill_and_can_still_be_undone(
    tmp_path: Path, qapp: object
) -> None:
    assert qapp
    file = tmp_path / "library.db"
    with Library.open(file) as library:
        for sample in sorted(paths.resources("samples").glob("*.txt"))[:2]:
            prepared = prepare(sample)
            library.add(prepared.source, sample, prepared.extraction)

    shown = _kill_a_clerk_after(5, file)

    with Library.open(file) as library:
        assert library.check() == ()
        summary = next(one for one in library.reports() if one.decided)
        accepted = {find.id for find in library.report(summary.id).findings if find.state is FindingState.ACCEPTED}
        assert shown <= accepted
        session = ReviewSession(library)
        session.open_report(summary.id)
        for _ in accepted:
            session.undo()
        assert {find.state for find in session.finds} == {FindingState.SUGGESTED}


def _kill_a_clerk_after(decisions: int, library: Path) -> set[str]:
    command = [sys.executable, "-c", CLERK, str(library)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as clerk:
        assert clerk.stdout
        shown = {clerk.stdout.readline().strip() for _ in range(decisions)}
        clerk.kill()
        clerk.stdout.read()
    return shown
