"""Dialogs with something in them, their empty states, and every menu, for whoever looks at all of them."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QPointF
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QInputDialog, QMenu, QMessageBox, QToolTip

from desktop import paths
from desktop.errors import ReadError
from desktop.gui.brief_page.preview_menu import PreviewMenu
from desktop.gui.differences_dialog import DifferencesDialog
from desktop.gui.encoding_dialog import EncodingDialog
from desktop.gui.everywhere.dialog import SearchEverywhere
from desktop.gui.format_dialog import FormatDialog
from desktop.gui.history import HistoryDialog
from desktop.gui.import_summary import ImportSummaryDialog
from desktop.gui.importing import ImportSummary
from desktop.gui.palette import Palette
from desktop.gui.reports.removed_dialog import RemovedDialog
from desktop.gui.review.look_popup import LookPopup
from desktop.gui.shortcuts_dialog import ShortcutsDialog
from desktop.gui.window import MainWindow
from desktop.library import Library
from tests.gui.brief_places import OFFICE, opened, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.gui.brief_page.page import BriefPage

_OLD_LETTERS = "§¶ng b\xe9 x· T©n H\xadng häp ngµy 12/3/2003. \u201c§¹i héi\u201d.\n" * 20
"""Vietnamese as it was written before Unicode."""


def filled_places(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield each dialog by name, with what makes it."""
    yield "welcome-empty", lambda: _other_window(window, read_only=False)
    yield "window-read-only", lambda: _other_window(window, read_only=True)
    for name, words in (("found", "tổng kết"), ("nothing", "không có ở đâu cả")):
        yield f"search-{name}", lambda words=words: _search(window, words)
        yield f"palette-{name}", lambda words=words: _palette(window, words)
        yield f"keys-{name}", lambda words=words: _keys(window, words)
    yield "history-chosen", lambda: _history(window)
    yield "encoding-other", lambda: _encoding(window)
    yield "format-nothing", lambda: _format(window, "TB 402 KL cua PCT Hoang Gia Lap.docx")
    yield "format-refused", lambda: _format(window, None)
    yield "format-busy", lambda: _format_busy(window)
    yield "differences-alike", lambda: _alike(window)
    yield (
        "import-stopped",
        lambda: _imported(window, ImportSummary([("a.docx", 1)], cancelled=True)),
    )
    yield "import-many", lambda: _many(window)
    yield "removed-filled", lambda: _removed(window)
    yield "looks", lambda: _looks(window)
    yield "filter-name", lambda: _filter_name(window)
    yield "orphans", lambda: _orphans(window)
    yield "template-there", lambda: _template_question(window)
    yield "choose-folder", lambda: _file_dialog(window, QFileDialog.FileMode.Directory)
    yield "choose-files", lambda: _file_dialog(window, QFileDialog.FileMode.ExistingFiles)
    yield "tooltip", lambda: _tooltip(window)
    yield "brief-calendar", lambda: _calendar(window)
    yield "brief-kinds", lambda: _kinds(window)


