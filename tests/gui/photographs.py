"""Photograph every page and dialog, to be looked at: `python -m tests.gui.photographs FOLDER [word …]`.

In both languages, in four themes, on 1366×768 and on 1920×1080 at 150 %. Each size runs in a process of its own,
for Qt takes its scale once. Words narrow it down: a size ("1366x768-200"), part of a language and theme
("vi-dark"), all three ("vi-dark-1920x1080"), part of the name of a place behind a colon (":brief").
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

SIZES = {"1366x768": (1366, 768, "1"), "1920x1080": (1280, 720, "1.5"), "1366x768-200": (683, 384, "2")}
"""Pixels of the window as Qt counts them, and the scale."""
USUAL = ("1366x768", "1920x1080")
LANGUAGES = ("vi", "en")


def main(folder: Path, wanted: list[str]) -> None:
    """Photograph in every size, or in those whose names are among the words wanted."""
    folder.mkdir(parents=True, exist_ok=True)
    sizes = [size for size in SIZES if any(word == size or word.endswith(f"-{size}") for word in wanted)]
    parts = [word for word in wanted if word not in SIZES]  # those of places have their colon
    for size in sizes or USUAL:
        environ = {**os.environ, "QT_SCALE_FACTOR": SIZES[size][2]}
        with tempfile.TemporaryDirectory() as home:
            environ["TRICHLUC_HOME"] = home
            environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen(size, Path(home))}"
            command = [sys.executable, "-m", "tests.gui.photographs", "--size", size, str(folder), *parts]
            subprocess.run(command, check=True, env=environ)


def screen(size: str, folder: Path) -> Path:
    """Write what the offscreen platform is to take for a screen: dialogs fit themselves into it."""
    width, height, scale = SIZES[size]
    seen = {"name": size, "x": 0, "y": 0, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    seen |= {"width": round(width * float(scale)), "height": round(height * float(scale))}
    file = folder / "screen.json"
    file.write_text(json.dumps({"screens": [seen]}), "utf-8")
    return file


def photograph(size: str, folder: Path, parts: list[str]) -> None:
    """Photograph in one size, in this process."""
    from desktop.gui import translation  # noqa: PLC0415 (Qt reads its scale when it is loaded)
    from desktop.gui.app import App  # noqa: PLC0415
    from desktop.gui.settings import ThemeChoice  # noqa: PLC0415
    from desktop.gui.theme import appearance  # noqa: PLC0415

    app = App()
    library = filled()
    for language in LANGUAGES:
        app.settings.language = language
        translation.install(language)
        for choice in ThemeChoice:
            name = f"{language}-{choice}-{size}"
            looks = [part for part in parts if not part.startswith(":")]
            if choice is not ThemeChoice.SYSTEM and (not looks or any(part in name for part in looks)):
                appearance().choose(choice)
                places = tuple(part[1:] for part in parts if part.startswith(":"))
                each_place(app, library, folder / name, SIZES[size][:2], places)
    library.close()


def filled():
    """Return a library of the sample reports, some of it reviewed."""
    from desktop import paths  # noqa: PLC0415
    from desktop.intake import gather, prepare  # noqa: PLC0415
    from desktop.library import Library  # noqa: PLC0415
    from tests.gui.every_widget import samples  # noqa: PLC0415

    library = Library.open(paths.library_file())
    for file in gather(samples())[:8]:
        prepared = prepare(file)
        library.add(prepared.source, file, prepared.extraction)
    return library


def each_place(app, library, folder: Path, size: tuple[int, int], wanted: tuple[str, ...] = ()) -> None:
    """Photograph the pages and dialogs of a window into a folder, or those whose names hold one of the words."""
    from desktop.gui.window import MainWindow  # noqa: PLC0415

    folder.mkdir(exist_ok=True)
    window = MainWindow(library, app.settings)
    window.resize(*size)
    window.show()
    window.show_page()
    prepare(window)
    for name, make in places(window):
        if not wanted or any(word in name for word in wanted):
            window.show_page()
            place = make()
            place.show()
            save(place, folder / f"{name}.png")
            tidy(window, place)
    window.close()


def prepare(window) -> None:
    """Open a report with something of every kind, most of it decided."""
    found = next(one for one in window.library.reports() if one.file.startswith("BC tong ket"))
    window.session.open_report(found.id)
    ids = [find.id for find in window.session.report.findings]
    window.session.accept(ids[:-4])


def tidy(window, place) -> None:
    """Close what a place opened."""
    from PySide6.QtWidgets import QDialog, QFrame, QMenu, QToolTip  # noqa: PLC0415 (as above)

    from desktop.gui.review.popup import Popup  # noqa: PLC0415

    QToolTip.hideText()
    for each in ({place} | set(window.findChildren(QDialog)) | set(window.findChildren(QMenu))) - {window}:
        each.close()
    for frame in window.findChildren(QFrame):
        if isinstance(frame, Popup) or type(frame).__name__ in {"_Popup", "LookPopup"}:
            frame.hide()
    window.status.end_progress()
    window.status.show_saved()


def places(window) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield every place by name, with what makes it."""
    from tests.gui.brief_places import brief_pages, brief_places  # noqa: PLC0415
    from tests.gui.every_widget import dialogs  # noqa: PLC0415
    from tests.gui.filled_places import all_menus, filled_places  # noqa: PLC0415
    from tests.gui.window_places import menus, window_places  # noqa: PLC0415

    yield "welcome", lambda: welcome(window)
    yield "review", lambda: window
    for each in (menus, all_menus, dialogs, window_places, filled_places, brief_places, brief_pages):
        yield from each(window)


def welcome(window) -> QWidget:
    """Show the first page, as an empty library has it."""
    window.header.set_review(reviewing=False)
    window.pages.setCurrentWidget(window.welcome)
    return window


def save(place, file: Path) -> None:
    """Wait until jobs have brought what they bring, then photograph."""
    from PySide6.QtCore import QDeadlineTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    settled = QDeadlineTimer(400)
    while not settled.hasExpired():
        QApplication.processEvents()
    place.grab().save(str(file))


if __name__ == "__main__":
    if sys.argv[1] == "--size":
        photograph(sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    else:
        main(Path(sys.argv[1]), sys.argv[2:])
