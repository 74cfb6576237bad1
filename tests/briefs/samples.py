"""Reports of an office that does not exist, with finds made by hand."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from desktop.domain import (
    AnnouncedCount,
    Area,
    Certainty,
    Finding,
    FindingState,
    Official,
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

TODAY = dt.date(2026, 9, 14)

TEXT = """Cập nhật lúc 08:15 | 120 lượt xem

Văn phòng Tỉnh ủy Sông Lam triển khai nhiệm vụ năm 2026

Dự hội nghị có đồng chí Lê Thị Hòa, Chánh Văn phòng Tỉnh ủy; \
đồng chí Trần Văn Bách, Phó Bí thư Thường trực Tỉnh ủy.
Năm 2025, Văn phòng đã ban hành 412 văn bản; công tác lưu trữ có chuyển biến tốt.
Tuy nhiên, việc đôn đốc còn chậm.
Năm 2026, Văn phòng đề ra 3 nhiệm vụ…
Đồng chí Trần Văn Bách yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6; \
Phòng Quản trị sửa xong hội trường trong quý I/2026.
- Số hóa hồ sơ lưu trữ <tỉnh> & huyện.
Đại biểu kiến nghị bố trí thêm biên chế.
Hội nghị tặng Bằng khen cho 5 tập thể.
"""


def span(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Return where words stand in a text, the nth time from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _time(words: str, start: dt.date | None, end: dt.date, certainty: Certainty) -> TimeExpression:
    return TimeExpression(words, span(words), Period(start, end, None, certainty))


SPEAKER = Official(
    "Trần Văn Bách",
    (span("Trần Văn Bách"), span("Trần Văn Bách", nth=1)),
    (Role("Phó Bí thư Thường trực Tỉnh ủy", span("Phó Bí thư Thường trực Tỉnh ủy")),),
)
HEAD = Official(
    "Lê Thị Hòa",
    (span("Lê Thị Hòa"),),
    (Role("Chánh Văn phòng Tỉnh ủy", span("Chánh Văn phòng Tỉnh ủy")),),
)
PLAN = Statement(
    span=span("Đồng chí Trần Văn Bách yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6"),
    kind=StatementKind.TASK,
    core=span("Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6"),
    assignee="Phòng Tổng hợp",
    directed_by="Trần Văn Bách",
    year=2026,
    due=(_time("trước ngày 30/6", None, dt.date(2026, 6, 30), Certainty.COMPLETED),),
    area=Area.MONITORING,
    confidence=0.9,
    why="động từ “yêu cầu” trong lời chỉ đạo",
)
HALL = Statement(
    span=span("Phòng Quản trị sửa xong hội trường trong quý I/2026"),
    kind=StatementKind.TASK,
    core=span("Phòng Quản trị sửa xong hội trường trong quý I/2026"),
    assignee="Phòng Quản trị",
    directed_by="Trần Văn Bách",
    year=2026,
    due=(_time("trong quý I/2026", dt.date(2026, 1, 1), dt.date(2026, 3, 31), Certainty.EXACT),),
    area=Area.FINANCE,
)
RECORDS = Statement(
    span=span("Số hóa hồ sơ lưu trữ <tỉnh> & huyện"),
    kind=StatementKind.TASK,
    core=span("Số hóa hồ sơ lưu trữ <tỉnh> & huyện"),
    area=Area.RECORDS,
)
OTHERS = (
    Statement(span("Năm 2025, Văn phòng đã ban hành 412 văn bản"), StatementKind.RESULT),
    Statement(span("công tác lưu trữ có chuyển biến tốt"), StatementKind.RESULT),
    Statement(span("Tuy nhiên, việc đôn đốc còn chậm"), StatementKind.LIMITATION),
    Statement(span("Đại biểu kiến nghị bố trí thêm biên chế"), StatementKind.PROPOSAL),
    Statement(span("Hội nghị tặng Bằng khen cho 5 tập thể"), StatementKind.AWARD),
)
CONTENTS = (HEAD, SPEAKER, *OTHERS, PLAN, HALL, RECORDS)
NOISE = (span("Cập nhật lúc 08:15 | 120 lượt xem"),)


def source(text: str = TEXT, file: str = "hoi-nghi.txt", pages: tuple[int, ...] = ()) -> Source:
    """Return a source of a text."""
    return Source(file, hashlib.sha256(text.encode()).hexdigest(), "text/plain", "utf-8", text, pages)


def report(*contents: Statement | Official, number: int = 1, pages: tuple[int, ...] = ()) -> Report:
    """Return the sample report with these finds, all of them unless some are given, none decided."""
    finds = tuple(
        Finding(f"{number:016x}{place:016x}", number, content)
        for place, content in enumerate(contents or CONTENTS)
    )
    return Report(
        id=number,
        source=source(pages=pages),
        facts=ReportFacts(
            title="Văn phòng Tỉnh ủy Sông Lam triển khai nhiệm vụ năm 2026",
            event_date=dt.date(2026, 1, 5),
            host="Văn phòng Tỉnh ủy Sông Lam",
            plan_year=2026,
        ),
        noise=NOISE,
        findings=finds,
        announced=(AnnouncedCount(span("Năm 2026, Văn phòng đề ra 3 nhiệm vụ"), 3, 3),),
        omissions=(span("…"),),
    )


def decided(base: Report, content: Statement | Official, state: FindingState, note: str = "") -> Report:
    """Return the report with the find of a content decided and noted."""
    finds = tuple(
        replace(find, state=state, note=note) if find.content is content else find for find in base.findings
    )
    return replace(base, findings=finds)
