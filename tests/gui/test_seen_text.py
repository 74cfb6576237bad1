"""What the clerk has had before the eyes: told by the source view, kept in the library, and what is left."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from desktop.domain import Span
from desktop.gui.offsets import Display
from desktop.gui.source_view.coverage import Coverage, Stretches
from desktop.gui.source_view.paragraphs import Paragraphs
from tests.gui.review_samples import FIRST, at, big_report
from tests.gui.source_report import TEXT, report, span
from tests.gui.source_window import opened
from tests.gui.test_source_view import long_report

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 12)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS)
def test_stretches_hold_exactly_what_was_put_in_and_never_touch(spans: list[Span]) -> None:
    stretches = Stretches(spans)
    kept = list(stretches)
    held = {place for one in kept for place in range(*one)}
    assert held == {place for one in spans for place in range(*one)}
    assert all(one.end < other.start for one, other in pairwise(kept))
    assert all(stretches.cover(one) for one in spans if one.start < one.end)


@given(SPANS, st.integers(0, 70), st.integers(0, 20))
def test_parts_of_stretches_are_those_inside(spans: list[Span], start: int, length: int) -> None:
    parts = Stretches(spans).over(start, start + length)
    held = {place for one in spans for place in range(*one)}
    assert {place for one in parts for place in range(*one)} == held & set(range(start, start + length))


def test_blank_lines_and_noise_are_no_paragraphs() -> None:
    noise = report().noise
    paragraphs = Paragraphs(TEXT, Display(TEXT), noise)
    assert len(paragraphs) == len(TEXT.splitlines()) - 2
    assert all(
        not (one.start < other.end and other.start < one.end) for one in noise for other in paragraphs.spans
    )


def test_a_paragraph_is_seen_when_all_of_it_was() -> None:
    paragraphs = Paragraphs(TEXT, Display(TEXT), report().noise)
    coverage = Coverage(paragraphs, Stretches())
    long, count = paragraphs.spans[1], coverage.left
    middle = (long.start + long.end) // 2
    assert coverage.add(Span(long.start, middle))
    assert coverage.left == count
    assert coverage.add(Span(middle, long.end))
    assert coverage.left == count - 1
    assert not coverage.add(Span(middle, middle + 3))
    assert coverage.next_unseen(long.start - 1) == paragraphs.spans[2]
    assert coverage.next_unseen(len(TEXT)) == paragraphs.spans[0]
    coverage.add(Span(0, len(TEXT)))
    assert (coverage.left, coverage.next_unseen(0)) == (0, None)


def test_what_stays_in_sight_of_an_active_window_is_seen_and_what_lies_below_is_not(qtbot) -> None:
    view = opened(qtbot, long_report())
    view.watch.set_pace(10)
    with qtbot.waitSignal(view.seen) as told:
        view.watch.wake()
    in_sight = view.page.sight.range()
    assert told.args == [in_sight]
    assert in_sight.end < len(view.page.sheet.text) / 4
    with qtbot.waitSignal(view.seen) as told:
        view.page.verticalScrollBar().setValue(60)
    assert told.args[0].start >= in_sight.end


def test_what_flies_past_is_not_seen(qtbot) -> None:
    view = opened(qtbot, long_report())
    view.watch.set_pace(10)
    with qtbot.waitSignal(view.seen):
        view.watch.wake()
    before = view.page.sheet.coverage.left
    flown = []

    def fly() -> bool:
        bar = view.page.verticalScrollBar()
        bar.setValue(bar.value() + 120)
        flown.append(bar.value())
        return len(flown) > 3

    qtbot.waitUntil(fly)
    assert view.page.sheet.coverage.left == before


def test_noise_need_not_be_seen_and_all_is_seen_when_the_page_was(qtbot) -> None:
    view = opened(qtbot, height=900)
    view.watch.set_pace(10)
    with qtbot.waitSignal(view.seen):
        view.watch.wake()
    assert view.page.sheet.coverage.left == 0


def test_a_line_in_the_margin_stands_beside_what_was_seen(view) -> None:
    before = view.page.viewport().grab().toImage()
    view.take_as_seen(span("Năm 2023, toàn huyện xây dựng mới 64 mô hình"))
    after = view.page.viewport().grab().toImage()
    column = int(view.page.page_layout.column.left)
    changed = {
        x for x in range(column) for y in range(0, before.height(), 2) if before.pixel(x, y) != after.pixel(x, y)
    }
    assert changed
    assert max(changed) - min(changed) < 4


def test_what_is_left_is_told_and_a_key_leads_to_it(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    page.source.take_as_seen(Span(0, at(FIRST).start))
    assert page.facts.unseen.text() == "to see: 3"
    qtbot.keyClick(page.findings.list, Qt.Key.Key_L)
    assert page.source.caret() == at(FIRST).start
    assert page.source.page.hasFocus()
    page.source.take_as_seen(Span(0, len(session.text)))
    assert page.facts.unseen.text() == "all seen"
    assert not page.desk.next_unseen.isEnabled()


def test_a_find_decided_by_itself_was_read_but_not_many_at_once(page: ReviewPage, session: ReviewSession) -> None:
    left = page.desk.seen.left
    session.accept_all_shown()
    assert page.desk.seen.left == left
    session.undo()
    proposal = next(
        find
        for find in session.finds
        if getattr(find.content, "span", None) == at("Các chi bộ đề nghị huyện mở lớp bồi dưỡng bí thư chi bộ")
    )
    session.accept([proposal.id])
    assert page.source.page.sheet.read.cover(proposal.content.span)


def test_what_was_seen_is_kept_when_the_report_is_left_and_is_no_step_of_undo(
    page: ReviewPage, session: ReviewSession, library: Library
) -> None:
    report_id, steps = session.report.id, len(library.history(session.report.id))
    page.source.take_as_seen(Span(0, 40))
    page.source.take_as_seen(Span(60, 90))
    session.close_report()
    assert library.report(report_id).read == (Span(0, 40), Span(60, 90))
    assert len(library.history(report_id)) == steps
    session.open_report(report_id)
    assert list(page.source.page.sheet.read) == [Span(0, 40), Span(60, 90)]
    assert not page.actions.undo.isEnabled()


def test_what_was_seen_is_kept_from_time_to_time(qtbot, page: ReviewPage, session, library: Library) -> None:
    page.desk.seen.set_pace(10)
    page.source.take_as_seen(Span(0, 40))
    qtbot.waitUntil(lambda: library.report(session.report.id).read == (Span(0, 40),))


@pytest.mark.parametrize("count", [3000])
def test_many_paragraphs_are_counted_as_one_goes(page: ReviewPage, session, library: Library, count: int) -> None:
    source, extraction = big_report(count)
    session.open_report(library.add(source, None, extraction).report_id)
    assert page.desk.seen.left == count
    page.source.take_as_seen(Span(0, len(source.text) // 2))
    assert abs(page.desk.seen.left - count // 2) < 20
