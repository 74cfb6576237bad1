"""What a report says of itself."""

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


NEWS = (
    "Ngành Thanh tra triển khai nhiệm vụ năm 2014\nChủ nhật - 05/01/2014 20:14\n"
    "Sáng 3-1, Thanh tra tỉnh vừa tổ chức hội nghị tổng kết công tác năm 2013, triển khai nhiệm vụ năm 2014.\n"
    "Năm 2013, toàn ngành đã triển khai 87 cuộc thanh tra, thu hồi hơn 12 tỷ đồng.\nTheo: thanhtra.example.vn\n"
)


def test_news_gives_headline_days_host_years_and_source() -> None:
    assert facts(NEWS) == ReportFacts(
        title="Ngành Thanh tra triển khai nhiệm vụ năm 2014",
        published=dt.date(2014, 1, 5),
        event_date=dt.date(2014, 1, 3),
        host="Thanh tra tỉnh",
        review_year=2013,
        plan_year=2014,
        source="thanhtra.example.vn",
    )


def test_a_day_without_year_before_new_year_belongs_to_the_year_reviewed() -> None:
    text = (
        "Chiều 30/12, Văn phòng Tỉnh ủy tổ chức Hội nghị tổng kết công tác năm 2020, triển khai nhiệm vụ năm 2021."
    )
    assert facts(text).event_date == dt.date(2020, 12, 30)


def test_of_an_event_of_two_days_the_first_counts() -> None:
    text = NEWS.replace("Sáng 3-1", "Trong hai ngày 2 và 3-1")
    assert facts(text).event_date == dt.date(2014, 1, 2)


DOCUMENT = (
    "HỘI ĐỒNG NHÂN DÂN\nTỈNH BÌNH LÂM\nSố: 02/{code}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Bình Lâm, ngày 06 tháng 01 năm 2017\n\n{title}\n\n{body}\n"
)


def test_a_plan_is_dated_by_its_signing_and_reviews_no_year() -> None:
    text = DOCUMENT.format(
        code="CTr-HĐND",
        title="CHƯƠNG TRÌNH CÔNG TÁC NĂM 2017\ncủa Thường trực Hội đồng nhân dân tỉnh",
        body="Căn cứ kết quả phiên họp ngày 28/12/2016, Thường trực HĐND tỉnh đề ra Chương trình gồm:",
    )
    found = facts(text)
    assert found.title == "CHƯƠNG TRÌNH CÔNG TÁC NĂM 2017\ncủa Thường trực Hội đồng nhân dân tỉnh"
    assert (found.published, found.event_date) == (dt.date(2017, 1, 6), dt.date(2017, 1, 6))
    assert (found.review_year, found.plan_year, found.source) == (None, 2017, None)
    assert found.host == "Thường trực Hội đồng nhân dân tỉnh Bình Lâm"


def test_a_notice_of_conclusions_is_dated_by_the_meeting() -> None:
    text = DOCUMENT.format(
        code="TB-HĐND",
        title="THÔNG BÁO\nKết luận hội nghị tổng kết công tác năm 2016",
        body="Ngày 04 tháng 01 năm 2017, Văn phòng HĐND tỉnh tổ chức Hội nghị tổng kết công tác năm 2016.",
    )
    assert facts(text).event_date == dt.date(2017, 1, 4)
    assert facts(text).published == dt.date(2017, 1, 6)


@pytest.mark.parametrize(
    "cited",
    [
        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015, Hội đồng nhân dân họp.",
        "Thực hiện Kế hoạch số 41-KH/TU ngày 03/7/2016 của Tỉnh ủy, Hội đồng nhân dân tỉnh tổ chức kiểm tra.",
        "Hội nghị thảo luận Nghị quyết của Chính phủ ban hành ngày 12/8/2016; Luật sửa đổi ngày 20/11/2016.",
        "Hội đồng nhân dân tổ chức kiểm tra, các đơn vị báo cáo kết quả trước ngày 30/6/2017.",
    ],
)
def test_the_day_of_an_act_that_is_cited_or_of_a_deadline_is_no_day_of_a_meeting(cited: str) -> None:
    text = DOCUMENT.format(code="NQ-HĐND", title="NGHỊ QUYẾT\nVề nhiệm vụ năm 2017", body=cited)
    assert facts(text).event_date == dt.date(2017, 1, 6)


