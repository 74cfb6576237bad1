"""The area of work of a task, by the verb that names the work and its object."""

from __future__ import annotations

import pytest

from desktop import paths
from desktop.domain import Area, Source, Span, Statement, StatementKind
from desktop.extraction import extract
from desktop.extraction.area_words import Judged, judged, words_of
from desktop.extraction.areas import area_of
from desktop.extraction.phrases import marks_of
from desktop.folding import fold

DISTRICT = "UBND huyện Bình Xuyên"
OFFICE = "Văn phòng Tỉnh ủy Lai Châu"
PARTY = "Đảng ủy xã Ea Kao"


def area(words: str, host: str = DISTRICT, doer: str = "") -> Area:
    return told(words, host, doer).area


def told(words: str, host: str = DISTRICT, doer: str = "", assignee: str | None = None) -> Judged:
    at = words.find(doer)
    named = Span(at, at + len(doer)) if doer else None
    task = Statement(Span(0, len(words)), StatementKind.TASK, assignee=assignee)
    return area_of(words, marks_of(fold(words)), task, named, host)


@pytest.mark.parametrize(
    ("words", "host", "expected"),
    [
        ("Lắp đặt camera tại bộ phận một cửa", DISTRICT, Area.DIGITAL),
        ("Tiết kiệm 10% chi thường xuyên, không mua sắm xe ô tô mới", DISTRICT, Area.FINANCE),
        ("Giải quyết dứt điểm 7 vụ khiếu nại kéo dài", DISTRICT, Area.PETITIONS),
        ("Niêm yết đầy đủ 312 thủ tục hành chính, trả kết quả đúng hẹn", DISTRICT, Area.SECTOR),
        ("Hoàn thành chỉnh lý 40 mét giá tài liệu phông Tỉnh ủy khóa XII", OFFICE, Area.RECORDS),
        ("Cử 6 chuyên viên đi học lớp cao cấp lý luận chính trị", OFFICE, Area.PERSONNEL),
        ("Kết nạp 12 đảng viên mới, chú ý nguồn là đoàn viên", PARTY, Area.PARTY),
        ("Nắm chắc tình hình địa bàn, báo cáo kịp thời những vấn đề đột xuất", OFFICE, Area.INFORMATION),
        ("Chuyển 50 ha mía kém hiệu quả sang trồng sầu riêng", PARTY, Area.SECTOR),
        ("Tiếp tục kiểm tra, giám sát việc chi trả chế độ thai sản", DISTRICT, Area.MONITORING),
    ],
)
def test_the_object_of_the_head_verb_decides(words: str, host: str, expected: Area) -> None:
    assert area(words, host) is expected


def test_with_whom_a_body_works_says_nothing_of_the_work() -> None:
    assert area("Chủ động phối hợp với Công an và Hải quan trồng rừng ven biển") is Area.SECTOR
    assert area("Thực hiện tốt quy chế phối hợp giữa hai cơ quan", OFFICE) is Area.COORDINATION


def test_a_report_asked_for_at_the_end_is_not_the_work() -> None:
    assert area("Kiện toàn bộ máy Trung tâm Khuyến nông, báo cáo UBND huyện kết quả") is Area.PERSONNEL


def test_advising_takes_the_area_of_what_is_advised_on() -> None:
    assert area("Nâng cao chất lượng tham mưu, thẩm định các đề án", OFFICE) is Area.DOCUMENTS
    assert area("Tham mưu kịp thời những việc được Thường trực giao", OFFICE) is Area.ADVISORY


def test_the_matter_named_in_front_of_the_doer_counts() -> None:
    words = "Về đề nghị sửa chữa trụ sở xã Tân Phong: giao Phòng Kinh tế xem xét, báo cáo"
    assert area(words, doer="Phòng Kinh tế") is Area.FINANCE


def test_work_without_a_word_of_an_area_is_the_hosts_own() -> None:
    assert area("Làm việc có tâm", OFFICE) is Area.ADVISORY
    assert area("Làm việc có tâm", DISTRICT) is Area.SECTOR


def test_the_heading_of_a_list_says_what_its_items_are_about() -> None:
    items = "2. Công tác văn thư\na) Làm đúng thể thức.\nb) Không để sót việc."
    begin = items.index("Không để")
    task = Statement(Span(begin, len(items)), StatementKind.TASK)
    assert area_of(items, marks_of(fold(items)), task, None, DISTRICT).area is Area.RECORDS


def test_a_partner_named_before_a_stop_is_the_work_itself() -> None:
    assert area("Tăng cường phối hợp với Mặt trận Tổ quốc; sáu tháng gặp nhau một lần", PARTY) is Area.COORDINATION


def learnt() -> dict[str, dict[str, float]]:
    """What the stored model learnt of each pair of syllables."""
    model = paths.toml("models", "areas.toml")
    stored = {pair: by.split() for pair, by in (model["words"] | model["pairs"]).items()}
    return {
        pair: {area: float(by) for area, by in zip(it[::2], it[1::2], strict=True)} for pair, it in stored.items()
    }


def test_a_word_of_the_doers_name_counts_half_of_one_of_the_work() -> None:
    both = words_of(marks_of(fold("Kiểm kê quỹ, tài chính")).tokens, "Phòng Tài chính")
    assert both["tài chính"] == 1.0
    assert both["phòng tài"] == 0.5
    assert "quỹ tài" not in both


def test_learnt_words_decide_where_the_rules_leave_two_areas_close() -> None:
    undecided = dict.fromkeys((area.value for area in Area), 0.0)
    for word, weights in list(paths.toml("models", "areas.toml")["words"].items())[::9]:
        strongest = max(learnt()[word].items(), key=lambda by: by[1])
        if strongest[1] >= 1 and weights:
            assert word in judged(undecided | {strongest[0]: 3.5}, {}, marks_of(word).tokens, None).words


def test_the_words_that_told_the_area_are_named_the_rules_phrase_first() -> None:
    assert told("Giải quyết dứt điểm 7 vụ khiếu nại kéo dài").words[0] == "khiếu nại"
    assert told("Làm việc có tâm", OFFICE).words == ()


def test_the_reason_of_a_task_names_the_words_of_its_area() -> None:
    text = "Đồng chí Bí thư yêu cầu Thanh tra huyện giải quyết dứt điểm 7 vụ khiếu nại kéo dài trước ngày 30/6.\n"
    task = extract(Source("x.txt", "0" * 64, "text/plain", "utf-8", text)).statements[0]
    assert task.area is Area.PETITIONS
    assert "lĩnh vực theo từ khiếu nại" in task.why


def test_every_weight_of_a_word_speaks_of_a_known_area() -> None:
    areas = {area.value for area in Area}
    model = paths.toml("models", "areas.toml")
    assert set(model["level"]) == set(model["rules"]) == areas
    assert {area for weights in learnt().values() for area in weights} <= areas
