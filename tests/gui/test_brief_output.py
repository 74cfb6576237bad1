"""Files of the brief page: named by themselves, never over another unasked, refused with a way out, and logged."""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pypdfium2
import pytest
from docx.shared import Mm
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMessageBox

from desktop import paths
from desktop.briefs import Kind, OfficeDetails
from desktop.gui.brief_page.figures import UNIT
from desktop.gui.brief_page.file_formats import FileFormat, free, suggested
from desktop.gui.brief_page.flow import MM
from desktop.gui.brief_page.pdf import print_pdf
from desktop.gui.brief_page.stored import BriefStore
from desktop.gui.jobs import Jobs
from desktop.intake import prepare
from tests.briefs.samples import TODAY
from tests.gui.brief_places import OFFICE, word_form
from tests.gui.brief_samples import choose_kind, opened, settle, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.brief_page.page import BriefPage
    from desktop.library import Library


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:  # noqa: ARG001 (the application must be there)
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def page(qtbot, library: Library, jobs: Jobs, report_id: int, tmp_path: Path) -> BriefPage:
    shown = opened(qtbot, library, jobs, report_id)
    (tmp_path / "out").mkdir()
    shown.foot.take_name(tmp_path / "out" / "tờ trình.docx")
    return shown


def written(qtbot, page: BriefPage, file_format: FileFormat, to: Path) -> Path:
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000) as told:
        page.foot._request(to, file_format)
    return told.args[0]


def text_of(file: Path) -> str:
    document = docx.Document(str(file))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def button(box: QMessageBox, role: QMessageBox.ButtonRole):
    return next(one for one in box.buttons() if box.buttonRole(one) is role)


def test_ctrl_enter_writes_what_the_preview_shows(qtbot, page: BriefPage, tmp_path: Path) -> None:
    page.choices.subject.setText("tóm tắt cho đồng chí Bí thư")
    settle(qtbot, page)
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000):
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    file = tmp_path / "out" / "tờ trình.docx"
    assert "tóm tắt cho đồng chí Bí thư" in text_of(file)
    assert "lập danh sách hộ nghèo" in text_of(file).lower()
    assert page.foot.open.isVisible()
    assert page.foot.folder.isVisible()
    assert page._settings.brief_folder == file.parent


def test_what_is_written_is_what_was_chosen_last(qtbot, page: BriefPage) -> None:
    page.choices.subject.setText("gõ xong là ghi")
    assert page.drafting.busy  # the pages do not show it yet
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000) as told:
        qtbot.keyClick(page.choices.subject, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "gõ xong là ghi" in text_of(told.args[0])


def test_what_waits_for_the_pages_is_not_written_behind_a_page_that_was_left(qtbot, page: BriefPage) -> None:
    page.choices.subject.setText("bỏ dở")
    page.foot.write_word()
    page.left.emit()
    settle(qtbot, page)
    assert page.foot.write.isEnabled()
    assert not page.foot.path().exists()


def test_nothing_is_written_while_nothing_is_chosen(qtbot, page: BriefPage) -> None:
    rows = page.choices.sections.list
    for row in range(rows.count()):
        rows.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert not page.foot.write.isEnabled()
    assert not page.foot.more.isEnabled()
    rows.item(0).setCheckState(Qt.CheckState.Checked)
    settle(qtbot, page)
    assert page.foot.write.isEnabled()
    assert page.foot.more.isEnabled()


@pytest.mark.parametrize("name", ["", "tờ trình", "{folder}", "{folder}/", "~không có ai"])
def test_a_name_that_is_not_whole_is_completed(page: BriefPage, tmp_path: Path, name: str) -> None:
    page.foot.suggest(tmp_path / "out" / "gợi ý.docx")
    page.foot.file.setText(name.format(folder=tmp_path / "out"))
    path = page.foot.path()
    assert path.parent == tmp_path / "out"
    assert path.stem == (name if name and "{" not in name else "gợi ý")


def test_enter_presses_the_button_that_has_the_focus(qtbot, page: BriefPage) -> None:
    page.foot.write.setFocus()
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000):
        qtbot.keyClick(page.foot.write, Qt.Key.Key_Return)


def test_a_file_that_no_program_opens_is_told(page: BriefPage, tmp_path: Path, monkeypatch) -> None:
    # Which programs a machine has cannot be had in a test.
    monkeypatch.setattr("desktop.gui.brief_page.output_bar.QDesktopServices.openUrl", lambda _url: False)
    page.foot.show_written(tmp_path / "x.docx", FileFormat.WORD)
    page.foot.open.click()
    assert "x.docx" in page.foot.message.text()
    assert not page.foot.open.isVisible()


def test_what_was_written_is_held_against_the_rules(qtbot, page: BriefPage) -> None:
    page.take_office(OfficeDetails(superior="TỈNH ỦY SÔNG LAM", body="VĂN PHÒNG", symbol="VPTU"))
    settle(qtbot, page)
    with qtbot.waitSignal(page.delivery.output.checked, timeout=30_000) as told:
        page.foot.write_word()
    assert [finding.code for finding in told.args[1].findings] == []
    assert "no fault of format" in page.foot.message.text()


