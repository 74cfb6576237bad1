"""The reason of a find reads in the language of the window."""

import re

import pytest

from desktop import paths
from desktop.gui import translation
from desktop.gui.reasoning import reason_words
from desktop.intake import gather, prepare


@pytest.fixture
def english(qapp):  # noqa: ARG001 (it must live before translators are installed)
    translation.install("en")


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("why", "told"),
    [
        (
            "trong phần nhiệm vụ, là một mục trong danh sách, động từ “rà soát”, có thời hạn “quý I, quý II”",
            "in the part on tasks, an item of a list, the verb “rà soát”, the deadline “quý I, quý II”",
        ),
        (
            "trong phần phát biểu chỉ đạo, có từ “cần”, lĩnh vực theo từ hồ sơ và lưu trữ",
            "in the speech of a leader, the words “cần”, the area by the words hồ sơ and lưu trữ",
        ),
        (
            "trong phần kết quả – chưa chắc vì câu quá ngắn, chỉ được nêu tên một lần",
            "in the part on results – not sure, because: the sentence is very short, named only once",
        ),
        (
            "đứng sau “đồng chí”, chức vụ theo sau: Tỉnh ủy viên; Chánh Văn phòng",
            "behind “đồng chí”, the position behind: Tỉnh ủy viên; Chánh Văn phòng",
        ),
    ],
)
def test_an_english_window_tells_the_reason_in_english(why: str, told: str) -> None:
    assert reason_words(why) == told


@pytest.mark.usefixtures("qapp")
def test_a_vietnamese_window_tells_it_as_it_is_stored() -> None:
    translation.install("vi")
    assert reason_words("trong phần kết quả") == "trong phần kết quả"
    translation.install("en")


@pytest.mark.usefixtures("english")
def test_nothing_that_the_program_says_of_a_sample_stays_vietnamese() -> None:
    finds = [find for file in gather([paths.resources("samples")]) for find in _finds(file)]
    left = {find.why for find in finds if re.search("[ăđĩũơưạ-ỹ]", _own_words(reason_words(find.why)))}
    assert finds
    assert left == set()


def _finds(file):
    extraction = prepare(file).extraction
    return (*extraction.statements, *extraction.officials)


def _own_words(why: str) -> str:
    """Return what is no word of the report: without quotations, positions and the words of the area."""
    why = re.sub(r"“.*?”", "", why)
    why = re.sub(r"the area by the words .*?(?= – |$)", "", why)
    why = re.sub(r"\(ông, bà, a degree …\)", "", why)
    return re.sub(r"the position (?:in front|behind): .*?(?=, a family|, no | – |$)", "", why)
