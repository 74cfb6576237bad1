"""Two texts side by side: what stayed, what was changed, left out or added."""

from __future__ import annotations

from desktop.differences import Fate, Pair, changed_words, differences


def test_each_paragraph_stands_beside_its_counterpart() -> None:
    before = "Tiêu đề\n\nRà soát hồ sơ trước ngày 30/6.\nBỏ đoạn này đi nhé.\nHết."
    after = "Tiêu đề\nRà soát hồ sơ trước ngày 15/7.\nHết.\nNơi nhận: như trên."
    assert differences(before, after) == [
        Pair(Fate.SAME, "Tiêu đề", "Tiêu đề"),
        Pair(Fate.CHANGED, "Rà soát hồ sơ trước ngày 30/6.", "Rà soát hồ sơ trước ngày 15/7."),
        Pair(Fate.LEFT_OUT, "Bỏ đoạn này đi nhé.", ""),
        Pair(Fate.SAME, "Hết.", "Hết."),
        Pair(Fate.ADDED, "", "Nơi nhận: như trên."),
    ]


def test_spaces_make_no_difference() -> None:
    assert [pair.fate for pair in differences("Một  hai\tba", "Một hai ba")] == [Fate.SAME]


def test_within_a_paragraph_the_words_that_differ_are_told() -> None:
    left, right = changed_words("trước ngày 30/6 này", "trước ngày 15/7 này")
    assert left == [("trước ngày", False), ("30/6", True), ("này", False)]
    assert right == [("trước ngày", False), ("15/7", True), ("này", False)]
