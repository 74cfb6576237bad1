"""A Word document as PDF, by LibreOffice where it is installed; the window prints by itself where it is not."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from desktop.briefs.saving import save
from desktop.errors import BriefError

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


def office_program() -> Path | None:
    """Return LibreOffice's program, or None where it is not installed."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    return Path(found) if found else next((path for path in _USUAL if path.is_file()), None)


def write_pdf(document: Path, to: Path) -> Path:
    """Write a Word document as PDF and return its path; raise BriefError where LibreOffice is missing or fails."""
    program = office_program()
    if program is None:
        raise BriefError("brief_pdf_without_office")
    return save(to, ".pdf", lambda beside: _convert(program, document, beside))


def _convert(program: Path, document: Path, beside: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="trichluc-pdf-", ignore_cleanup_errors=True) as folder:
        # A profile of its own: a window of LibreOffice that is open would take the order and answer nothing.
        options = [f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore"]
        copied = Path(folder) / "document.docx"
        shutil.copyfile(document, copied)
        command = [str(program), *options, "--convert-to", "pdf", "--outdir", folder, str(copied)]
        try:
            done = subprocess.run(
                command,
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
                stdin=subprocess.DEVNULL,
                creationflags=_NO_CONSOLE,
            )
        except subprocess.TimeoutExpired as error:
            raise BriefError("brief_pdf_failed", reason=f"{_PATIENCE} s") from error
        made = copied.with_suffix(".pdf")
        if not made.is_file():
            raise BriefError(
                "brief_pdf_failed", reason=done.stderr.decode("utf-8", "replace").strip()[:200] or "soffice"
            )
        shutil.copyfile(made, beside)
