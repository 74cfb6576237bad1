from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.domain import Finding, FindingState, Official, Span, Statement, StatementKind
from desktop.gui.offsets import Display
from desktop.gui.source_view import margin
from desktop.gui.source_view.block_painter import BlockPainter
from desktop.gui.source_view.card import card
from desktop.gui.source_view.index import FindIndex, Place, spans_of
from desktop.gui.source_view.margin import Label, width_of
from desktop.gui.source_view.search import Found, Search
from desktop.gui.source_view.shapes import Shapes
from desktop.gui.theme import interface_font, load
from tests.gui.source_report import FINDINGS, TEXT, TITLE, report, span

pytestmark = pytest.mark.usefixtures("qapp")

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
CONTENTS = st.one_of(
    SPANS.map(lambda each: Statement(each, StatementKind.TASK)),
    st.lists(SPANS, min_size=1, max_size=3).map(lambda mentions: Official("Cà Văn Ương", tuple(mentions))),
)


@given(st.lists(CONTENTS, max_size=12), SPANS)
def test_the_index_finds_what_touches_a_range_and_nothing_else(contents, asked):
    index = FindIndex([Finding(str(at), 1, content) for at, content in enumerate(contents)])
    everything = [Place(*each, finding) for finding in index.by_id.values() for each in spans_of(finding)]
    touching = [place for place in everything if place.start < asked.end and place.end > asked.start]
    assert sorted(index.over(*asked), key=str) == sorted(touching, key=str)


def test_the_innermost_find_is_the_shortest():
    index = FindIndex(FINDINGS)
    assert index.innermost(span("Đỗ Khắc Tùng", 1).start).id == "tung"
    assert index.innermost(span("tiếp thu ý kiến").start).id == "thanks"
    assert index.innermost(0) is None


def test_an_index_tells_which_finds_are_not_the_same():
    rejected = replace(FINDINGS[4], state=FindingState.REJECTED)
    other = (rejected, *FINDINGS[:4], *FINDINGS[6:])
    assert FindIndex(FINDINGS).changed(other) == {"award", "review"}
    assert FindIndex(other).changed(FINDINGS) == {"award", "review"}
    assert FindIndex(FINDINGS).changed(FINDINGS) == set()


@given(st.lists(CONTENTS, min_size=1, max_size=8), st.data())
def test_an_index_with_changed_finds_is_as_one_made_anew(contents, data):
    finds = [Finding(str(at), 1, content) for at, content in enumerate(contents)]
    at = data.draw(st.integers(0, len(finds) - 1))
    new = data.draw(CONTENTS.map(lambda content: replace(finds[at], content=content)))
    for after in (replace(finds[at], note="x"), new):
        changed = (*finds[:at], after, *finds[at + 1 :])
        made, anew = FindIndex(finds).with_findings(changed, {after.id}), FindIndex(changed)
        assert made.by_id == anew.by_id
        assert sorted(made.over(0, 60), key=str) == sorted(anew.over(0, 60), key=str)


def shapes(text: str, title: str | None = None, noise: tuple[Span, ...] = ()) -> Shapes:
    return Shapes(text, Display(text), title, noise)


def test_a_headline_is_found_though_its_lines_are_broken_elsewhere():
    found = shapes("Trang chủ\nHọp báo quý\n  một năm 2024\nSáng nay họp báo", "Họp báo quý một năm 2024")
    assert [found[number].headline for number in range(4)] == [False, True, True, False]


def test_a_headline_within_a_sentence_is_no_headline():
    assert not shapes("Bài viết Họp báo quý một nêu rõ", "Họp báo quý một")[0].headline


def test_a_line_of_noise_is_smaller_and_a_line_with_some_noise_is_not():
    found = shapes("12 lượt xem\nChia sẻ: huyện họp", None, (Span(0, 11), Span(12, 20)))
    assert found[0].noise
    assert not found[1].noise
    assert found.noise_in(12, 30) == [Span(12, 20)]


def test_wrapped_lines_and_blank_lines_bring_no_gap_of_their_own():
    found = shapes("Phòng rà soát toàn bộ hồ sơ còn\ntồn đọng.\n\nPhòng báo cáo.\nHết.")
    assert [found[number].gap > 0 for number in range(5)] == [False, False, False, True, True]


