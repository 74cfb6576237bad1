"""What a văn thư would question in a report, and what must not be questioned."""

from __future__ import annotations

import datetime as dt
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop import paths, wording
from desktop.domain import Caution, Source
from desktop.extraction import extract

HEAD = """ĐẢNG ỦY XÃ PHÚ LỘC
VĂN PHÒNG

THÔNG BÁO
Kết luận hội nghị giao ban

Phú Lộc, ngày {day}

{body}
"""


def cautions(body: str, day: str = "05 tháng 11 năm 2025") -> list[Caution]:
    text = HEAD.format(body=body, day=day)
    found = extract(Source("a.txt", "", "text/plain", "utf-8", text)).cautions
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    return list(found)


def codes(body: str, day: str = "05 tháng 11 năm 2025") -> list[str]:
    return [one.code for one in cautions(body, day)]


def said(body: str, day: str = "05 tháng 11 năm 2025") -> str:
    return "\n".join(wording.say(one.code, "vi", **dict(one.details)) for one in cautions(body, day))


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("Phó Bí Bí Đảng ủy xã", "phó bí thư"),
        ("Bi thư Đảng ủy xã", "bí thư"),
        ("Bí thu Tỉnh ủy", "bí thư"),
        ("Chủ tich UBND xã", "chủ tịch"),
        ("Chủ tịch tịch UBND xã", "chủ tịch"),
        ("Phó Phó Chủ nhiệm Ủy ban Kiểm tra Đảng ủy", "phó chủ nhiệm"),
        ("Phó Chủ UBND tỉnh", "phó chủ tịch"),
        ("Chánh Văn phong Đảng ủy", "chánh văn phòng"),
        ("Phó Chánh phòng Tỉnh ủy", "phó chánh văn phòng"),
        ("Giám đôc Sở Nội vụ", "giám đốc"),
        ("Gíam đốc Sở Nội vụ", "giám đốc"),
        ("Phó Bí thư Thường trực Tỉnh ủy, Trưởng Ban Tổ chức Tỉnh ủy, Giám đcố Sở Nội vụ", "giám đốc"),
    ],
)
def test_a_post_with_one_syllable_amiss_is_told_with_the_post_it_resembles(written: str, near: str) -> None:
    body = f"Dự hội nghị có đồng chí Lê Thị Mận, {written}; đồng chí Vi Văn Tưởng, Trưởng Công an xã."
    (caution,) = cautions(body)
    assert caution.code == "post_misspelt"
    assert dict(caution.details)["near"] == near


@pytest.mark.parametrize(
    "sound",
    [
        "Phó Bí thư Thường trực Đảng ủy xã",
        "Uỷ viên Ban Thường vụ Đảng uỷ xã",
        "Trưởng ban Ban Tổ chức Tỉnh ủy",
        "Phó trưởng ban Ban Quản lý dự án",
        "Phó Văn phòng Đảng ủy xã",
        "Bí thư thứ nhất Trung ương Đoàn",
        "Thường trực Ban Bí thư",
        "Phó trưởng đoàn Đoàn ĐBQH tỉnh",
        "Quyền Chủ tịch UBND xã",
        "Chánh VP HĐND và UBND xã",
        "Tổng Thư ký Quốc hội, Chủ nhiệm Văn phòng Quốc hội",
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
        "Thứ trưởng Thường trực Bộ Nội vụ",
        "Tổ trưởng Tổ dân phố số 4",
        "Trưởng Trạm Y tế xã",
        "Chính trị viên Ban CHQS xã",
        "Đại diện Hội Nông dân xã",
        "Thủ trưởng cơ quan",
        "Hội trưởng Hội Khuyến học",
    ],
)
def test_a_post_of_the_lexicon_is_never_a_slip(sound: str) -> None:
    body = f"Dự họp có đồng chí Lê Thị Mận, {sound}; đồng chí Vi Văn Tưởng, Trưởng Công an xã.\n{sound} phát biểu."
    assert "post_misspelt" not in codes(body)


@pytest.mark.parametrize(
    "words",
    [
        "Thủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành.",
        "Tham mưu cho UBND tỉnh tổ chức Đại hội.",
        "Tại Hội trường UBND xã, Trường Đoàn Lý Tự Trọng khai giảng.",
        "Trường Bán trú xã nhận bàn giao thiết bị.",
        "Văn phòng giao Tổ công tác Ban Chỉ đạo rà soát.",
    ],
)
def test_words_that_resemble_a_post_are_left_alone(words: str) -> None:
    assert codes(words) == []


