"""Statements where a report turns without a heading: interviews, a report behind directives, a second meeting."""

from __future__ import annotations

from functools import cache

import pytest

from desktop.domain import Source, Statement, StatementKind
from desktop.extraction import extract

RESULT, LIMITATION = StatementKind.RESULT, StatementKind.LIMITATION
TASK, PROPOSAL = StatementKind.TASK, StatementKind.PROPOSAL

NEWS = """Huyện ủy Kỳ Lâm tổng kết công tác năm 2019

Chiều 29/11/2019, Huyện ủy Kỳ Lâm tổ chức hội nghị tổng kết công tác năm 2019. \
Đồng chí Lầu Bá Tềnh, Bí thư Huyện ủy chủ trì.

Bí thư Huyện ủy Lầu Bá Tềnh yêu cầu các đảng ủy xã lập danh sách quần chúng ưu tú trước ngày 15/12.

{body}
"""

INTERVIEW = """Gỡ vướng đầu tư công ở Vĩnh Lâm

Ngày 11/10/2023, UBND huyện Vĩnh Lâm họp đánh giá công tác quý III. \
Dự họp có ông Nguyễn Văn Hòa, Chủ tịch UBND huyện.

{question}

Ông Nguyễn Văn Hòa: {answer}
"""

NOTICE = """HUYỆN ỦY MƯỜNG SƠN
VĂN PHÒNG
*
Số 15-TB/VPHU
ĐẢNG CỘNG SẢN VIỆT NAM

Mường Sơn, ngày 29 tháng 6 năm 2018

THÔNG BÁO
kết quả giao ban tháng 6, nhiệm vụ tháng 7 năm 2018

Ngày 28/6/2018, đồng chí Lò Văn Phương, Chánh Văn phòng chủ trì giao ban. Đồng chí Chánh Văn phòng kết luận:

1. {heading}

Tổ văn thư chuyển 318 văn bản. Tổ lái xe chạy 4.200 km an toàn.

2. Nhiệm vụ tháng 7

Tổ văn thư sắp lại kho lưu trữ trước ngày 20/7.
"""


@cache
def found(text: str) -> tuple[Statement, ...]:
    return extract(Source("tin.txt", "", "text/plain", "utf-8", text)).statements


def last(body: str) -> Statement:
    return found(NEWS.format(body=body))[-1]


@pytest.mark.parametrize(
    "body",
    [
        "Theo báo cáo của Ban Tổ chức, năm 2019 toàn huyện phát triển 142 đảng viên.",
        "Những đòi hỏi ấy có lý do. Theo báo cáo, năm 2019 huyện tách 11 chi bộ ghép.",
        "Báo cáo tổng kết cho thấy năm 2019, cả 14 xã đạt chỉ tiêu thu ngân sách.",
        "Theo số liệu của Văn phòng, năm 2019 có 318 lượt dân được tiếp.",
        "Sáng hôm sau, tại hội nghị Mặt trận huyện, không khí sôi nổi. Quỹ người nghèo thu được 1,2 tỷ đồng.",
    ],
)
def test_a_report_that_is_told_of_behind_directives_gives_results(body: str) -> None:
    statement = last(body)
    assert (statement.kind, statement.directed_by) == (RESULT, None)


@pytest.mark.parametrize(
    "rule",
    [
        "Đơn vị nào để bản trắng đảng viên thì không xét danh hiệu.",
        "Chi bộ nào chậm thì kiểm điểm trước Ban Thường vụ.",
        "Ai sai sót hai lần là hạ một bậc xếp loại.",
        "Xã nào chưa tách được chi bộ ghép thì báo cáo hằng tuần.",
        "Cán bộ nào né tránh, thì điều chuyển.",
    ],
)
def test_what_follows_for_whoever_fails_is_a_directive_and_no_shortcoming(rule: str) -> None:
    statement = last(rule)
    assert (statement.kind, statement.directed_by) == (TASK, "Lầu Bá Tềnh")


@pytest.mark.parametrize(
    "lead",
    [
        "Hội nghị chốt mấy việc sau",
        "Nghị quyết được thông qua với các việc sau",
        "Chi bộ thống nhất mấy việc",
        "Hội nghị bàn và thống nhất",
        "Cuộc họp thông qua mấy việc",
    ],
)
def test_what_a_meeting_adopts_behind_a_colon_is_work(lead: str) -> None:
    body = f"{lead}: vận động 300 triệu đồng mua bò giống; mỗi xã chọn một bản làm điểm."
    assert [statement.kind for statement in found(NEWS.format(body=body))[-2:]] == [TASK, TASK]


@pytest.mark.parametrize(
    ("question", "answer", "kind"),
    [
        ("PV: Xin ông cho biết kết quả nổi bật trong quý?", "Huyện giải ngân 210 tỷ đồng.", RESULT),
        ("PV: Vì sao vẫn còn dự án chậm?", "Mặt bằng, 14 hộ ở ven sông giữ đất.", LIMITATION),
        ("Phóng viên: Khó khăn lớn nhất là gì, thưa ông?", "Nhà thầu ít người, đá tăng giá.", LIMITATION),
        ("PV: Thời gian tới huyện làm gì?", "Phòng Tài nguyên đo xong 14 hộ trước ngày 30/10.", TASK),
        ("Hỏi: Ông trông đợi gì ở các xã?", "Họp dân cho đều, báo cáo trong tuần.", TASK),
    ],
)
def test_an_answer_is_what_the_question_asks_about(question: str, answer: str, kind: StatementKind) -> None:
    statements = found(INTERVIEW.format(question=question, answer=answer))
    assert [statement.kind for statement in statements] == [kind]
    assert statements[0].directed_by == ("Nguyễn Văn Hòa" if kind is TASK else None)


@pytest.mark.parametrize(
    "heading",
    ["Về nhiệm vụ tháng 6", "Công việc tháng 6", "Về công tác tháng 6", "Nhiệm vụ tháng 5", "Công tác tháng 6"],
)
def test_work_of_a_month_that_is_over_was_done(heading: str) -> None:
    kinds = [statement.kind for statement in found(NOTICE.format(heading=heading))]
    assert kinds == [RESULT, RESULT, TASK]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Trường Tiểu học Nà Sản không em nào bỏ học.", RESULT),
        ("Nợ quá hạn giữ ở mức 0,09%.", RESULT),
        ("Kết nạp đảng viên giậm chân tại chỗ.", LIMITATION),
        ("Trễ hạn 09 hồ sơ đất đai.", LIMITATION),
        ("Vốn nhà ở 11 tỷ đồng nằm chờ từ tháng 4.", LIMITATION),
    ],
)
def test_plain_words_of_a_review_tell_good_from_bad(sentence: str, kind: StatementKind) -> None:
    assert last(f"Theo báo cáo, năm 2019 huyện tách 11 chi bộ ghép. {sentence}").kind is kind
