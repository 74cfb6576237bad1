"""Sample reports for the tests of the library."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

from desktop.domain import (
    AnnouncedCount,
    Area,
    Block,
    BlockKind,
    Caution,
    Certainty,
    Change,
    Comment,
    Extraction,
    Finding,
    FindingState,
    Mark,
    MarkKind,
    Official,
    Period,
    Place,
    ReportDetails,
    ReportFacts,
    Role,
    Secrecy,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
    Typed,
)

TEXT = """BÁO CÁO
Kết quả thực hiện nhiệm vụ năm 2025 của Văn phòng Tỉnh ủy Sông Lam
Đồng chí Lê Thị Hòa, Chánh Văn phòng, đã trình bày báo cáo.
Yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6/2026.
Đã ban hành 412 văn bản đúng thời hạn.
Giao Văn thư số hoá hồ sơ lưu trữ trong quý III năm 2026; đường dây nóng giữ như cũ 😀.
"""


def source(text: str = TEXT, file: str = "bao-cao.txt") -> Source:
    content = text.encode()
    return Source(file, hashlib.sha256(content).hexdigest(), "text/plain", "utf-8", text, pages=(0,))


def drawn_source() -> Source:
    """Return the same source with all that a reader may find beside the text."""
    heading, cell = (
        Block(span("BÁO CÁO"), BlockKind.HEADING, level=1),
        Block(span("Văn thư"), BlockKind.CELL, 0, 2, 1, 3),
    )
    return replace(
        source(),
        blocks=(heading, cell),
        places=(Place(span("BÁO CÁO"), 0, (0.125, 0.25, 0.5, 0.3)),),
        comments=(Comment(span("412 văn bản"), "Phòng Tổng hợp", "Số này “chưa” chốt"),),
        certainty=(0.97,),
    )


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def task(words: str, due: str | None = None) -> Statement:
    times = (
        (TimeExpression(due, span(due), Period(None, dt.date(2026, 6, 30), None, Certainty.EXACT)),) if due else ()
    )
    return Statement(
        span=span(words),
        kind=StatementKind.TASK,
        core=span(words),
        assignee="Phòng Tổng hợp",
        year=2026,
        due=times,
        area=Area.MONITORING,
        confidence=0.9,
        why="có từ chỉ đạo",
    )


FIRST = task("Yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6/2026.", "trước ngày 30/6/2026")
SECOND = task("Giao Văn thư số hoá hồ sơ lưu trữ trong quý III năm 2026")
RESULT = Statement(span("Đã ban hành 412 văn bản đúng thời hạn."), StatementKind.RESULT, confidence=0.8)
OFFICIAL = Official(
    "Lê Thị Hòa", (span("Lê Thị Hòa"),), (Role("Chánh Văn phòng", span("Chánh Văn phòng")),), confidence=0.95
)
CAUTIONS = (
    Caution(
        "post_misspelt", span("Chánh Văn phòng"), (("written", "Chánh Văn phòng"), ("near", "chánh văn phòng"))
    ),
    Caution("tone_marks_mixed", span("số hoá"), (("first", "Hòa"), ("second", "hoá"))),
)


PROPOSED = ReportDetails(
    title="Kết quả thực hiện nhiệm vụ năm 2025",
    day=dt.date(2025, 12, 20),
    body="Văn phòng Tỉnh ủy Sông Lam",
    kind="Báo cáo",
)
CLERKS = {"secrecy": Secrecy.INTERNAL, "reviewer": "Trần Thị Thu", "tags": ("giao ban", "tổng kết")}
"""What the clerk says of the report beside what was proposed."""
QUESTION = Mark("a" * 32, 0, MarkKind.QUESTION, span("412 văn bản"), "Số này lấy ở đâu?")


def extraction() -> Extraction:
    return Extraction(
        facts=ReportFacts(
            title="Kết quả thực hiện nhiệm vụ năm 2025",
            published=dt.date(2025, 12, 20),
            host="Văn phòng Tỉnh ủy Sông Lam",
            review_year=2025,
        ),
        noise=(span("BÁO CÁO"),),
        officials=(OFFICIAL,),
        statements=(FIRST, RESULT, SECOND),
        announced=(AnnouncedCount(span("412 văn bản"), 412, 1),),
        omissions=(span("như cũ"),),
        cautions=CAUTIONS,
        details=PROPOSED,
    )


def many(count: int) -> tuple[Source, Extraction]:
    """Return a long report with that many tasks."""
    line = "Giao Phòng Tổng hợp rà soát hồ sơ số {} và báo cáo kết quả.\n"
    lines = [line.format(number) for number in range(count)]
    ends = [0]
    for words in lines:
        ends.append(ends[-1] + len(words))
    places = [Span(ends[i], ends[i + 1] - 1) for i in range(count)]
    tasks = tuple(Statement(place, StatementKind.TASK, core=place) for place in places)
    return source("".join(lines), "dai.txt"), Extraction(ReportFacts(), (), (), tasks)


def seen(report_id: int, number: int, *, now: bool = True) -> Change:
    """Return the change by which the clerk marks a caution."""
    return Change(report_id, "seen", (), ((number, now),))


def decided(find: Finding, state: FindingState = FindingState.ACCEPTED, note: str = "") -> Change:
    """Return the change by which the clerk decides one find."""
    return Change(find.report_id, "accept", ((find, replace(find, state=state, note=note)),))


def typed(find_id: str, text: str = "Đang thực hiện", column: str = "state") -> Typed:
    """Return a cell of the table of tasks as the clerk may type it."""
    return Typed(find_id, column, text)
