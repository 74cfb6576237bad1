"""Officials, conclusions and slips; the office's own words and the placement of tones."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from desktop.briefs import (
    Authority,
    Kind,
    OfficeDetails,
    Section,
    Tone,
)
from desktop.briefs.outline import Paragraph, Run, Style, Table, text_of
from desktop.briefs.posts import body_of
from desktop.domain import (
    Official,
    Role,
    Span,
    Statement,
    StatementKind,
)
from desktop.errors import BriefError
from tests.briefs.samples import HEAD, PLAN, RECORDS, SPEAKER, report, source
from tests.briefs.test_kinds import fields, made, words
from tests.briefs.test_outline import paragraphs, rows

# officials


@pytest.mark.parametrize(
    ("post", "body"),
    [
        ("Phó Bí thư Thường trực Tỉnh ủy", "Tỉnh ủy"),
        ("Chánh Văn phòng Tỉnh ủy", "Văn phòng Tỉnh ủy"),
        ("Phó Trưởng Ban Tổ chức Tỉnh ủy", "Ban Tổ chức Tỉnh ủy"),
        ("Uỷ viên Bộ Chính trị", "Bộ Chính trị"),
        ("nguyên Phó Chủ tịch UBND tỉnh", "UBND tỉnh"),
        ("Bí thư", ""),
        ("Nhà báo", ""),
    ],
)
def test_the_body_of_a_post_is_what_stands_behind_it(post, body):
    assert body_of(post) == body


def test_officials_are_listed_with_bodies_and_what_each_directed():
    told = {row["Họ và tên"]: row for row in fields(made(Kind.OFFICIALS), "Họ và tên")}
    assert list(told) == ["Trần Văn Bách", "Lê Thị Hòa"]
    assert told["Trần Văn Bách"]["Cơ quan, đơn vị"] == "Tỉnh ủy"
    assert told["Trần Văn Bách"]["Nội dung đã chỉ đạo"] == (
        "- Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6\n"
        "- Phòng Quản trị sửa xong hội trường trong quý I/2026"
    )
    assert told["Lê Thị Hòa"]["Nội dung đã chỉ đạo"] == ""


def test_a_list_of_officials_without_any_is_an_error():
    with pytest.raises(BriefError):
        made(Kind.OFFICIALS, report(PLAN))


# conclusion


def test_a_conclusion_tells_what_the_leader_said_under_the_bodies_deadlines_standing_out():
    made_ = made(Kind.CONCLUSION)
    assert "kết luận của đồng chí Trần Văn Bách" in paragraphs(made_, Style.ABSTRACT)[0]
    told = [line for line in paragraphs(made_, Style.BODY) if line[0].isdigit()]
    assert told == [
        "1. Phòng Tổng hợp: hoàn thành kế hoạch giám sát trước ngày 30/6 (đoạn\u00a07).",
        "2. Phòng Quản trị: sửa xong hội trường trong quý I/2026 (đoạn\u00a07).",
        "3. ………………………….",
    ]
    due = [
        inline
        for block in made_.body
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, Run) and inline.look.bold and inline.look.italic
    ]
    assert [run.text for run in due] == ["trước ngày 30/6", "trong quý I/2026"]


def test_the_opening_of_a_conclusion_leaves_blank_what_the_report_does_not_say():
    made_ = made(Kind.CONCLUSION)
    opening = paragraphs(made_, Style.BODY)[0]
    assert opening.startswith("Ngày 05/01/2026, tại …")
    assert "Đồng chí Trần Văn Bách, Phó Bí thư Thường trực Tỉnh ủy chỉ đạo." in opening
    assert "chủ trì" not in opening


def test_who_presides_by_the_report_concludes_before_who_stands_higher():
    chief = Official("Vũ Thị An", (Span(0, 9),), (Role("Chủ tịch UBND tỉnh", Span(0, 9)),))
    text = "Vũ Thị An chủ trì cuộc họp.\nTrần Văn Bách và Vũ Thị An giao việc."
    own = Statement(Span(28, 41), StatementKind.TASK, directed_by="Vũ Thị An")
    other = Statement(Span(45, 54), StatementKind.TASK, directed_by="Trần Văn Bách")
    base = replace(report(chief, replace(SPEAKER, mentions=(Span(28, 41),)), own, other), source=source(text))
    base = replace(base, noise=(), announced=(), omissions=())
    assert "Vũ Thị An" in made(Kind.CONCLUSION, base).title
    assert "Trần Văn Bách" in made(Kind.CONCLUSION, base, presiding="Trần Văn Bách").title


def test_a_conclusion_of_nobody_is_an_error_with_a_remedy():
    with pytest.raises(BriefError) as caught:
        made(Kind.CONCLUSION, report(RECORDS))
    assert caught.value.code == "brief_nobody_concludes"


# slip


def test_a_slip_has_no_number_says_to_whom_it_goes_and_has_room_for_opinions():
    slip = made(Kind.SLIP, addressee="đồng chí Bí thư Tỉnh ủy", office=OfficeDetails(body="Văn phòng"))
    said = words(slip)
    assert "Kính gửi: đồng chí Bí thư Tỉnh ủy" in said
    assert "1. Cơ quan, đơn vị trình: Văn phòng" in said
    assert not [line for line in said if line.startswith("Số …")]
    assert [row[0] for row in rows(slip, "Ý kiến của")] == [
        "Chuyên viên",
        "Lãnh đạo phòng",
        "Lãnh đạo Văn phòng",
        "Ý kiến chỉ đạo của lãnh đạo",
    ]
    assert not slip.foot


# the office's own words


def test_lines_of_recipients_end_as_the_rule_asks_whatever_was_typed():
    office = OfficeDetails(recipients=("- Thường trực Tỉnh ủy;", "Các phòng", "Lưu Văn phòng."))
    ends = {"party-05": ";", "party-36": ",", "state-30": ";"}
    for profile, end in ends.items():
        said = words(made(Kind.SUMMARY, profile=profile, office=office))
        assert [line for line in said if line.startswith("- ") and line[-1] in ";,." and "Lưu" in line] == [
            "- Lưu Văn phòng."
        ]
        assert f"- Các phòng{end}" in said


def test_the_number_is_always_left_to_the_registry_and_the_day_to_who_signs():
    said = words(made(Kind.SUMMARY, office=OfficeDetails(symbol="VPTU", place="Sông Lam")))
    assert "Số ……-BC/VPTU" in said
    assert "Sông Lam, ngày …… tháng …… năm 2026" in said
    dated = words(made(Kind.SUMMARY, office=OfficeDetails(place="Sông Lam"), day=dt.date(2026, 2, 3)))
    assert "Sông Lam, ngày 03 tháng 02 năm 2026" in dated


def test_a_right_to_sign_that_the_rule_does_not_know_is_an_error():
    office = OfficeDetails(authority=Authority.EMPOWERED, whom="Chủ tịch")
    assert "TUQ. CHỦ TỊCH" in words(made(Kind.SUMMARY, profile="state-30", office=office))
    with pytest.raises(BriefError) as caught:
        made(Kind.SUMMARY, office=office)
    assert caught.value.code == "brief_authority_unknown"


def test_no_mark_of_secrecy_or_urgency_stands_there_unless_the_clerk_chose_it():
    secret = replace(report(), details=replace(report().details, kind="MẬT"))
    assert not {"MẬT", "\u00a0MẬT\u00a0", "KHẨN"} & set(words(made(Kind.SUMMARY, secret)))


def test_letterhead_and_signature_can_be_left_out():
    bare = made(Kind.SUMMARY, letterhead=False, signature=False)
    assert not bare.foot
    assert not [block for block in bare.head if isinstance(block, Table)]


def test_a_subject_that_the_clerk_typed_takes_the_place_of_ours():
    assert paragraphs(made(Kind.SUMMARY, subject="kết quả  tuần"), Style.ABSTRACT)[0] == "kết quả tuần"


# tones


def test_the_program_s_words_take_the_chosen_tones_and_quoted_words_do_not():
    said = words(made(Kind.SUMMARY, tone=Tone.OLD, profile="state-30", sections=(Section.OFFICIALS,)))
    assert "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Lê Thị Hòa" in said


def test_quoted_words_take_them_too_where_the_clerk_wants_it_but_never_the_source():
    made_ = made(Kind.SUMMARY, tone=Tone.OLD, tone_of_quotes=True)
    assert "Lê Thị Hoà" in words(made_)
    source_lines = [text_of(b) for b in made_.after if isinstance(b, Paragraph) and b.style is Style.SOURCE]
    assert any("Lê Thị Hòa" in line for line in source_lines)


def test_officials_named_as_heads_have_their_posts_beside_them():
    assert HEAD.roles[0].text in words(made(Kind.OFFICIALS))
