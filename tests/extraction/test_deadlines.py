"""Time expressions as written, and the days they stand for."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain import Certainty, Span, TimeExpression
from desktop.extraction.deadlines import times_in
from desktop.extraction.periods import Calendar
from desktop.extraction.phrases import marks_of
from desktop.folding import fold

DECEMBER = Calendar(dt.date(2021, 12, 24), 2022)
MARCH = Calendar(dt.date(2019, 3, 5), 2019)


def times(text: str, known: Calendar = MARCH) -> tuple[TimeExpression, ...]:
    folded = fold(text)
    return times_in(text, folded, marks_of(folded), Span(0, len(text)), known)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Gửi báo cáo trước ngày 20/3", ["trước ngày 20/3"]),
        ("nộp danh sách chậm nhất 30/8, hằng quý báo cáo", ["chậm nhất 30/8", "hằng quý"]),
        ("chương trình làm việc hằng quý, tháng, tuần", ["hằng quý, tháng, tuần"]),
        ("mở chiến dịch từ ngày 11/3 đến ngày 16/3", ["từ ngày 11/3 đến ngày 16/3"]),
        ("trực 24/24 giờ, báo cáo trước 15 giờ", ["24/24 giờ", "trước 15 giờ"]),
        ("gửi trước 18 giờ ngày 14/9/2019", ["trước 18 giờ ngày 14/9/2019"]),
        (
            "trả lời trong 24 giờ, công bố chậm nhất sau 10 ngày làm việc",
            ["trong 24 giờ", "chậm nhất sau 10 ngày làm việc"],
        ),
        ("rà soát mỗi năm một lần", ["mỗi năm một lần"]),
        ("báo cáo trước ngày 15 tháng 12 hằng năm", ["trước ngày 15 tháng 12 hằng năm"]),
        ("xong trong quý II năm 2019, thời gian tới mở rộng", ["trong quý II năm 2019", "thời gian tới"]),
    ],
)
def test_times_are_kept_as_written(text: str, written: list[str]) -> None:
    assert [time.text for time in times(text)] == written


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết số 18-NQ/TW ngày 25/10/2017",
        "không thấp hơn năm 2018",
        "hồ sơ địa chính còn dồn lại từ năm 1998 về trước",
        "quy hoạch nhiệm kỳ 2020-2025",
        "mức chi ngày 20/11 vào quy chế",
        "tỷ lệ 3/5 hộ, đạt 98,6%",
        "ngày 45/13",
    ],
)
def test_dates_of_documents_the_past_and_names_are_no_deadlines(text: str) -> None:
    assert not times(text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("lập hồ sơ thường xuyên, tránh dồn vào cuối năm", []),
        ("giải ngân sớm, không dồn công việc vào cuối quý IV", []),
        ("báo cáo trước ngày 20/3, không chờ đến hết quý II", ["trước ngày 20/3"]),
        ("không để xảy ra cháy nổ trong dịp Tết", ["trong dịp Tết"]),
        ("không để tồn đọng, xử lý xong trước ngày 20/3", ["trước ngày 20/3"]),
    ],
)
def test_a_time_at_which_the_work_is_not_to_be_done_is_no_deadline(text: str, written: list[str]) -> None:
    assert [time.text for time in times(text)] == written


def test_a_written_day_is_exact() -> None:
    (time,) = times("trước ngày 30/6/2019")
    assert time.period is not None
    assert (time.period.start, time.period.end) == (None, dt.date(2019, 6, 30))
    assert time.period.certainty is Certainty.EXACT


def test_a_day_without_its_year_is_completed_to_the_next_such_day() -> None:
    (time,) = times("trước 05/01", DECEMBER)
    assert time.period is not None
    assert time.period.end == dt.date(2022, 1, 5)
    assert time.period.certainty is Certainty.COMPLETED


def test_a_month_named_at_the_end_of_a_year_is_one_of_the_year_planned() -> None:
    (time,) = times("hoàn thành trong tháng 12", DECEMBER)
    assert time.period is not None
    assert (time.period.start, time.period.end) == (dt.date(2022, 12, 1), dt.date(2022, 12, 31))


def test_recurrences_say_how_often() -> None:
    assert [t.period and t.period.recurrence for t in times("hằng tuần họp, mỗi quý báo cáo một lần")] == [
        "weekly",
        "quarterly",
    ]


@pytest.mark.parametrize(
    "text", ["ngay sau Đại hội đảng bộ", "trước Tết Nguyên đán", "trong tuần thứ 3 của tháng 4"]
)
def test_no_days_are_invented_for_events_and_unclear_weeks(text: str) -> None:
    assert [time.period for time in times(text)] == [None]


def test_a_period_over_before_the_report_is_not_given() -> None:
    assert all(
        time.period is None for time in times("triển khai trong năm nay", Calendar(dt.date(2023, 2, 1), 2022))
    )
