"""How soon the preview of a brief of 1,000 tasks shows its pages, and how long it ever holds the window.

The bars are seconds of processor time, so that other work on the machine does not count; the same table through a
QTextDocument stands beside them.
"""

from __future__ import annotations

from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from desktop.briefs import Kind, outline_of
from desktop.briefs.profiles import load_profile
from desktop.domain import Area, Finding, Report, ReportFacts, Source, Span, Statement, StatementKind
from desktop.gui.brief_page.boxes import Boxes
from desktop.gui.brief_page.clipboard import table_data
from desktop.gui.brief_page.flow import Flow
from tests.benchmarks.offscreen import application
from tests.briefs.samples import TODAY

if TYPE_CHECKING:
    from collections.abc import Iterator

_TASKS, _RUNS = 1000, 5
_BODIES = ("Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Ủy ban nhân dân tỉnh", "các huyện ủy, thành ủy")


def many_tasks(count: int = _TASKS) -> Report:
    """Return a report of so many different tasks."""
    texts = [
        f"{_BODIES[at % len(_BODIES)]} rà soát, thống kê hồ sơ số {at}, báo cáo Thường trực trước ngày 30/6."
        for at in range(count)
    ]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    finds = tuple(
        Finding(f"{at:032x}", 1, _task(Span(starts[at], starts[at] + len(text)), at))
        for at, text in enumerate(texts)
    )
    source = Source("tasks.txt", "0" * 64, "text/plain", "utf-8", "\n".join(texts))
    return Report(1, source, ReportFacts(title="Nghìn nhiệm vụ"), (), finds)


def _task(span: Span, at: int) -> Statement:
    body = _BODIES[at % len(_BODIES)]
    return Statement(span, StatementKind.TASK, span, body, None, 2026, (), Area.RECORDS)


def run() -> Iterator[tuple[str, float, str]]:
    """Yield the measurements with their bars."""
    app = application()
    profile = load_profile("party-05")
    outlines = [_taken(lambda: outline_of([many_tasks()], Kind.TASKS, profile, TODAY)) for _ in range(_RUNS)]
    outline = outline_of([many_tasks()], Kind.TASKS, profile, TODAY)
    fresh = [_laid_out(Flow(outline, profile, Boxes(profile))) for _ in range(_RUNS)]
    boxes = Boxes(profile)
    _laid_out(Flow(outline, profile, boxes))
    again = [_laid_out(Flow(outline, profile, boxes)) for _ in range(_RUNS)]
    html = table_data(outline).html()
    plain = [_taken(lambda: _as_document(html, outline.landscape)) for _ in range(_RUNS)]
    yield "1,000 tasks: outline, s", median(outlines), "≤ 1"
    yield "1,000 tasks: first two pages on the screen, s", median(one[0] for one in fresh), "≤ 0.2"
    yield "1,000 tasks: every page, s", median(one[1] for one in fresh), "≤ 1.5"
    yield "1,000 tasks: every page again after a choice, s", median(one[1] for one in again), "≤ 1"
    yield "1,000 tasks: longest stop of the window, s", median(one[2] for one in fresh), "≤ 0.1"
    yield (
        "1,000 tasks: QTextDocument of the same table / every page",
        median(plain) / median(one[1] for one in fresh),
        "≥ 1",
    )
    app.processEvents()


def _laid_out(flow: Flow) -> tuple[float, float, float]:
    """Return the times to the second page and to the last, and the longest step."""
    begin = before = process_time()
    second, longest = 0.0, 0.0
    for _ in flow.steps():
        now = process_time()
        longest, before = max(longest, now - before), now
        if not second and len(flow.pages) > 2:
            second = now - begin
    return second, process_time() - begin, longest


def _as_document(html: str, landscape: bool) -> int:
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(1000 if landscape else 700)
    return document.pageCount()


def _taken(run: object) -> float:
    begin = process_time()
    run()  # type: ignore[operator]
    return process_time() - begin