def test_the_name_tells_kind_subject_and_day_and_fits_every_system(tmp_path: Path) -> None:
    long = 'Hội nghị "tổng kết": ' + "công tác " * 60
    name = suggested(tmp_path, "Báo cáo tóm tắt", long, TODAY, FileFormat.WORD).name
    assert name.startswith("Báo cáo tóm tắt - Hội nghị tổng kết công tác")
    assert name.endswith("- 2026-09-14.docx")
    assert len(name) < 100
    assert not set(name) & set('<>:"/\\|?*')


def test_a_name_that_is_taken_is_never_suggested(tmp_path: Path) -> None:
    first = suggested(tmp_path, "Phiếu trình", "x", TODAY, FileFormat.WORD)
    first.touch()
    second = suggested(tmp_path, "Phiếu trình", "x", TODAY, FileFormat.WORD)
    assert second != first
    assert second.stem == f"{first.stem} (2)"
    second.touch()
    assert free(first).stem == f"{first.stem} (3)"


def test_a_file_that_is_there_is_never_written_over_unasked(qtbot, page: BriefPage, tmp_path: Path) -> None:
    there = tmp_path / "out" / "tờ trình.docx"
    there.write_bytes(b"not mine")
    page.foot.write_word()
    box = page.foot.question
    assert there.name in box.text()
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000) as told:
        button(box, QMessageBox.ButtonRole.AcceptRole).click()
    assert told.args[0].name == "tờ trình (2).docx"
    assert there.read_bytes() == b"not mine"


def test_a_file_is_written_over_where_the_clerk_says_so(qtbot, page: BriefPage, tmp_path: Path) -> None:
    there = tmp_path / "out" / "tờ trình.docx"
    there.write_bytes(b"old")
    page.foot.write_word()
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000):
        button(page.foot.question, QMessageBox.ButtonRole.DestructiveRole).click()
    assert zipfile.is_zipfile(there)
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000):
        page.foot.write_word()  # its own file of a moment ago needs no question


def test_a_folder_that_is_not_there_is_told_with_a_remedy_and_another_name(qtbot, page, tmp_path: Path) -> None:
    page.foot.file.setText(str(tmp_path / "gone" / "x.docx"))
    with qtbot.waitSignal(page.delivery.output.refused, timeout=30_000):
        page.foot.write_word()
    assert "gone" in page.foot.message.text()
    assert page.foot.other_name.isVisible()
    assert not page.foot.open.isVisible()
    page.foot.other_name.click()
    page.foot.dialog.fileSelected.emit(str(tmp_path / "out" / "y.docx"))
    qtbot.waitUntil((tmp_path / "out" / "y.docx").is_file, timeout=20_000)
    qtbot.waitUntil(page.foot.open.isVisible)
    page.foot.dialog.close()


@pytest.mark.parametrize("file_format", [one for one in FileFormat if one is not FileFormat.WORD])
def test_every_other_form_is_written_from_the_same_page(qtbot, page, tmp_path, file_format) -> None:
    file = written(qtbot, page, file_format, tmp_path / f"x.{file_format}")
    assert file.stat().st_size > 100
    if file_format is FileFormat.JSON:
        assert json.loads(file.read_text("utf-8"))["schema"] == "extraction/1"
    elif file_format is FileFormat.EXCEL:
        assert "xl/tables/table1.xml" in zipfile.ZipFile(file).namelist()
    elif file_format is FileFormat.CSV:
        assert "lập danh sách hộ nghèo" in file.read_text("utf-8-sig").lower()


@pytest.mark.parametrize("kind", [Kind.SUMMARY, Kind.TASKS])
def test_without_an_office_program_the_pdf_is_the_preview(qtbot, page: BriefPage, tmp_path: Path, kind) -> None:
    choose_kind(qtbot, page, kind)
    file = print_pdf(page.made, tmp_path / "x.pdf")
    with pypdfium2.PdfDocument(file) as pdf:
        assert len(pdf) == page.preview.pages
        width, height = pdf[0].get_size()
        assert (width > height) is (kind is Kind.TASKS)
        assert max(width, height) == pytest.approx(842, abs=1)
        words = "".join(pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf)))
    assert "hộ nghèo" in words


def test_a_pdf_that_takes_long_can_be_stopped(qtbot, page: BriefPage, tmp_path: Path, monkeypatch) -> None:
    program = tmp_path / "soffice"
    program.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(600)\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    page.foot.write_requested.emit(tmp_path / "x.pdf", FileFormat.PDF)
    assert page.foot.stop.isVisible()
    with qtbot.waitSignal(page.delivery.output.ended, timeout=20_000):
        page.foot.stop.click()
    assert page.foot.message.text() == "Stopped: no file was written."
    assert not page.foot.stop.isVisible()
    assert not (tmp_path / "x.pdf").exists()
    assert page.foot.write.isEnabled()


