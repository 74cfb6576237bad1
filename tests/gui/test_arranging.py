"""Reports grouped, sorted and filtered: the order worked out without a window, and the model that shows it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain import ReportDetails, ReportFacts, ReportState, ReportSummary, Secrecy
from desktop.gui.reports.arrangement import (
    Arrangement,
    Field,
    Grouping,
    Having,
    ReportFilter,
    Sorting,
    from_json,
    to_json,
    with_value,
)
from desktop.gui.reports.arranging import Entry, Head, arranged, fitting
from desktop.gui.reports.cells import cell_words, is_unset, spoken, tip
from desktop.gui.review.report_model import COLUMNS, HEAD, REPORT_ID, ReportModel

TODAY = dt.date(2026, 3, 10)
NOW = dt.datetime(2026, 2, 15, 8, 0, tzinfo=dt.UTC)


def line(number: int, title: str = "", **parts: object) -> ReportSummary:
    names = ("day", "body", "kind", "secrecy", "reviewer", "tags")
    details = ReportDetails(
        title or f"Báo cáo {number}", **{name: parts.pop(name) for name in names if name in parts}
    )
    made = ReportSummary(
        number, f"{number}.docx", ReportFacts(), ReportState.NEW, 0, 4, 2, 1, 0, NOW, details=details
    )
    return replace(made, **parts)


LINES = (
    line(5, "Ủy ban họp", body="Ủy ban nhân dân xã", kind="Báo cáo", day=dt.date(2026, 1, 5), tags=("gấp", "tết")),
    line(4, "An toàn", body="Huyện ủy", kind="Kế hoạch", day=dt.date(2025, 3, 1), dues=(dt.date(2026, 3, 9),)),
    line(
        3, "Đôn đốc", kind="Báo cáo", cautions=3, dues=(dt.date(2026, 1, 1), dt.date(2026, 3, 11)), tags=("tết",)
    ),
    line(2, "Chỉ thị", state=ReportState.DONE, decided=4, questions=1, secrecy=Secrecy.TOI_MAT, stamp="TỐI MẬT"),
    line(
        1,
        "Biên bản",
        day=dt.date(2025, 7, 7),
        dues=(dt.date(2026, 3, 10),),
        reviewer="Thu",
        stamp="MẬT",
        with_due=2,
    ),
)


def rows(arrangement: Arrangement, closed: frozenset[str] = frozenset()) -> list[object]:
    shown = arranged([Entry(each) for each in LINES], arrangement, closed, TODAY)
    return [row.value if isinstance(row, Head) else row.summary.id for row in shown]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sorting.IMPORTED, [5, 4, 3, 2, 1]),
        (Sorting.DAY, [5, 1, 4, 3, 2]),
        (Sorting.TITLE, [4, 1, 2, 3, 5]),
        (Sorting.BODY, [4, 5, 3, 2, 1]),
        (Sorting.KIND, [5, 3, 4, 2, 1]),
        (Sorting.SECRECY, [2, 5, 4, 3, 1]),
        (Sorting.PROGRESS, [5, 4, 3, 1, 2]),
        (Sorting.DEADLINE, [1, 3, 5, 4, 2]),
        (Sorting.CAUTIONS, [3, 5, 4, 2, 1]),
        (Sorting.QUESTIONS, [2, 5, 4, 3, 1]),
        (Sorting.REVIEWER, [1, 5, 4, 3, 2]),
        (Sorting.TAGS, [5, 3, 4, 2, 1]),
    ],
)
def test_reports_are_sorted_and_those_without_come_last_either_way(sort: Sorting, order: list[int]) -> None:
    assert rows(Arrangement(sort=sort)) == order
    turned = rows(Arrangement(sort=sort, turned=True))
    assert sorted(turned) == [1, 2, 3, 4, 5]
    if sort is Sorting.DAY:
        assert turned == [4, 1, 5, 3, 2]


@pytest.mark.parametrize(
    ("group", "shown"),
    [
        (Grouping.STATE, ["new", 5, 4, 3, 1, "done", 2]),
        (Grouping.BODY, ["Huyện ủy", 4, "Ủy ban nhân dân xã", 5, "", 3, 2, 1]),
        (Grouping.KIND, ["Báo cáo", 5, 3, "Kế hoạch", 4, "", 2, 1]),
        (Grouping.YEAR, ["2026", 5, "2025", 4, 1, "", 3, 2]),
        (Grouping.MONTH, ["2026-02", 5, 4, 3, 2, 1]),
        (Grouping.REVIEWER, ["Thu", 1, "", 5, 4, 3, 2]),
        (Grouping.TAG, ["gấp", 5, "tết", 5, 3, "", 4, 2, 1]),
    ],
)
def test_reports_are_grouped_and_each_stands_under_all_its_tags(group: Grouping, shown: list[object]) -> None:
    assert rows(Arrangement(group=group)) == shown
    assert rows(Arrangement(group=group), frozenset({str(shown[0])}))[0] == shown[0]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (ReportFilter(state=ReportState.DONE), [2]),
        (ReportFilter(words="don doc"), [3]),
        (ReportFilter(words="uy ban XÃ"), [5]),
        (ReportFilter(words="05/01/2026"), [5]),
        (ReportFilter(words="tet"), [5, 3]),
        (ReportFilter(values=((Field.KIND, frozenset({"Báo cáo", "Kế hoạch"})),)), [5, 4, 3]),
        (ReportFilter(values=((Field.KIND, frozenset({""})), (Field.REVIEWER, frozenset({"Thu"})))), [1]),
        (ReportFilter(values=((Field.YEAR, frozenset({"2025"})),)), [4, 1]),
        (ReportFilter(values=((Field.TAG, frozenset({"gấp", ""})),)), [5, 4, 2, 1]),
        (ReportFilter(values=((Field.SECRECY, frozenset({"toi_mat"})),)), [2]),
        (ReportFilter(having=frozenset({Having.DUE})), [1]),
        (ReportFilter(having=frozenset({Having.CAUTIONS})), [3]),
        (ReportFilter(having=frozenset({Having.QUESTIONS, Having.STAMP})), [2]),
    ],
)
def test_a_filter_lets_through_what_fits_every_part_of_it(wanted: ReportFilter, ids: list[int]) -> None:
    assert [entry.summary.id for entry in fitting([Entry(each) for each in LINES], wanted)] == ids


def test_an_arrangement_outlives_the_program_and_nonsense_is_the_usual_one() -> None:
    values = with_value((), Field.TAG, "tết")
    wanted = Arrangement(
        ReportFilter(ReportState.NEW, "a b", values, frozenset({Having.DUE})),
        Grouping.BODY,
        Sorting.TITLE,
        turned=True,
    )
    assert from_json(to_json(wanted)) == wanted
    assert with_value(values, Field.TAG, "tết") == ()
    for nonsense in ("", "{}", "[1]", '{"state": "x"}', to_json(wanted).replace("body", "nobody")):
        assert from_json(nonsense) == Arrangement()


@pytest.mark.usefixtures("qapp")
def test_the_model_is_sound_through_groups_that_open_and_close() -> None:
    model = ReportModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_reports(LINES)
    for grouping in Grouping:
        model.arrange(Arrangement(group=grouping))
        for row in model.heads():
            count = model.rowCount()
            model.toggle(row)
            assert model.rowCount() < count
            assert not model.index(row).data(HEAD).open
            assert not model.flags(model.index(row)) & Qt.ItemFlag.ItemIsSelectable
            model.toggle(row)
            assert model.rowCount() == count
    model.sort(COLUMNS.index(Sorting.TITLE))
    assert model.arrangement.sort is Sorting.TITLE
    model.sort(COLUMNS.index(Sorting.TITLE))
    assert model.arrangement.turned
    model.show_reports(LINES[:2])
    assert model.total() == 2


@pytest.mark.usefixtures("qapp")
def test_a_report_under_two_tags_changes_in_both_places() -> None:
    model = ReportModel()
    model.show_reports(LINES)
    model.arrange(Arrangement(group=Grouping.TAG))
    model.update(replace(LINES[0], decided=3))
    told = [model.index(row).data() for row in range(model.rowCount()) if model.index(row).data(REPORT_ID) == 5]
    assert told == ["Ủy ban họp, 3/4"] * 2


@pytest.mark.usefixtures("qapp")
def test_a_stamp_whose_level_is_not_set_is_told_and_never_sets_it() -> None:
    stamped, settled = LINES[4], LINES[3]
    assert is_unset(stamped)
    assert not is_unset(settled)
    assert "stamped “MẬT”, level not set" in spoken(stamped)
    assert "stamped" not in tip(settled)
    assert cell_words(settled, Sorting.SECRECY) == "Tối mật"
    assert cell_words(stamped, Sorting.SECRECY) == ""
