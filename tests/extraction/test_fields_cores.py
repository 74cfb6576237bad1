"""The last cut of the core of a task."""

from __future__ import annotations

import pytest

from desktop.domain import Span, Statement, StatementKind
from desktop.extraction.cores import core_of
from desktop.extraction.phrases import marks_of
from desktop.folding import fold


def core(words: str, begin: int = 0) -> str:
    task = Statement(Span(0, len(words)), StatementKind.TASK, core=Span(begin, len(words)))
    return words[slice(*core_of(words, marks_of(fold(words)), task))]


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        (
            "hội nghị biểu quyết thông qua các chỉ tiêu: sản lượng than đạt 2 triệu tấn",
            "sản lượng than đạt 2 triệu tấn",
        ),
        ("Đại hội quyết nghị nhiệm vụ chủ yếu: giảm hộ nghèo còn 4%", "giảm hộ nghèo còn 4%"),
    ],
)
def test_what_only_announces_targets_is_no_work(words: str, rest: str) -> None:
    assert core(words) == rest


@pytest.mark.parametrize(
    "words",
    [
        "Văn phòng làm tốt ba việc: trực, ghi, báo",
        "Hội nghị giao ban tháng 3 họp tại xã: chuẩn bị hội trường",
    ],
)
def test_a_colon_inside_the_work_stays(words: str) -> None:
    assert core(words) == words


def test_calling_for_something_is_the_work_itself() -> None:
    words = "Kêu gọi vốn đầu tư chợ đầu mối"
    assert core(words, words.index("vốn")) == words
