"""What all tests share: windows open without a screen, and nothing of the user's own is read or written."""

import os
import sys
from itertools import count

import hypothesis
import pytest

from desktop.library import Library

# A busy machine makes any example slow: no test is timed.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")

# Before Qt is imported: it reads this once. Who wants to watch names another platform (xcb).
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config):
    # The offscreen platform says this of every window that has a smallest size.
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")
    config.addinivalue_line("markers", "long: takes several seconds, and so is begun before the others")


def pytest_collection_modifyitems(items):
    """Begin with the long tests: one that is begun last keeps the other cores waiting."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


HOMES = count()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """Give each test a data folder of its own: library, settings and log."""
    home = tmp_path_factory.mktemp(f"home-{next(HOMES)}", numbered=False)  # numbering reads the whole folder
    monkeypatch.setenv("TRICHLUC_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory):
    """Return the file of a library without reports, to be copied: making one runs all migrations."""
    file = tmp_path_factory.mktemp("empty") / "library.db"
    Library.open(file).close()
    return file


def pytest_unconfigure():
    """Empty the clipboard: offscreen, Qt would free what a test copied after Python is gone, and crash."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui and gui.QGuiApplication.instance():
        gui.QGuiApplication.clipboard().clear()