def all_menus(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield each menu within a menu, those of buttons and those of the right button."""
    shelf = window.review.shelf
    for menu in (shelf.groups, shelf.orders, shelf.shown, shelf.secrecy):
        yield f"menu-of-{_name_of(menu)}", lambda menu=menu: _popped(window, menu)
    for menu in (window.view.themes, window.view.languages):
        yield f"menu-of-{_name_of(menu)}", lambda menu=menu: _popped(window, menu)
    yield "menu-right-report", lambda: _popped(window, shelf.context_menu())
    yield "menu-right-find", lambda: _popped(window, window.review.actions.context_menu(window))
    yield "menu-brief-exports", lambda: _brief_menu(window, lambda page: page.foot.more.menu())
    yield "menu-brief-templates", lambda: _brief_menu(window, lambda page: page.templates.button.menu())
    yield "menu-brief-form", lambda: _brief_menu(window, lambda page: page.choices.template.menu())
    yield "menu-brief-preview", lambda: _brief_menu(window, _preview_menu)
    yield "menu-format-export", lambda: _format_menu(window)


def _name_of(menu: QMenu) -> str:
    """Return a name that no language changes: that of the first action."""
    first = next((action.objectName() for action in menu.actions() if action.objectName()), "")
    return first.rsplit(".", 1)[0].replace(".", "-") or "nameless"


def _action(window: MainWindow, name: str) -> QAction:
    return next(entry.action for entry in window.menus.entries() if entry.action.objectName() == name)


def _popped(window: MainWindow, menu: QMenu) -> QMenu:
    menu.popup(window.mapToGlobal(window.rect().topLeft()))
    return menu


def _until(done: Callable[[], bool]) -> None:
    late = QDeadlineTimer(10_000)
    while not done() and not late.hasExpired():
        QCoreApplication.processEvents()


def _new(window: MainWindow, kind: type[QDialog], show: Callable[[], object]) -> QDialog:
    show()
    return next(each for each in window.findChildren(kind) if each.isVisible())


# Whole windows


def _other_window(window: MainWindow, *, read_only: bool) -> MainWindow:
    """Return a window of its own: on a new library, or on the same one where it may only look."""
    path = window.library.path if read_only else Path(tempfile.mkdtemp(dir=paths.data_folder())) / "library.db"
    other = MainWindow(Library.open(path, read_only=read_only), window.settings)
    other.resize(window.size())
    other.show()
    other.show_page()
    return other


# Dialogs


def _search(window: MainWindow, words: str) -> QDialog:
    dialog = _new(window, SearchEverywhere, lambda: _action(window, "search_everywhere").trigger())
    dialog.words.setText(words)
    _until(lambda: dialog._searching is None and not dialog._pause.isActive())
    return dialog


def _palette(window: MainWindow, words: str) -> QDialog:
    dialog = _new(window, Palette, window.show_palette)
    dialog.words.setText(words)
    return dialog


def _keys(window: MainWindow, words: str) -> QDialog:
    dialog = _new(window, ShortcutsDialog, window.show_keys)
    dialog.words.setText("" if words == "tổng kết" else words)
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0).child(0))
    return dialog


def _history(window: MainWindow) -> QDialog:
    finds = [find.id for find in window.session.report.findings]
    window.session.set_note(finds[-1], "Hỏi lại Phòng Tài chính")
    window.session.reject(finds[-2:-1])
    dialog = _new(window, HistoryDialog, window.show_history)
    _until(lambda: dialog.table.model().rowCount() > 2)
    dialog.table.selectRow(2)
    return dialog


def _encoding(window: MainWindow) -> EncodingDialog:
    file = paths.data_folder() / "cong van 2003.txt"
    file.write_bytes(_OLD_LETTERS.encode("cp1252"))
    dialog = EncodingDialog(file, file.name, window.jobs, window)
    dialog.choice.setCurrentIndex(1)
    return dialog


def _format(window: MainWindow, name: str | None) -> FormatDialog:
    dialog = FormatDialog(window.jobs, paths.resources("samples"), parent=window)
    file = paths.data_folder() / (name or "khong phai Word.docx")
    if name:
        page = opened(window)
        page.take_office(OFFICE)
        settle(page)
        page.foot.take_name(file)
        page.foot.write_word()
        _until(file.exists)
        page.foot.suggest_anew()
        window.show_page()
    else:
        file.write_text("Văn bản thường.", "utf-8")
    dialog.show()
    dialog.check(file)
    _until(lambda: dialog._work is None)
    return dialog


def _format_busy(window: MainWindow) -> FormatDialog:
    dialog = FormatDialog(window.jobs, paths.resources("samples"), parent=window)
    dialog._jobs = type("Waiting", (), {"start": lambda _self, _run, work: work})()  # the answer never comes
    dialog.check(paths.resources("samples", "CT 18 Tet At Ty 2025.docx"))
    return dialog


def _alike(window: MainWindow) -> DifferencesDialog:
    before = window.session.report
    words = before.source.text.replace("2018", "2019").replace("Kiến nghị", "Đề nghị").split("\n")
    after = replace(
        before, source=replace(before.source, text="\n".join([*words[:12], "Đoạn thêm vào.", *words[12:]]))
    )
    return DifferencesDialog(before, after, window)


def _many(window: MainWindow) -> ImportSummaryDialog:
    failed = [(f"Báo cáo của đơn vị số {number} gửi ngày 12-3.docx", ReadError("damaged")) for number in range(40)]
    failed.append(("thư.eml › Phụ lục " + "rất dài " * 8 + ".docx", ReadError("password")))
    return _imported(window, ImportSummary([("a.docx", 1)] * 1960, already=[("b.docx", 2)], failed=failed))


def _imported(window: MainWindow, summary: ImportSummary) -> ImportSummaryDialog:
    return ImportSummaryDialog(summary, window.settings.language, window)


def _removed(window: MainWindow) -> RemovedDialog:
    ids = [one.id for one in window.library.reports() if one.id != window.session.report.id][:3]
    window.session.remove(ids)
    dialog = _new(window, RemovedDialog, window.review.shelf.show_removed)
    window.session.undo()
    return dialog


def _looks(window: MainWindow) -> LookPopup:
    popup = window.review.desk.look
    _action(window, "reading.looks").trigger()
    return popup


def _filter_name(window: MainWindow) -> QDialog:
    window.review.reports.open_filter()
    return _new(window, QInputDialog, window.review.reports.panel.save.click)


def _orphans(window: MainWindow) -> QDialog:
    return _new(
        window, QMessageBox, lambda: window.originals._tell(12, ["Nhiệm vụ thứ nhất", "Đồng chí Lò Văn Sơn"])
    )


def _template_question(window: MainWindow) -> QMessageBox:
    page = opened(window)
    page.templates.save_as("Giao ban tuần")
    page.templates.combo.setCurrentIndex(0)
    page.templates._take_name("Giao ban tuần")
    return page.templates.question


def _file_dialog(window: MainWindow, mode: QFileDialog.FileMode) -> QFileDialog:
    dialog = QFileDialog(window, "", str(paths.resources("samples")), "Word (*.docx)")
    dialog.setFileMode(mode)
    dialog.show()
    return dialog


def _tooltip(window: MainWindow) -> QWidget:
    button = window.review.reports.view_button
    QToolTip.showText(button.mapToGlobal(button.rect().center()), button.toolTip() or "…", button)
    return next(each for each in QApplication.topLevelWidgets() if each.objectName() == "qtooltip_label")


def _calendar(window: MainWindow) -> QWidget:
    page = opened(window)
    page.choices.dated.setChecked(True)
    return page.choices.day.calendarWidget()


def _kinds(window: MainWindow) -> QWidget:
    page = opened(window)
    page.choices.kind.showPopup()
    return page.choices.kind.view().window()


# Menus


def _brief_menu(window: MainWindow, menu: Callable[[BriefPage], QMenu]) -> QMenu:
    return _popped(window, menu(opened(window)))


def _preview_menu(page: BriefPage) -> QMenu:
    return page.findChild(PreviewMenu).menu_at(QPointF(300, 380))


def _format_menu(window: MainWindow) -> QMenu:
    dialog = FormatDialog(window.jobs, paths.resources("samples"), parent=window)
    return _popped(window, dialog.hand_on.menu())
