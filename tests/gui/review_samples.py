"""Reports for the tests of the review, and a library that holds them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain import (
    AnnouncedCount,
    Area,
    Caution,
    Certainty,
    Extraction,
    Official,
    Period,
    ReportDetails,
    ReportFacts,
    Role,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

TEXT = """Đảng ủy xã Tân Lập tổng kết công tác năm 2023
Sáng 12/1, Đảng ủy xã Tân Lập họp tổng kết; đồng chí Hà Thị Mận, Bí thư Đảng ủy, chủ trì; đồng chí Lê Văn Cảnh dự.
Năm 2023, xã sửa 12 km đường liên thôn.
Tuy nhiên, việc nộp báo cáo của một số chi bộ còn chậm.
Năm 2024, Đảng ủy đề ra 5 nhiệm vụ.
Đồng chí Hà Thị Mận yêu cầu Văn phòng Đảng ủy rà soát quy chế làm việc, xong trước ngày 28/2; \
Ủy ban nhân dân xã lập danh sách hộ nghèo hằng quý.
Các chi bộ đề nghị huyện mở lớp bồi dưỡng bí thư chi bộ.
Tặng giấy khen cho 4 chi bộ.
"""


def at(words: str, start: int = 0) -> Span:
    """Return where words stand first in the text."""
    place = TEXT.index(words, start)
    return Span(place, place + len(words))


def every(words: str) -> tuple[Span, ...]:
    return tuple(Span(i, i + len(words)) for i in range(len(TEXT)) if TEXT.startswith(words, i))


def task(words: str, core: str, assignee: str, *due: TimeExpression) -> Statement:
    return Statement(
        at(words), StatementKind.TASK, at(core), assignee, "Hà Thị Mận", 2024, due, Area.ADVISORY, 0.9, "yêu cầu"
    )


RULES = "rà soát quy chế làm việc"
FIRST = "Đồng chí Hà Thị Mận yêu cầu Văn phòng Đảng ủy rà soát quy chế làm việc, xong trước ngày 28/2"
SECOND = "Ủy ban nhân dân xã lập danh sách hộ nghèo hằng quý"
DUE = TimeExpression(
    "trước ngày 28/2",
    at("trước ngày 28/2"),
    Period(None, dt.date(2024, 2, 28), None, Certainty.COMPLETED),
)
QUARTERLY = TimeExpression("hằng quý", at("hằng quý"), Period(None, None, "quarterly", Certainty.EXACT))
OFFICIALS = (
    Official("Hà Thị Mận", every("Hà Thị Mận"), (Role("Bí thư Đảng ủy", at("Bí thư Đảng ủy")),), 0.95, "chức vụ"),
    Official("Lê Văn Cảnh", every("Lê Văn Cảnh"), (), 0.7, "đồng chí"),
)
STATEMENTS = (
    Statement(at("Năm 2023, xã sửa 12 km đường liên thôn"), StatementKind.RESULT, confidence=0.8, why="năm qua"),
    Statement(at("Tuy nhiên, việc nộp báo cáo của một số chi bộ còn chậm"), StatementKind.LIMITATION),
    task(FIRST, RULES, "Văn phòng Đảng ủy", DUE),
    task(SECOND, "lập danh sách hộ nghèo", "Ủy ban nhân dân xã", QUARTERLY),
    Statement(at("Các chi bộ đề nghị huyện mở lớp bồi dưỡng bí thư chi bộ"), StatementKind.PROPOSAL),
    Statement(at("Tặng giấy khen cho 4 chi bộ"), StatementKind.AWARD),
)
FACTS = ReportFacts(
    title="Đảng ủy xã Tân Lập tổng kết công tác năm 2023",
    event_date=dt.date(2024, 1, 12),
    host="Đảng ủy xã Tân Lập",
    review_year=2023,
    plan_year=2024,
)
DETAILS = ReportDetails(title=FACTS.title or "", day=FACTS.event_date)
ANNOUNCED = (AnnouncedCount(at("đề ra 5 nhiệm vụ"), 5, 2),)
CAUTIONS = (
    Caution("name_spelt_twice", at("Lê Văn Cảnh"), (("first", "Lê Văn Cảnh"), ("second", "Lê Văn Canh"))),
    Caution("deadline_past", at("trước ngày 28/2"), (("written", "trước ngày 28/2"), ("due", "1"), ("day", "2"))),
    Caution("tone_marks_mixed", at("Ủy ban"), (("first", "uỷ"), ("second", "Ủy"))),
)
OMISSIONS = (at("hằng quý"), at("4 chi bộ"))


def source(text: str = TEXT, name: str = "tan-lap.txt") -> Source:
    return Source(name, name.encode().hex().ljust(64, "0")[-64:], "text/plain", "utf-8", text)


def extraction() -> Extraction:
    return Extraction(FACTS, (), OFFICIALS, STATEMENTS, ANNOUNCED, OMISSIONS, CAUTIONS, DETAILS)


def big_report(count: int) -> tuple[Source, Extraction]:
    """Return a report of many tasks and results, one a line."""
    lines = [
        f"Văn phòng rà soát hồ sơ số {number}, báo cáo Thường trực trước ngày 30/6." for number in range(count)
    ]
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line) - 1))
        start += len(line) + 1
    kinds = (StatementKind.TASK, StatementKind.TASK, StatementKind.RESULT)
    found = tuple(Statement(span, kinds[number % 3]) for number, span in enumerate(spans))
    facts, details = ReportFacts(title="Lớn"), ReportDetails(title="Lớn")
    return source("\n".join(lines), "big.txt"), Extraction(facts, (), (), found, details=details)


def offered(menu: QMenu) -> list[QAction]:
    """Return every action of a menu and of the menus in it."""
    inner = [action for sub in menu.findChildren(QMenu) for action in sub.actions()]
    return [*menu.actions(), *inner]


def write(field: QWidget, words: str) -> None:
    """Write words into a field as an input method does (single key events know ASCII only)."""
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)
