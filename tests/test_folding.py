"""Folding: what is the same for a clerk is the same for the program, at the same place."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.folding import fold, fold_each, plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Uỷ ban", "Ủy ban"),
        ("hoà bình", "hòa bình"),
        ("khoẻ", "khỏe"),
        ("TUỴ", "tụy"),
        ("Ðảng", "Đảng"),
        ("qúy", "quý"),
        ("hòan thành", "hoàn thành"),
    ],
)
def test_two_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", ["quý", "quả", "của", "thuở", "huế", "khuyến", "hoàn", "múa", "giữa", "khuya"])
def test_words_with_one_spelling_stay_as_they_are(word: str) -> None:
    assert fold(word) == word


def test_search_folding_takes_every_mark_and_the_bar_of_d() -> None:
    assert plain("Uỷ viên Ban Thường vụ Đảng uỷ, Ðắk Lắk") == "uy vien ban thuong vu dang uy, dak lak"


@given(st.text())
def test_folding_keeps_the_place_of_every_letter(text: str) -> None:
    assert len(fold(text)) == len(plain(text)) == len(text)


@given(st.text(alphabet="aăâeêioôơuưyqhbcđ \u0300\u0301\u0303\u0309\u0323", max_size=12))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(unicodedata.normalize("NFC", text))
    assert fold(once) == once


@given(st.lists(st.text(alphabet="aoòóeèyuùqhbÐđ ỷ", max_size=9), min_size=1))
def test_folding_many_phrases_at_once_is_folding_each(phrases: list[str]) -> None:
    assert fold_each(["mở", *phrases]) == [fold(phrase) for phrase in ["mở", *phrases]]
