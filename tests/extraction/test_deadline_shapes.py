"""The shapes that times take in tasks, the days that each stands for, and what only looks like a time."""

from __future__ import annotations

import datetime as dt

import pytest

from desktop.domain import Period, ReportFacts, Span, TimeExpression
from desktop.extraction.deadlines import times_in
from desktop.extraction.periods import Calendar
from desktop.extraction.phrases import marks_of
from desktop.folding import fold

MARCH = Calendar(dt.date(2019, 3, 5), 2019)
DECEMBER = Calendar(dt.date(2021, 12, 24), 2022)
JANUARY = Calendar(dt.date(2024, 1, 10), 2024)


def times(text: str, known: Calendar) -> tuple[TimeExpression, ...]:
    folded = fold(text)
    return times_in(text, folded, marks_of(folded), Span(0, len(text)), known)


def said(period: Period | None) -> str:
    """Return a period as one word: its recurrence, "vague", "none", or its days and how certain they are."""
    if period is None:
        return "none"
    if period.recurrence:
        return period.recurrence
    if period.start is None and period.end is None:
        return "vague"
    return f"{period.start or '-'}/{period.end or '-'}/{period.certainty}"


@pytest.mark.parametrize(
    ("text", "known", "written", "stands_for"),
    [
        ("Hoàn thành trước 31/12", MARCH, "trước 31/12", "-/2019-12-31/completed"),
        ("gửi báo cáo chậm nhất ngày 15 hằng tháng", MARCH, "chậm nhất ngày 15 hằng tháng", "monthly"),
        ("xong trong quý II", MARCH, "trong quý II", "2019-04-01/2019-06-30/completed"),
        ("phấn đấu 6 tháng cuối năm 2025 đạt 100%", MARCH, "6 tháng cuối năm 2025", "2025-07-01/2025-12-31/exact"),
        ("kéo dài đến hết 30/6/2026", MARCH, "đến hết 30/6/2026", "-/2026-06-30/exact"),
        ("giai đoạn 2026-2030 xây mới 12 trạm", MARCH, "giai đoạn 2026-2030", "2026-01-01/2030-12-31/exact"),
        ("luân chuyển 20 cán bộ trong nhiệm kỳ", MARCH, "trong nhiệm kỳ", "vague"),
        ("họp mỗi tuần một lần", MARCH, "mỗi tuần một lần", "weekly"),
        (
            "trả lời trong vòng 10 ngày kể từ ngày nhận đơn",
            MARCH,
            "trong vòng 10 ngày kể từ ngày nhận đơn",
            "none",
        ),
        ("cấp phát quà xong trước Tết", MARCH, "trước Tết", "none"),
        ("sửa xong trước khi vào năm học mới", MARCH, "trước khi vào năm học mới", "none"),
        ("nộp trước 29/2", DECEMBER, "trước 29/2", "none"),
        ("nộp trước 29/2", Calendar(dt.date(2023, 12, 20), 2024), "trước 29/2", "-/2024-02-29/completed"),
        ("hoàn thành trong tháng 2", JANUARY, "trong tháng 2", "2024-02-01/2024-02-29/completed"),
        ("giao ban vào sáng thứ hai hằng tuần", MARCH, "vào sáng thứ hai hằng tuần", "weekly"),
        ("trước 16 giờ thứ sáu hằng tuần gửi số liệu", MARCH, "trước 16 giờ thứ sáu hằng tuần", "weekly"),
        ("15 giờ hằng ngày báo cáo số ca mắc", MARCH, "15 giờ hằng ngày", "daily"),
        ("kiểm kê lúc 0 giờ ngày 01-01-2020", MARCH, "lúc 0 giờ ngày 01-01-2020", "2020-01-01/2020-01-01/exact"),
        ("báo cáo 6 tháng/lần", MARCH, "6 tháng/lần", "half-yearly"),
        ("ra bản tin 5 ngày/lần", MARCH, "5 ngày/lần", "none"),
        ("kiểm tra 2 lần/tháng", MARCH, "2 lần/tháng", "monthly"),
        ("đo độ mặn 02 giờ một lần", MARCH, "02 giờ một lần", "none"),
        ("ra bản tin hai tuần một số", MARCH, "hai tuần một số", "none"),
        ("định kỳ 3 tháng một lần rà soát", MARCH, "định kỳ 3 tháng một lần", "quarterly"),
        (
            "họp mỗi tháng 02 kỳ, vào ngày 10 và ngày 25",
            MARCH,
            "mỗi tháng 02 kỳ, vào ngày 10 và ngày 25",
            "monthly",
        ),
        ("tiếp dân ít nhất 02 ngày/tháng", MARCH, "02 ngày/tháng", "monthly"),
        ("gặp mặt sáng 12/3 tại hội trường", MARCH, "sáng 12/3", "2019-03-12/2019-03-12/completed"),
        ("gửi trong sáng 10/4", MARCH, "trong sáng 10/4", "2019-04-10/2019-04-10/completed"),
        ("nạo vét kênh trước mùa mưa năm nay", MARCH, "trước mùa mưa năm nay", "none"),
        ("nạo vét kênh trước mùa mưa bão năm 2020", MARCH, "trước mùa mưa bão năm 2020", "none"),
        (
            "giải quyết dứt điểm trước Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
            MARCH,
            "trước Đại hội đại biểu toàn quốc lần thứ XIV của Đảng",
            "none",
        ),
        ("trực trong suốt mùa khô", MARCH, "trong suốt mùa khô", "none"),
        ("tuần tra từ 23 tháng Chạp đến hết mồng 6 Tết", MARCH, "từ 23 tháng Chạp đến hết mồng 6 Tết", "none"),
        ("tài liệu gửi trước phiên họp ít nhất 03 ngày", MARCH, "trước phiên họp ít nhất 03 ngày", "none"),
        (
            "thăm hỏi người có công nhân dịp Tết Nguyên đán và ngày 27/7",
            MARCH,
            "nhân dịp Tết Nguyên đán và ngày 27/7",
            "none",
        ),
        ("treo cờ trong dịp Đại hội Đảng bộ thành phố", MARCH, "trong dịp Đại hội Đảng bộ thành phố", "none"),
        (
            "xác định đây là việc trọng tâm của quý IV năm 2019",
            MARCH,
            "quý IV năm 2019",
            "2019-10-01/2019-12-31/exact",
        ),
        (
            "từ ngày 01/4 đến ngày 30/9 mở lớp",
            MARCH,
            "từ ngày 01/4 đến ngày 30/9",
            "2019-04-01/2019-09-30/completed",
        ),
        (
            "từ 15/11 đến 15/01 trực gác rừng",
            Calendar(dt.date(2019, 10, 1), 2019),
            "từ 15/11 đến 15/01",
            "2019-11-15/2020-01-15/completed",
        ),
        ("hoàn thành trong 6 tháng đầu năm", JANUARY, "trong 6 tháng đầu năm", "2024-01-01/2024-06-30/completed"),
        ("nộp chậm nhất 17h00 ngày 20/01", JANUARY, "chậm nhất 17h00 ngày 20/01", "-/2024-01-20/completed"),
        ("chậm nhất sau 5 ngày làm việc phải trả kết quả", JANUARY, "chậm nhất sau 5 ngày làm việc", "none"),
        ("xong trước 30 Tết", JANUARY, "trước 30 Tết", "none"),
    ],
)
def test_each_shape_is_kept_as_written_with_its_days(
    text: str, known: Calendar, written: str, stands_for: str
) -> None:
    assert [(time.text, said(time.period)) for time in times(text, known)] == [(written, stands_for)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("từ nay đến cuối năm giải ngân hết vốn", ["từ nay đến cuối năm"]),
        ("báo cáo 6 tháng và cả năm theo mẫu", ["6 tháng và cả năm"]),
        ("áp dụng từ học kỳ 2 năm học 2024-2025", ["từ học kỳ 2 năm học 2024-2025"]),
        ("đến năm 2025 có 3 xã về đích", ["đến năm 2025"]),
        ("đến cuối năm 2024 cấp xong sổ đỏ", ["đến cuối năm 2024"]),
        ("chậm nhất ngày 05 tháng đầu của quý sau", ["chậm nhất ngày 05 tháng đầu của quý sau"]),
        ("trước ngày 20 của tháng cuối quý", ["trước ngày 20 của tháng cuối quý"]),
        ("xong ngay trong tuần này", ["ngay trong tuần này"]),
        ("xong trước ngày 10 tháng sau", ["trước ngày 10 tháng sau"]),
        ("tổng kết vào cuối tháng 11", ["vào cuối tháng 11"]),
        ("đầu quý III khởi công", ["đầu quý III"]),
        ("hoàn thành trước Quốc khánh 2/9", ["trước Quốc khánh 2/9"]),
        ("thực hiện hằng năm vào dịp khai giảng", ["hằng năm", "vào dịp khai giảng"]),
    ],
)
def test_rarer_shapes_are_kept_as_written(text: str, written: list[str]) -> None:
    assert [time.text for time in times(text, JANUARY)] == written


