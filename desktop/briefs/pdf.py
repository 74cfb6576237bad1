"""A Word document as PDF, by LibreOffice where it is installed; the window prints by itself where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.briefs.saving import save
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    Path("C:/Program Files/LibreOffice/program/soffice.exe"),
    Path("C:/Program Files (x86)/LibreOffice/program/soffice.exe"),
    Path("/Applications/LibreOffice.app/Contents/MacOS/soffice"),
)
_NO_CONSOLE = 0x08000000 if os.name == "nt" else 0
"""On Windows no black window flashes up."""
_PATIENCE = 180
"""Seconds for one document: a first start on an old disk takes half a minute."""
_LOOK_UP = 0.2
"""Seconds between two looks whether it is still wanted."""


def office_program() -> Path | None:
    """Return LibreOffice's program, or None where it is not installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else next((path for path in _USUAL if path.is_file()), None)


def write_pdf(document: Path, to: Path, follow: Callable[[], object] = lambda: None) -> Path:
    """Write a Word document as PDF and return its path.

    `follow` is called a few times a second; if it raises, LibreOffice is ended and no file is changed.
    Raises BriefError: brief_pdf_without_office, brief_pdf_failed, and what saving raises.
    """
    program = office_program()
    if program is None:
        raise BriefError("brief_pdf_without_office")
    return save(to, ".pdf", lambda beside: _convert(program, document, beside, follow))


def _convert(program: Path, document: Path, beside: Path, follow: Callable[[], object]) -> None:
    with tempfile.TemporaryDirectory(prefix="trichluc-pdf-", ignore_cleanup_errors=True) as folder:
        # A profile of its own: a window of LibreOffice that is open would take the order and answer nothing.
        options = [f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore"]
        copied = Path(folder) / "document.docx"
        shutil.copyfile(document, copied)
        command = [str(program), *options, "--convert-to", "pdf", "--outdir", folder, str(copied)]
        said = _run(command, Path(folder) / "said.txt", follow)
        made = copied.with_suffix(".pdf")
        if not made.is_file():
            raise BriefError("brief_pdf_failed", reason=said[:200] or "soffice")
        shutil.copyfile(made, beside)


def _run(command: list[str], complaints: Path, follow: Callable[[], object]) -> str:
    """Run LibreOffice to its end and return what it complained of; end it where nobody waits for it any more."""
    until = time.monotonic() + _PATIENCE
    quiet = subprocess.DEVNULL
    with (
        complaints.open("wb") as errors,
        subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=errors, creationflags=_NO_CONSOLE) as running,
    ):
        try:
            while running.poll() is None:
                follow()
                _lose_patience(until)
                with suppress(subprocess.TimeoutExpired):
                    running.wait(_LOOK_UP)
        except BaseException:
            _end(running.pid)
            raise
    return complaints.read_text("utf-8", "replace").strip()


def _lose_patience(until: float) -> None:
    if time.monotonic() > until:
        raise BriefError("brief_pdf_failed", reason=f"{_PATIENCE} s")


def _end(pid: int) -> None:
    """End a program with all that it started: LibreOffice is a script that starts the one that works."""
    import psutil  # noqa: PLC0415 (not for a document that is printed to its end)

    with suppress(psutil.Error):
        first = psutil.Process(pid)
        for process in (*first.children(recursive=True), first):
            with suppress(psutil.Error):
                process.kill()
