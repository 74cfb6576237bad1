"""Which years are reviewed and planned where a report is of a week, a month, a quarter or a half-year."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain import ReportFacts
from desktop.extraction.document import Document
from desktop.extraction.facts import find_facts
from desktop.extraction.noise import mark_noise
from desktop.extraction.segments import split_lines


def facts(text: str) -> ReportFacts:
    return find_facts(mark_noise(split_lines(Document(text=text)))).facts


def paper(kind: str, subject: str, day: str, first: str = "Ủy ban nhân dân xã báo cáo như sau:") -> ReportFacts:
    head = "UBND HUYỆN SÔNG LÔ\nỦY BAN NHÂN DÂN XÃ AN THỊNH\nSố: 12/UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    return facts(f"{head}Độc lập - Tự do - Hạnh phúc\nAn Thịnh, {day}\n\n{kind}\n{subject}\n\n{first}\n")


@pytest.mark.parametrize(
    ("subject", "day", "review", "plan"),
    [
        ("Kết quả công tác tuần 31, nhiệm vụ tuần 32", "ngày 04 tháng 8 năm 2017", 2017, 2017),
        ("Tình hình tháng 12 năm 2019, nhiệm vụ tháng 01 năm 2020", "ngày 25 tháng 12 năm 2019", 2019, 2020),
        ("Tình hình tháng 12, nhiệm vụ tháng 01", "ngày 03 tháng 01 năm 2020", 2019, 2020),
        ("Kết quả thực hiện nhiệm vụ quý I, phương hướng quý II", "ngày 22 tháng 3 năm 2013", 2013, 2013),
        ("Kết quả công tác quý IV/2015, nhiệm vụ quý I/2016", "ngày 20 tháng 12 năm 2015", 2015, 2016),
        ("Sơ kết 6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2011", "ngày 05 tháng 7 năm 2011", 2011, 2011),
        ("Tình hình kinh tế - xã hội 9 tháng, nhiệm vụ quý IV", "ngày 28 tháng 9 năm 2024", 2024, 2024),
    ],
)
def test_a_paper_for_a_part_of_a_year_tells_its_years(subject: str, day: str, review: int, plan: int) -> None:
    found = paper("BÁO CÁO", subject, day)
    assert (found.review_year, found.plan_year) == (review, plan)


@pytest.mark.parametrize(
    ("title", "first", "review", "plan"),
    [
        (
            "Chi bộ Bệnh viện Y học cổ truyền sinh hoạt thường kỳ tháng 5",
            "Chiều 4/5, Chi bộ Bệnh viện Y học cổ truyền sinh hoạt, có 21 đảng viên dự.",
            2019,
            2019,
        ),
        (
            "Còn 40 hộ chờ vốn",
            "Sáng 6/5, Hội Nông dân huyện Ba Bể họp sơ kết quý I, bàn nhiệm vụ quý II/2019.",
            2019,
            2019,
        ),
        (
            "Đảng ủy xã Tân Lập giao ban tháng 4",
            "Hôm 3/5, Đảng ủy xã Tân Lập giao ban tháng 4 với các chi bộ.",
            2019,
            2019,
        ),
        (
            "Bưu điện huyện Ea Kar có giám đốc mới",
            "Sáng 6/5, Bưu điện huyện Ea Kar công bố quyết định và bàn giao nhiệm vụ giám đốc.",
            None,
            2019,
        ),
        (
            "Chấn chỉnh việc thu quỹ",
            "Sáng thứ Bảy (4/5), Hội Khuyến học tỉnh họp bàn kế hoạch 6 tháng cuối năm 2019.",
            2019,
            2019,
        ),
    ],
)
def test_news_of_a_part_of_a_year_tells_its_years(title: str, first: str, review: int | None, plan: int) -> None:
    found = facts(f"{title}\n07/05/2019 08:15\n{first}\nCác việc chậm được nêu rõ tại cuộc họp.\n")
    assert (found.review_year, found.plan_year) == (review, plan)
    assert found.event_date is not None
    assert found.event_date.year == plan


def test_a_year_end_conference_without_year_reviews_the_year_of_its_day() -> None:
    text = (
        "Phải sát dân hơn nữa\n03/12/2018 07:10\nTòa án nhân dân huyện Vân Hồ tổ chức hội nghị tổng kết công tác, "
        "sáng 2/12.\nCác đại biểu thảo luận sôi nổi.\n"
    )
    assert (facts(text).review_year, facts(text).plan_year) == (2018, 2019)


def test_a_plan_that_opens_with_what_was_done_reviews_that_year() -> None:
    first = "Mùa mưa bão năm 2015, toàn xã đã sơ tán an toàn 312 hộ. Năm 2016 thực hiện như sau:"
    found = paper("KẾ HOẠCH", "Phòng, chống lụt bão năm 2016", "ngày 10 tháng 4 năm 2016", first)
    assert (found.review_year, found.plan_year) == (2015, 2016)


def test_days_of_the_period_are_not_the_day_of_a_report() -> None:
    first = "Cán bộ trực đủ từ sáng 02/8 và làm việc cả ngày nghỉ."
    found = paper("BÁO CÁO", "Kết quả công tác tuần 31", "ngày 04 tháng 8 năm 2017", first)
    assert found.event_date == dt.date(2017, 8, 4)
