"""Comments that a leader wrote into the brief come back to their finds: kept, noted, made tasks or answers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtCore import Qt

from desktop.briefs import Kind, write_brief
from desktop.domain import FindingState, Mark, MarkKind, Origin, Statement, StatementKind
from desktop.gui.brief_page.returned import Turn
from desktop.gui.review.findings_model import CARD
from desktop.gui.window import MainWindow
from desktop.library import new_id
from tests.briefs.samples import TODAY
from tests.gui import review_samples

if TYPE_CHECKING:
    from desktop.gui.brief_page.returned_dialog import ReturnedDialog
    from desktop.library import Library

LEADER = "Trần Văn Bách"


@pytest.fixture
def window(report_id: int, window: MainWindow) -> MainWindow:  # noqa: ARG001 (first a report)
    return window


def commented(library: Library, report_id: int, folder: Path, *said: tuple[str, str]) -> Path:
    """Write the table of tasks and let the leader comment on the cells that hold the words."""
    file = write_brief([library.report(report_id)], folder / "bảng.docx", kind=Kind.TASKS, today=TODAY)
    document = docx.Document(str(file))
    paragraphs = [paragraph for table in document.tables for row in table.rows for cell in row.cells
                  for paragraph in cell.paragraphs] + list(document.paragraphs)  # fmt: skip
    for words, text in said:
        paragraph = next(one for one in paragraphs if words in one.text)
        document.add_comment(paragraph.runs, text=text, author=LEADER, initials="B")
    document.save(str(file))
    return file


def taken_back(qtbot, window: MainWindow, file: Path) -> ReturnedDialog:
    window.briefs.dialog = None
    window.briefs.take_back(file)
    qtbot.waitUntil(lambda: window.briefs.dialog is not None, timeout=20_000)
    return window.briefs.dialog


def choose(dialog: ReturnedDialog, row: int, turn: Turn) -> None:
    combo = dialog.combos[row]
    combo.setCurrentIndex(combo.findData(turn))


def task(library: Library, report_id: int, words: str):
    report = library.report(report_id)
    return next(
        find
        for find in report.findings
        if isinstance(find.content, Statement)
        and find.content.kind is StatementKind.TASK
        and words in report.source.text[slice(*find.content.span)]
    )


def test_a_comment_stands_beside_the_find_that_it_is_about(qtbot, window, library, report_id, tmp_path) -> None:
    file = commented(library, report_id, tmp_path, ("danh sách hộ nghèo", "Giao thêm cho MTTQ."))
    dialog = taken_back(qtbot, window, file)
    assert dialog.table.rowCount() == 1
    assert LEADER in dialog.table.item(0, 0).text()
    assert "lập danh sách hộ nghèo" in dialog.table.item(0, 1).text()
    dialog.take.click()
    (mark,) = library.report(report_id).marks
    assert mark.kind is MarkKind.NOTE
    assert mark.find_id == task(library, report_id, "hộ nghèo").id
    assert mark.text.startswith(LEADER)
    assert mark.text.endswith("Giao thêm cho MTTQ.")
    assert window.session.marks == (mark,)
    assert window.session.chosen == mark.find_id
    model = window.review.findings.model
    card = model.index(model.row_of(mark.find_id)).data(CARD)
    assert mark.text in card.note
    assert library.check() == ()


def test_the_same_file_twice_adds_nothing(qtbot, window, library, report_id, tmp_path) -> None:
    file = commented(library, report_id, tmp_path, ("hộ nghèo", "Một"), ("soát quy chế", "Hai"))
    taken_back(qtbot, window, file).take.click()
    assert len(library.report(report_id).marks) == 2
    again = taken_back(qtbot, window, file)
    assert not again.take.isEnabled()
    again.close()
    for mark in library.report(report_id).marks:
        window.session.set_marks("delete", [(mark, None)])
    later = taken_back(qtbot, window, file)
    assert not later.take.isEnabled()
    later.close()


def test_a_comment_becomes_a_note_or_a_task_in_one_step_that_undo_takes_back(
    qtbot, window, library, report_id, tmp_path
) -> None:
    before = library.report(report_id)
    file = commented(library, report_id, tmp_path, ("hộ nghèo", "Báo cáo tôi"), ("soát quy chế", "Làm ngay"))
    dialog = taken_back(qtbot, window, file)
    texts = [dialog.table.item(row, 0).text() for row in range(2)]
    choose(dialog, next(row for row, text in enumerate(texts) if "Báo cáo tôi" in text), Turn.NOTE)
    choose(dialog, next(row for row, text in enumerate(texts) if "Làm ngay" in text), Turn.TASK)
    dialog.take.click()
    after = library.report(report_id)
    assert "Báo cáo tôi" in task(library, report_id, "hộ nghèo").note
    (added,) = {find.id for find in after.findings} - {find.id for find in before.findings}
    made = next(find for find in after.findings if find.id == added)
    assert made.origin is Origin.CLERK
    assert made.state is FindingState.ACCEPTED
    assert "Làm ngay" in made.note
    window.session.undo()
    assert library.report(report_id).findings == before.findings
    assert library.report(report_id).marks == ()
    assert taken_back(qtbot, window, file).take.isEnabled()  # what was undone can be taken in anew
    window.briefs.dialog.close()
    window.session.redo()
    assert library.report(report_id).findings == after.findings


def test_a_comment_on_a_question_is_its_answer(qtbot, window, library, report_id, tmp_path) -> None:
    find = task(library, report_id, "hộ nghèo")
    question = Mark(new_id(), report_id, MarkKind.QUESTION, find.content.span, "Có giao xã khác không?", find.id)
    window.session.set_marks("add", [(None, question)])
    file = commented(library, report_id, tmp_path, ("Có giao xã khác không?", "Không."))
    dialog = taken_back(qtbot, window, file)
    assert dialog.turns()[0][1] is Turn.ANSWER
    dialog.take.click()
    asked = next(mark for mark in library.report(report_id).marks if mark.id == question.id)
    assert asked.text.startswith("Có giao xã khác không?\n→ ")
    assert asked.text.endswith("Không.")


def test_a_comment_on_words_of_the_document_keeps_its_quote(qtbot, window, library, report_id, tmp_path) -> None:
    file = commented(library, report_id, tmp_path, ("BẢNG THEO DÕI NHIỆM VỤ", "Trình lại sáng mai."))
    dialog = taken_back(qtbot, window, file)
    assert "BẢNG THEO DÕI NHIỆM VỤ" in dialog.table.item(0, 1).text()
    dialog.take.click()
    (mark,) = library.report(report_id).marks
    assert mark.find_id is None
    assert "“BẢNG THEO DÕI NHIỆM VỤ" in mark.text


def test_a_document_of_another_office_is_offered_to_the_open_report(
    qtbot, window, library, report_id, tmp_path
) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Năm 2023, xã sửa 12 km đường liên thôn.")
    document.add_comment(paragraph.runs, text="Số này đúng không?", author=LEADER, initials="B")
    file = tmp_path / "ngoài.docx"
    document.save(str(file))
    taken_back(qtbot, window, file).take.click()
    (mark,) = library.report(report_id).marks
    assert review_samples.TEXT[slice(*mark.span)] == "Năm 2023, xã sửa 12 km đường liên thôn."
    assert mark.find_id


def test_a_document_without_comments_says_so(qtbot, window, library, report_id, tmp_path) -> None:
    dialog = taken_back(qtbot, window, commented(library, report_id, tmp_path))
    assert dialog.table.rowCount() == 0
    assert not dialog.take.isEnabled()
    dialog.close()


def test_what_is_no_word_file_is_refused_with_a_remedy(qtbot, window, tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(b"PK nothing")
    told = []
    window.show_error = told.append  # the box would hold the test
    window.briefs.take_back(file)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].remedy("vi")


def test_the_menu_leads_there_by_keys_alone(qtbot, window: MainWindow) -> None:
    action = window.briefs.return_action
    assert action.isEnabled()
    action.trigger()
    dialog = next(child for child in window.children() if type(child).__name__ == "QFileDialog")
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