def office_template(folder: Path, *lines: str) -> Path:
    document = docx.Document()
    document.sections[0].left_margin = Mm(45)
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / "mẫu.docx"))
    return folder / "mẫu.docx"


def test_the_offices_own_word_file_is_filled_and_remembered(qtbot, page: BriefPage, tmp_path: Path) -> None:
    page.take_office_template(office_template(tmp_path, "CƠ QUAN CỦA TÔI", "{{nội dung}}", "Hết."))
    settle(qtbot, page)
    assert page.preview.flow.left == pytest.approx(45 * MM, abs=MM / 10)
    assert page.choices.template.text() == "mẫu.docx"
    with qtbot.waitSignal(page.delivery.output.written, timeout=30_000) as told:
        page.foot.write_word()
    text = text_of(told.args[0])
    assert "CƠ QUAN CỦA TÔI" in text
    assert "lập danh sách hộ nghèo" in text.lower()
    assert "{{" not in text
    assert BriefStore().office_template == tmp_path / "mẫu.docx"


def test_the_preview_and_its_pdf_have_the_head_of_the_offices_own_file(qtbot, page, tmp_path: Path) -> None:
    page.take_office(OfficeDetails(body="VĂN PHÒNG", signer="Lê Thị Hòa"))
    lines = ("CƠ QUAN CỦA TÔI", "{{cơ quan}}", "{{nội dung}}", "{{người ký}}", "Hết.")
    page.take_office_template(office_template(tmp_path, *lines))
    settle(qtbot, page)
    shown = words(page).splitlines()
    assert shown[:2] == ["CƠ QUAN CỦA TÔI", "VĂN PHÒNG"]
    assert shown.index("Lê Thị Hòa") + 1 == shown.index("Hết.")
    assert not page.choices.letterhead.isEnabled()
    file = print_pdf(page.made, tmp_path / "x.pdf")
    with pypdfium2.PdfDocument(file) as pdf:
        assert "CƠ QUAN CỦA TÔI" in pdf[0].get_textpage().get_text_bounded()


def test_columns_letters_and_lines_of_an_office_file_are_seen_in_the_preview(qtbot, page, tmp_path) -> None:
    page.take_office(OFFICE)
    page.take_office_template(word_form(tmp_path))
    settle(qtbot, page)
    texts = {one.box.layout.text(): one for one in page.preview.flow.pages[0].texts}
    body, country = texts["VĂN PHÒNG"], texts["ĐẢNG CỘNG SẢN"]
    assert body.corner.x() < country.corner.x()
    assert abs(body.corner.y() - country.corner.y()) < 40 * UNIT
    assert body.box.layout.formats()[0].format.fontWeight() == QFont.Weight.Bold


@pytest.mark.parametrize("content", [None, b"PK nothing", "no placeholder"])
def test_a_broken_or_missing_word_form_is_told_with_a_remedy(qtbot, page, tmp_path: Path, content) -> None:
    file = tmp_path / "mẫu.docx"
    if content == "no placeholder":
        office_template(tmp_path, "Không có chỗ điền")
    elif content:
        file.write_bytes(content)
    page.take_office_template(file)
    qtbot.waitUntil(lambda: bool(page.preview.words), timeout=20_000)
    assert "mẫu.docx" in page.preview.words
    assert not page.foot.write.isEnabled()
    page.choices.no_template.trigger()
    settle(qtbot, page)
    assert page.preview.pages
    assert page.foot.write.isEnabled()


def test_an_annotated_source_is_a_copy_of_the_clerks_own_word_file(qtbot, library, jobs, tmp_path) -> None:
    original = next(paths.resources("samples").glob("CT 18*.docx"))
    mine = Path(shutil.copy(original, tmp_path / "mine.docx"))
    read = prepare(mine)
    report_id = library.add(read.source, mine, read.extraction).report_id
    page = opened(qtbot, library, jobs, report_id)
    choose_kind(qtbot, page, Kind.ANNOTATED)
    assert page.choices.own_file.isVisibleTo(page)
    copy = written(qtbot, page, FileFormat.WORD, tmp_path / "copy.docx")
    before, after = (zipfile.ZipFile(file) for file in (mine, copy))
    assert before.read("word/styles.xml") == after.read("word/styles.xml")
    assert "word/comments.xml" in after.namelist()


def test_every_file_is_noted_in_the_history_with_who_made_it(qtbot, page, library, report_id, tmp_path) -> None:
    for file_format in (FileFormat.WORD, FileFormat.EXCEL):
        written(qtbot, page, file_format, tmp_path / f"bản.{file_format}")
    entries = [entry for entry in library.history(report_id) if entry.exported]
    assert [entry.exported for entry in entries] == ["bản.docx", "bản.xlsx"]
    assert all(entry.who for entry in entries)
