"""How sure the program is: a share between 0 and 1 that follows what speaks for a find and against it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from desktop.domain import Extraction, Official, Role, Source, Span, Statement, StatementKind, TimeExpression
from desktop.extraction import extract
from desktop.extraction.confidence import probability, weigh_finds
from desktop.extraction.document import Document
from desktop.sureness import FAIRLY, SURE

ROOT = Path(__file__).resolve().parents[2]
MODEL = tomllib.loads((ROOT / "resources" / "models" / "confidence.toml").read_text("utf-8"))
REPORTS = sorted((ROOT / "tests" / "data" / "reports").glob("own-*/*.txt"))[::5]
TASK, RESULT, LIMITATION = StatementKind.TASK, StatementKind.RESULT, StatementKind.LIMITATION


def extraction(text: str) -> Extraction:
    return extract(Source("bao-cao.txt", "0" * 64, "text/plain", "utf-8", text))


def weighed(*finds: tuple[str, StatementKind, float, str]) -> tuple[Statement, ...]:
    """Sentences of one report as the rules found them: words, kind, the rule's confidence, its reasons."""
    text, statements = "", []
    for words, kind, ruled, why in finds:
        span = Span(len(text), len(text) + len(words))
        at = words.find("trước ngày")
        due = (TimeExpression(words[at:], Span(span.start + at, span.end)),) if at >= 0 else ()
        statements.append(Statement(span, kind, due=due, confidence=ruled, why=why))
        text += words + ".\n"
    return weigh_finds(Document(text, statements=tuple(statements))).statements


PLANNED = "trong phần nhiệm vụ, phần nhiệm vụ, là một mục trong danh sách"
CLEAR = (
    ("Yêu cầu các xã hoàn thành rà soát hộ nghèo trước ngày 15/9", TASK, 0.93, PLANNED),
    ("Phòng Y tế phải báo cáo tiến độ tiêm chủng trước ngày 30/10", TASK, 0.93, PLANNED),
    ("Giao Văn phòng đôn đốc các đơn vị nộp báo cáo trước ngày 05/11", TASK, 0.93, PLANNED),
)
DOUBTFUL = ("Con đường phía trước như thế, lòng người ở đây là vậy", TASK, 0.6, "trong phần kết quả")


@pytest.mark.parametrize("path", REPORTS, ids=lambda path: path.stem)
def test_every_confidence_is_a_probability_and_never_certain(path: Path) -> None:
    found = extraction(path.read_text("utf-8"))
    assert found.statements
    for find in (*found.statements, *found.officials):
        assert 0 < find.confidence < 1


def test_an_order_with_a_deadline_is_surer_than_a_sentence_without_a_cue_out_of_its_place() -> None:
    _, order, _, doubtful = weighed(*CLEAR, DOUBTFUL)
    assert order.confidence >= SURE
    assert doubtful.confidence < FAIRLY


def test_a_deadline_a_list_and_neighbours_of_the_same_kind_make_a_task_surer() -> None:
    other = ("Công tác thống kê còn chậm", LIMITATION, 0.9, "trong phần hạn chế")
    alone = weighed(CLEAR[0], other)[0].confidence
    assert weighed(*CLEAR)[0].confidence > alone
    without = (CLEAR[0][0].replace(" trước ngày 15/9", ""), TASK, 0.93, PLANNED)
    assert weighed(without, other)[0].confidence < alone
    outside = (*CLEAR[0][:3], "trong phần nhiệm vụ, phần nhiệm vụ")
    assert weighed(outside, other)[0].confidence < alone


def test_what_may_be_a_wish_of_those_below_is_less_sure_than_an_order() -> None:
    words = "Đồng chí {} các đơn vị nâng mức phụ cấp cho cộng tác viên dân số"
    order, wish = (
        weighed((words.format(verb), TASK, 0.93, f"trong phần phát biểu chỉ đạo, có từ “{verb}”"))[0]
        for verb in ("yêu cầu", "đề nghị")
    )
    assert wish.confidence < order.confidence
    assert "kiến nghị" in wish.why


def test_a_shortcoming_without_a_word_of_shortcoming_is_doubted() -> None:
    why = "trong phần hạn chế, phần hạn chế"
    told, untold = (
        weighed((words, LIMITATION, 0.9, why))[0]
        for words in (
            "Công tác thống kê còn chậm, số liệu chưa đầy đủ",
            "Lúa đông xuân 5.200 ha, hai vụ 9.800 ha",
        )
    )
    assert untold.confidence < told.confidence
    assert "không có từ đặc trưng" in untold.why


def test_a_sure_find_keeps_its_reasons_as_they_are_and_a_doubtful_one_adds_its_doubts() -> None:
    sure, doubtful = weighed(*CLEAR, DOUBTFUL)[1::2]
    assert sure.why == PLANNED
    assert doubtful.why.startswith("trong phần kết quả – chưa chắc vì ")


def test_an_official_whose_position_is_cut_off_is_less_sure() -> None:
    text = "Dự họp có ông Lò Văn Pánh, Bí thư Chi bộ 27; bà Vi Thị Sen, Bí thư Huyện ủy."
    people = tuple(
        Official(name, (span(text, name),), (Role(role, span(text, role)),), 0.96)
        for name, role in (("Lò Văn Pánh", "Bí thư Chi bộ"), ("Vi Thị Sen", "Bí thư Huyện ủy"))
    )
    cut, whole = weigh_finds(Document(text, officials=people)).officials
    assert cut.confidence < whole.confidence
    assert "chữ đứng sau" in cut.why


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize("table", ["statements", "officials"])
def test_every_weight_that_lowers_a_confidence_by_much_can_be_told_to_the_clerk(table: str) -> None:
    lowering = {sign for sign, weight in MODEL[table]["weights"].items() if weight <= -0.25}
    assert lowering - {"task", "result", "limitation"} <= MODEL[table]["doubts"].keys()
    assert MODEL["trained_on"]


def test_more_against_a_find_never_makes_it_surer() -> None:
    weights, level = MODEL["statements"]["weights"], MODEL["statements"]["level"]
    shown = probability(level, weights, {"task": 1.0})
    for sign in ("weak", "away", "wish", "telling", "lacking", "contrary", "alone", "opening", "short"):
        assert probability(level, weights, {"task": 1.0, sign: 1.0}) <= shown
    for sign in ("due", "item"):
        assert probability(level, weights, {"task": 1.0, sign: 1.0}) >= shown