@pytest.mark.parametrize(
    "text",
    [
        "xong trong tháng 2/2023",
        "thực hiện Nghị quyết số 12-NQ/TW, ngày 16/3/2022",
        "theo Quyết định 45/QĐ-UBND ngày 02/5/2024",
        "khắc phục tồn tại nêu tại Kết luận thanh tra ngày 12/12/2023",
        "quy hoạch nhiệm kỳ 2025-2030",
        "thực hiện Nghị quyết Đại hội XIII",
        "nâng tỷ lệ lên cao hơn năm 2023",
        "định kỳ kiểm tra, thường xuyên đôn đốc",
        "rà soát 12/15 xã chưa đạt",
        "chi trả 1.250.000 đồng/tháng cho mỗi hộ",
        "Luật Đất đai năm 2013",
        "giải quyết việc tồn từ năm 2019",
        "phấn đấu tăng 10% so với 6 tháng đầu năm 2023",
        "nhân rộng mô hình tổ 3/2 và phong trào 5 không 3 sạch",
        "nâng cấp đường Trường Chinh dài 2,5 km, rộng 12/18 m",
        "khắc phục hậu quả bão số 3 ngày 12/9/2023",
        "điểm trường 26/3 sửa xong mái",
        "kéo dài thời hạn nộp thuế 5 tháng",
        "trợ cấp 3 tháng lương",
        "thứ hai là đẩy mạnh thu ngân sách",
        "cấp ủy khóa 2020-2025 hoàn thành bàn giao",
        "Trả lời 15 kiến nghị gửi tới kỳ họp thứ ba",
        "bồi dưỡng 6 tháng cho 20 giáo viên",
        "đào tạo nghề dưới 3 tháng cho 400 lao động",
        "trẻ dưới 24 tháng tuổi",
    ],
)
def test_what_only_looks_like_a_time_is_no_deadline(text: str) -> None:
    assert not times(text, JANUARY)


