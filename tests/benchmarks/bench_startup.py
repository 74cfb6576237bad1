"""From nothing to the window on the screen, against a bare window of PySide6."""

from __future__ import annotations

import os
import subprocess
import tempfile

from tests.benchmarks import HERE

_NEVER = 60
"""Seconds."""

# In the place of the event loop: wait until the window has been painted, tell how long that took, and be gone. A
# window that never comes, for a question stands in front of it, would be waited for without end.
UNTIL_SHOWN = f"""
import faulthandler, os, sys, time
faulthandler.dump_traceback_later({_NEVER}, exit=True)
from PySide6.QtWidgets import QApplication
def until_shown(*_):
    window = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()][0]
    while not window.windowHandle().isExposed():
        QApplication.processEvents()
    window.grab()
    print(time.process_time(), flush=True)
    os._exit(0)
"""
BARE = f"""{UNTIL_SHOWN}
from PySide6.QtWidgets import QMainWindow
application = QApplication([])
window = QMainWindow()
window.resize(1200, 700)
window.show()
until_shown()
"""
OURS = f"""{UNTIL_SHOWN}
QApplication.exec = until_shown
from desktop.__main__ import main
main()
"""


def run() -> list[tuple[str, float, str]]:
    """Return how many times as long the program takes to be seen; each is the best of five, in turn."""
    with tempfile.TemporaryDirectory() as home:
        pairs = [(seconds(BARE, home), seconds(OURS, home)) for _ in range(6)][1:]
    bare, ours = (min(column) for column in zip(*pairs, strict=True))
    return [(f"window shown ({ours:.2f} s) as a bare PySide6 window ({bare:.2f} s)", ours / bare, "≤ 3")]


def seconds(program: str, home: str) -> float:
    """Return the processor time that a program takes from its start until its window has been painted."""
    environ = {**os.environ, "TRICHLUC_HOME": home, "QT_QPA_PLATFORM": "offscreen"}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's second start finds everything compiled
    shown = subprocess.run(
        [HERE, "-c", program], check=False, env=environ, cwd=home, capture_output=True, text=True
    )
    if shown.returncode:
        raise RuntimeError(shown.stderr)
    return float(shown.stdout)
