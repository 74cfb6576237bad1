"""How long a large report takes to open and to change, against a bare QPlainTextEdit with the same text.

Run by hand: `python -m tests.benchmarks bench_source_view`. Medians of processor time, so that other work on the
machine does not count.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.domain import (
    Finding,
    FindingState,
    Official,
    Report,
    ReportFacts,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view import SourceView
from desktop.gui.theme import appearance
from tests.benchmarks.offscreen import application

if TYPE_CHECKING:
    from collections.abc import Callable

_NAME = "Lò Văn Pháy"
_SENTENCE = f"Đồng chí {_NAME} yêu cầu các phòng rà soát, thống kê hồ sơ tồn đọng, xong trước ngày 30/6; "
_CHARACTERS, _FINDS, _RUNS = 1_000_000, 10_000, 7
_OPENS_WITHIN, _CHANGES_WITHIN = "≤ 2", "≤ 50"


def large_report() -> Report:
    """Return 1 MB of text with 10,000 finds: a task a sentence, and officials named in some."""
    count = _CHARACTERS // len(_SENTENCE) + 1
    sentences = [_SENTENCE.rstrip(" ") + ("\n" if at % 4 == 3 else " ") for at in range(count)]
    text = "".join(sentences)
    finds = [finding for at in range(count) for finding in _finds(at)][:_FINDS]
    source = Source("large.txt", "0" * 64, "text/plain", "utf-8", text)
    return Report(1, source, ReportFacts(), (), tuple(finds))


def _finds(at: int) -> list[Finding]:
    start = at * len(_SENTENCE)
    name, task = start + _SENTENCE.index(_NAME), start + _SENTENCE.index("rà soát")
    due = start + _SENTENCE.index("trước ngày")
    when = (TimeExpression("trước ngày 30/6", Span(due, due + 15)),)
    statement = Statement(Span(task, due + 15), StatementKind.TASK, Span(task + 8, due), due=when)
    found = [Finding(f"task{at}", 1, statement)]
    if at % 15 == 0:
        found.append(Finding(f"name{at}", 1, Official(_NAME, (Span(name, name + len(_NAME)),))))
    return found


class _FirstPaint(QObject):
    """Paints a widget for the first time itself, so that it knows when that is done."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self.done_at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, widget: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() is not QEvent.Type.Paint or self.done_at:
            return False
        widget.removeEventFilter(self)
        QApplication.sendEvent(widget, event)
        self.done_at = process_time()
        return True


def _shown(make: Callable[[], tuple[QWidget, QPlainTextEdit]]) -> float:
    """Return the milliseconds until a widget is made, shown and its text painted."""
    gc.collect()
    began = process_time()
    widget, edit = make()
    painted = _FirstPaint(edit.viewport())
    widget.resize(900, 700)
    widget.show()
    QApplication.processEvents()
    widget.close()
    widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return (painted.done_at - began) * 1000


def _bare(report: Report) -> tuple[QWidget, QPlainTextEdit]:
    widget = QPlainTextEdit()
    widget.setPlainText(report.source.text)
    return widget, widget


def _ours(report: Report) -> tuple[QWidget, QPlainTextEdit]:
    widget = SourceView()
    widget.show_report(report)
    return widget, widget.page


def _change(view: SourceView, findings: tuple[Finding, ...], changed: set[str] | None) -> float:
    """Return the milliseconds until changed finds are painted, with all that follows idly."""
    began = process_time()
    view.set_findings(findings, changed)
    QApplication.processEvents()
    return (process_time() - began) * 1000


def _changes(report: Report, told: Callable[[Finding], set[str] | None]) -> float:
    """Return the slowest median of accepting, rejecting, deleting one find, and taking it back."""
    view = SourceView()
    view.resize(900, 700)
    view.show_report(report)
    view.show()
    QApplication.processEvents()
    one, rest = report.findings[3], (*report.findings[:3], *report.findings[4:])
    slowest = 0.0
    for state in (FindingState.ACCEPTED, FindingState.REJECTED, None):
        after = rest if state is None else (*report.findings[:3], replace(one, state=state), *report.findings[4:])
        pairs = [
            (_change(view, after, told(one)), _change(view, report.findings, told(one))) for _ in range(_RUNS)
        ]
        slowest = max(slowest, median(pair[0] for pair in pairs), median(pair[1] for pair in pairs))
    view.close()
    return slowest


def run() -> list[tuple[str, float, str]]:
    """Return what was measured: name, figure, and the bar that it must not pass."""
    app = application()
    appearance().choose(ThemeChoice.LIGHT)
    report = large_report()
    _shown(lambda: _ours(report))
    _shown(lambda: _bare(report))
    # Turn about, so that both meet the same load of the machine.
    pairs = [(_shown(lambda: _ours(report)), _shown(lambda: _bare(report))) for _ in range(_RUNS)]
    opening = median(ours for ours, _ in pairs) / median(bare for _, bare in pairs)
    del app
    return [
        ("open 1 MB with 10,000 finds, times a bare QPlainTextEdit", opening, _OPENS_WITHIN),
        ("change one find, told which, ms", _changes(report, lambda one: {one.id}), _CHANGES_WITHIN),
        ("change one find, to be looked for, ms", _changes(report, lambda _: None), _CHANGES_WITHIN),
    ]
