import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from desktop.domain import Span
from desktop.gui.offsets import Display, Offsets

AWKWARD = st.text(
    st.sampled_from(
        [*"aàđ 1\n\t\r\0", "\u00a0", "\u2028", "\u2029", "\ufdd0", "\u200b", "\ufffc", "🇻", "𠀀", "\u0301"]
    ),
    max_size=60,
)


def blocks(document: QTextDocument) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block.text())
        block = block.next()
    return found


def shown(text: str, longest: int = 20_000) -> tuple[Display, QTextDocument]:
    display, document = Display(text, longest), QTextDocument()
    document.setPlainText(display.text)
    return display, document


pytestmark = pytest.mark.usefixtures("qapp")


@given(AWKWARD, st.integers(1, 12))
def test_every_character_stands_in_qt_where_the_map_says(text, longest):
    display, document = shown(text, longest)
    assert document.blockCount() == len(display.starts)
    for place, character in enumerate(text):
        unit = display.offsets.to_qt(place)
        if character not in "\n\r\0\u2029\u2028\u00a0\ufdd0":
            assert document.characterAt(unit) == character or ord(character) > 0xFFFF
        assert display.offsets.from_qt(unit) == place
    assert display.offsets.to_qt(len(text)) == document.characterCount() - 1


@given(AWKWARD, st.integers(1, 12))
def test_blocks_begin_in_qt_where_the_display_says(text, longest):
    display, document = shown(text, longest)
    for number, start in enumerate(display.starts):
        assert document.findBlockByNumber(number).position() == display.offsets.to_qt(start)
        if start < len(text):
            assert display.block_of(start) == number


@given(AWKWARD, st.integers(1, 12))
def test_the_parts_of_a_span_in_its_blocks_are_the_whole_span(text, longest):
    display, document = shown(text, longest)
    units = 0
    for number, words in enumerate(blocks(document)):
        start, end = display.within(Span(0, len(text)), number)
        assert 0 <= start <= end <= len(words) * 2 + 1
        units += end - start
    assert units == len(text.encode("utf-16-le")) // 2


def test_a_place_within_a_two_unit_character_is_the_next_one():
    offsets = Offsets("a😀b")
    assert [offsets.from_qt(unit) for unit in range(5)] == [0, 1, 2, 2, 3]


def test_a_selection_up_to_the_end_of_a_cut_line_keeps_its_last_character():
    display, document = shown("một hai ba bốn", 8)
    first = document.findBlockByNumber(0)
    assert display.offsets.span_from_qt(0, first.position() + first.length() - 1) == Span(0, 8)


def test_long_lines_are_cut_behind_a_space():
    display, _ = shown("rà soát " * 10_000)
    assert len(display.starts) == 4
    assert all(display.text[display.offsets.to_qt(start) - 2] == " " for start in display.starts[1:])


def test_a_text_of_ordinary_lines_is_shown_as_it_is():
    text = "Một\nHai ba\n\nBốn"
    assert Display(text).text == text
    assert Display(text).starts == [0, 4, 11, 12]


def test_halves_of_two_unit_characters_do_no_harm():
    display, document = shown("a\ud83db\nc")
    assert document.blockCount() == 2
    assert display.offsets.to_qt(4) == document.findBlockByNumber(1).position()
