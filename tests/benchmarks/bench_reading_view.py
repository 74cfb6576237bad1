"""How long the window stands still while a report with 10,000 finds is read: hover, handles, marks, scrolling.

Run by hand: `python -m tests.benchmarks bench_reading_view`. Medians of processor time, so that
other work on the machine does not count.
"""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication

from desktop.domain import Mark, MarkKind, Span
from desktop.gui.settings import ThemeChoice
from desktop.gui.source_view import SourceView
from desktop.gui.source_view.look import Face, Leading, Measure
from desktop.gui.theme import appearance
from tests.benchmarks.bench_source_view import large_report
from tests.benchmarks.offscreen import application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain import Finding

_BAR = "≤ 50"
_TURNS = 12


class _Reader:
    """A source view with the large report, and what a clerk does in it; each turn is somewhere else."""

    def __init__(self) -> None:
        self.report = large_report()
        self.view = SourceView()
        self.view.resize(900, 700)
        self.view.show_report(self.report)
        self.view.show()
        QApplication.processEvents()
        self.view.grab()
        while self.view._search.prepare():  # as it is some seconds after opening
            pass
        QApplication.processEvents()
        self._marks: list[Mark] = []

    def _span(self, turn: int) -> Span:
        return self._task(turn).content.span

    def _task(self, turn: int) -> Finding:
        return self.report.findings[(turn * 761 + 3) % len(self.report.findings)]

    def actions(self) -> Iterator[tuple[str, Callable[[int], object]]]:
        """Yield what is done, by its name."""
        view, page = self.view, self.view.page
        yield (
            "scroll a page",
            lambda _turn: page.verticalScrollBar().setValue(page.verticalScrollBar().value() + 20),
        )
        yield "jump far", lambda turn: page.verticalScrollBar().setValue((turn * 997) % 9000)
        yield "hover", lambda turn: page.card_at(QPointF(200 + turn * 7, 60 + turn * 31))
        yield "choose a find", lambda turn: view.choose(self._task(turn).id)
        yield "select a sentence", lambda turn: view.select(self._span(turn))
        yield "select the whole text", lambda _turn: page.selectAll()
        yield "what is in sight", lambda _turn: page.sight.range()
        yield "take a page as seen", lambda turn: view.take_as_seen(Span(turn * 4000, turn * 4000 + 2500))
        yield "next unseen paragraph", lambda turn: page.sheet.coverage.next_unseen(turn * 5000)
        yield "add a mark", self._mark
        yield "find a rare word", lambda turn: view.find(f"ho so ton dong, xong {turn}")
        yield "find a word that is everywhere", lambda _turn: view.find("ra soat")
        yield "end the search", lambda _turn: view.find("")
        yield "strip's tip", lambda turn: view.overview.tip_at(QPointF(8, 40 + turn * 40))
        yield "drag an end", self._drag
        yield "another spacing", self._respace

    def _mark(self, turn: int) -> None:
        kinds = tuple(MarkKind)
        mark = Mark(f"{turn:032x}", 1, kinds[turn % len(kinds)], self._span(turn), "?", self._task(turn).id)
        self._marks.append(mark)
        self.view.show_marks(self._marks)

    def _drag(self, turn: int) -> None:
        handles = self.view.page.handles
        self.view.choose(self.report.findings[3].id)
        edges = handles._edges(handles.span())
        knob = list(edges.values())[-1].bottomLeft()
        handles.take(knob)
        handles.drag(knob + QPointF(QPoint(-20 - turn, 0)))
        handles.cancel()

    def _respace(self, turn: int) -> None:
        leading, measure = list(Leading)[turn % 3], list(Measure)[turn % 3]
        look = replace(self.view.look(), face=list(Face)[turn % 2], leading=leading, measure=measure)
        self.view.set_look(look)


def _usual(run: Callable[[int], object]) -> float:
    """Return the milliseconds of a usual turn, with all that is painted and done idly behind it."""
    taken = []
    for turn in range(_TURNS):
        began = process_time()
        run(turn)
        QApplication.processEvents()
        taken.append(process_time() - began)
    return median(taken) * 1000


def run() -> list[tuple[str, float, str]]:
    """Return what was measured: name, figure, and the bar that it must not pass."""
    app = application()
    appearance().choose(ThemeChoice.LIGHT)
    reader = _Reader()
    measured = [(f"{name}, ms", _usual(action), _BAR) for name, action in reader.actions()]
    reader.view.close()
    del app
    return measured
