"""pyvi's words on their places in the text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.extraction.words import words_in

AWKWARD = [
    "",
    " \t\n",
    "Văn phòng  Tỉnh ủy\u00a0tham mưu\nxây dựng kế hoạch.",
    "kinh tế-xã hội; kinh tế- xã hội… (mồng 6 Tết)...",
    "a_b _x __ y_ 12_3 1.206.000,5% 24/24 giờ",
    "Số 47-CT/TU ngày 16/12/2019, T.Ư, TP.HCM, http://a.vn/x?y=1 a@b.vn",
    "“Ba bám, bốn cùng”\u2028\u200bđồng chí\ufeff Ⅳ ² 😀",
    "Thu\u0309 tu\u031bo\u031b\u0301ng Chi\u0301nh phu\u0309",
]


@pytest.mark.parametrize("text", AWKWARD)
def test_words_and_gaps_rebuild_the_text_exactly(text: str) -> None:
    _rebuilds(text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_rebuilt_from_its_words_and_gaps(text: str) -> None:
    _rebuilds(text)


def _rebuilds(text: str) -> None:
    rebuilt, at = "", 0
    for word in words_in(text):
        assert at <= word.span.start < word.span.end <= len(text)
        gap = text[at : word.span.start]
        assert not gap.strip(), "only white space lies between words"
        rebuilt += gap + text[word.span.start : word.span.end]
        at = word.span.end
    assert not text[at:].strip()
    assert rebuilt + text[at:] == text


def test_places_are_those_of_the_whole_text_when_a_part_is_asked_for() -> None:
    text = "Kính gửi: Vụ Tổ chức cán bộ trình phương án"
    words = words_in(text, 10)
    assert text[words[0].span.start : words[0].span.end].startswith("Vụ")
    assert text[words[-1].span.start : words[-1].span.end] == "phương án"


def test_words_and_classes_are_those_of_pyvi_with_scikit_learn_behind_it() -> None:
    """What plain pyvi 0.1.1 gave for this sentence is stored here."""
    text = "Bộ phận Một cửa niêm yết biểu phí mới tại sảnh, thay các bảng cũ đã mờ chữ trước mùa thi"
    words = words_in(text)
    assert " ".join(text[word.span.start : word.span.end].replace(" ", "_") for word in words) == (
        "Bộ_phận Một cửa niêm_yết biểu phí mới tại sảnh , thay các bảng cũ đã mờ chữ trước mùa thi"
    )
    assert " ".join(word.tag for word in words) == "N M N N V N R E N F V L N A R A N E N V"


def test_a_verb_is_told_from_a_noun() -> None:
    tags = {word.tag for word in words_in("trình phương án")}
    assert {"V", "N"} <= tags


def test_neither_numpy_nor_sklearn_is_imported() -> None:
    program = (
        "import sys; from desktop.extraction.words import words_in; words_in('Văn phòng rà soát văn bản');"
        "print([m for m in ('numpy', 'scipy', 'sklearn', 'sklearn_crfsuite') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
