"""What others wrote beside the text of the file: told over the text, listed, led to by one key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.domain import Comment
from tests.gui import review_samples
from tests.gui.review_samples import at

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.gui.review.session import ReviewSession
    from desktop.library import Library

FIRST, SECOND = (" ".join(line.split()[:3]) for line in review_samples.TEXT.strip().split("\n")[1:3])
COMMENTS = (Comment(at(FIRST), "Phòng Tổng hợp", "Số này chưa chốt"), Comment(at(SECOND), "", "Viết lại câu này"))


@pytest.fixture
def report_id(library: Library) -> int:
    source = replace(review_samples.source(), comments=COMMENTS)
    return library.add(source, None, review_samples.extraction()).report_id


def test_a_line_says_how_many_there_are_and_opens_into_the_list(page: ReviewPage) -> None:
    panel = page.comments
    assert panel.isVisible()
    assert panel.head.text().endswith(": 2")
    assert not panel.list.isVisible()
    panel.head.click()
    assert panel.list.isVisible()
    assert [panel.list.item(row).text() for row in range(2)] == [
        "Phòng Tổng hợp: Số này chưa chốt",
        "Viết lại câu này",
    ]


def test_one_key_walks_through_the_comments_and_shows_their_words(qtbot, page: ReviewPage) -> None:
    seen = []
    for _ in range(3):
        qtbot.keyClick(page.findings.list, Qt.Key.Key_Y)
        seen.append(page.source.selection())
    assert seen == [at(FIRST), at(SECOND), at(FIRST)]
    assert page.comments.list.isVisible()


def test_the_arrow_keys_walk_in_the_list(qtbot, page: ReviewPage) -> None:
    page.comments.head.click()
    page.comments.list.setFocus()
    qtbot.keyClick(page.comments.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.comments.list, Qt.Key.Key_Down)
    assert page.source.selection() == at(SECOND)


def test_a_file_without_comments_shows_nothing(page: ReviewPage, session: ReviewSession, library: Library) -> None:
    source, extraction = review_samples.big_report(20)
    session.open_report(library.add(source, None, extraction).report_id)
    assert not page.comments.isVisible()
    assert not page.actions.next_comment.isEnabled()