def test_one_name_in_two_spellings_is_told_once() -> None:
    body = (
        "Đồng chí Lê Thi Hà, Phó Bí thư Đảng ủy xã chủ trì. Đồng chí Lê Thị Hà kết luận. "
        "Đồng chí Trần Văn Hoà, Chủ tịch UBND xã dự. Đồng chí Trần Văn Hoa phát biểu."
    )
    assert codes(body) == ["name_spelt_twice", "name_spelt_twice"]
    assert "“Lê Thi Hà” và “Lê Thị Hà”" in said(body)


@pytest.mark.parametrize(
    "body",
    [
        "Đồng chí Nguyễn Xuân Thúy, Phó Chủ tịch UBND xã dự. Đồng chí Nguyễn Xuân Thuý phát biểu.",
        "Đồng chí Lê Văn Hùng, Chủ tịch UBND xã; đồng chí Lê Văn Hưng, Bí thư Đoàn xã dự.",
        "Đồng chí Lê Thị Hòa, Phó Chủ tịch UBND xã; đồng chí Lê Thị Hoa, Chủ tịch Hội Nông dân xã dự.",
        "Đồng chí LÊ THỊ HÒA, Phó Chủ tịch UBND xã dự. Đồng chí Lê Thị Hòa phát biểu.",
    ],
)
def test_good_names_that_are_alike_are_two_people(body: str) -> None:
    assert "name_spelt_twice" not in codes(body)


def test_a_post_with_two_holders_in_one_body_is_told() -> None:
    body = (
        "Dự có đồng chí Lò Văn Inh, Chủ tịch UBND xã Phú Lộc; đồng chí Vi Văn Tưởng, Trưởng Công an xã. "
        "Đồng chí Hoàng Minh Tâm, Chủ tịch UBND xã Phú Lộc phát biểu."
    )
    assert codes(body) == ["post_held_twice"]
    assert "Lò Văn Inh và Hoàng Minh Tâm" in said(body)


@pytest.mark.parametrize(
    "body",
    [
        "Có đồng chí Lò Văn Inh, Phó Chủ tịch UBND xã Phú Lộc; ông Hà Minh Tâm, Phó Chủ tịch UBND xã Phú Lộc.",
        "Có đồng chí Lò Văn Inh, nguyên Chủ tịch UBND xã Phú Lộc; đồng chí Hà Minh Tâm, Chủ tịch UBND xã Phú Lộc.",
        "Có đồng chí Lò Văn Inh, Chủ tịch UBND xã Phú Lộc; đồng chí Hà Minh Tâm, Chủ tịch UBND xã Tân Lập.",
        "Có đồng chí Lò Văn Inh, Bí thư Chi bộ; đồng chí Hà Minh Tâm, Bí thư Chi bộ.",
        "Có các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy: Lò Văn Inh, Hà Minh Tâm.",
        "Ông Lò Văn Inh, Chủ tịch UBND xã Phú Lộc nghỉ hưu; ông Hà Minh Tâm giữ chức Chủ tịch UBND xã Phú Lộc.",
    ],
)
def test_posts_that_several_hold_or_held_are_not_questioned(body: str) -> None:
    assert "post_held_twice" not in codes(body)


def test_a_chief_who_is_a_deputy_elsewhere_in_the_report_is_told() -> None:
    body = (
        "Đồng chí Lò Văn Inh, Bí thư Đảng ủy xã Phú Lộc chủ trì. Sau thảo luận, "
        "đồng chí Lò Văn Inh, Phó Bí thư Đảng ủy xã Phú Lộc kết luận."
    )
    assert codes(body) == ["posts_at_odds"]
    both = "Đồng chí Lò Văn Inh, Phó Bí thư Đảng ủy xã Phú Lộc, Chủ tịch UBND xã Phú Lộc chủ trì."
    assert codes(both) == []


