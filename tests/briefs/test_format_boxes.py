"""The check of format over letterheads that stand in text boxes, frames, content controls and tables in tables."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx.oxml.ns import qn

from desktop.briefs.format_check import format_report
from desktop.briefs.format_check.reader import read_document
from tests.briefs import format_boxes
from tests.briefs.format_boxes import in_boxes
from tests.briefs.format_samples import OldParty, Party, State, right_document

OFFICES = pytest.mark.parametrize("office", [Party, OldParty, State], ids=lambda office: office.__name__)
WAYS = {
    "drawn": in_boxes,
    "drawn, the right one first": lambda office: in_boxes(office, sides=(1, 0)),
    "of old Word": lambda office: in_boxes(office, format_boxes.drawn_of_old),
    "aligned": lambda office: in_boxes(office, format_boxes.aligned),
    "grouped": lambda office: in_boxes(office, format_boxes.grouped),
    "frames": format_boxes.in_frames,
    "the title alone": format_boxes.title_in_a_box,
    "content controls": format_boxes.in_controls,
    "a table of tables": format_boxes.in_a_table_of_tables,
}


def checked(tmp_path: Path, document) -> list[str]:
    file = tmp_path / "van-ban.docx"
    document.save(str(file))
    return [finding.code for finding in format_report(file).findings]


@OFFICES
@pytest.mark.parametrize("way", WAYS)
def test_a_right_letterhead_is_read_wherever_it_stands(way, office, tmp_path):
    assert checked(tmp_path, WAYS[way](office)) == []


@pytest.mark.parametrize("way", WAYS)
def test_a_fault_in_it_is_found_and_nothing_else(way, tmp_path):
    document = WAYS[way](Party)
    for text in document.element.body.iter(qn("w:t")):
        text.text = (text.text or "").replace("Số 127", "Số: 127").replace("K/T CHÁNH", "KT. CHÁNH")
    assert sorted(checked(tmp_path, document)) == ["authority_mark", "number_no_colon"]


def test_words_drawn_twice_for_old_programs_are_read_once(tmp_path):
    document = in_boxes(Party)
    file = tmp_path / "van-ban.docx"
    document.save(str(file))
    texts = [paragraph.text for paragraph in read_document(file).paragraphs]
    assert texts.count("ĐẢNG CỘNG SẢN VIỆT NAM") == 1
    assert texts.count("Nơi nhận:") == 1


def test_words_of_a_drawing_within_the_text_are_not_judged_as_text(tmp_path):
    document = right_document(Party)
    (box,) = format_boxes.drawn((1,))
    paragraph = document.paragraphs[8]
    for content in box.iter(qn("w:txbxContent")):
        note = document.add_paragraph()
        note.add_run("Phòng Tổng hợp trình Chánh Văn phòng").font.name = "Times New Roman"
        content.append(note._p)
    paragraph._p.append(box)
    assert checked(tmp_path, document) == []


def test_a_mark_in_a_box_over_the_bodies_is_no_body(tmp_path):
    document = in_boxes(State)
    first = next(document.element.body.iter(qn("w:txbxContent")))[0]
    text = next(first.iter(qn("w:t")))
    again = first.__deepcopy__(None)
    next(again.iter(qn("w:t"))).text = "DỰ THẢO LẦN 2"
    assert text.text == "ỦY BAN NHÂN DÂN TỈNH SÔNG LAM"
    first.addprevious(again)
    assert checked(tmp_path, document) == []