def test_minutes_are_dated_by_the_hour_they_open_with() -> None:
    found = facts("BIÊN BẢN\nHọp tháng 7 năm 2013\n\nHồi 8 giờ 00 ngày 31 tháng 7 năm 2013, tại nhà văn hóa.")
    assert found.event_date == dt.date(2013, 7, 31)


@pytest.mark.parametrize(
    "below",
    [
        "PHẦN THỨ NHẤT\nKẾT QUẢ NĂM 2016",
        "HỘI ĐỒNG NHÂN DÂN TỈNH BÌNH LÂM\nKHÓA XII, KỲ HỌP THỨ TƯ",
        "Phần I. Kết quả công tác",
        "A. KẾT QUẢ CÔNG TÁC",
    ],
)
def test_the_title_ends_in_front_of_the_first_heading_and_the_issuer_named_again(below: str) -> None:
    title = "NGHỊ QUYẾT\nVề nhiệm vụ phát triển kinh tế\nvà xã hội năm 2017"
    assert facts(DOCUMENT.format(code="NQ", title=f"{title}\n{below}", body="Năm 2016.")).title == title


def issued(head: str, title: str = "BÁO CÁO\nTổng kết công tác năm 2016", body: str = "Năm 2016.") -> str | None:
    place = "Mường Lâm, ngày 06 tháng 01 năm 2017"
    return facts(f"{head}\nSố: 02/BC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n{place}\n\n{title}\n\n{body}\n").host


@pytest.mark.parametrize(
    ("head", "host"),
    [
        ("ỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG LÂM", "Ủy ban nhân dân huyện Mường Lâm"),
        ("UBND HUYỆN MƯỜNG LÂM\nPHÒNG NỘI VỤ", "Phòng Nội vụ huyện Mường Lâm"),
        ("HUYỆN ỦY MƯỜNG LÂM\nỦY BAN KIỂM TRA\n*", "Ủy ban Kiểm tra Huyện ủy Mường Lâm"),
        ("TỔNG CÔNG TY CÂY XANH\nVÙNG TRUNG DU", "Tổng công ty Cây Xanh vùng Trung Du"),
        ("DỰ THẢO\nSỞ NỘI VỤ", "Sở Nội vụ"),
    ],
)
def test_the_issuer_is_whole_with_its_place_and_in_ordinary_letters(head: str, host: str) -> None:
    assert issued(head) == host


def test_an_issuer_is_spelt_as_the_text_spells_it() -> None:
    assert issued("TỔNG CÔNG TY CÂY XANH", body="Năm 2016, Tổng công ty Cây xanh lãi.") == "Tổng công ty Cây xanh"


def test_an_office_that_announces_a_conclusion_speaks_for_its_parent() -> None:
    title = "THÔNG BÁO\nkết luận của đồng chí Bí thư Huyện ủy"
    assert issued("HUYỆN ỦY MƯỜNG LÂM\nVĂN PHÒNG", title) == "Huyện ủy Mường Lâm"


def test_the_body_of_the_title_gets_the_place_of_the_letterhead() -> None:
    title = "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ HUYỆN ỦY\nvề việc tổ chức Tết"
    assert issued("HUYỆN ỦY MƯỜNG LÂM", title) == "Ban Thường vụ Huyện ủy Mường Lâm"


def test_the_short_form_in_brackets_does_not_break_a_host() -> None:
    text = "Sáng 10/1, Ban Chấp hành Liên đoàn Lao động (LĐLĐ) tỉnh Bình Lâm khóa XII tổ chức Hội nghị lần thứ 8."
    assert facts(text).host == "Ban Chấp hành Liên đoàn Lao động tỉnh Bình Lâm"


