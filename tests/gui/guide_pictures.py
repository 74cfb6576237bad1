"""Make the pictures of the guide anew: `python -m tests.gui.guide_pictures FOLDER [name …]`.

Of the real window at 1366×768, in Vietnamese, on the sample reports; nothing is drawn into them but a shade behind
dialogs.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from desktop.gui.window import MainWindow

_SIZE = (1366, 768)
_LARGEST = 200_000
_COLOURS = (256, 128, 64)


class Guide:
    """A window on the samples, and what is photographed of it."""

    def __init__(self, folder: Path, wanted: list[str]) -> None:
        from desktop import paths  # noqa: PLC0415 (the folder of the library is set before)
        from desktop.gui import translation  # noqa: PLC0415
        from desktop.gui.app import App  # noqa: PLC0415
        from desktop.gui.window import MainWindow  # noqa: PLC0415
        from desktop.library import sign_as  # noqa: PLC0415
        from tests.gui.photographs import filled  # noqa: PLC0415

        self.app, self.folder, self.wanted = App(), folder, wanted
        self.app.settings.language = "vi"
        sign_as("Lê Thị Hoa")
        translation.install("vi")
        self.library = filled()
        self.cautious = self.imported(paths.resources("samples", "tin ngan - So Tu phap.txt"))
        self.window: MainWindow = MainWindow(self.library, self.app.settings)
        self.window.resize(*_SIZE)
        self.window.show()

    def imported(self, file: Path) -> int:
        """Import one more file and return its report."""
        from desktop.intake import prepare  # noqa: PLC0415

        prepared = prepare(file)
        return self.library.add(prepared.source, file, prepared.extraction).report_id

    def all(self) -> None:
        """Photograph each place in the order of the guide."""
        window = self.window
        window.header.set_review(reviewing=False)
        window.pages.setCurrentWidget(window.welcome)
        self.save("welcome", window)
        window.show_page()
        self.reviewed()
        self.save("review", window)
        self.themed("review-dark", window)
        self.reading()
        self.lists()
        self.places_of_dialogs()
        self.brief()

    def reviewed(self) -> None:
        """Decide as a clerk would, mark a question, and describe the reports."""
        session = self.window.session
        for row, report in enumerate(self.library.reports()):
            session.open_report(report.id)
            ids = [find.id for find in session.report.findings]
            share = (2, 1, 4, 8, 3, 1, 0, 2)[row % 8] * len(ids) // 8
            session.accept(ids[:share])
            if share:
                session.reject(ids[share - 1 : share])
        self.described()
        self.open("BC tong ket")
        self.trigger("review.next_undecided")

    def described(self) -> None:
        from dataclasses import replace  # noqa: PLC0415

        reports = [report.id for report in self.library.reports()]
        set_details = self.window.session.set_details
        set_details(reports[:3], lambda one: replace(one, reviewer="Lê Thị Hoa", tags=("giao ban", "khẩn")))
        set_details(reports[3:5], lambda one: replace(one, reviewer="Trần Văn Nam"))

    def reading(self) -> None:
        """How the text is shown, and what the clerk writes beside it."""
        from desktop.domain import Mark, MarkKind  # noqa: PLC0415
        from desktop.gui.source_view.index import spans_of  # noqa: PLC0415
        from desktop.library import new_id  # noqa: PLC0415

        window, session = self.window, self.window.session
        self.trigger("reading.numbers")
        self.trigger("reading.looks")
        self.save("reading-look", window, card=window.review.desk.look)
        window.review.desk.look.close()
        self.trigger("reading.numbers")
        places = [spans_of(find)[0] for find in session.finds][-6:]
        written = (
            (MarkKind.NOTE, "Đối chiếu với số liệu của Phòng Kế hoạch"),
            (MarkKind.BOOKMARK, ""),
            (MarkKind.QUESTION, "Giao Ban nào chủ trì?"),
        )
        marks = [
            Mark(new_id(), session.report.id, kind, place, words)
            for (kind, words), place in zip(written, places, strict=False)
        ]
        session.set_marks("add_note", [(None, mark) for mark in marks])
        window.review.desk.marks.head.setChecked(True)
        window.review.source.select(places[0])
        self.save("marks", window)
        window.review.desk.marks.head.setChecked(False)
        session.undo()

    def lists(self) -> None:
        """The list as a table in groups, and one find at a time."""
        from dataclasses import replace  # noqa: PLC0415

        from desktop.gui.reports.arrangement import Grouping  # noqa: PLC0415

        shelf = self.window.review.reports
        shelf.arrange(replace(shelf.arrangement, group=Grouping.REVIEWER))
        shelf.show_table(on=True)
        self.save("reports-table", self.window)
        shelf.show_table(on=False)
        shelf.arrange(replace(shelf.arrangement, group=Grouping.NONE))
        self.trigger("review.focus")
        self.save("focus-mode", self.window)
        self.trigger("review.focus")
        self.window.session.open_report(self.cautious)
        self.settle()
        self.trigger("review.next_caution")
        self.save("cautions", self.window)
        self.open("NQ31")
        for _ in range(3):
            self.trigger("review.next")
        self.trigger("pages_beside")
        self.save("page-beside", self.window)
        self.trigger("pages_beside")

    def open(self, beginning: str) -> None:
        """Open the report of a file by the beginning of its name."""
        found = next(one for one in self.library.reports() if one.file.startswith(beginning))
        self.window.session.open_report(found.id)
        self.settle()

    def places_of_dialogs(self) -> None:
        """Each dialog before the window that it stands over."""
        from desktop.gui.everywhere.dialog import SearchEverywhere  # noqa: PLC0415
        from tests.gui.every_widget import dialogs  # noqa: PLC0415

        window = self.window
        wanted = {"palette", "keys", "history", "import-summary", "format-check"}
        for name, make in dialogs(window):
            if name in wanted:
                dialog = make()
                dialog.show()
                if name == "palette":
                    dialog.words.setText("bao cao")
                if name == "history":
                    self.settle()
                    dialog.table.selectRow(2)
                self.save(name, dialog, behind=window)
                dialog.close()
        self.two_texts()
        window.everywhere.start("chuyển đổi số")
        (dialog,) = window.findChildren(SearchEverywhere)
        self.save("search-everywhere", dialog, behind=window)
        dialog.close()

    def two_texts(self) -> None:
        """An old encoding before and after, and a report beside a mended copy of it."""
        from desktop import paths  # noqa: PLC0415
        from desktop.gui.differences_dialog import DifferencesDialog  # noqa: PLC0415
        from desktop.gui.encoding_dialog import EncodingDialog  # noqa: PLC0415

        window = self.window
        old = paths.resources("samples", "Ket luan kiem tra Dang uy xa Tan Dinh.doc")
        first = next(one for one in self.library.reports() if one.file.startswith("Chuong trinh"))
        text = self.library.report(first.id).source.text
        mended = paths.data_folder() / "Chuong trinh cong tac 2020 (ban sua).txt"
        mended.write_text(text.replace("450", "480").replace("chợ.", "chợ, siêu thị."), "utf-8")
        pair = [self.library.report(one) for one in (first.id, self.imported(mended))]
        for name, dialog in (
            ("encoding", EncodingDialog(old, old.stem, window.jobs, window)),
            ("differences", DifferencesDialog(*pair, window)),
        ):
            dialog.show()
            self.save(name, dialog, behind=window)
            dialog.close()

    def brief(self) -> None:
        window = self.window
        self.open("Chuong trinh cong tac 2020 Hoi")
        window.briefs.open()
        self.save("brief-page", window)

    def themed(self, name: str, place: QWidget) -> None:
        from desktop.gui.settings import ThemeChoice  # noqa: PLC0415
        from desktop.gui.theme import appearance  # noqa: PLC0415

        appearance().choose(ThemeChoice.DARK)
        appearance().finish()
        self.save(name, place)
        appearance().choose(ThemeChoice.LIGHT)
        appearance().finish()

    def trigger(self, name: str) -> None:
        entries = self.window.menus.entries()
        next(one.action for one in entries if one.action.objectName() == name).trigger()

    def save(
        self, name: str, place: QWidget, *, behind: QWidget | None = None, card: QWidget | None = None
    ) -> None:
        """Photograph a window, with a card that is open over it, or a dialog before one.

        In as many colours as the size of the file allows.
        """
        self.settle()
        picture = before(place.grab(), behind.grab()) if behind else place.grab()
        if card:
            over(picture, place, card)
        if not self.wanted or name in self.wanted:
            (self.folder / f"{name}.png").write_bytes(small(picture))

    def settle(self) -> None:
        """Wait until jobs have brought what they bring."""
        from PySide6.QtCore import QDeadlineTimer  # noqa: PLC0415
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        settled = QDeadlineTimer(900)
        while not settled.hasExpired():
            QApplication.processEvents()


def over(picture: QPixmap, place: QWidget, card: QWidget) -> None:
    """Put a card into the picture of the place over which it stands."""
    from PySide6.QtCore import QPoint  # noqa: PLC0415
    from PySide6.QtGui import QPainter  # noqa: PLC0415

    painter = QPainter(picture)
    painter.drawPixmap(card.mapToGlobal(QPoint()) - place.mapToGlobal(QPoint()), card.grab())
    painter.end()


def before(dialog: QPixmap, window: QPixmap) -> QPixmap:
    """Return a dialog in the midst of a window in the shade."""
    from PySide6.QtGui import QColor, QPainter  # noqa: PLC0415

    painter = QPainter(window)
    painter.fillRect(window.rect(), QColor(20, 28, 40, 110))
    room = dialog.rect()
    room.moveCenter(window.rect().center())
    painter.drawPixmap(room.topLeft(), dialog)
    painter.setPen(QColor(20, 28, 40, 160))
    painter.drawRect(room.adjusted(-1, -1, 0, 0))
    painter.end()
    return window


def small(picture: QPixmap) -> bytes:
    """Return a PNG of at most 200 KB."""
    from PySide6.QtCore import QBuffer  # noqa: PLC0415

    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.ReadWrite)
    picture.save(buffer, "PNG")
    whole = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    for colours in _COLOURS:
        out = io.BytesIO()
        whole.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= _LARGEST:
            break
    return out.getvalue()


def main(folder: Path, wanted: list[str]) -> None:
    """Photograph into a folder, with a library that is thrown away."""
    home = tempfile.mkdtemp()
    from tests.gui.photographs import screen  # noqa: PLC0415 (it loads no Qt)

    seen = f"offscreen:configfile={screen('1366x768', Path(home))}"  # dialogs fit themselves into it
    os.environ.update(TRICHLUC_HOME=home, HOME="/home/hoa", QT_QPA_PLATFORM=seen)
    try:
        guide = Guide(folder, wanted)
        guide.all()
        guide.window.close()
        guide.library.close()
    finally:
        shutil.rmtree(home)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
