"""A decision is taken again for the same words here and in other reports, ticked first and undone as one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.domain import Change, Finding, FindingState, Official, Origin, Span, Statement, StatementKind
from desktop.errors import LibraryError
from desktop.gui.review.everywhere import Proposal, Way, found_in, proposals
from desktop.gui.review.everywhere_dialog import EverywhereDialog
from tests.gui.review_samples import OFFICIALS, SECOND, STATEMENTS, TEXT, at, extraction, source

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library


def official(session: ReviewSession, name: str) -> Finding:
    return next(find for find in session.finds if isinstance(find.content, Official) and find.content.name == name)


def names(library: Library, report_id: int) -> set[str]:
    contents = [find.content for find in library.report(report_id).findings]
    said = {one.directed_by for one in contents if isinstance(one, Statement) and one.directed_by}
    return said | {one.name for one in contents if isinstance(one, Official)}


@pytest.fixture
def other(library: Library, report_id: int) -> int:
    """The same report a second time."""
    assert report_id
    return library.add(source(name="hai.txt"), None, extraction()).report_id


@pytest.fixture
def asked(qtbot, page: ReviewPage) -> Callable[[], EverywhereDialog]:
    """Open the dialog for the chosen find and wait until every report is looked through."""

    def ask() -> EverywhereDialog:
        page.activateWindow()  # no window manager does so when a dialog closes
        qtbot.waitUntil(page.isActiveWindow)
        qtbot.keyClick(page.findings.list, Qt.Key.Key_P)
        dialog = page.findChildren(EverywhereDialog)[-1]
        qtbot.waitUntil(lambda: dialog._work is None)
        return dialog

    return ask


def test_a_corrected_name_is_written_so_in_this_and_in_other_reports_and_one_undo_takes_it_back(
    page: ReviewPage, session: ReviewSession, library: Library, other: int, asked
) -> None:
    mine = session.report.id
    find = official(session, "Hà Thị Mận")
    session.choose(find.id)
    session.correct(find.id, replace(find.content, name="Hà Thị Mẫn"))
    dialog = asked()
    assert "“Hà Thị Mận” as “Hà Thị Mẫn”" in dialog.way.currentText()
    assert len(dialog.chosen()) == 5
    dialog.accept()
    for report_id in (mine, other):
        assert "Hà Thị Mận" not in names(library, report_id)
    assert "2 reports" in session.undo_name
    session.undo()
    assert "Hà Thị Mận" in names(library, mine)
    assert "Hà Thị Mận" in names(library, other)
    session.redo()
    session.open_report(library.add(source("Khác", "khac.txt"), None, replace(extraction(), **NOTHING)).report_id)
    assert "2 reports" in session.undo_name
    session.undo()
    assert "Hà Thị Mận" in names(library, other)
    assert page.isVisible()


NOTHING = {"statements": (), "officials": (), "announced": (), "omissions": (), "cautions": ()}


def test_what_is_unticked_stays_as_it_is(session: ReviewSession, library: Library, other: int, asked) -> None:
    find = official(session, "Hà Thị Mận")
    session.choose(find.id)
    session.correct(find.id, replace(find.content, name="Hà Thị Mẫn"))
    dialog = asked()
    top = dialog.tree.topLevelItem(1)
    top.setCheckState(0, Qt.CheckState.Unchecked)
    assert dialog.apply_button.text().endswith("2")
    dialog.accept()
    assert "Hà Thị Mẫn" not in names(library, other)
    assert "Hà Thị Mẫn" in names(library, session.report.id)


def test_only_this_report_can_be_asked_for(session: ReviewSession, other: int, asked) -> None:
    find = official(session, "Hà Thị Mận")
    session.choose(find.id)
    session.correct(find.id, replace(find.content, name="Hà Thị Mẫn"))
    dialog = asked()
    dialog.here.setChecked(True)
    assert {one.report_id for one in dialog.chosen()} == {session.report.id}
    dialog.all_off.click()
    assert not dialog.apply_button.isEnabled()
    dialog.all_on.click()
    assert dialog.apply_button.isEnabled()
    dialog.reject()
    assert other


def test_a_rejected_phrase_is_rejected_wherever_it_is_not_decided(
    session: ReviewSession, library: Library, other: int, asked
) -> None:
    award = next(find for find in session.finds if find.content == STATEMENTS[5])
    session.reject([award.id])
    session.choose(award.id)
    dialog = asked()
    assert dialog.way.count() == 1
    dialog.accept()
    states = [find.state for find in library.report(other).findings if find.content == STATEMENTS[5]]
    assert states == [FindingState.REJECTED]


def test_words_marked_by_hand_are_marked_in_other_reports_where_they_stand(
    session: ReviewSession, library: Library, other: int, asked
) -> None:
    session.choose(session.add_statement(at("Đảng ủy đề ra 5 nhiệm vụ"), StatementKind.TASK))
    asked().accept()
    added = [find for find in library.report(other).findings if find.origin is Origin.CLERK]
    assert [find.content.span for find in added] == [at("Đảng ủy đề ra 5 nhiệm vụ")]
    session.choose(session.add_official(at("Tân Lập")))
    asked().accept()
    assert "Tân Lập" in names(library, other)


def test_leads_and_positions_are_written_alike(session: ReviewSession) -> None:
    task = next(find for find in session.finds if find.content == STATEMENTS[3])
    corrected = replace(task, content=replace(task.content, assignee="UBND xã"), state=FindingState.CORRECTED)
    (offer, *_) = proposals(corrected, task.content, TEXT)
    assert (offer.way, offer.words, offer.new) == (Way.ASSIGNEE, "Ủy ban nhân dân xã", "UBND xã")
    (one,) = found_in(1, [task], TEXT, offer)
    assert one.after.content.assignee == "UBND xã"
    person = official(session, "Hà Thị Mận")
    role = replace(OFFICIALS[0].roles[0], text="Bí thư Đảng ủy xã")
    (offer, *_) = proposals(replace(person, content=replace(person.content, roles=(role,))), person.content, TEXT)
    assert offer.way is Way.ROLE
    assert found_in(1, [person], TEXT, offer)[0].after.content.roles[0].text == "Bí thư Đảng ủy xã"
    assert SECOND


def test_nothing_is_offered_for_what_is_not_decided(qtbot, page: ReviewPage, session: ReviewSession) -> None:
    with qtbot.waitSignal(session.hinted):
        qtbot.keyClick(page.findings.list, Qt.Key.Key_P)
    assert page.findChildren(EverywhereDialog) == []


def test_a_report_that_changed_meanwhile_is_told_and_nothing_is_done_anywhere(
    qtbot, session: ReviewSession, library: Library, other: int, asked
) -> None:
    award = next(find for find in session.finds if find.content == STATEMENTS[5])
    session.reject([award.id])
    session.choose(award.id)
    dialog = asked()
    there = next(find for find in library.report(other).findings if find.content == STATEMENTS[5])
    library.apply(Change(other, "note", ((there, replace(there, note="mới")),)))
    with qtbot.waitSignal(session.failed) as caught:
        dialog.accept()
    assert isinstance(caught.args[0], LibraryError)
    assert session.stack.count() == 1


def test_after_later_work_on_a_report_undo_leaves_that_report_and_says_so(
    qtbot, session: ReviewSession, library: Library, other: int
) -> None:
    mine = session.report.id
    session.set_details([mine, other], lambda details: replace(details, reviewer="Lan"))
    session.open_report(other)
    session.accept([session.chosen])
    session.open_report(mine)
    with qtbot.waitSignal(session.hinted):
        session.undo()
    assert library.summary(mine).details.reviewer == ""
    assert library.summary(other).details.reviewer == "Lan"
    session.open_report(other)
    session.undo()
    session.undo()
    assert library.summary(other).details.reviewer == ""


def test_words_that_stand_in_a_find_already_are_not_marked_again_however_many_finds_there_are():
    text = "rà soát hồ sơ; " * 300
    spans = [Span(at, at + 13) for at in range(0, len(text), 15)]
    marked = [
        Finding(f"f{at}", 1, Statement(span, StatementKind.TASK), FindingState.SUGGESTED)
        for at, span in enumerate(spans)
        if at % 3
    ]
    proposal = Proposal(Way.ADD, "rà soát hồ sơ", content=Statement(spans[0], StatementKind.TASK))
    found = found_in(1, marked, text, proposal)
    assert [one.span for one in found] == spans[::3]
    around = Finding("all", 1, Statement(Span(0, len(text)), StatementKind.RESULT), FindingState.SUGGESTED)
    assert found_in(1, [*marked, around], text, proposal) == []


def test_what_says_the_same_with_capitals_and_other_spaces_is_the_same():
    text = "Rà soát  hồ sơ. rà soát hồ sơ. rà soát hồ sở."
    spans = [Span(0, 14), Span(16, 29), Span(31, 44)]
    finds = [Finding(f"f{at}", 1, Statement(span, StatementKind.TASK)) for at, span in enumerate(spans)]
    proposal = Proposal(Way.ACCEPT, "rà soát hồ sơ", content=finds[1].content)
    assert [one.span for one in found_in(1, finds, text, proposal)] == spans[:2]