def test_the_days_of_a_quarter_and_of_a_leap_february_end_with_their_month() -> None:
    ends = {
        quarter: time.period.end
        for quarter in ("I", "II", "III", "IV")
        for time in times(f"xong trong quý {quarter}/2024", JANUARY)
        if time.period
    }
    assert ends == {
        "I": dt.date(2024, 3, 31),
        "II": dt.date(2024, 6, 30),
        "III": dt.date(2024, 9, 30),
        "IV": dt.date(2024, 12, 31),
    }
    (february,) = times("xong trong tháng 2/2028", JANUARY)
    assert february.period is not None
    assert february.period.end == dt.date(2028, 2, 29)


def test_a_plan_for_a_year_long_over_is_no_plan() -> None:
    facts = ReportFacts(event_date=dt.date(2006, 1, 12), plan_year=2001)
    assert Calendar.of(facts) == Calendar(dt.date(2006, 1, 12), 2006)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Không để ai về muộn Tết này", ["Tết này"]),
        ("Giải ngân hết trước 31/12", ["trước 31/12"]),
        ("Kết nạp 200 đoàn viên đến hết nhiệm kỳ", ["đến hết nhiệm kỳ"]),
        ("Chuyển giao giống mới ngay trong vụ xuân hè", ["ngay trong vụ xuân hè"]),
        ("Kiểm tra hồ, đập trước lũ", ["trước lũ"]),
        ("Mỗi tối thứ Sáu, thứ Bảy tuần tra vỉa hè", ["Mỗi tối thứ Sáu, thứ Bảy"]),
        ("Sinh hoạt ngày 03 - 05 hằng tháng", ["ngày 03 - 05 hằng tháng"]),
        ("Công khai quỹ, 6 tháng một lần báo cáo Đảng ủy", ["6 tháng một lần"]),
        ("Bố trí y tế trực suốt thời gian thi", ["suốt thời gian thi"]),
        ("Trình Hội đồng nhân dân tại kỳ họp giữa năm 2024", ["tại kỳ họp giữa năm 2024"]),
        ("Theo dõi, sau mỗi đợt kiểm tra 15 ngày tổng hợp", ["sau mỗi đợt kiểm tra 15 ngày"]),
        ("Gửi báo cáo trước cuộc họp giao ban tháng 6", ["trước cuộc họp giao ban tháng 6"]),
    ],
)
def test_seasons_sessions_and_terms_are_times_of_work(text: str, written: list[str]) -> None:
    assert [time.text for time in times(text, JANUARY)] == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Làm việc với thị xã 08 giờ, thứ hai 10/6", ["08 giờ, thứ hai 10/6"]),
        ("Sáng thứ Tư (02/4): tiếp đoàn tỉnh bạn", ["Sáng thứ Tư (02/4)"]),
        ("Kể từ tuần 24, tờ trình phải kèm ý kiến", ["Kể từ tuần 24"]),
        ("Trực ở công trường cho đến khi hợp long", ["cho đến khi hợp long"]),
        (
            "Cho học sinh nghỉ từ ngày 19/10 cho đến khi có thông báo mới",
            ["từ ngày 19/10 cho đến khi có thông báo mới"],
        ),
        ("Mỗi tối nhắn tin tiến độ; sao lưu hằng đêm", ["Mỗi tối", "hằng đêm"]),
        ("Đêm nào cũng có tổ tuần tra", ["Đêm nào cũng"]),
        (
            "Cấp kinh phí trong tháng đầu mỗi quý, cuối mỗi ngày báo cáo",
            ["trong tháng đầu mỗi quý", "cuối mỗi ngày"],
        ),
        ("Thứ sáu tuần cuối mỗi tháng tổng hợp", ["Thứ sáu tuần cuối mỗi tháng"]),
        ("Bác sĩ về trạm 2 ngày mỗi tuần, tháng một lần họp", ["2 ngày mỗi tuần", "tháng một lần"]),
        ("Chậm nhất 24 giờ sau khi dập tắt, gửi biên bản", ["Chậm nhất 24 giờ sau khi dập tắt"]),
        (
            "Điều tra vào 01/4 và 01/10, không đốt trong các tháng 2, 3, 4",
            ["vào 01/4 và 01/10", "trong các tháng 2, 3, 4"],
        ),
        ("Tuần tra từ 22 giờ đến 5 giờ sáng", ["từ 22 giờ đến 5 giờ sáng"]),
        ("Lái xe trực cả ngày nghỉ, ngày Tết", ["cả ngày nghỉ, ngày Tết"]),
        ("Hoàn thiện hồ sơ trước kỳ thi tuyển tháng 5", ["trước kỳ thi tuyển tháng 5"]),
        ("Gửi trước 17h hôm nay, xong trong 2 tháng tới", ["trước 17h hôm nay", "trong 2 tháng tới"]),
        ("Hạn cuối là 20/2; trực dịp 30/4 và 1/5", ["Hạn cuối là 20/2", "dịp 30/4 và 1/5"]),
        ("Ngay khi có kết quả, báo về Ủy ban", ["Ngay khi có kết quả"]),
        ("Có mặt đúng 8 giờ ngày 12/2, chuyển phường trong ngày.", ["đúng 8 giờ ngày 12/2", "trong ngày"]),
        ("Nội trong tháng này trả hết nợ", ["Nội trong tháng này"]),
    ],
)
def test_days_with_their_weekday_rounds_of_days_and_ends_of_events_are_times_of_work(
    text: str, written: list[str]
) -> None:
    assert [time.text for time in times(text, JANUARY)] == written


@pytest.mark.parametrize(
    "text",
    [
        "Giải trình trước hội nghị về tuyến đê",
        "Sau khi nghe các phòng báo cáo, Giám đốc chốt lại",
        "Làm việc lại với Ban Tổ chức để thống nhất trước khi trình",
        "Người cán bộ phải đến khi dân cần",
        "Trong 5 năm qua chưa có vụ nào",
    ],
)
def test_before_whom_one_speaks_and_what_one_heard_are_no_deadlines(text: str) -> None:
    assert not times(text, JANUARY)


def test_a_day_behind_its_weekday_is_given_as_that_day() -> None:
    (time,) = times("họp chiều thứ sáu 12/01", JANUARY)
    assert said(time.period) == "2024-01-12/2024-01-12/completed"


def test_who_stands_at_the_head_is_no_part_of_a_quarter() -> None:
    (time,) = times("đánh giá người đứng đầu quý IV/2024", JANUARY)
    assert time.text == "quý IV/2024"
