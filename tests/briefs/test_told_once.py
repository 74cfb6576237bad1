"""What a report says twice, what the clerk typed, and how words begin where they stand alone."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.briefs import Kind, Section, Typed, export_json
from desktop.briefs.display import capital
from desktop.briefs.outline import MarkKind, Paragraph, Style, Table, text_of
from desktop.domain import (
    Certainty,
    FindingState,
    Period,
    Report,
    ReportDetails,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)
from tests.briefs.samples import CONTENTS, HALL, PLAN, RECORDS, SPEAKER, decided, report, source, span
from tests.briefs.test_kinds import made, words
from tests.briefs.test_outline import headings, paragraphs, rows, tasks

SPEECH = "Đồng chí Trần Văn Bách yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6."
TABLE = "hoàn thành kế hoạch giám sát\nPhòng Tổng hợp Văn phòng\n30/6/2026"
DAY = Period(None, dt.date(2026, 6, 30), None, Certainty.COMPLETED)


def said_twice() -> Report:
    """Return a report whose speech and whose table ask for the same."""
    text = f"{SPEECH}\n{TABLE}"

    def time(words: str) -> TimeExpression:
        return TimeExpression(words, span(words, text), DAY)

    spoken = replace(
        PLAN,
        span=Span(0, len(SPEECH) - 1),
        core=span("Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6", text),
        due=(time("trước ngày 30/6"),),
    )
    again = span("hoàn thành kế hoạch giám sát", text, nth=1)
    listed = Statement(
        again, StatementKind.TASK, core=again, assignee="Phòng Tổng hợp Văn phòng", due=(time("30/6/2026"),)
    )
    base = report(spoken, listed, replace(SPEAKER, mentions=(span("Trần Văn Bách", text),)))
    return replace(base, source=source(text), noise=(), announced=(), omissions=())


# told once


def test_a_task_of_a_speech_and_of_a_table_is_one_row_with_both_places():
    assert tasks(made(Kind.SUMMARY, said_twice())) == [
        [
            "NV1",
            "Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6",
            "Phòng Tổng hợp Văn phòng",
            "trước ngày 30/6 (hiểu là 30/6/2026)",
            "đoạn\u00a01\nđoạn\u00a02",
        ]
    ]


def test_alike_work_of_another_day_or_another_body_stays_a_task_of_its_own():
    base = said_twice()
    listed = base.findings[1].content
    later = replace(listed.due[0], period=replace(DAY, end=dt.date(2026, 9, 30)))
    for other in (replace(listed, due=(later,)), replace(listed, assignee="Phòng Quản trị")):
        finds = (base.findings[0], replace(base.findings[1], content=other), base.findings[2])
        assert len(tasks(made(Kind.SUMMARY, replace(base, findings=finds)))) == 2


def test_what_stands_in_the_words_of_who_directs_is_not_told_again_in_the_table():
    whole = made(Kind.SUMMARY, sections=(Section.DIRECTIVES, Section.TASKS))
    assert headings(whole)[:3] == [
        "I- Ý KIẾN CHỈ ĐẠO",
        "1. Trần Văn Bách, Phó Bí thư Thường trực Tỉnh ủy",
        "II- NHIỆM VỤ",
    ]
    assert [row[1] for row in tasks(whole)] == ["Số hóa hồ sơ lưu trữ <tỉnh> & huyện"]


def test_a_directive_names_every_place_of_its_task_and_leads_back_to_all_of_its_finds():
    told = made(Kind.SUMMARY, said_twice(), sections=(Section.DIRECTIVES, Section.TASKS, Section.APPENDIX))
    (item,) = [b for b in told.body if isinstance(b, Paragraph) and b.style is Style.BULLET]
    assert text_of(item) == f"- {SPEECH[:-1]} (NV1; đoạn\u00a01; đoạn\u00a02)."
    anchors = {mark.key for mark in item.inlines if getattr(mark, "kind", None) is MarkKind.ANCHOR_START}
    assert anchors == {f"dong_{find.id}" for find in said_twice().findings[:2]}
    assert not tasks(told)


def test_a_deadline_that_is_written_twice_in_other_case_stands_once():
    twice = replace(PLAN, due=(PLAN.due[0], replace(PLAN.due[0], text="Trước ngày 30/6")))
    assert tasks(made(Kind.SUMMARY, report(twice)))[0][3] == "trước ngày 30/6 (hiểu là 30/6/2026)"


# what was typed


def typed(column: str, text: str, content: Statement = PLAN) -> Typed:
    return Typed(report().findings[CONTENTS.index(content)].id, column, text)


CELLS = (typed("product", "Kế hoạch"), typed("cooperating", "Phòng  Quản trị"), typed("state", "", HALL))


@pytest.mark.parametrize("kind", [Kind.SUMMARY, Kind.COMBINED, Kind.SLIP])
def test_what_was_typed_stands_below_the_task_where_there_is_no_column_for_it(kind):
    told = [
        cell for row in rows(made(kind, typed=CELLS), "Nội dung nhiệm vụ") for cell in row if "Phối hợp" in cell
    ]
    assert told == [
        "Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6\nPhối hợp: Phòng Quản trị\nSản phẩm: Kế hoạch"
    ]


def test_a_notice_names_who_works_together_and_the_product_but_not_how_it_goes():
    told = made(Kind.CONCLUSION, typed=(*CELLS, typed("state", "Đang làm")))
    assert (
        "1. Phòng Tổng hợp: hoàn thành kế hoạch giám sát trước ngày 30/6; phối hợp: Phòng Quản trị; "
        "sản phẩm: Kế hoạch (đoạn\u00a07)."
    ) in paragraphs(told, Style.BODY)


def test_a_directive_carries_what_was_typed_about_it():
    told = paragraphs(made(Kind.SUMMARY, sections=(Section.DIRECTIVES,), typed=CELLS), Style.BULLET)
    assert told[0].endswith("đoạn\u00a07). Phối hợp: Phòng Quản trị. Sản phẩm: Kế hoạch.")


def test_data_carry_what_was_typed_with_its_task(tmp_path: Path):
    written = json.loads(export_json([report()], tmp_path / "a.json", typed=CELLS).read_text("utf-8"))
    told = [statement["typed"] for statement in written["statements"] if "typed" in statement]
    assert told == [{"product": "Kế hoạch", "cooperating": "Phòng  Quản trị"}, {"state": ""}]


def test_columns_that_were_left_open_are_as_wide_as_what_was_typed_asks_for():
    def width(*cells: Typed) -> float:
        (table,) = [b for b in made(Kind.TASKS, typed=cells).body if hasattr(b, "columns")]
        return next(column.width for column in table.columns if column.title == "Sản phẩm")

    assert width(typed("product", "Kế hoạch kiểm tra, giám sát năm 2026 kèm danh mục")) > width()


# how words begin


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("hoàn thành kế hoạch", "Hoàn thành kế hoạch"),
        ("đẩy mạnh", "Đẩy mạnh"),
        ("ứng dụng CNTT", "Ứng dụng CNTT"),
        ("UBND xã", "UBND xã"),
        ("“Mỗi cán bộ”", "“Mỗi cán bộ”"),
        ("450 hội viên", "450 hội viên"),
        ("eOffice phải chạy", "eOffice phải chạy"),
        ("vanthu@songlam.vn trả lời", "vanthu@songlam.vn trả lời"),
        ("", ""),
    ],
)
def test_words_that_stand_alone_begin_with_a_capital_and_change_in_nothing_else(words, shown):
    assert capital(words) == shown


def test_cells_and_items_begin_with_a_capital_and_the_source_stays_as_it_is():
    small = "số hóa hồ sơ lưu trữ; đã xong một nửa."
    base = report(
        replace(RECORDS, span=Span(0, 20), core=Span(0, 20)),
        Statement(Span(22, 37), StatementKind.RESULT),
    )
    base = replace(base, source=Source("a.txt", "0" * 64, "text/plain", "utf-8", small), noise=(), announced=())
    told = made(Kind.SUMMARY, replace(base, omissions=()))
    assert tasks(told)[0][1] == "Số hóa hồ sơ lưu trữ"
    assert "- Đã xong một nửa (đoạn\u00a01)." in paragraphs(told, Style.BULLET)
    assert any(line.startswith("số hóa hồ sơ lưu trữ") for line in paragraphs(told, Style.SOURCE))


# slips and conclusions


def test_a_slip_has_room_for_who_was_asked_and_for_what_the_office_proposes():
    told = paragraphs(made(Kind.SLIP), Style.HEADING_1, Style.BODY)
    for head, first in (
        ("QUÁ TRÌNH THẨM ĐỊNH, Ý KIẾN THAM GIA", "1. Cơ quan, đơn vị đã thẩm định, cho ý kiến: …"),
        ("Ý KIẾN, ĐỀ XUẤT CỦA ĐƠN VỊ TRÌNH", "1. Về hồ sơ, thẩm quyền và trình tự: …"),
    ):
        at = next(place for place, line in enumerate(told) if line.endswith(head))
        assert told[at + 1].startswith(first)
    assert told.index(next(line for line in told if line.endswith("VÀ CHỈ ĐẠO"))) == len(told) - 1


def test_who_concludes_may_be_named_by_the_tasks_alone_then_without_posts():
    base = report()
    for content in (PLAN, HALL):
        base = decided(base, content, FindingState.ACCEPTED)
    opening = paragraphs(made(Kind.CONCLUSION, base), Style.BODY)[0]
    assert "Đồng chí Trần Văn Bách chỉ đạo." in opening


def test_the_subject_begins_small_in_papers_of_the_party_and_with_a_capital_in_those_of_the_state():
    assert paragraphs(made(Kind.SUMMARY), Style.ABSTRACT)[0].startswith("tóm tắt")
    state = made(Kind.SUMMARY, profile="state-30")
    assert paragraphs(state, Style.ABSTRACT)[0].startswith("Tóm tắt")
    own = made(Kind.SUMMARY, profile="state-30", subject="kết quả tuần")
    assert paragraphs(own, Style.ABSTRACT)[0] == "kết quả tuần"


@pytest.mark.parametrize("kind", [Kind.TASKS, Kind.OFFICIALS, Kind.SLIP])
def test_tables_lists_and_slips_are_no_numbered_types(kind):
    assert not [line for line in words(made(kind)) if line.startswith("Số ……")]


def test_a_slip_of_several_reports_tells_whose_each_item_and_each_table_is():
    both = made(Kind.SLIP, report(), replace(report(number=2), details=ReportDetails(title="Báo cáo thứ hai")))
    said = paragraphs(both, Style.BULLET, Style.HEADING_3)
    assert any(line.startswith("- [1] Năm 2025, Văn phòng") for line in said)
    assert any(line.startswith("- [2] Năm 2025, Văn phòng") for line in said)
    over = [
        text_of(before)
        for before, block in pairwise(both.body)
        if isinstance(block, Table) and block.columns[0].title == "TT"
    ]
    assert over == ["[1] Văn phòng Tỉnh ủy Sông Lam triển khai nhiệm vụ năm 2026", "[2] Báo cáo thứ hai"]
