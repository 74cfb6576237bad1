"""Statements of whole reports: how they are cut, what kind they are, whose words, who does them."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain import Extraction, Source, Statement, StatementKind
from desktop.extraction import extract

NEWS = """Sở Xây dựng tỉnh Bình Lâm triển khai nhiệm vụ năm 2022

Ngày 12/01/2022, Sở Xây dựng tỉnh Bình Lâm tổ chức hội nghị nhìn lại một năm 2021, \
triển khai nhiệm vụ năm 2022. \
Đồng chí Lê Quang Vinh, Phó Chủ tịch UBND tỉnh dự và chỉ đạo hội nghị.

Năm 2021, Sở đã cấp 312 giấy phép xây dựng; tỷ lệ hồ sơ đúng hạn đạt 99,2%.

Tuy nhiên, công tác quản lý nhà ở xã hội còn chậm; một số đồ án quy hoạch chưa được công bố.

Năm 2022, Sở Xây dựng tập trung rà soát quy hoạch đô thị; hoàn thành chương trình phát triển nhà ở trong quý III.

Phát biểu chỉ đạo, đồng chí Lê Quang Vinh đánh giá cao những kết quả ngành Xây dựng đã đạt được. Đồng chí yêu cầu \
Thanh tra Sở kiểm tra các dự án nhà ở xã hội, báo cáo UBND tỉnh trước ngày 15/4. \
Các phòng chuyên môn phải bám sát cơ sở…

Tại hội nghị, 05 tập thể được UBND tỉnh tặng Bằng khen.
"""

PLAN = """ỦY BAN NHÂN DÂN
HUYỆN SÔNG CẦU
Số: 12/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sông Cầu, ngày 10 tháng 02 năm 2020

KẾ HOẠCH
Chuyển đổi số năm 2020

Căn cứ Luật Giao dịch điện tử; UBND huyện xây dựng Kế hoạch như sau:

I. MỤC TIÊU
- 100% văn bản gửi dưới dạng điện tử; 80% hồ sơ trực tuyến
- Mỗi xã có ít nhất 02 công chức được tập huấn

II. PHÂN CÔNG THỰC HIỆN
1. Phòng Văn hóa và Thông tin
a) Vận hành phần mềm một cửa, hoàn thành trước 30/6/2020.
b) Hằng tháng tổng hợp kết quả.
2. Phòng Tài chính - Kế hoạch bố trí kinh phí; hướng dẫn các xã quyết toán.

