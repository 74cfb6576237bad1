"""Each kind of brief, its choices, and what it never does: invent."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop.briefs import (
    BriefOptions,
    Columns,
    Grouping,
    Inclusion,
    Kind,
    Section,
    Typed,
    outline_of,
    possible_sections,
)
from desktop.briefs.outline import Mark as Place
from desktop.briefs.outline import Outline, Paragraph, Run, Style, Table, text_of
from desktop.briefs.posts import cooperating
from desktop.briefs.profiles import load_profile
from desktop.domain import (
    Area,
    FindingState,
    Mark,
    MarkKind,
    Report,
    ReportDetails,
    Span,
    Statement,
    StatementKind,
)
from desktop.errors import BriefError
from tests.briefs.samples import CONTENTS, HALL, PLAN, RECORDS, TODAY, decided, report, source
from tests.briefs.test_outline import headings, paragraphs, rows, table, tasks

PARTY = load_profile("party-05")


def made(kind: Kind, *reports: Report, profile: str = "party-05", **choices: object) -> Outline:
    return outline_of(reports or (report(),), kind, load_profile(profile), TODAY, BriefOptions(**choices))


def words(outline: Outline) -> list[str]:
    """Return every paragraph of a brief, also those in tables."""
    said: list[str] = []
    for block in outline.blocks:
        if isinstance(block, Table):
            said += [
                text_of(p) for row in block.rows for cell in row.cells for p in cell if isinstance(p, Paragraph)
            ]
        elif isinstance(block, Paragraph):
            said.append(text_of(block))
    return said


def fields(outline: Outline, titled: str = "Nội dung nhiệm vụ") -> list[dict[str, str]]:
    titles = [column.title for column in table(outline, titled).columns]
    return [dict(zip(titles, row, strict=True)) for row in tasks(outline, titled)]


# summary


def long_report(count: int = 60) -> Report:
    """Return a report with so many results, limitations, tasks that it would fill ten pages."""
    lines, finds, at = [], [], 0
    for number in range(count):
        for kind in (StatementKind.RESULT, StatementKind.LIMITATION, StatementKind.TASK):
            line = f"Nội dung {kind.value} thứ {number} của cơ quan, nêu đầy đủ trong báo cáo năm {2000 + number}."
            finds.append(Statement(Span(at, at + len(line) - 1), kind, core=Span(at, at + len(line) - 1)))
            lines.append(line)
            at += len(line) + 1
    base = replace(report(*finds), noise=(), announced=(), omissions=())
    return replace(base, source=source("\n".join(lines)))


def test_a_long_report_is_told_on_three_pages_and_what_is_left_out_is_counted():
    short = made(Kind.SUMMARY, long_report())
    told = len([line for line in paragraphs(short, Style.BULLET) if "Nội dung result" in line])
    assert 0 < told <= 6
    notices = paragraphs(short, Style.NOTICE)
    assert f"Còn {60 - told} nội dung khác, xem trong Phụ lục." in notices
    assert f"Còn {60 - len(tasks(short))} nội dung khác, xem trong Phụ lục." in notices


def test_a_clerk_can_have_everything_told():
    whole = made(Kind.SUMMARY, long_report(), whole=True)
    assert len(tasks(whole)) == 60
    assert not [notice for notice in paragraphs(whole, Style.NOTICE) if notice.startswith("Còn ")]


def test_tasks_with_a_deadline_and_a_body_come_before_others():
    base = long_report()
    due = replace(base.findings[-1].content, due=PLAN.due, assignee="Phòng Tổng hợp", confidence=0.5)
    finds = (*base.findings[:-1], replace(base.findings[-1], content=due))
    assert "Phòng Tổng hợp" in [row[2] for row in tasks(made(Kind.SUMMARY, replace(base, findings=finds)))]


def test_sections_stand_as_chosen_and_in_that_order():
    chosen = made(Kind.SUMMARY, sections=(Section.OFFICIALS, Section.FACTS))
    assert headings(chosen) == ["I- CÁN BỘ NÊU TRONG BÁO CÁO", "II- THÔNG TIN CHUNG"]
    assert not chosen.after


def test_without_the_source_nothing_is_a_link_and_notes_are_comments_on_the_rows():
    noted = decided(report(), PLAN, FindingState.SUGGESTED, "Hỏi lại")
    bare = made(Kind.SUMMARY, noted, sections=(Section.TASKS,))
    runs = [
        inline
        for block in table(bare).rows
        for cell in block.cells
        for paragraph in cell
        if isinstance(paragraph, Paragraph)
        for inline in paragraph.inlines
    ]
    assert not [run for run in runs if isinstance(run, Run) and run.link]
    assert [remark.lines for remark in bare.remarks] == [("Hỏi lại",)]
    assert bare.remarks[0].key in {mark.key for mark in runs if isinstance(mark, Place)}


# questions, notes, what nobody decided


@pytest.mark.parametrize("kind", [kind for kind in Kind if Section.QUESTIONS in possible_sections(kind)])
def test_questions_for_the_leader_are_a_section_of_every_kind(kind):
    asked = Mark("a" * 32, 1, MarkKind.QUESTION, PLAN.span, "Có gia hạn không?")
    note = Mark("b" * 32, 1, MarkKind.NOTE, PLAN.span, "Không phải câu hỏi")
    made_ = made(
        kind,
        replace(report(), marks=(asked, note)),
        sections=(Section.TASKS, Section.OFFICIALS, Section.QUESTIONS),
    )
    told = [line for line in words(made_) if "Có gia hạn không?" in line]
    assert told == [
        (
            "1. Có gia hạn không? "
            "(đoạn\u00a07: “Đồng chí Trần Văn Bách yêu cầu Phòng Tổng hợp hoàn thành kế hoạch […]”)"
        )
    ]
    assert not [line for line in words(made_) if "Không phải câu hỏi" in line and line.startswith("1.")]


def test_finds_that_nobody_decided_carry_a_sign_beside_those_that_somebody_did():
    base = decided(report(), PLAN, FindingState.ACCEPTED)
    both = made(Kind.SUMMARY, base, include=Inclusion(states=(FindingState.ACCEPTED, FindingState.SUGGESTED)))
    assert [row[0] for row in tasks(both)] == ["NV3*", "NV1", "NV2*"]
    assert "Dấu * sau số thứ tự: nội dung chưa được chuyên viên duyệt." in paragraphs(both, Style.NOTICE)


# inclusion


@pytest.mark.parametrize(
    ("include", "kept"),
    [
        (Inclusion(areas=(Area.RECORDS,)), [RECORDS]),
        (Inclusion(bodies=("Phòng Quản trị",)), [HALL]),
        (Inclusion(officials=("Trần Văn Bách",)), [PLAN, HALL]),
        (Inclusion(only_due=True), [PLAN, HALL]),
    ],
)
def test_tasks_are_kept_by_area_body_official_and_deadline(include, kept):
    wanted = {report().source.text[one.core.start : one.core.end] for one in kept}
    chosen = made(Kind.TASKS, include=include)
    assert {row["Nội dung nhiệm vụ"] for row in fields(chosen)} == wanted
    assert any("Theo lựa chọn của chuyên viên" in notice for notice in paragraphs(chosen, Style.NOTICE))


def test_reports_are_kept_by_their_tags():
    tagged = replace(report(RECORDS, number=2), details=ReportDetails(tags=("tuần",)))
    kept = made(Kind.TASKS, report(), tagged, include=Inclusion(tags=("tuần",)))
    assert len(fields(kept)) == 1
    with pytest.raises(BriefError):
        made(Kind.TASKS, report(), include=Inclusion(tags=("tuần",)))


# the tracking table


def test_the_short_table_has_the_seven_columns_of_leaders():
    short = table(made(Kind.TASKS, columns=Columns.SHORT))
    assert [column.title for column in short.columns] == [
        "TT",
        "Nội dung nhiệm vụ",
        "Chủ trì",
        "Phối hợp",
        "Thời hạn",
        "Sản phẩm",
        "Tình trạng",
    ]


def test_the_full_table_has_what_monitoring_systems_ask_for():
    titles = {column.title for column in table(made(Kind.TASKS)).columns}
    assert {"Văn bản giao", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Tình trạng", "Lĩnh vực"} <= titles


def test_single_columns_can_be_chosen_and_unknown_ones_are_an_error():
    chosen = table(made(Kind.TASKS, column_names=("number", "task", "source")))
    assert [column.title for column in chosen.columns] == ["TT", "Nội dung nhiệm vụ", "Nguồn"]
    with pytest.raises(BriefError) as caught:
        made(Kind.TASKS, column_names=("colour",))
    assert caught.value.code == "brief_column_unknown"


def test_what_the_clerk_typed_stands_in_its_column_and_nothing_else_is_filled_in():
    typed = (Typed(report().findings[CONTENTS.index(PLAN)].id, "state", "Chưa hoàn thành - trong hạn"),)
    told = fields(made(Kind.TASKS, typed=typed))
    assert [row["Tình trạng"] for row in told] == ["Chưa hoàn thành - trong hạn", "", ""]
    assert {row["Sản phẩm"] for row in told} == {""}


def test_the_document_that_gave_the_task_is_cited_by_its_number_and_day():
    text = "VĂN PHÒNG TỈNH ỦY\nSố 402-TB/VPTU\n" + report().source.text
    moved = len(text) - len(report().source.text)
    plan = replace(RECORDS, span=Span(*(at + moved for at in RECORDS.span)), core=None)
    numbered = replace(
        report(plan),
        source=source(text),
        facts=replace(report().facts, published=dt.date(2026, 2, 3)),
        details=ReportDetails(kind="Thông báo"),
        noise=(),
        announced=(),
        omissions=(),
    )
    assert fields(made(Kind.TASKS, numbered))[0]["Văn bản giao"].startswith(
        "Thông báo số 402-TB/VPTU, ngày 03/02/2026\n"
    )


@pytest.mark.parametrize(
    ("by", "bands"),
    [
        (None, []),
        (Grouping.BODY, ["Phòng Tổng hợp", "Phòng Quản trị", "Không nêu chủ trì – Văn thư, lưu trữ, cơ yếu"]),
        (Grouping.OFFICIAL, ["Trần Văn Bách, Phó Bí thư Thường trực Tỉnh ủy", "Không nêu người chỉ đạo"]),
        (
            Grouping.AREA,
            ["Đôn đốc, kiểm tra, giám sát", "Văn thư, lưu trữ, cơ yếu", "Tài chính, tài sản, quản trị"],
        ),
    ],
)
def test_the_table_is_grouped_as_the_clerk_wants(by, bands):
    told = rows(made(Kind.TASKS, by=by), "Nội dung nhiệm vụ")
    assert [row[0] for row in told if len(row) == 1] == bands


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính, Văn phòng UBND tỉnh rà soát hồ sơ.",
            "Sở Tài chính, Văn phòng UBND tỉnh",
        ),
        ("Phòng Tổng hợp phối hợp với các cơ quan liên quan tham mưu kế hoạch", "các cơ quan liên quan"),
        (
            "Phối hợp với Sở Xây dựng và Ủy ban Kiểm tra Tỉnh ủy xây dựng đề án",
            "Sở Xây dựng và Ủy ban Kiểm tra Tỉnh ủy",
        ),
        ("phối hợp chặt chẽ với nhau trong công việc", ""),
        ("tăng cường công tác phối hợp", ""),
    ],
)
def test_who_works_together_is_named_only_as_far_as_the_sentence_names_it(sentence, names):
    assert cooperating(sentence) == names
