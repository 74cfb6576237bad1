"""The program trying itself out: from the sample reports to the brief and the window, in a folder of its own.

The frozen build is tested with it, and `demo` leaves the same round's results where they can be looked at.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.errors import UserError
from desktop.intake import Failure, Prepared, gather, prepare_many
from desktop.wording import environment_language, say

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.library import Library


RECOGNISED = "hoàn thành báo cáo trước ngày 28/3/2024"
"""What stands on the picture that the recognition is tried on."""


class SelfTestError(Exception):
    """Something did not do what it is there for."""


def run_selftest() -> bool:
    """Walk every part once in a temporary folder, say what works, and return whether all does."""
    with tempfile.TemporaryDirectory(prefix="trichluc-") as folder:
        return _Round(Path(folder)).walk()


def run_demo(folder: Path) -> bool:
    """Do the main job on the sample reports and leave library, brief and picture in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in ("library.db", "library.db-wal", "library.db-shm", "brief.docx", "review-page.png"):
        (folder / old).unlink(missing_ok=True)
    shutil.rmtree(folder / "originals", ignore_errors=True)
    demo = _Round(folder)
    demo.fill_library()
    _tell("demo_imported", count=demo.count, library=demo.library_file)
    demo.write_brief()
    _tell("demo_brief", file=demo.brief_file)
    demo.photograph()
    _tell("demo_picture", file=demo.picture_file)
    return True


class _Round:
    """One walk through the program: samples → library → brief → window."""

    def __init__(self, folder: Path) -> None:
        self.library_file = folder / "library.db"
        self.brief_file = folder / "brief.docx"
        self.picture_file = folder / "review-page.png"
        self.count = 0

    def walk(self) -> bool:
        """Take every step and return whether each did its work."""
        steps: tuple[Callable[[], None], ...] = (
            self.recognise,
            self.fill_library,
            self.check,
            self.write_brief,
            self.photograph,
        )
        good = sum([self._take(step) for step in steps])
        _tell("selftest_done", good=good, bad=len(steps) - good)
        return good == len(steps)

    def _take(self, step: Callable[[], None]) -> bool:
        try:
            step()
        except Exception as error:  # noqa: BLE001 (whatever breaks is what the self-test is to name)
            why = error.message(environment_language()) if isinstance(error, UserError) else repr(error)
            _tell("selftest_failed", step=step.__name__, why=why)
            return False
        _tell("selftest_step", step=step.__name__)
        return True

    def recognise(self) -> None:
        """Recognise a line of words on a picture."""
        from desktop.reading import read  # noqa: PLC0415 (as in `prepare`)

        found = read(paths.resources("ocr", "selftest.png")).text
        if RECOGNISED not in found:
            raise SelfTestError(found)

    def fill_library(self) -> None:
        """Read and search every sample and put it into a new library."""
        with self._open() as library:
            for outcome in prepare_many(gather([paths.resources("samples")])):
                if isinstance(outcome, Failure):
                    raise outcome.error
                if not isinstance(outcome, Prepared) or not outcome.extraction.statements:
                    raise SelfTestError(outcome.name)
                library.add(outcome.source, outcome.original, outcome.extraction)
                self.count += 1

    def check(self) -> None:
        """Check the library's integrity."""
        with self._open() as library:
            if problems := library.check():
                raise SelfTestError("; ".join(problems))

    def write_brief(self) -> None:
        """Write the brief of every report and make sure that it is a whole Word file."""
        from desktop.briefs import write_brief  # noqa: PLC0415

        with self._open() as library:
            reports = [library.report(summary.id) for summary in reversed(library.reports())]
        write_brief(reports, self.brief_file, today=dt.datetime.now().astimezone().date())
        with zipfile.ZipFile(self.brief_file) as package:
            if broken := package.testzip():
                raise SelfTestError(broken)

    def photograph(self) -> None:
        """Open the window without a screen and take a picture of the review page."""
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from desktop.gui.portrait import photograph_review  # noqa: PLC0415

        with self._open() as library:
            photograph_review(library, self.picture_file)

    def _open(self) -> Library:
        from desktop.library import Library  # noqa: PLC0415

        return Library.open(self.library_file)


def _tell(code: str, **details: object) -> None:
    print(say(code, environment_language(), **details))
