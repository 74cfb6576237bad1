"""How long one action of the clerk takes with 10,000 finds in a report, and what 10,000 decisions leave in memory.

Run by hand: `python -m tests.benchmarks bench_review`. A whole review page on a library on the disk; medians of
processor time, with all that follows idly. What takes longer the first time (orders, words that are folded, lines
that are laid out) has a figure of its own: the slowest first time of all actions.
"""

from __future__ import annotations

import gc
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

import psutil
from PySide6.QtWidgets import QApplication

from desktop.domain import Extraction, Statement, StatementKind
from desktop.gui.review.filters import Filter, Order
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.review_page import ReviewPage
from desktop.gui.review.session import ReviewSession
from desktop.gui.review.spans import Edge, stretched
from desktop.gui.settings import ThemeChoice
from desktop.gui.theme import appearance
from desktop.library import Library
from tests.benchmarks.bench_source_view import large_report
from tests.benchmarks.offscreen import application

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_RUNS, _DECISIONS, _FEW = 7, 10_000, 500
_PART = 5
"""One decision of so many is made, and one of so many of these is painted: all of them took minutes."""
_ONE, _GROWTH = "≤ 50", "≤ 20"


@contextmanager
def _opened(count: int = 10_000) -> Iterator[tuple[ReviewSession, ReviewPage]]:
    """Open the large report, or some finds of it, in a page of its own."""
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "library.db") as library:
        session = ReviewSession(library)
        report = large_report()
        contents = [finding.content for finding in report.findings[:count]]
        statements = tuple(content for content in contents if isinstance(content, Statement))
        officials = tuple(content for content in contents if not isinstance(content, Statement))
        added = library.add(report.source, None, Extraction(report.facts, (), officials, statements))
        page = ReviewPage(session)
        page.resize(1366, 696)
        page.show()
        session.open_report(added.report_id)
        QApplication.processEvents()
        yield session, page
        page.close()
        page.deleteLater()
        QApplication.processEvents()


def _make_ready(session: ReviewSession, page: ReviewPage) -> None:
    """Do at once what a report that was just opened has done bit by bit, some seconds later."""
    while page.source._search.prepare():
        pass
    while session._folded.prepare(_DECISIONS):
        pass
    QApplication.processEvents()


def _time(act: Callable[[], object]) -> float:
    began = process_time()
    act()
    QApplication.processEvents()
    return (process_time() - began) * 1000


def _actions(session: ReviewSession, page: ReviewPage) -> dict[str, Callable[[], object]]:
    """Return single actions; each can be done again and again."""

    def chosen_find() -> Statement:
        content = session.finding(session.chosen).content  # type: ignore[union-attr]
        assert isinstance(content, Statement)
        return content

    def stretch() -> None:
        content = stretched(chosen_find(), session.text, Edge.END, -1)
        if content and session.chosen:
            session.place(session.chosen, content)

    def split() -> None:
        span = chosen_find().span
        session.split(session.chosen or "", (span.start + span.end) // 2)

    def correct() -> None:
        session.correct(
            session.chosen or "", replace(chosen_find(), assignee=f"Văn phòng {session.stack.count()}")
        )

    words = iter(["van phong", "ho so", "thong ke", ""] * 1000)
    orders = iter([Order.CONFIDENCE, Order.DEADLINE, Order.TEXT] * 1000)
    asked = iter([Filter(with_due=True), Filter()] * 1000)
    return {
        "accept and go on": page.actions.accept.trigger,
        "reject and go on": page.actions.reject.trigger,
        "next find": page.actions.next.trigger,
        "next undecided find": page.actions.next_undecided.trigger,
        "change the kind": lambda: session.set_kind([session.chosen or ""], StatementKind.RESULT),
        "note": lambda: session.set_note(session.chosen or "", f"Xem lại {session.stack.count()}"),
        "a word less": stretch,
        "correct a field": correct,
        "split": split,
        "merge with the next": page.actions.spans.merge.trigger,
        "undo": page.actions.undo.trigger,
        "redo": page.actions.redo.trigger,
        "filter by words": lambda: session.set_scope(replace(session.scope, words=next(words))),
        "filter by deadline": lambda: session.set_scope(replace(session.scope, filter=next(asked))),
        "another order": lambda: session.set_scope(replace(session.scope, order=next(orders))),
    }


def _single_actions() -> list[tuple[str, float, str]]:
    with _opened() as (session, page):
        _make_ready(session, page)
        rows, firsts = [], dict[str, float]()

        def elsewhere(act: Callable[[], object]) -> float:
            session.choose_next()  # a find that was split or merged before is no ordinary one any more
            QApplication.processEvents()
            return _time(act)

        for name, act in _actions(session, page).items():
            session.set_scope(Scope(Group.TASK))
            session.choose_first()
            firsts[name] = elsewhere(act)
            rows.append((f"10,000 finds: {name}, ms", median(elsewhere(act) for _ in range(_RUNS)), _ONE))
        slowest = max(firsts, key=firsts.__getitem__)
        rows.append((f"10,000 finds: slowest first time ({slowest}), ms", firsts[slowest], _ONE))
        session.set_scope(Scope(Group.ALL))
        session.choose_first()
        page.show_one(shown=True)
        focused = median(_time(page.actions.accept.trigger) for _ in range(_RUNS))
        page.show_one(shown=False)
        return [*rows, ("10,000 finds: accept in focus mode, ms", focused, _ONE)]


def _megabytes() -> float:
    gc.collect()
    return float(psutil.Process().memory_info().rss) / 2**20


def _growth() -> float:
    """Return by how many megabytes 10,000 decisions let the memory grow, every line being laid out before."""
    with _opened(_FEW) as (session, page):
        session.set_scope(Scope(Group.ALL))
        ids = [finding.id for finding in session.finds]

        def decide(number: int) -> None:
            find_id = ids[number % len(ids)]
            session.choose(find_id)
            (session.reject if number // len(ids) % 2 else session.accept)([find_id])
            if number < _FEW or number % _PART == 0:
                QApplication.processEvents()

        for number in range(_FEW):
            decide(number)
        before = _megabytes()
        for number in range(_FEW, _FEW + _DECISIONS // _PART):
            decide(number)
        assert page.isVisible()
        return (_megabytes() - before) * _PART


def run() -> list[tuple[str, float, str]]:
    """Return what was measured: name, figure, and the bar that it must not pass."""
    app = application()
    appearance().choose(ThemeChoice.LIGHT)
    rows = [
        *_single_actions(),
        ("memory after 10,000 decisions, by a fifth of them, MB more", _growth(), _GROWTH),
    ]
    del app
    return rows
