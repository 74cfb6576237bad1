"""One report for the tests of the source view, with every kind of find in it."""

import datetime as dt

from desktop.domain import (
    Area,
    Certainty,
    Finding,
    FindingState,
    Official,
    Origin,
    Period,
    Report,
    ReportFacts,
    Role,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)

TITLE = "Ban Dân vận Huyện ủy Thanh Lâm: bám cơ sở, lo việc dân, nâng chất lượng mô hình “Dân vận khéo”"
TEXT = f"""{TITLE}
Thứ Tư, 10/01/2024 16:40   286 lượt xem   In trang   Chia sẻ
Sáng 10/1, Ban Dân vận Huyện ủy Thanh Lâm tổ chức hội nghị tổng kết công tác năm 2023, triển khai \
nhiệm vụ năm 2024. Dự hội nghị có đồng chí Vi Thị Thơm, Phó Bí thư Thường trực Huyện ủy; đồng chí Đỗ \
Khắc Tùng, Ủy viên Ban Thường vụ, Trưởng Ban Dân vận Huyện ủy.
Năm 2023, toàn huyện xây dựng mới 64 mô hình “Dân vận khéo”, tăng 9 mô hình so với năm trước. Tuy \
nhiên, việc nhân rộng mô hình ở một số xã vùng cao còn chậm. Hội nghị tặng giấy khen cho 5 tập thể \
và 8 cá nhân tiêu biểu.
Kết luận hội nghị, đồng chí Vi Thị Thơm yêu cầu Ban Dân vận chủ trì rà soát toàn bộ mô hình đã đăng \
ký, báo cáo Thường trực Huyện ủy trước ngày 15/3; phối hợp với Mặt trận Tổ quốc nắm tình hình nhân \
dân hằng tháng; tổ chức 4 đoàn kiểm tra việc thực hiện quy chế dân chủ ở cơ sở, hoàn thành trong quý \
III. Đồng chí Đỗ Khắc Tùng tiếp thu ý kiến.
Các khối dân vận xã đề nghị Huyện ủy quan tâm bố trí kinh phí cho hoạt động của tổ dân vận bản.
Nguồn: Trang tin Huyện ủy Thanh Lâm
"""
_LINES = TEXT.splitlines()


def span(words: str, nth: int = 0) -> Span:
    """Return where words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def due(words: str, *, end: dt.date | None = None, every: str | None = None) -> TimeExpression:
    return TimeExpression(words, span(words), Period(None, end, every, Certainty.COMPLETED))


THOM = Official(
    "Vi Thị Thơm",
    (span("Vi Thị Thơm"), span("Vi Thị Thơm", 1)),
    (Role("Phó Bí thư Thường trực Huyện ủy", span("Phó Bí thư Thường trực Huyện ủy")),),
    0.97,
    "Tên đứng sau “đồng chí”, có chức vụ đi kèm.",
)
TUNG = Official("Đỗ Khắc Tùng", (span("Đỗ Khắc Tùng"), span("Đỗ Khắc Tùng", 1)), (), 0.95)
RESULT = Statement(
    span("toàn huyện xây dựng mới 64 mô hình “Dân vận khéo”, tăng 9 mô hình so với năm trước"),
    StatementKind.RESULT,
)
LIMITATION = Statement(
    span("Tuy nhiên, việc nhân rộng mô hình ở một số xã vùng cao còn chậm"), StatementKind.LIMITATION
)
AWARD = Statement(span("Hội nghị tặng giấy khen cho 5 tập thể và 8 cá nhân tiêu biểu"), StatementKind.AWARD)
REVIEW = Statement(
    span("Ban Dân vận chủ trì rà soát toàn bộ mô hình đã đăng ký, báo cáo Thường trực Huyện ủy trước ngày 15/3"),
    StatementKind.TASK,
    core=span("rà soát toàn bộ mô hình đã đăng ký, báo cáo Thường trực Huyện ủy trước ngày 15/3"),
    assignee="Ban Dân vận",
    directed_by="Vi Thị Thơm",
    year=2024,
    due=(due("trước ngày 15/3", end=dt.date(2024, 3, 15)),),
    area=Area.MONITORING,
    confidence=0.91,
    why="Trong đoạn “Kết luận … yêu cầu”, động từ “rà soát … báo cáo”, thời hạn nêu rõ.",
)
MONTHLY = Statement(
    span("phối hợp với Mặt trận Tổ quốc nắm tình hình nhân dân hằng tháng"),
    StatementKind.TASK,
    due=(due("hằng tháng", every="monthly"),),
    confidence=0.88,
)
CHECKS = Statement(
    span("tổ chức 4 đoàn kiểm tra việc thực hiện quy chế dân chủ ở cơ sở, hoàn thành trong quý III"),
    StatementKind.TASK,
    due=(due("trong quý III", end=dt.date(2024, 9, 30)),),
)
PROPOSAL = Statement(
    span("Các khối dân vận xã đề nghị Huyện ủy quan tâm bố trí kinh phí cho hoạt động của tổ dân vận bản"),
    StatementKind.PROPOSAL,
)
THANKS = Statement(span("Đồng chí Đỗ Khắc Tùng tiếp thu ý kiến"), StatementKind.RESULT)

FINDINGS = (
    Finding("thom", 1, THOM, FindingState.ACCEPTED),
    Finding("tung", 1, TUNG),
    Finding("result", 1, RESULT, FindingState.ACCEPTED),
    Finding("limitation", 1, LIMITATION),
    Finding("award", 1, AWARD, FindingState.CORRECTED),
    Finding("review", 1, REVIEW),
    Finding("monthly", 1, MONTHLY, FindingState.ACCEPTED),
    Finding("checks", 1, CHECKS),
    Finding("thanks", 1, THANKS, FindingState.REJECTED),
    Finding("proposal", 1, PROPOSAL, origin=Origin.CLERK, note="Hỏi lại Phòng Tài chính."),
)


def report(text: str = TEXT, findings: tuple[Finding, ...] = FINDINGS) -> Report:
    noise = (span(_LINES[1]), span(_LINES[-1]))
    return Report(
        id=1,
        source=Source("thanh-lam.html", "0" * 64, "text/html", None, text),
        facts=ReportFacts(title=TITLE),
        noise=noise if text == TEXT else (),
        findings=findings,
    )
