"""Tasks that say the same: put together whatever their number, in work that grows as their number does."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from desktop.briefs import Kind, outline_of
from desktop.briefs.choice import choose
from desktop.briefs.labels import label_finds
from desktop.briefs.merging import merged
from desktop.briefs.outline import MarkKind, Table
from desktop.briefs.profiles import load_profile
from desktop.domain import (
    Finding,
    FindingState,
    Official,
    Report,
    ReportFacts,
    Role,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)
from desktop.pulse import heard_by
from tests.briefs.samples import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WORK = "rà soát, thống kê hồ sơ tồn đọng của đơn vị"
JUNE, JULY = "trước ngày 30/6", "trước ngày 31/7"


def of_tasks(tasks: Sequence[tuple[str | None, str, str | None, str | None]]) -> Report:
    """Return a report of tasks: body, work, deadline, who directs."""
    lines, finds, at = [], [], 0
    for number, (body, work, due, director) in enumerate(tasks):
        line = " ".join(filter(None, (body, work, due)))
        span = Span(at, at + len(line))
        dues = (TimeExpression(due, Span(span.end - len(due), span.end)),) if due else ()
        content = Statement(span, StatementKind.TASK, span, body, director, due=dues)
        finds.append(Finding(f"{number:032x}", 1, content, FindingState.ACCEPTED))
        lines.append(line)
        at += len(line) + 1
    source = Source("tasks.txt", "0" * 64, "text/plain", "utf-8", "\n".join(lines))
    return Report(1, source, ReportFacts(), (), tuple(finds))


def jobs(*tasks: tuple[str | None, str, str | None, str | None]):
    (choice,) = choose([of_tasks(tasks)])
    return merged((choice, said) for said in choice.of(StatementKind.TASK))


def places(*tasks: tuple[str | None, str, str | None, str | None]) -> list[list[int]]:
    return [[int(said.key, 16) for _, said in job.places] for job in jobs(*tasks)]


def test_a_body_may_be_shortened_and_its_fullest_name_is_told() -> None:
    (job,) = jobs(
        ("Phòng Tổng hợp", WORK, None, None),
        (None, WORK, None, None),
        ("Phòng Tổng hợp Văn phòng", WORK, None, None),
        ("phòng tổng hợp", WORK, None, None),
    )
    assert job.assignees == ("Phòng Tổng hợp Văn phòng",)


def test_a_body_that_only_begins_with_the_same_letters_is_another() -> None:
    assert places(("Phòng Tổng hợp", WORK, None, None), ("Phòng Tổng hợp2", WORK, None, None)) == [[0], [1]]


def test_a_longer_and_a_shorter_name_meet_by_the_one_that_both_begin_with() -> None:
    told = [(body, WORK, None, None) for body in ("Sở", "Sở Tài chính", "Sở Nội vụ", "Ban Tổ chức")]
    assert places(*told) == [[0, 1, 2], [3]]
    assert jobs(*told)[0].assignees == ("Sở Tài chính", "Sở Nội vụ")


def test_tasks_of_different_days_stay_apart_and_one_without_a_day_joins_the_first() -> None:
    assert places(
        (None, WORK, JUNE, None), (None, WORK, JULY, None), (None, WORK, None, None), (None, WORK, JULY, None)
    ) == [[0, 2], [1, 3]]


def test_the_place_that_tells_most_leads_and_the_others_follow_as_the_report_has_them() -> None:
    assert places(
        (None, WORK, None, None),
        ("Văn phòng", WORK, None, None),
        (None, WORK, JUNE, None),
        ("Văn phòng", WORK, JUNE, "Trần Văn Bách"),
    ) == [[3, 1, 2, 0]]


def test_work_with_another_number_in_it_is_other_work() -> None:
    assert places((None, f"{WORK} số 5", None, None), (None, f"{WORK} số 6", None, None)) == [[0], [1]]


def alike(count: int) -> Report:
    """Return a report whose every task says the same, under ever new names of one body."""
    return of_tasks([(f"Sở {number}" if number else "Sở", WORK, JUNE, "Lò Văn Pháy") for number in range(count)])


def directed(count: int) -> Report:
    """Return a report in which each of many officials directs a task of his own."""
    base = of_tasks([(None, f"{WORK} số {at}", None, f"Lò Văn {at}") for at in range(count)])
    post = Role("Trưởng phòng", Span(0, 4))
    named = (Official(f"Lò Văn {at}", (Span(0, 4),), (post,)) for at in range(count))
    people = (Finding(f"{count + at:032x}", 1, one, FindingState.ACCEPTED) for at, one in enumerate(named))
    return Report(1, base.source, base.facts, (), (*base.findings, *people))


_ABOUT_TASKS = (Kind.SUMMARY, Kind.COMBINED, Kind.TASKS, Kind.CONCLUSION)


@pytest.mark.parametrize(
    ("maker", "kind"),
    [
        *((alike, kind) for kind in _ABOUT_TASKS[:3]),
        *((directed, kind) for kind in (*_ABOUT_TASKS, Kind.OFFICIALS)),
    ],
)
def test_twice_the_tasks_are_twice_the_work(maker: Callable[[int], Report], kind: Kind) -> None:
    work_on(maker(50), kind)  # what is loaded once is loaded now
    once, twice = work_on(maker(300), kind), work_on(maker(600), kind)
    assert twice < 2.3 * once


def work_on(report: Report, kind: Kind) -> int:
    """Return how many calls the outline of a brief makes."""
    made = 0

    def tell(_frame: object, event: str, _argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        outline_of([report], kind, load_profile("party-05"), TODAY)
    finally:
        sys.setprofile(before)
    return made


def test_a_row_of_many_places_bears_the_bookmark_of_each_one_within_the_other() -> None:
    outline = outline_of([alike(3)], Kind.COMBINED, load_profile("party-05"), TODAY)
    table = next(block for block in outline.body if isinstance(block, Table) and any(r.band for r in block.rows))
    row = next(row for row in table.rows if not row.band)
    told = [(one.kind, one.key) for one in row.cells[0][0].inlines if not hasattr(one, "text")]
    names = [f"dong_{number:032x}" for number in range(3)]
    starts = [(MarkKind.ANCHOR_START, name) for name in reversed(names)]
    assert told == [*starts, *((MarkKind.ANCHOR_END, name) for name in names)]


def test_whoever_hears_the_signs_of_life_can_stop_a_draft() -> None:
    class Enough(Exception):  # noqa: N818 (no error)
        pass

    heard = 0

    def hear(_done: int, _total: int) -> None:
        nonlocal heard
        heard += 1
        if heard == 20:
            raise Enough

    with heard_by(hear), pytest.raises(Enough):
        outline_of([alike(100)], Kind.TASKS, load_profile("party-05"), TODAY)
    assert label_finds(choose([alike(2)])[0]).signs  # and what comes behind is not harmed