def test_months_that_follow_each_other_are_of_one_year() -> None:
    found = facts("BIÊN BẢN\nHọp giao ban tháng 4, triển khai nhiệm vụ tháng 5 năm 2014\n\nHôm nay họp.")
    assert (found.review_year, found.plan_year) == (2014, 2014)


def test_half_years_that_follow_each_other_are_of_one_year() -> None:
    found = facts("Ban Dân vận sơ kết công tác 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2017.")
    assert (found.review_year, found.plan_year) == (2017, 2017)


@pytest.mark.parametrize("text", ["", "\n", "ngày 31/2/2020 hội nghị họp.", "😀", "BÁO CÁO"])
def test_what_the_text_does_not_say_stays_open(text: str) -> None:
    found = facts(text)
    assert found.published is None
    assert found.event_date is None
    assert found.host is None


def test_where_title_and_opening_name_no_year_the_headings_of_a_document_do() -> None:
    present = "- Bà Mai Thị Cúc, Hiệu trưởng;\n" * 9
    found = facts(f"BIÊN BẢN\nPhiên họp lần thứ 9\n\nCó mặt:\n{present}A. Hiệu trưởng báo cáo kết quả năm 2024\n")
    assert (found.review_year, found.plan_year) == (2024, 2025)


def test_a_persons_post_is_never_the_host() -> None:
    found = facts(
        "Phải giữ nghiêm chế độ trực, Thiếu tướng Lò Văn Bính, Phó Tư lệnh Quân khu lưu ý tại hội nghị tổng kết "
        "nhiệm vụ năm 2018, triển khai nhiệm vụ năm 2019 của Bộ CHQS tỉnh, tổ chức sáng 6-12."
    )
    assert found.host == "Bộ CHQS tỉnh"


def news(opening: str) -> ReportFacts:
    return facts(
        f"Ngành Thuế tổng kết công tác\nThứ Sáu, 13/12/2019 - 08:41\n{opening}\nTheo dõi Báo A trên Google News\n"
    )


def test_a_period_is_no_year_of_work() -> None:
    found = news("Ngày 12/12, Cục Thuế tổ chức tổng kết năm 2018 và kế hoạch 5 năm 2014-2018, nhiệm vụ năm 2019.")
    assert (found.review_year, found.plan_year) == (2018, 2019)


def test_a_short_word_with_a_full_stop_ends_no_sentence() -> None:
    found = news("Ngày 12/12, tại TP. Sóc Trăng, Cục Thuế tỉnh tổ chức Hội nghị tổng kết năm 2019.")
    assert found.event_date == dt.date(2019, 12, 12)


def test_a_button_of_the_page_is_no_source() -> None:
    assert news("Ngày 12/12, Cục Thuế tỉnh tổ chức Hội nghị tổng kết năm 2019.").source is None


def test_the_agency_is_named_without_the_place_it_writes_from() -> None:
    assert news("(Hà Nội - TTXVN) Sáng 12/12, Cục Thuế tổ chức Hội nghị tổng kết năm 2019.").source == "TTXVN"


LETTERHEAD = "UỶ BAN NHÂN DÂN\nXÃ EA LÂM\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"


def test_minutes_without_a_year_are_of_their_day_and_a_deadline_dates_nothing() -> None:
    found = facts(
        f"{LETTERHEAD}BIÊN BẢN\nHọp giao ban tuần 6\n\nVào lúc 08 giờ, ngày 09/02/2026, UBND xã họp giao ban.\n"
        "Gửi danh sách về Văn phòng trước ngày 23/02/2026, báo cáo ngày 25 tháng 02 năm 2026.\n"
    )
    assert found.published is None
    assert (found.event_date, found.review_year, found.plan_year) == (dt.date(2026, 2, 9), 2026, 2026)


