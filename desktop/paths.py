"""The one place that knows where things are: the resources, the data folder, the library, the log file."""

from __future__ import annotations

import os
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import platformdirs

APP = "TrichLuc"


def resources(*parts: str) -> Path:
    """Return a place in the resources: of the frozen build, of an installed wheel, or of the source tree."""
    here = Path(__file__).resolve().parent
    bundled = here / "_resources"
    return (bundled if bundled.is_dir() else here.parent / "resources").joinpath(*parts)


@cache
def toml(*parts: str) -> dict[str, Any]:
    """Return the values of a TOML file of the resources; it is read once, and its values are never changed."""
    return tomllib.loads(resources(*parts).read_text("utf-8"))


def data_folder() -> Path:
    """Return the folder of the library, settings and log, made if it is missing.

    `TRICHLUC_HOME` moves it; a folder `data` beside the frozen program makes the program portable.
    """
    folder = _chosen_data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _chosen_data_folder() -> Path:
    if home := os.environ.get("TRICHLUC_HOME"):
        return Path(home)
    portable = Path(sys.executable).resolve().parent / "data"
    if getattr(sys, "frozen", False) and portable.is_dir():
        return portable
    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def library_file() -> Path:
    """Return where the library is unless the user names another."""
    return data_folder() / "library.db"


def settings_file() -> Path:
    """Return where the window keeps its size, language and theme."""
    return data_folder() / "settings.ini"


def log_file() -> Path:
    """Return where unexpected errors are written."""
    return data_folder() / "trichluc.log"
