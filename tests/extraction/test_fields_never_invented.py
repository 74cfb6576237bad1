"""Doers that nobody named: none ends in a time or a mark, and verbs and things are no doers."""

from __future__ import annotations

import pytest

from desktop.domain import Source, StatementKind
from desktop.extraction import extract

NOTICE = """TỈNH ỦY TRÀ LÂM
BAN DÂN VẬN
*
Số 14-TB/BDV
Trà Lâm, ngày 03 tháng 10 năm 2016

THÔNG BÁO
Kết luận của Trưởng ban tại giao ban tháng 9

Ngày 30/9/2016, đồng chí Ngân Thị Sen, Trưởng ban chủ trì giao ban. Đồng chí Trưởng ban kết luận:

"""
HOST = "Ban Dân vận Tỉnh ủy Trà Lâm"


def doers_in(*items: str) -> list[str | None]:
    listed = "\n".join(f"{number}. {words}." for number, words in enumerate(items, start=1))
    found = extract(Source("tb.txt", "", "text/plain", "utf-8", f"{NOTICE}{listed}\n")).statements
    return [one.assignee for one in found if one.kind is StatementKind.TASK]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Thanh tra, giám sát việc dùng quỹ", HOST),
        ("Thanh tra, kiểm tra việc bổ nhiệm ở hai phòng", HOST),
        ("Thanh tra việc chi Tết", HOST),
        ("Bảo vệ tốt trụ sở trong các ngày nghỉ", HOST),
        ("Lãnh đạo tổ chức tốt lễ kỷ niệm 15/10", HOST),
        ("Tất cả công văn đi phải được ký số", HOST),
        ("Thanh tra tỉnh gửi kết luận cho Ban trước 15/10", "Thanh tra tỉnh"),
        ("Lãnh đạo các phòng ký sổ trực mỗi sáng", "Lãnh đạo các phòng"),
        ("Tất cả các phòng nộp báo cáo quý", "Tất cả các phòng"),
        ("Về lễ kỷ niệm: phòng Dân tộc lo khánh tiết", "phòng Dân tộc"),
        ("Chế độ báo cáo: phòng Tổng hợp gom số liệu trước ngày 25", "phòng Tổng hợp"),
        ("Cũng phòng Tôn giáo đón đoàn công tác ngày 12/10", "phòng Tôn giáo"),
        ("Các bộ phận tham mưu, giúp việc sắp xếp lại hồ sơ", "Các bộ phận tham mưu, giúp việc"),
        ("Hội nghị thống nhất, quý IV các phòng luân phiên trực", "các phòng"),
    ],
)
def test_verbs_and_things_do_no_work_and_labels_hide_no_doer(words: str, who: str) -> None:
    assert doers_in("Sắp xếp kho lưu trữ", words)[1] == who


def test_a_body_that_is_to_be_met_gets_none_of_the_other_work() -> None:
    work = "Giao Văn phòng Ban soạn tờ trình, làm việc với Sở Nội vụ trước Tết Nguyên đán"
    assert doers_in(work, "Mở hai lớp tập huấn", "Chấm điểm thi đua") == ["Văn phòng Ban", HOST, HOST]


def test_the_year_ahead_of_a_strategy_is_not_the_year_of_the_work() -> None:
    text = (
        "ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nSố: 07/CT-UBND\nBắc Kạn, ngày 4 tháng 3 năm 2014\n\n"
        "CHỈ THỊ\nVề quản lý giống cây lâm nghiệp\n\nChủ tịch Ủy ban nhân dân tỉnh yêu cầu:\n\n"
        "1. Các huyện trình kế hoạch phát triển vườn ươm đến năm 2030 của địa phương mình.\n"
    )
    found = extract(Source("ct.txt", "", "text/plain", "utf-8", text))
    assert (found.facts.plan_year, [one.year for one in found.statements]) == (2014, [2014])


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        (
            "Bộ trưởng giao Cục trưởng Cục Bảo vệ nguồn lợi thủy sản Hoàng Duy Quế lập ba đoàn.",
            ["Cục trưởng Cục Bảo vệ nguồn lợi thủy sản"],
        ),
        (
            "Bà Hà Thu Mơ, Chủ tịch Hiệp hội Sản xuất và Xuất khẩu hoa Đà Lạt đồng ý.",
            ["Chủ tịch Hiệp hội Sản xuất và Xuất khẩu hoa Đà Lạt"],
        ),
        (
            "Ông Trần Sơn Hà - Chủ tịch Hội Nông dân tỉnh Tây Ninh, Cụm phó đồng chủ trì.",
            ["Chủ tịch Hội Nông dân tỉnh Tây Ninh", "Cụm phó"],
        ),
    ],
)
def test_posts_are_read_to_the_end_of_the_body(words: str, roles: list[str]) -> None:
    (official,) = extract(Source("t.txt", "", "text/plain", "utf-8", f"Tin hội nghị\n\n{words}\n")).officials
    assert [role.text for role in official.roles] == roles


def test_a_cluster_hosts_its_meeting_and_the_masthead_is_its_source() -> None:
    text = (
        "Báo Thái Nguyên\nThứ Ba, 12/01/2010\n\nCác trường nghề tổng kết thi đua\n\n"
        "Ngày 11/1, Trường Trung cấp nghề Nam Thái, đơn vị Khối trưởng, tổ chức hội nghị tổng kết năm 2009 của "
        "Khối thi đua các trường nghề.\n"
    )
    facts = extract(Source("t.txt", "", "text/plain", "utf-8", text)).facts
    assert (facts.host, facts.source) == ("Khối thi đua các trường nghề", "Báo Thái Nguyên")


def test_a_plan_that_a_meeting_was_about_does_not_hide_its_day() -> None:
    text = (
        "Ngành mía đường vượt khó\n\n15/01/2004\n\n"
        "Hội nghị tổng kết kế hoạch năm 2003 của ngành mía đường đã diễn ra ngày 13.1 tại Hà Nội.\n"
    )
    assert str(extract(Source("t.txt", "", "text/plain", "utf-8", text)).facts.event_date) == "2004-01-13"