@pytest.mark.parametrize(
    ("post", "day", "code"),
    [
        ("Bí thư Huyện ủy Mai Sơn", "05 tháng 11 năm 2025", "body_ended"),
        ("Trưởng Ban Dân vận Trung ương", "05 tháng 11 năm 2025", "body_ended"),
        ("Trưởng Ban Dân vận Trung ương", "05 tháng 11 năm 2024", None),
        ("Bộ trưởng Bộ Kế hoạch và Đầu tư", "20 tháng 4 năm 2025", "body_ended"),
        ("Bộ trưởng Bộ Kế hoạch và Đầu tư", "20 tháng 02 năm 2025", None),
        ("Trưởng Ban Kinh tế Trung ương", "20 tháng 4 năm 2010", "body_ended"),
        ("Trưởng Ban Kinh tế Trung ương", "20 tháng 4 năm 2020", None),
        ("Bí thư Tỉnh ủy Hà Giang", "20 tháng 8 năm 2025", "body_ended"),
        ("Bí thư Tỉnh ủy Tuyên Quang", "20 tháng 8 năm 2025", None),
        ("Giám đốc Sở Văn hóa – Thông tin", "20 tháng 8 năm 2012", "body_ended"),
        ("Bộ trưởng Bộ Dân tộc và Tôn giáo", "15 tháng 01 năm 2019", "body_not_founded"),
        ("Bộ trưởng Bộ Dân tộc và Tôn giáo", "15 tháng 01 năm 2026", None),
        ("Trưởng Ban Tuyên giáo và Dân vận Trung ương", "15 tháng 01 năm 2026", None),
        ("Trưởng Ban Tuyên giáo Trung ương Hội Liên hiệp Phụ nữ", "15 tháng 01 năm 2026", None),
        ("nguyên Bộ trưởng Bộ Giao thông vận tải", "15 tháng 01 năm 2026", None),
        ("Bí thư Thành ủy Hải Phòng", "15 tháng 01 năm 2026", None),
    ],
)
def test_a_body_out_of_its_time_is_told(post: str, day: str, code: str | None) -> None:
    assert codes(f"Dự hội nghị có đồng chí Lò Văn Inh, {post}.", day) == ([code] if code else [])


@pytest.mark.parametrize(
    ("task", "told"),
    [
        ("Yêu cầu Văn phòng báo cáo UBND huyện Sông Mã trước ngày 30/12/2025.", True),
        ("Yêu cầu Văn phòng tiếp nhận hồ sơ lưu trữ của Huyện ủy, xong trong tháng 12/2025.", False),
        ("Yêu cầu Văn phòng rà soát hồ sơ của Huyện ủy cũ, xong trong tháng 12/2025.", False),
        ("Yêu cầu Văn phòng triển khai Thông tư số 05 ngày 01/3/2021 của Bộ Thông tin và Truyền thông.", False),
    ],
)
def test_work_for_a_body_that_is_gone_is_told_unless_that_is_meant(task: str, told: bool) -> None:
    assert ("body_ended" in codes(task)) is told


@pytest.mark.parametrize(
    "written",
    ["30/02/2026", "31/11", "31 tháng 4 năm 2026", "29/2/2027", "32/12/2025"],
)
def test_a_day_of_no_calendar_is_told(written: str) -> None:
    assert codes(f"Yêu cầu Văn phòng rà soát hồ sơ, xong trước ngày {written}.") == ["date_impossible"]


@pytest.mark.parametrize(
    "words",
    ["trước ngày 29/02/2028", "trước ngày 29/2", "đạt 30/32 chỉ tiêu", "theo Quyết định số 31/2/2024/QĐ-UBND"],
)
def test_good_days_and_figures_are_left_alone(words: str) -> None:
    assert "date_impossible" not in codes(f"Yêu cầu Văn phòng rà soát hồ sơ {words}.")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Sáng thứ Ba, ngày 05/11/2025, Đảng ủy xã họp.", True),
        ("Sáng thứ Tư, ngày 05/11/2025, Đảng ủy xã họp.", False),
        ("Ngày 09/11/2025 (Chủ nhật) đoàn đi cơ sở.", False),
        ("Ngày 09/11/2025 (thứ Hai) đoàn đi cơ sở.", True),
        ("Kỳ họp thứ Năm, ngày 05/11/2025, HĐND xã thông qua nghị quyết.", False),
        ("Hội nghị lần thứ ba, ngày 05/11/2025, đã thông qua quy chế.", False),
        ("Một là, giữ vững đoàn kết; thứ hai, ngày 05/11 hằng năm là ngày truyền thống.", False),
    ],
)
def test_a_day_of_the_week_that_does_not_fit_is_told(words: str, told: bool) -> None:
    assert ("weekday_wrong" in codes(words)) is told


