"""Every state of the brief page and its dialogs, for tests and photographs that look at all of them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, Qt
from PySide6.QtWidgets import QMessageBox

from desktop import paths
from desktop.briefs import Authority, Kind, OfficeDetails, ReturnedComment
from desktop.domain import Secrecy
from desktop.errors import BriefError
from desktop.gui.brief_page.file_formats import FileFormat
from desktop.gui.brief_page.returned import bring_back
from desktop.gui.brief_page.returned_dialog import ReturnedDialog
from desktop.gui.brief_page.stored import Template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from desktop.gui.brief_page.page import BriefPage
    from desktop.gui.window import MainWindow

OFFICE = OfficeDetails(
    superior="TỈNH ỦY SÔNG LAM",
    body="VĂN PHÒNG",
    symbol="VPTU",
    place="Sông Lam",
    authority=Authority.DEPUTY,
    whom="CHÁNH VĂN PHÒNG",
    post="PHÓ CHÁNH VĂN PHÒNG",
    signer="Lê Thị Hòa",
    recipients=("Thường trực Tỉnh ủy", "Lưu Văn phòng Tỉnh ủy"),
)
LONG = "tình hình thực hiện nhiệm vụ trọng tâm và các kiến nghị, đề xuất của cấp ủy các cấp " * 6


def brief_pages(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the page with each kind by each profile."""
    for profile in ("party-05", "party-36", "state-30"):
        for kind in Kind:
            yield f"brief-{profile}-{kind}", lambda kind=kind, profile=profile: _page(window, kind, profile)


def brief_places(window: MainWindow) -> Iterator[tuple[str, Callable[[], QWidget]]]:
    """Yield the states and dialogs of the page by name, with what makes each."""
    yield "brief-office-filled", lambda: _dialog(window, lambda page: page.take_office(OFFICE), "ask_office")
    yield "brief-office-doubts", lambda: _office_doubts(window)
    yield "brief-picker", lambda: _dialog(window, lambda _page: None, "pick_reports")
    yield "brief-popup", lambda: _popup(window)
    yield "brief-single-columns", lambda: _single_columns(window)
    yield "brief-foot-of-choices", lambda: _scrolled(window)
    yield "brief-written", lambda: _written(window)
    yield "brief-refused", lambda: _refused(window)
    yield "brief-no-section", lambda: _no_section(window)
    yield "brief-long-subject", lambda: _long(window)
    yield "brief-file-there", lambda: _file_there(window)
    yield "brief-template-name", lambda: _template_name(window)
    yield "brief-template-office", lambda: _template_office(window)
    yield "brief-template-broken", lambda: _template_broken(window)
    yield "brief-returned", lambda: _returned(window)
    yield "brief-cells", lambda: _cells(window)
    yield "brief-word-form", lambda: _word_form(window)


def _page(window: MainWindow, kind: Kind = Kind.SUMMARY, profile: str = "party-05") -> MainWindow:
    page = opened(window)
    page.choices.profile.setCurrentIndex(page.choices.profile.findData(profile))
    page.choices.kind.setCurrentIndex(page.choices.kind.findData(kind))
    settle(page)
    return window


def opened(window: MainWindow) -> BriefPage:
    """Show the page as it is with nothing chosen."""
    window.briefs.open()
    page = window.briefs.page
    page.take_template(Template("", Kind.SUMMARY))
    page.choices.kind.setCurrentIndex(page.choices.kind.findData(Kind.SUMMARY))
    page.choices.subject.clear()
    page.choices.dated.setChecked(False)
    page.choices.columns.combo.setCurrentIndex(0)
    page.choices.verticalScrollBar().setValue(0)
    page.foot.show_nothing()
    settle(page)
    return page


def settle(page: BriefPage) -> None:
    """Wait until the preview shows what is chosen."""
    late = QDeadlineTimer(20_000)
    while (page.drafting.busy or not page.preview.finished) and not late.hasExpired():
        QCoreApplication.processEvents()


def _dialog(window: MainWindow, prepare: Callable[[BriefPage], object], ask: str) -> QWidget:
    page = opened(window)
    prepare(page)
    settle(page)
    getattr(page, ask)()
    return page.dialog


def _office_doubts(window: MainWindow) -> QWidget:
    from dataclasses import replace  # noqa: PLC0415

    dialog = _dialog(window, lambda _page: None, "ask_office")
    dialog.show_office(replace(OFFICE, symbol="15-BC/VPTU", signer="TS. Lê Thị Hòa", secrecy=Secrecy.MAT))
    return dialog


