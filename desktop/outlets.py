"""Where words go that are for no window: the standard streams and the log file."""

from __future__ import annotations

import logging
import sys

from desktop import paths


def speak_utf8() -> None:
    """Let every stream take Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles default to a code page without Vietnamese; a windowed build has no streams at all.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def log_to_file() -> None:
    """Write warnings into the log file, where there can be one."""
    try:
        handler: logging.Handler = logging.FileHandler(paths.log_file(), encoding="utf-8", delay=True)
    except OSError:
        handler = logging.NullHandler()  # a read-only place must not keep `extract` from working
    logging.basicConfig(level=logging.WARNING, handlers=[handler], format="%(asctime)s %(levelname)s %(message)s")
