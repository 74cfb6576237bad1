"""What a brief says, looked at before any Word."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop.briefs import BriefOptions, Kind, Section, outline_of
from desktop.briefs.outline import Outline, Paragraph, Run, Style, Table, text_of
from desktop.briefs.profiles import load_profile
from desktop.domain import (
    Certainty,
    Finding,
    FindingState,
    Official,
    Origin,
    Period,
    ReportFacts,
    Role,
    TimeExpression,
)
from desktop.errors import BriefError
from tests.briefs.samples import (
    CONTENTS,
    HALL,
    HEAD,
    OTHERS,
    PLAN,
    RECORDS,
    SPEAKER,
    TEXT,
    TODAY,
    decided,
    report,
    source,
    span,
)

PARTY = load_profile("party-05")


def outline(*reports, kind=Kind.SUMMARY, **choices) -> Outline:
    return outline_of(reports or (report(),), kind, PARTY, TODAY, BriefOptions(**choices))


def paragraphs(made: Outline, *styles: Style) -> list[str]:
    return [text_of(b) for b in made.blocks if isinstance(b, Paragraph) and (not styles or b.style in styles)]


def headings(made: Outline) -> list[str]:
    return paragraphs(made, Style.HEADING_1, Style.HEADING_2)


def rows(made: Outline, titled: str) -> list[list[str]]:
    """Return the words of the rows of the lined tables that have a column of this title."""
    return [
        ["\n".join(text_of(part) for part in cell) for cell in row.cells]
        for table in made.blocks
        if isinstance(table, Table) and titled in [column.title for column in table.columns]
        for row in table.rows
    ]


def tasks(made: Outline, titled: str = "Nội dung nhiệm vụ") -> list[list[str]]:
    """Return the rows of the table of tasks without its bands."""
    return [row for row in rows(made, titled) if len(row) > 1]


def table(made: Outline, titled: str = "Nội dung nhiệm vụ") -> Table:
    return next(b for b in made.blocks if isinstance(b, Table) and titled in [c.title for c in b.columns])


def appendix(made: Outline) -> list[str]:
    return [
        "".join(i.text for i in b.inlines if isinstance(i, Run) and not i.look.marker)
        for b in made.blocks
        if isinstance(b, Paragraph) and b.style is Style.SOURCE
    ]


def test_a_summary_has_the_sections_of_a_brief_in_their_order():
    assert headings(outline()) == [
        "I- THÔNG TIN CHUNG",
        "II- KẾT QUẢ NỔI BẬT",
        "III- HẠN CHẾ, NGUYÊN NHÂN",
        "IV- Ý KIẾN CHỈ ĐẠO, NHIỆM VỤ",
        "V- ĐỀ XUẤT, KIẾN NGHỊ",
        "VI- KHEN THƯỞNG",
        "VII- CÁN BỘ NÊU TRONG BÁO CÁO",
    ]


def test_sections_without_content_are_left_out_and_the_rest_counted_on():
    assert headings(outline(report(RECORDS))) == ["I- THÔNG TIN CHUNG", "II- NHIỆM VỤ"]


def test_only_facts_that_the_report_states_are_named():
    assert paragraphs(outline(), Style.BULLET)[:4] == [
        "- Cơ quan, đơn vị: Văn phòng Tỉnh ủy Sông Lam",
        "- Ngày diễn ra sự kiện: 05/01/2026",
        "- Năm triển khai nhiệm vụ: 2026",
        "- Tệp nguồn: hoi-nghi.txt",
    ]


def test_a_task_row_holds_the_words_of_the_report_and_says_what_it_understood():
    assert tasks(outline())[1] == [
        "NV1",
        "Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6",
        "Phòng Tổng hợp",
        "trước ngày 30/6 (hiểu là 30/6/2026)",
        "đoạn\u00a07",
    ]


def test_tasks_stand_once_under_who_directs_them():
    assert [row[0] for row in rows(outline(), "Nội dung nhiệm vụ")] == [
        "Nhiệm vụ nêu trong báo cáo",
        "NV3",
        "Đồng chí Trần Văn Bách, Phó Bí thư Thường trực Tỉnh ủy",
        "NV1",
        "NV2",
    ]


def test_what_a_report_says_twice_is_told_once_with_both_places():
    text = TEXT + "Tóm lại: Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6 nhé.\n"
    again = span("Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6", text, nth=1)
    twice = replace(report(PLAN, replace(PLAN, span=again, core=again)), source=source(text))
    assert [row[-1] for row in tasks(outline(twice))] == ["đoạn\u00a07\nđoạn\u00a011"]


def test_alike_tasks_of_different_bodies_or_days_stay_apart():
    other = replace(PLAN, assignee="Phòng Quản trị")
    end = replace(PLAN.due[0].period, end=dt.date(2026, 7, 30))
    later = replace(PLAN, due=(replace(PLAN.due[0], text="trước ngày 30/7", period=end),))
    assert len(tasks(outline(report(PLAN, other)))) == 2
    assert len(tasks(outline(report(PLAN, later)))) == 2


def test_days_that_the_report_fixes_stand_in_brackets_and_are_not_repeated():
    assert tasks(outline())[2][3] == "trong quý I/2026 (đến 31/3/2026)"
    for written in ("trước 30/6/2026", "trước ngày 30 tháng 06 năm 2026"):
        day = replace(PLAN.due[0], text=written)
        assert tasks(outline(report(replace(PLAN, due=(day,)))))[0][3] == written


@pytest.mark.parametrize(
    "period",
    [
        None,
        Period(None, None, "monthly", Certainty.EXACT),
        Period(dt.date(2026, 1, 1), dt.date(2026, 12, 31), None, Certainty.COMPLETED),
        Period(dt.date(2026, 1, 1), dt.date(2026, 2, 1), None, Certainty.VAGUE),
    ],
)
def test_a_deadline_that_fixes_no_day_gets_none(period):
    time = TimeExpression("trong năm", span("Năm 2026"), period)
    assert tasks(outline(report(replace(PLAN, due=(time,)))))[0][3] == "trong năm"


def test_pages_are_named_where_the_format_has_them():
    paged = report(pages=(0, span("Tuy nhiên").start))
    assert tasks(outline(paged))[1][-1] == "trang\u00a02, đoạn\u00a07"


def test_columns_that_the_report_leaves_empty_are_named_instead_of_shown():
    made = outline(report(RECORDS))
    assert rows(made, "Nội dung nhiệm vụ") == [["NV1", "Số hóa hồ sơ lưu trữ <tỉnh> & huyện", "đoạn\u00a08"]]
    assert "Báo cáo không nêu: chủ trì, thời hạn." in paragraphs(made, Style.NOTICE)


def test_announced_counts_and_omissions_are_said():
    notices = paragraphs(outline(), Style.NOTICE)
    assert "Báo cáo nêu 3 nhiệm vụ (đoạn\u00a06); trích được 3." in notices
    assert any(notice.startswith("Nguồn lược bớt bằng dấu “…” tại đoạn\u00a06") for notice in notices)


def test_fewer_found_than_announced_asks_for_a_look():
    short = replace(report(), announced=(replace(report().announced[0], found=2),))
    assert any("trích được 2, phần còn lại" in notice for notice in paragraphs(outline(short), Style.NOTICE))


def test_directives_stand_under_who_gave_them_a_sentence_in_one_piece():
    words = paragraphs(outline(sections=(Section.DIRECTIVES, Section.TASKS)), Style.BULLET)
    assert any(
        line == "- Đồng chí Trần Văn Bách yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6; "
        "Phòng Quản trị sửa xong hội trường trong quý I/2026 (NV1; NV2; đoạn\u00a07)."
        for line in words
    )


def test_pieces_of_a_sentence_that_others_say_stand_under_them():
    base = report(PLAN, replace(HALL, directed_by="Lê Thị Hòa"), HEAD)
    said = paragraphs(outline(base, sections=(Section.DIRECTIVES,)), Style.HEADING_2, Style.BULLET)
    assert said[0].startswith("1. Trần Văn Bách")
    assert said[1].endswith("trước ngày 30/6 (NV1; đoạn\u00a07).")
    assert said[2] == "2. Lê Thị Hòa, Chánh Văn phòng Tỉnh ủy"
    assert said[3].startswith("- Phòng Quản trị sửa xong")


def test_sentences_are_never_run_together():
    text = "Đã xong việc một. Đã xong việc hai."
    finds = [replace(OTHERS[0], span=span(words, text)) for words in ("Đã xong việc một", "Đã xong việc hai")]
    base = replace(report(*finds), source=source(text), noise=(), announced=(), omissions=())
    bullets = paragraphs(outline(base), Style.BULLET)
    assert bullets[-2:] == ["- Đã xong việc một (đoạn\u00a01).", "- Đã xong việc hai (đoạn\u00a01)."]


def test_officials_stand_in_the_order_of_protocol():
    assert [row[1] for row in rows(outline(), "Họ và tên")] == ["Trần Văn Bách", "Lê Thị Hòa"]


def test_an_unreviewed_report_is_used_whole_and_says_so():
    made = outline()
    assert len(tasks(made)) == 3
    said = [notice for notice in paragraphs(made, Style.NOTICE) if "chưa được chuyên viên duyệt" in notice]
    assert len(said) == 1
    assert f"toàn bộ {len(CONTENTS)} nội dung" in said[0]


def test_rejected_finds_are_never_used():
    made = outline(decided(report(), HALL, FindingState.REJECTED))
    assert sorted(row[1] for row in tasks(made)) == [
        "Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6",
        "Số hóa hồ sơ lưu trữ <tỉnh> & huyện",
    ]


def test_once_reviewed_only_what_the_clerk_decided_is_used_and_the_rest_is_counted():
    base = decided(decided(report(), PLAN, FindingState.ACCEPTED), HEAD, FindingState.CORRECTED)
    added = Finding("f" * 32, 1, RECORDS, origin=Origin.CLERK)
    rest = tuple(find for find in base.findings if find.content is not RECORDS)
    made = outline(replace(base, findings=(*rest, added)))
    assert len(tasks(made)) == 2
    assert [row[1] for row in rows(made, "Họ và tên")] == ["Lê Thị Hòa"]
    assert any("còn 7 nội dung chưa duyệt" in notice for notice in paragraphs(made, Style.NOTICE))


def test_a_report_reviewed_to_the_end_needs_no_notice():
    base = report()
    done = replace(base, findings=tuple(replace(find, state=FindingState.ACCEPTED) for find in base.findings))
    assert not [notice for notice in paragraphs(outline(done), Style.NOTICE) if "duyệt" in notice]


def test_the_annotated_source_is_the_source_paragraph_by_paragraph():
    lines = [line for line in TEXT.split("\n") if line.strip()]
    for kind in (Kind.SUMMARY, Kind.ANNOTATED, Kind.COMBINED):
        assert appendix(outline(kind=kind)) == lines


def test_noise_is_faded_officials_stand_out_and_deadlines_are_dotted():
    runs = {
        run.text: run.look
        for block in outline(kind=Kind.ANNOTATED).blocks
        if isinstance(block, Paragraph) and block.style is Style.SOURCE
        for run in block.inlines
        if isinstance(run, Run)
    }
    assert runs["Cập nhật lúc 08:15 | 120 lượt xem"].faded
    assert runs["Lê Thị Hòa"].bold
    assert runs["Lê Thị Hòa"].underline == "single"
    assert runs["trước ngày 30/6"].underline == "dotted"
    assert runs["trước ngày 30/6"].tint == "task"
    assert runs["Trần Văn Bách"].tint == "task"
    assert not runs["Lê Thị Hòa"].faded


def test_each_task_and_each_note_has_a_remark():
    noted = decided(
        decided(report(), PLAN, FindingState.ACCEPTED, "Hỏi lại"), OTHERS[0], FindingState.ACCEPTED, "Đối chiếu"
    )
    made = outline(noted)
    assert [(remark.author, remark.lines) for remark in made.remarks] == [
        ("Chuyên viên", ("Đối chiếu",)),
        (
            "Trích Lục",
            (
                "Nhiệm vụ NV1",
                "Chủ trì: Phòng Tổng hợp",
                "Thời hạn: trước ngày 30/6 (hiểu là 30/6/2026)",
                "Người chỉ đạo: Trần Văn Bách",
                "Lĩnh vực: Đôn đốc, kiểm tra, giám sát",
                "Căn cứ nhận ra: động từ “yêu cầu” trong lời chỉ đạo",
            ),
        ),
        ("Chuyên viên", ("Hỏi lại",)),
    ]


def test_notes_are_listed_with_what_they_hang_on():
    noted = decided(report(), PLAN, FindingState.ACCEPTED, "Hỏi lại\nphòng")
    assert paragraphs(outline(noted, sections=(Section.NOTES,)), Style.BULLET)[-1] == (
        "- Hỏi lại phòng (NV1, đoạn\u00a07: “Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6”)."
    )


def test_a_note_on_a_find_that_is_not_used_is_kept():
    base = decided(report(), PLAN, FindingState.ACCEPTED)
    noted = decided(base, HALL, FindingState.SUGGESTED, "Xem sau")
    made = outline(noted, sections=(Section.NOTES, Section.APPENDIX))
    assert ("Xem sau",) in [remark.lines for remark in made.remarks]
    assert any(
        line.startswith("- Xem sau (đoạn\u00a07: “Phòng Quản trị") for line in paragraphs(made, Style.BULLET)
    )


def test_several_reports_follow_one_another_behind_an_overview():
    made = outline(report(), report(RECORDS, number=2))
    assert [row[0] for row in rows(made, "Có thời hạn")] == ["1", "2"]
    assert [row[3:] for row in rows(made, "Có thời hạn")] == [["3", "2", "2"], ["1", "0", "0"]]
    parts = [head for head in headings(made) if head.startswith("Báo cáo ")]
    assert len(parts) == 2


def test_the_combined_brief_merges_the_same_task_and_the_same_official():
    promoted = replace(SPEAKER, roles=(Role("Bí thư Tỉnh ủy", SPEAKER.roles[0].span),))
    made = outline(report(), report(PLAN, promoted, number=2), kind=Kind.COMBINED)
    told = rows(made, "Nội dung nhiệm vụ")
    assert [row[0] for row in told if len(row) == 1] == [
        "Phòng Tổng hợp",
        "Phòng Quản trị",
        "Không nêu chủ trì – Văn thư, lưu trữ, cơ yếu",
    ]
    assert told[1][-1] == "[1] đoạn\u00a07\n[2] đoạn\u00a07"
    assert rows(made, "Họ và tên")[0] == [
        "1",
        "Trần Văn Bách",
        "Phó Bí thư Thường trực Tỉnh ủy [1]\nBí thư Tỉnh ủy [2]",
        "[1] đoạn\u00a03\n[2] đoạn\u00a03",
    ]


def test_the_tracking_table_leaves_room_for_the_office_and_fills_in_nothing():
    made = outline(kind=Kind.TASKS)
    assert made.landscape
    first = dict(zip((column.title for column in table(made).columns), rows(made, "Tình trạng")[0], strict=True))
    assert first["TT"] == "1"
    assert first["Văn bản giao"] == "Văn phòng Tỉnh ủy Sông Lam triển khai nhiệm vụ năm 2026\nđoạn\u00a07"
    assert {first[name] for name in ("Phối hợp", "Sản phẩm", "Tình trạng", "Kết quả, minh chứng")} == {""}


def test_titles_of_several_lines_become_one():
    long = replace(report(), facts=ReportFacts(title="THÔNG BÁO\nkết luận"))
    assert "tóm tắt “THÔNG BÁO kết luận”" in paragraphs(outline(long), Style.ABSTRACT)


def test_a_report_without_title_is_named_by_its_file():
    assert "tóm tắt “hoi-nghi.txt”" in paragraphs(outline(replace(report(), facts=ReportFacts())), Style.ABSTRACT)


def test_an_official_added_without_a_place_is_listed():
    made = outline(report(Official("Hồ Văn Tám", ())))
    assert rows(made, "Họ và tên") == [["1", "Hồ Văn Tám", "", ""]]


def test_no_report_and_no_finds_are_errors():
    with pytest.raises(BriefError, match="Chưa chọn"):
        outline_of((), Kind.SUMMARY, PARTY, TODAY)
    bare = replace(report(), findings=())
    for kind in (Kind.SUMMARY, Kind.TASKS, Kind.COMBINED):
        with pytest.raises(BriefError) as caught:
            outline(bare, kind=kind)
        assert caught.value.code == "brief_nothing_found"


def test_a_source_without_finds_can_still_be_printed():
    assert appendix(outline(replace(report(), findings=()), kind=Kind.ANNOTATED))


def test_a_tracking_table_without_tasks_is_an_error():
    with pytest.raises(BriefError):
        outline(report(HEAD), kind=Kind.TASKS)