def _popup(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.choices.ensureWidgetVisible(page.choices.inclusion)
    page.choices.inclusion.officials.click()
    return window


def _single_columns(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.choices.kind.setCurrentIndex(page.choices.kind.findData(Kind.TASKS))
    combo = page.choices.columns.combo
    combo.setCurrentIndex(combo.count() - 1)
    settle(page)
    page.choices.ensureWidgetVisible(page.choices.columns)
    page.choices.verticalScrollBar().setValue(page.choices.verticalScrollBar().maximum())
    return window


def _scrolled(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.choices.dated.setChecked(True)
    settle(page)
    page.choices.verticalScrollBar().setValue(page.choices.verticalScrollBar().maximum())
    return window


def _written(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.foot.show_written(paths.data_folder() / "Báo cáo tóm tắt - Hội nghị tổng kết.docx", FileFormat.WORD)
    page.foot.show_check(paths.data_folder() / "Báo cáo tóm tắt - Hội nghị tổng kết.docx", 0)
    return window


def _refused(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.foot.show_error(BriefError("brief_open_elsewhere", path="Báo cáo tóm tắt - Hội nghị tổng kết.docx"))
    return window


def _no_section(window: MainWindow) -> MainWindow:
    page = opened(window)
    sections = page.choices.sections.list
    for row in range(sections.count()):
        sections.item(row).setCheckState(Qt.CheckState.Unchecked)
    return window


def _long(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.choices.subject.setText(LONG[:500])
    settle(page)
    return window


def _file_there(window: MainWindow) -> QWidget:
    page = opened(window)
    there = paths.data_folder() / "Báo cáo tóm tắt.docx"
    there.touch()
    page.foot.take_name(there)
    page.foot.write_word()
    page.foot.suggest_anew()
    return page.foot.question


def _template_name(window: MainWindow) -> QWidget:
    page = opened(window)
    page.templates.ask_for_name()
    return page.templates.dialog


def _template_office(window: MainWindow) -> QMessageBox:
    page = opened(window)
    page.templates._ask_for_office(OFFICE)
    return page.templates.question


def _template_broken(window: MainWindow) -> QMessageBox:
    page = opened(window)
    broken = paths.data_folder() / "mau hong.json"
    broken.write_text("{", "utf-8")
    page.templates.open_file(broken)
    return page.templates.question


def _returned(window: MainWindow) -> QWidget:
    report = window.session.report
    finds = report.findings if report else ()
    day, leader = dt.datetime(2026, 11, 20, 8, 30), "Trần Văn Bách"  # noqa: DTZ001 (as Word gives it)
    text = "Giao thêm Sở Tài chính phối hợp, báo cáo trước ngày 15/12."
    comments = [ReturnedComment(find.id, None, (find.id,), (), leader, day, text, "ý kiến") for find in finds[:3]]
    comments.append(ReturnedComment(None, None, (), (), leader, None, "Ai chủ trì?", "một câu lạ"))
    returned = bring_back(window.library, comments, None)
    return ReturnedDialog("Báo cáo tóm tắt.docx", returned, window)


def _cells(window: MainWindow) -> QWidget:
    page = opened(window)
    page.show_tasks()
    settle(page)
    window.briefs.filling.open()
    return window.briefs.filling.dialog or window


def _word_form(window: MainWindow) -> MainWindow:
    page = opened(window)
    page.take_office(OFFICE)
    page.take_office_template(word_form(paths.data_folder()))
    settle(page)
    page.store.office_template = None
    return window


def word_form(folder: Path) -> Path:
    """Write an office's own Word file with a head of two columns, a signature and a place for the text."""
    document = docx.Document()
    head = document.add_table(1, 2)
    for cell, lines in zip(
        head.rows[0].cells, (("{{cơ quan cấp trên}}", "{{cơ quan}}"), ("ĐẢNG CỘNG SẢN",)), strict=True
    ):
        for line in lines:
            cell.add_paragraph().add_run(line).bold = True
            cell.paragraphs[-1].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in ("TỜ TRÌNH CỦA VĂN PHÒNG", "{{tiêu đề}}", "{{nội dung}}", "{{chức vụ}}", "{{người ký}}"):
        document.add_paragraph(line)
    document.save(str(folder / "mau van phong.docx"))
    return folder / "mau van phong.docx"
