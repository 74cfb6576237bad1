"""Where finds begin and end, by keys alone: word by word, at the caret, with the next, and two persons in one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desktop.domain import FindingState, Official, Origin, Span, Statement, StatementKind
from desktop.gui.review.groups import Group, Scope
from desktop.gui.review.people_dialog import PeopleDialog
from desktop.gui.review.spans import Edge, cut_of, stretched
from tests.gui.review_samples import OFFICIALS, RULES, STATEMENTS, TEXT, at

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def said(session: ReviewSession) -> str:
    span = session.finding(session.chosen).content.span
    return session.text[span.start : span.end]


def test_a_word_more_or_less_at_either_end() -> None:
    result = STATEMENTS[0]
    words = TEXT[result.span.start : result.span.end]
    for edge, by, wanted in (
        (Edge.END, -1, words.removesuffix(" thôn")),
        (Edge.START, 1, words.removeprefix("Năm ")),
        (Edge.END, 1, words + ".\nTuy"),
        (Edge.START, -1, "dự.\n" + words),
    ):
        span = stretched(result, TEXT, edge, by).span
        assert TEXT[span.start : span.end] == wanted


def test_the_core_follows_the_edge_that_it_reached_and_keeps_what_is_left_of_it() -> None:
    task = replace(STATEMENTS[2], span=at(RULES), core=at(RULES), due=())
    assert stretched(task, TEXT, Edge.END, 1).core.end == at(RULES).end + len(", xong")
    assert stretched(replace(task, core=at("rà soát quy")), TEXT, Edge.START, 1).core == at("soát quy")


def test_a_word_too_many_cannot_be_taken_away() -> None:
    one = Statement(at("Tặng"), StatementKind.AWARD)
    assert stretched(one, TEXT, Edge.END, -1) is None
    assert stretched(one, TEXT, Edge.START, 1) is None
    assert stretched(Statement(Span(0, 4), StatementKind.TASK), TEXT, Edge.START, -1) is None


def test_an_officials_name_grows_by_a_word_and_finds_its_places() -> None:
    short = Official("Thị Mận", (at("Thị Mận"),), OFFICIALS[0].roles)
    grown = stretched(short, TEXT, Edge.START, -1)
    assert (grown.name, grown.mentions) == ("Hà Thị Mận", OFFICIALS[0].mentions)


def test_a_sentence_is_best_cut_at_a_semicolon_then_at_a_comma_then_between_words() -> None:
    text = "Lập danh sách, rà soát; báo cáo kết quả"
    whole = Statement(Span(0, len(text)), StatementKind.TASK)
    assert cut_of(whole, text) == text.index("báo")
    assert cut_of(replace(whole, span=Span(0, text.index(";"))), text) == text.index("rà")
    assert cut_of(replace(whole, span=Span(0, 3)), text) is None
    assert cut_of(OFFICIALS[0], TEXT) is None


def test_four_keys_stretch_the_chosen_find_and_each_press_is_a_step(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    before = said(session)
    for key, modifier, wanted in (
        (KEY.Key_Comma, None, before.rsplit(" ", 1)[0]),
        (KEY.Key_Period, None, before),
        (KEY.Key_Period, SHIFT, before.removeprefix("Đồng ")),
        (KEY.Key_Comma, SHIFT, before),
    ):
        qtbot.keyClick(page.findings.list, key, modifier or Qt.KeyboardModifier.NoModifier)
        assert said(session) == wanted
    assert session.stack.count() == 4
    assert session.finding(session.chosen).state is FindingState.CORRECTED
    for _ in range(4):
        session.undo()
    assert session.finding(session.chosen).state is FindingState.SUGGESTED


def test_a_sentence_is_split_where_the_caret_stands_without_any_selection(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    page.source.select(Span(at("xong trước").start, at("xong trước").start))
    qtbot.keyClick(page.findings.list, KEY.Key_S)
    assert said(session).endswith("quy chế làm việc")
    assert session.undo_name.startswith("Split")
    session.undo()
    assert said(session).endswith("28/2")


def test_no_word_is_split_in_two(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    within = at("xong trước").start + 1
    page.source.select(Span(within, within))
    qtbot.keyClick(page.findings.list, KEY.Key_S)
    assert said(session).endswith("quy chế làm việc")


def test_with_the_caret_elsewhere_s_puts_it_where_the_sentence_is_two_and_a_second_s_splits(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    with qtbot.waitSignal(session.hinted):
        qtbot.keyClick(page.findings.list, KEY.Key_S)
    assert QApplication.focusWidget() is page.source.page
    assert page.source.caret() == at("xong trước").start
    qtbot.keyClick(page.source.page, KEY.Key_S)
    assert said(session).endswith("quy chế làm việc")


def test_m_merges_with_the_next_of_its_kind_and_with_the_selected_where_there_are_some(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    qtbot.keyClick(page.findings.list, KEY.Key_M)
    assert said(session).endswith("hằng quý")
    with qtbot.waitSignal(session.hinted):
        qtbot.keyClick(page.findings.list, KEY.Key_M)
    assert session.stack.count() == 1
    session.undo()
    session.select([find.id for find in session.finds][-2:])
    assert "2" in page.actions.spans.merge.text()


def test_two_spellings_of_one_person_are_merged_by_one_key(
    qtbot, page: ReviewPage, session: ReviewSession
) -> None:
    other = session.finding(session.add_official(at("Hà Thị Mận, Bí thư")))
    session.correct(other.id, replace(other.content, name="Hà Thi Mận"))
    qtbot.keyClick(page.findings.list, KEY.Key_M)
    names = [find.content.name for find in session.finds if isinstance(find.content, Official)]
    assert sorted(names) == ["Hà Thị Mận", "Lê Văn Cảnh"]


def test_persons_that_are_not_alike_are_not_merged(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    session.set_scope(Scope(Group.OFFICIAL))
    session.choose_first()
    with qtbot.waitSignal(session.hinted):
        qtbot.keyClick(page.findings.list, KEY.Key_M)
    assert session.stack.count() == 0


@pytest.fixture
def mixed(page: ReviewPage, session: ReviewSession) -> PeopleDialog:
    """The dialog over a find that holds the places of two persons."""
    ids = [find.id for find in session.finds if isinstance(find.content, Official)]
    session.merge(ids)
    page.actions.spans.split.trigger()
    return page.findChildren(PeopleDialog)[0]


def test_a_find_that_mixes_two_persons_is_taken_apart(mixed: PeopleDialog, session: ReviewSession) -> None:
    ok = mixed.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    place = next(row for row in range(mixed.places.count()) if "Cảnh" in mixed.places.item(row).text())
    mixed.places.item(place).setCheckState(Qt.CheckState.Checked)
    assert mixed.name.text() == "Lê Văn Cảnh"
    ok.click()
    people = {find.content.name: find for find in session.finds if isinstance(find.content, Official)}
    assert people["Lê Văn Cảnh"].content.mentions == OFFICIALS[1].mentions
    assert people["Lê Văn Cảnh"].origin is Origin.CLERK
    assert people["Hà Thị Mận"].content.mentions == OFFICIALS[0].mentions
    session.undo()
    assert len([find for find in session.finds if isinstance(find.content, Official)]) == 1


def test_nobody_is_left_without_a_place(mixed: PeopleDialog) -> None:
    for row in range(mixed.places.count()):
        mixed.places.item(row).setCheckState(Qt.CheckState.Checked)
    assert not mixed.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()
    mixed.reject()
