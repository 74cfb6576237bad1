"""What a văn thư sees first: marks, rules, columns, the end of a document, also with the longest words."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from desktop.briefs import BriefOptions, Columns, Kind, OfficeDetails, Typed, Urgency, profiles, write_brief
from desktop.briefs.columns import fitted
from desktop.briefs.format_check import check_format
from desktop.briefs.lengths import length, lines
from desktop.briefs.outline import Column, Paragraph, Row, Run, Style, Table, text_of
from desktop.briefs.profiles import load_profile
from desktop.domain import Mark, MarkKind, ReportDetails, Secrecy
from tests.briefs.samples import CONTENTS, PLAN, TODAY, report
from tests.briefs.test_kinds import long_report, made
from tests.briefs.test_outline import tasks

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HARD = OfficeDetails(
    superior="Đảng ủy các cơ quan Đảng, đoàn thể, Hội đồng nhân dân, tư pháp và khối doanh nghiệp tỉnh Sông Lam",
    body="Văn phòng Ban Chỉ đạo thực hiện Nghị quyết về phát triển khoa học, công nghệ và chuyển đổi số",
    symbol="VPBCĐ57",
    place="Thành phố Sông Lam",
    post="Chánh Văn phòng",
    signer="Nguyễn Thị Bích Hường",
    recipients=("Thường trực Tỉnh ủy", "Các ban xây dựng Đảng và Văn phòng Tỉnh ủy"),
    secrecy=Secrecy.MAT,
    urgency=Urgency.MOST_URGENT,
    circulation="Tài liệu hội nghị",
    draft="Dự thảo lần 2",
)
LONG = "Báo cáo tổng kết nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh, xây dựng Đảng năm 2026; " * 5


def part(file: Path, name: str) -> etree._Element:
    with zipfile.ZipFile(file) as package:
        return etree.fromstring(package.read(f"word/{name}.xml"))


@pytest.mark.parametrize("profile", profiles())
@pytest.mark.parametrize("kind", Kind)
def test_marks_long_names_and_long_titles_break_no_rule(kind, profile, tmp_path):
    stored = "Lưu: VT, TH" if profile == "state-30" else "Lưu Văn phòng"
    long = replace(report(number=2), details=ReportDetails(title=LONG[:500]))
    cells = (Typed(report().findings[CONTENTS.index(PLAN)].id, "product", "Kế hoạch  ban hành kèm danh mục"),)
    office = replace(HARD, recipients=(*HARD.recipients, stored))
    for columns in Columns:
        options = BriefOptions(office=office, typed=cells, columns=columns)
        file = write_brief(
            [report(), long], tmp_path / "a.docx", kind=kind, profile=profile, today=TODAY, options=options
        )
        assert check_format(file, profile) == ()


@pytest.mark.parametrize("kind", Kind)
def test_nothing_visible_stands_behind_a_table_that_ends_a_document(kind, tmp_path):
    """A visible blank line there would begin a page of its own wherever the signature ends a page."""
    body = part(write_brief([report()], tmp_path / "a.docx", kind=kind, today=TODAY), "document").find(f"{W}body")
    tables = [one for one in body if one.tag == f"{W}tbl"]
    behind = tables[-1].getnext() if tables else None
    if behind is not None and behind.getnext() is not None and behind.getnext().tag == f"{W}sectPr":
        assert behind.find(f".//{W}vanish") is not None


def test_word_opens_a_brief_without_its_mode_for_old_files(tmp_path):
    settings = part(write_brief([report()], tmp_path / "a.docx", today=TODAY), "settings")
    modes = {one.get(f"{W}name"): one.get(f"{W}val") for one in settings.iter(f"{W}compatSetting")}
    assert modes["compatibilityMode"] == "15"


def test_the_stamp_of_secrecy_does_not_push_the_bodies_below_the_party():
    (head,) = [block for block in made(Kind.SUMMARY, office=HARD).head if isinstance(block, Table)]
    first = [["\n".join(text_of(p) for p in cell if isinstance(p, Paragraph))] for cell in head.rows[0].cells]
    assert first == [["\u00a0MẬT\u00a0"], [""]]
    left, right = (text_of(cell[0]) for cell in head.rows[1].cells)
    assert left.startswith("ĐẢNG ỦY")
    assert right == "ĐẢNG CỘNG SẢN VIỆT NAM"


def test_lying_pages_have_a_letterhead_and_a_signature_as_wide_in_share_as_upright_ones():
    upright, lying = made(Kind.SUMMARY), made(Kind.TASKS)
    for side in ("head", "foot"):
        ours, theirs = (
            next(block for block in getattr(one, side) if isinstance(block, Table)) for one in (upright, lying)
        )
        shares = [one.columns[0].width / sum(column.width for column in one.columns) for one in (ours, theirs)]
        assert shares[0] == pytest.approx(shares[1], abs=0.01)


def test_two_lines_of_the_text_stay_with_the_signature():
    outline = made(Kind.CONCLUSION)
    last = outline.body[-2:]
    assert all(isinstance(block, Paragraph) and block.joined for block in last)
    assert [lines(text_of(block), 14, 165) for block in last] == [1, 1]


def test_boxes_for_opinions_stand_on_one_page():
    (boxes,) = [b for b in made(Kind.SLIP).body if isinstance(b, Table) and b.columns[0].title == "Ý kiến của"]
    joined = [all(part.joined for cell in row.cells for part in cell) for row in boxes.rows]
    assert joined == [True, True, True, False]


def test_letters_and_headings_of_a_wide_table_have_one_size():
    (table,) = [block for block in made(Kind.TASKS).body if isinstance(block, Table)]
    size = load_profile("party-05").wide_table_size
    assert {column.size for column in table.columns} == {size}
    runs = [run for cell in table.rows[0].cells for part in cell for run in part.inlines if isinstance(run, Run)]
    assert {run.look.size for run in runs if run.text} == {size}


# columns and lengths


def row(*texts: str) -> Row:
    return Row(tuple((Paragraph((Run(text),), Style.CELL),) for text in texts))


def test_a_column_is_as_wide_as_its_longest_word_at_the_cost_of_the_widest():
    columns = (Column("TT", 10), Column("Nội dung", 100), Column("Hạn", 10))
    wide = fitted(columns, [row("1", "Việc", "trong tháng 12 (đến 31/12/2026)")], 12)
    assert wide[0].width == pytest.approx(10)
    assert wide[2].width >= length("31/12/2026)", 12) + 3
    assert sum(column.width for column in wide) == pytest.approx(120, abs=0.2)


def test_a_word_without_end_does_not_take_the_table():
    wide = fitted((Column("a", 30), Column("b", 90)), [row("x" * 500, "Việc")], 12)
    assert wide[0].width <= 30.1


def test_letters_with_marks_are_as_wide_as_without():
    assert length("Ủy ban", 14) == length("Uy ban", 14)
    assert length("ế", 14) == length("e", 14)
    assert length("e\u0302\u0301", 14) == length("e", 14)


def test_a_line_more_is_counted_where_words_need_it():
    words = "hoàn thành kế hoạch giám sát " * 4
    assert lines("", 14, 165) == 1
    assert lines(words, 14, 165) == 2
    assert lines(words, 14, 40) > 5


def test_long_names_and_questions_leave_fewer_tasks_in_a_summary_of_three_pages():
    base = long_report()
    asked = tuple(
        Mark(
            f"{number:032x}", 1, MarkKind.QUESTION, None, "Có gia hạn không, hay giữ nguyên thời hạn đã giao? " * 2
        )
        for number in range(8)
    )
    long = replace(base, marks=asked, details=ReportDetails(title=LONG[:500]))
    assert len(tasks(made(Kind.SUMMARY, long, office=HARD))) < len(tasks(made(Kind.SUMMARY, base))) - 5
