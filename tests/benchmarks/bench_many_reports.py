"""A library of 10,000 reports in the window: listed, filtered, searched, opened; in milliseconds of this process.

Time of the processor and not of the clock: other programs on the machine are none of our business.
"""

from __future__ import annotations

import datetime as dt
import statistics
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.domain import Change, Extraction, ReportDetails, ReportFacts, ReportState, Span
from desktop.gui.reports.arrangement import Arrangement, Grouping, Having, ReportFilter, Sorting
from desktop.gui.reports.feed import ReportFeed
from desktop.gui.review.in_pieces import AT_ONCE
from desktop.gui.review.report_list import ReportList
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.library import Cause, Library
from tests.benchmarks.offscreen import application
from tests.library.samples import source, task

if TYPE_CHECKING:
    from collections.abc import Callable

COUNT = 10_000
_TASK = task("Yêu cầu Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6/2026.", "trước ngày 30/6/2026")
_BODIES = ("Văn phòng Tỉnh ủy", "Huyện ủy Nam Sơn", "Ủy ban nhân dân xã Tân Lập", "Sở Nội vụ", "Ban Dân vận")
_KINDS = ("Báo cáo", "Kế hoạch", "Thông báo", "Kết luận")
_TYPED = ("ke", "ke hoach", "ke hoach giam sat", "tong hop 7777", "bao cao quy 3", "khong co o dau ca")
_MARKED = ("kế hoạch giám sát", "kê hoạch", "kẻ", "Tổng hợp 7777")
"""Typed with tone marks; the second and third stand nowhere, and every report has the letters."""


def run() -> list[tuple[str, float, str]]:
    """Return milliseconds with the bars of the workspace."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with Library.open(path) as library:
            fill(library)
        with Library.open(path) as library:
            told = [*listed(library, app), *opened(library, app), *searched(library)]
            return [*told, *viewed(path), *changed(library)]


def fill(library: Library) -> None:
    """Store reports of usual length, each with a task and a title of its own."""
    text = source().text
    for number in range(COUNT):
        title = f"Báo cáo quý {number % 4 + 1} về công tác số {number}"
        facts = ReportFacts(title=title, event_date=dt.date(2016 + number % 10, 1 + number % 12, 1 + number % 28))
        details = ReportDetails(
            title,
            facts.event_date,
            body=f"{_BODIES[number % 5]} {number % 90}",
            kind=_KINDS[number % 4],
            tags=("giao ban",) * (number % 2),
        )
        own = replace(source(f"{text}\nTổng hợp {number}"), file=f"bao-cao-{number}.docx")
        library.add(own, None, Extraction(facts, (Span(0, 7),), (), (_TASK,), details=details))


def listed(library: Library, application: QApplication) -> list[tuple[str, float, str]]:
    """Show the list, arrange and filter it."""
    shown = ReportList()
    shown.resize(266, 600)
    shown.show()
    application.processEvents()
    feed = ReportFeed(shown)
    first = milliseconds(lambda: (feed.show(library, None), shown.grab()))
    stops = [milliseconds(application.processEvents)]
    while shown.model.total() < COUNT:
        stops.append(milliseconds(application.processEvents))
    stops += [milliseconds(application.processEvents) for _ in range(100)]
    again = milliseconds(lambda: (feed.show(library, None), shown.grab()))
    ways = [
        Arrangement(ReportFilter(words="quy 3")),
        Arrangement(ReportFilter(words="khong co o dau ca")),
        Arrangement(ReportFilter(state=ReportState.NEW, having=frozenset({Having.DUE}))),
        Arrangement(group=Grouping.BODY),
        Arrangement(sort=Sorting.TITLE),
        Arrangement(group=Grouping.TAG, sort=Sorting.DEADLINE),
        Arrangement(),
    ]
    arranged = [milliseconds(lambda way=way: (shown.arrange(way), shown.grab())) for way in ways]
    shown.close()
    return [
        (f"{COUNT:,} reports: the first of the list are seen, ms", first, "≤ 200"),
        (f"{COUNT:,} reports: longest stop while the list fills, ms", max(stops), "≤ 50"),
        (f"{COUNT:,} reports: the list is shown again, ms", again, "≤ 100"),
        (f"{COUNT:,} reports: slowest of filters, groups and orders, ms", max(arranged), "≤ 100"),
    ]


def opened(library: Library, application: QApplication) -> list[tuple[str, float, str]]:
    """Open report after report on the page."""
    session = ReviewSession(library)
    page = ReviewPage(session)
    page.resize(1366, 696)
    page.show()
    application.processEvents()
    taken = [
        milliseconds(lambda one=report_id: (session.open_report(one), application.processEvents()))
        for report_id in range(5_000, 5_030)
    ]
    page.close()
    return [(f"{COUNT:,} reports: the next report is opened, median of 30, ms", statistics.median(taken), "≤ 100")]


def searched(library: Library) -> list[tuple[str, float, str]]:
    """Search as one types."""
    rows = []
    for name, every in (("search in all of them", _TYPED), ("search with tone marks", _MARKED)):
        taken = [milliseconds(lambda words=words: library.search_everywhere(words)) for words in every]
        rows.append((f"{COUNT:,} reports: slowest {name}, ms", max(taken), "≤ 100"))
    return rows


def viewed(path: Path) -> list[tuple[str, float, str]]:
    """Read the list for viewing only, piece by piece."""
    with Library.open(path, read_only=True) as library:
        pieces = [milliseconds(lambda: library.first_reports(400)) for _ in range(COUNT // 400)]
    return [(f"{COUNT:,} reports: longest piece of the list for viewing only, ms", max(pieces), "≤ 50")]


def changed(library: Library) -> list[tuple[str, float, str]]:
    """Give every report to a reviewer, piece by piece, and ask what undo would take back."""
    number, taken = library.next_together(), []
    for start in range(0, COUNT, AT_ONCE):
        lines = library.summaries(range(start + 1, start + AT_ONCE + 1))
        told = [
            Change(line.id, "details", (), details=(line.details, replace(line.details, reviewer="Lan")))
            for line in lines
        ]
        taken.append(milliseconds(lambda told=told: (library.apply_all(told, Cause.DO, number), library.follow())))
    undo = milliseconds(library.together_to_undo)
    return [
        (f"{COUNT:,} reports: longest piece of a change of all of them, ms", max(taken), "≤ 50"),
        (f"{COUNT:,} reports: what undo would take back is found, ms", undo, "≤ 50"),
    ]


def milliseconds(work: Callable[[], object]) -> float:
    """Return how long this process worked for a piece of work."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)