def test_the_day_of_signing_is_read_beside_the_number_over_wide_gaps() -> None:
    found = facts(
        "UBND TỈNH YÊN BÁI\nBAN DÂN TỘC\n"
        "     Số : 217 / BC - BDT                                        Yên Bái, ngày 11 tháng 12 năm 2009\n\n"
        "BÁO CÁO\nKết quả công tác năm 2009\n\nBan Dân tộc báo cáo như sau:\n"
    )
    assert found.published == dt.date(2009, 12, 11)


def test_a_programme_that_looks_back_reviews_that_year() -> None:
    found = facts(
        f"{LETTERHEAD}CHƯƠNG TRÌNH\nCông tác năm 2022\n\nUBND xã xây dựng Chương trình:\n"
        "A. KHÁI QUÁT TÌNH HÌNH\nNăm 2021, xã vận động được 46 triệu đồng.\n"
    )
    assert (found.review_year, found.plan_year) == (2021, 2022)


@pytest.mark.parametrize(
    ("opening", "host"),
    [
        ("Sáng ngày 13/01/2026,Đảng ủy xã Ia Hrú tổ chức hội nghị tổng kết công tác.", "Đảng ủy xã Ia Hrú"),
        ("Hôm qua, Phó Trưởng Ban Tổ chức Huyện ủy chỉ đạo, lưu ý 8 việc cần làm.", "Ban Tổ chức Huyện ủy"),
    ],
)
def test_a_host_is_whole(opening: str, host: str) -> None:
    assert facts(f"Việc cần làm ngay trong dịp đầu xuân\n14/01/2026\n{opening}\n").host == host


def test_the_standing_committee_of_the_front_is_the_front() -> None:
    found = facts(
        "ỦY BAN MTTQ VIỆT NAM TỈNH TUYÊN QUANG\nBAN THƯỜNG TRỰC\nTuyên Quang, ngày 20 tháng 01 năm 2022\n\n"
        "CHƯƠNG TRÌNH\nPhối hợp năm 2022\n\nỦy ban MTTQ Việt Nam tỉnh Tuyên Quang xây dựng chương trình.\n"
    )
    assert found.host == "Ủy ban MTTQ Việt Nam tỉnh Tuyên Quang"


def test_an_issuer_that_the_text_never_names_is_spelt_in_ordinary_letters() -> None:
    found = facts(
        "CÔNG TY CỔ PHẦN XI MĂNG VĨNH SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
        "BIÊN BẢN HỌP GIAO BAN\nTriển khai kế hoạch quý II năm 2017\nThời gian: 8h00 ngày 05/4/2017\n"
    )
    assert found.host == "Công ty cổ phần Xi măng Vĩnh Sơn"
    assert found.title == "BIÊN BẢN HỌP GIAO BAN\nTriển khai kế hoạch quý II năm 2017"


def test_a_line_that_goes_on_behind_a_colon_is_no_title() -> None:
    found = facts(
        "UBND TỈNH A\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nA, ngày 06 tháng 9 năm 2024\n\n"
        "CÔNG ĐIỆN\nVề việc ứng phó bão số 3\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Giám đốc các sở.\n"
    )
    assert found.title == "CÔNG ĐIỆN\nVề việc ứng phó bão số 3"


def test_a_standfirst_with_its_agency_is_no_headline() -> None:
    found = facts(
        "Báo điện tử Chính phủ\n22/12/2024 07:10\n(Chinhphu.vn) - Hội nghị do Bộ Nội vụ tổ chức chiều 21/12.\n"
        "Bộ Nội vụ hoàn thành sắp xếp đơn vị hành chính\n"
        "(Chinhphu.vn) - Chiều 21/12, Bộ Nội vụ tổ chức Hội nghị tổng kết công tác năm 2024, nhiệm vụ năm 2025.\n"
    )
    assert found.title == "Bộ Nội vụ hoàn thành sắp xếp đơn vị hành chính"