def test_a_search_takes_any_white_space_between_words():
    found = Search("Ủy ban\u00a0nhân\ndân xã; uỷ ban nhân dân").all("uy ban nhan dan")
    assert list(found) == [Span(0, 15), Span(20, 35)]
    assert found.over(14, 20) == [Span(0, 15)]
    assert [found.place_of(span) for span in (Span(20, 35), Span(20, 34), None)] == [2, 0, 0]


def test_the_place_after_the_last_is_the_first():
    found = Found([Span(2, 4), Span(9, 11)])
    assert found.following(Span(9, 11), backwards=False) == Span(2, 4)
    assert found.following(Span(2, 4), backwards=True) == Span(9, 11)
    assert found.following(Span(5, 5), backwards=False) == Span(9, 11)
    assert found.following(Span(9, 9), backwards=False) == Span(9, 11)


def test_a_text_folded_in_pieces_is_searched_like_one_folded_at_once():
    text = "Ủy ban nhân dân xã. " * 12_000
    prepared, at_once = Search(text), Search(text)
    while prepared.prepare():
        pass
    assert prepared.all("nhan dan").starts == at_once.all("nhan dan").starts
    assert len(at_once.all("nhan dan")) == 12_000


def test_the_card_of_a_task_has_its_fields_its_confidence_and_why():
    words = card(FINDINGS[5], load("light"))
    for part in ("Ban Dân vận", "trước ngày 15/3 → 15/03/2024", "Vi Thị Thơm", "0.91", "thời hạn nêu rõ"):
        assert part in words


def test_the_card_of_an_official_has_the_positions():
    assert "Phó Bí thư Thường trực Huyện ủy" in card(FINDINGS[0], load("dark"))


def test_the_card_shows_words_as_they_are_written():
    note = Finding("x", 1, FINDINGS[9].content, note="<b>hỏi & đáp</b>")
    assert "&lt;b&gt;hỏi &amp; đáp&lt;/b&gt;" in card(note, load("light"))


def test_the_sample_has_its_headline_at_the_top():
    assert TEXT.startswith(TITLE)
    assert report().findings == FINDINGS


def test_an_index_that_is_mended_holds_what_one_made_anew_holds() -> None:
    """A find moves, one is split, two are merged, an official comes and goes: each against a new index."""
    first = [Finding(str(at), 1, Statement(Span(at * 10, at * 10 + 8), StatementKind.TASK)) for at in range(9)]
    person = Finding("p", 1, Official("A", (Span(3, 5), Span(41, 44))))
    wide = replace(first[2], content=replace(first[2].content, span=Span(20, 48)))
    steps = [
        (*first, person),
        (*first[:2], wide, *first[4:], person),
        (*first[:2], wide, *first[4:]),
        (*first[1:], replace(person, content=Official("A", (Span(60, 61),)))),
        tuple(first),
    ]
    index = FindIndex(tuple(first))
    for findings in steps:
        index = index.with_findings(findings, index.changed(findings))
        anew = FindIndex(findings)
        assert index.by_id == anew.by_id
        for at in range(0, 95, 3):
            held = {(place.start, place.end, place.finding.id) for place in index.over(at, at + 4)}
            assert held == {(place.start, place.end, place.finding.id) for place in anew.over(at, at + 4)}


def test_one_line_of_the_margin_names_a_kind_once_with_each_decision_on_it() -> None:
    metrics = QFontMetricsF(interface_font(8.25, bold=True))
    task, result = StatementKind.TASK, StatementKind.RESULT
    waits, taken, gone = FindingState.SUGGESTED, FindingState.ACCEPTED, FindingState.REJECTED
    assert Label(task, (waits, taken, gone)).marks == (taken, gone)
    assert width_of(Label(task, (waits,)), metrics) < width_of(Label(task, (taken, gone)), metrics)
    # Two kinds with a mark each have room in the margin, so that nothing is painted beyond the page.
    both = sum(width_of(Label(kind, (taken,)), metrics) for kind in (task, result))
    assert both < margin.WIDTH


def test_labels_of_a_line_are_joined_by_kind(view) -> None:
    painter = QPainter()
    decided = tuple(
        replace(find, state=FindingState.ACCEPTED) if at % 2 else find
        for at, find in enumerate(view.page.sheet.index.by_id.values())
    )
    view.set_findings(decided)
    for block, _ in view.page.sight.blocks():
        drawn = BlockPainter(painter, view.page.sheet, block, view.page.page_layout.pitch(block.blockNumber()))
        for line in margin.lines(view.page.sheet, block.blockNumber(), drawn):
            kinds = [label.kind for label in line.labels]
            assert len(kinds) == len(set(kinds))
