"""The guide for clerks tells what the program does: its keys, and pictures that are there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.gui.window_samples import imported

if TYPE_CHECKING:
    from desktop.gui.window import MainWindow

DOCS = Path(__file__).parents[2] / "docs"
GUIDE = (DOCS / "huong-dan.md").read_text("utf-8")
PICTURES = set(re.findall(r"\((pictures/[^)]+)\)", GUIDE))


def told_keys() -> set[str]:
    """Return the keys in the first columns of the tables; "1 … 5" is all from 1 to 5."""
    cells = re.findall(r"^\| (.+?) \|", GUIDE, re.MULTILINE)
    keys = {key for cell in cells for key in re.split(r" · |, (?=Ctrl)", cell)}
    ranges = re.findall(r"(Ctrl\+)?(\d) … (?:Ctrl\+)?(\d)", " ".join(cells))
    return keys | {f"{held}{one}" for held, first, last in ranges for one in range(int(first), int(last) + 1)}


def test_each_key_of_the_menus_is_told(qtbot, window: MainWindow, files) -> None:
    imported(qtbot, window, files[:1])
    shortcuts = [entry.action.shortcut().toString().replace("Return", "Enter") for entry in window.menus.entries()]
    assert [key for key in shortcuts if key and key not in told_keys()] == []


def test_pictures_are_there_and_small_and_none_is_left_over() -> None:
    there = {path.relative_to(DOCS).as_posix() for path in (DOCS / "pictures").rglob("*.png")}
    assert there == PICTURES
    for name in there:
        assert (DOCS / name).stat().st_size <= 200_000, name
        with Image.open(DOCS / name) as picture:
            assert picture.width <= 1366, name