UBND huyện thông báo để các phòng và các xã biết, thực hiện./.
"""


@cache
def extraction(text: str) -> Extraction:
    return extract(Source("bao-cao.txt", "", "text/plain", "utf-8", text))


def statements(text: str, kind: StatementKind) -> list[str]:
    return [text[s.span.start : s.span.end] for s in extraction(text).statements if s.kind is kind]


def task(text: str, words: str) -> Statement:
    return next(s for s in extraction(text).statements if words in text[s.span.start : s.span.end])


def test_sentences_are_cut_at_semicolons_and_take_the_kind_of_their_part() -> None:
    assert statements(NEWS, StatementKind.RESULT) == [
        "Năm 2021, Sở đã cấp 312 giấy phép xây dựng",
        "tỷ lệ hồ sơ đúng hạn đạt 99,2%",
    ]
    assert statements(NEWS, StatementKind.LIMITATION) == [
        "Tuy nhiên, công tác quản lý nhà ở xã hội còn chậm",
        "một số đồ án quy hoạch chưa được công bố",
    ]
    assert statements(NEWS, StatementKind.AWARD) == ["Tại hội nghị, 05 tập thể được UBND tỉnh tặng Bằng khen"]


def test_plans_and_directives_are_tasks_but_headline_attendance_and_praise_are_nothing() -> None:
    assert statements(NEWS, StatementKind.TASK) == [
        "Năm 2022, Sở Xây dựng tập trung rà soát quy hoạch đô thị",
        "hoàn thành chương trình phát triển nhà ở trong quý III",
        "Đồng chí yêu cầu Thanh tra Sở kiểm tra các dự án nhà ở xã hội, báo cáo UBND tỉnh trước ngày 15/4",
        "Các phòng chuyên môn phải bám sát cơ sở",
    ]


def test_a_directive_names_its_speaker_doer_and_deadline() -> None:
    order = task(NEWS, "Thanh tra Sở")
    assert order.directed_by == "Lê Quang Vinh"
    assert order.assignee == "Thanh tra Sở"
    assert order.core is not None
    assert NEWS[order.core.start :].startswith("Thanh tra Sở kiểm tra")
    assert [time.text for time in order.due] == ["trước ngày 15/4"]
    assert order.year == 2022


def test_the_plan_of_the_body_has_no_speaker_and_its_core_leaves_the_time_out() -> None:
    plan = task(NEWS, "quy hoạch đô thị")
    assert plan.directed_by is None
    assert plan.core is not None
    assert NEWS[plan.core.start : plan.core.end] == "Sở Xây dựng tập trung rà soát quy hoạch đô thị"


def test_a_list_that_the_source_cut_short_is_marked() -> None:
    assert [NEWS[span.start : span.end] for span in extraction(NEWS).omissions] == ["…"]


def test_items_are_whole_and_headings_lead_ins_and_formulas_are_nothing() -> None:
    assert statements(PLAN, StatementKind.TASK) == [
        "100% văn bản gửi dưới dạng điện tử; 80% hồ sơ trực tuyến",
        "Mỗi xã có ít nhất 02 công chức được tập huấn",
        "Vận hành phần mềm một cửa, hoàn thành trước 30/6/2020",
        "Hằng tháng tổng hợp kết quả",
        "Phòng Tài chính - Kế hoạch bố trí kinh phí; hướng dẫn các xã quyết toán",
    ]


def test_the_body_that_heads_a_list_does_its_items() -> None:
    assert task(PLAN, "phần mềm một cửa").assignee == "Phòng Văn hóa và Thông tin"
    assert task(PLAN, "bố trí kinh phí").assignee == "Phòng Tài chính - Kế hoạch"


def test_every_statement_says_why_in_vietnamese_and_how_surely() -> None:
    for statement in extraction(NEWS).statements + extraction(PLAN).statements:
        assert statement.why
        assert 0.5 <= statement.confidence <= 1


def test_words_of_a_delegate_are_a_proposal() -> None:
    text = NEWS.replace(
        "Tại hội nghị, 05", "Đại biểu thành phố đề nghị tỉnh bố trí thêm vốn cho hạ tầng.\n\nTại hội nghị, 05"
    )
    assert statements(text, StatementKind.PROPOSAL) == [
        "Đại biểu thành phố đề nghị tỉnh bố trí thêm vốn cho hạ tầng"
    ]


def test_announced_counts_are_compared_with_what_was_found() -> None:
    text = NEWS.replace(
        "tập trung rà soát quy hoạch đô thị;", "thực hiện 3 nhiệm vụ trọng tâm: rà soát quy hoạch đô thị;"
    )
    (count,) = extraction(text).announced
    assert (count.announced, count.found) == (3, 2)


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from(list("Năm 2022, đồng chí yêu cầu: “rà soát”; (1) – …\n.\u2028\u00a0²Đ")),
        max_size=200,
    )
)
def test_any_text_gives_spans_inside_it_that_never_overlap(text: str) -> None:
    _is_sound(text, extract(Source("x.txt", "", "text/plain", "utf-8", text)))


@pytest.mark.parametrize("text", ["", "\n", "…", "- ", "1.", "\ufeff", NEWS[200:], PLAN[300:]])
def test_empty_and_broken_texts_are_sound(text: str) -> None:
    _is_sound(text, extract(Source("x.txt", "", "text/plain", "utf-8", text)))


def _is_sound(text: str, found: Extraction) -> None:
    end = 0
    for statement in found.statements:
        assert end <= statement.span.start < statement.span.end <= len(text)
        end = statement.span.end
        if statement.core:
            assert statement.span.start <= statement.core.start < statement.core.end <= statement.span.end
        for time in statement.due:
            assert text[time.span.start : time.span.end] == time.text


DIRECTIVE = """ỦY BAN NHÂN DÂN
TỈNH LÂM HẢI
Số: 09/CT-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Lâm Hải, ngày 12 tháng 5 năm 2014

CHỈ THỊ
Về việc phòng, chống đuối nước trẻ em

Tuy nhiên, mùa hè này vẫn xảy ra 11 vụ đuối nước.
Nhằm hạn chế tai nạn, Chủ tịch UBND tỉnh chỉ thị:
1. Công an tỉnh tuần tra các bến đò; thu hồi giấy phép của chủ đò vi phạm lần thứ ba.
2. Sở Giáo dục và Đào tạo đưa môn bơi vào giờ ngoại khóa.
3. Đề nghị Tỉnh đoàn mở lớp dạy bơi trong đợt 2 năm 2014.
"""


def test_the_items_of_a_directive_are_tasks_whatever_its_preamble_complains_of() -> None:
    tasks = [s for s in extraction(DIRECTIVE).statements if s.kind is StatementKind.TASK]
    assert [task.assignee for task in tasks] == ["Công an tỉnh", "Sở Giáo dục và Đào tạo", "Tỉnh đoàn"]
    assert [[time.text for time in task.due] for task in tasks] == [[], [], ["năm 2014"]]


READ_OUT = """Trung tâm Khuyến nông tỉnh Hòa Vang tổng kết công tác năm 2020

Chiều 22/12/2020, Trung tâm Khuyến nông tỉnh Hòa Vang tổ chức hội nghị tổng kết. Dự hội nghị có ông Đỗ Hữu Khoa, \
Phó Giám đốc Sở Nông nghiệp; bà Trần Thị Nhài, Giám đốc Trung tâm.

Bà Trần Thị Nhài trình bày báo cáo: Năm qua, đơn vị mở 86 lớp tập huấn; chuyển giao 5 giống lúa.

Thay mặt ban lãnh đạo, Giám đốc Trần Thị Nhài trình bày phương hướng năm 2021: Trung tâm tập trung phát triển \
chuỗi liên kết. Bà giao Phòng Kỹ thuật biên soạn tài liệu trước ngày 31/3.
"""


def test_a_report_that_someone_reads_out_is_a_result_and_a_plan_presented_is_theirs() -> None:
    found = extraction(READ_OUT).statements
    assert [s.kind for s in found] == [StatementKind.RESULT] * 2 + [StatementKind.TASK] * 2
    assert {s.directed_by for s in found[2:]} == {"Trần Thị Nhài"}
    assert found[-1].assignee == "Phòng Kỹ thuật"