def test_a_deadline_before_the_report_itself_is_told_and_a_day_of_the_law_is_not() -> None:
    slip = "Yêu cầu Văn phòng rà soát hồ sơ, báo cáo Thường trực Đảng ủy trước ngày 15/01/2025."
    assert codes(slip) == ["deadline_past"]
    assert "15/01/2025" in said(slip)
    law = "Yêu cầu Văn phòng cấp giấy chứng nhận cho các hộ sử dụng đất trước ngày 15/10/1993."
    assert codes(law) == []


def test_two_ways_of_placing_tone_marks_are_told_once_and_the_rarer_is_shown() -> None:
    body = (
        "Đảng ủy xã họp. Đảng uỷ xã giao Ủy ban Kiểm tra hòa giải; Uỷ ban nhân dân hoà giải; Ủy ban Mặt trận dự."
    )
    (caution,) = cautions(body)
    assert (caution.code, dict(caution.details)["second"][:1].lower()) == ("tone_marks_mixed", "u")
    assert codes("Đảng ủy xã họp về quy hoạch, quý IV, thủy lợi và hòa giải.") == []


def test_a_person_spells_his_own_name() -> None:
    assert codes("Đồng chí Lê Văn Thúy, Bí thư Đoàn xã dự. Sở Nội vụ giao Trần Thuý nhận.") == []


def test_nothing_is_questioned_in_what_is_no_part_of_the_report() -> None:
    body = "Đảng ủy xã tổ chức hội nghị tổng kết.\nThứ Hai, 05/11/2025 08:15   412 lượt xem"
    assert "weekday_wrong" not in codes(body)


def test_every_body_that_ends_or_begins_names_what_to_check_against() -> None:
    listed = tomllib.loads(paths.resources("lexicons", "validity.toml").read_text("utf-8"))
    for body in listed["body"]:
        firsts, lasts = zip(*body["periods"], strict=True)
        assert lasts[-1] == "" or body.get("heir"), body["name"]
        assert firsts[0] == "" or body.get("from"), body["name"]
        days = [dt.date.fromisoformat(day) for period in body["periods"] for day in period if day]
        assert days == sorted(days), body["name"]


def test_every_caution_says_what_to_check_in_both_languages() -> None:
    body = (
        "Đồng chí Lê Thi Hà, Phó Bí Bí Đảng uỷ xã; đồng chí Lê Thị Hà, Bí thư Huyện ủy Mai Sơn.\n"
        "Yêu cầu Văn phòng Đảng ủy rà soát hồ sơ trước ngày 30/02/2026."
    )
    for caution in cautions(body):
        for language in wording.LANGUAGES:
            for part in ("message", "remedy"):
                sentence = wording.say(caution.code, language, part, **dict(caution.details))
                assert sentence
                assert "“”" not in sentence


_WORDS = (
    "Phó",
    "Bí",
    "thư",
    "Chủ",
    "tịch",
    "Đảng ủy",
    "uỷ",
    "UBND",
    "huyện",
    "ngày",
    "30/2",
    "thứ hai,",
    ",",
    ".",
)


@given(st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=4)), max_size=60).map(" ".join))
def test_any_text_has_cautions_inside_it(words: str) -> None:
    text = words.replace("\r", "")
    found = extract(Source("a.txt", "", "text/plain", "utf-8", text)).cautions
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert list(found) == sorted(found, key=lambda one: (one.span, one.code))


def test_pages_recognised_with_little_certainty_are_to_be_compared() -> None:
    text = "Trang một viết rõ.\nDòng hai.\nTrang hai mờ.\nDòng cuối."
    second = text.index("Trang hai")
    source = Source("quét.pdf", "", "application/pdf", None, text, pages=(0, second), certainty=(0.96, 0.714))
    (caution,) = [each for each in extract(source).cautions if each.code == "page_uncertain"]
    assert text[caution.span.start : caution.span.end] == "Trang hai mờ."
    assert wording.say(caution.code, "vi", **dict(caution.details)) == "Trang 2 nhận dạng chưa chắc (71 %)."
