"""Whatever text comes in, the extraction is a valid one: hypothesis looks for a text that breaks it."""

from __future__ import annotations

import json
from itertools import pairwise

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain import Extraction, Source, Span, StatementKind
from desktop.extraction import extract
from desktop.interchange import extraction_to_json
from tests.extraction.contract import SCHEMA

VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
# Every run tries the same texts: what fails here fails for everybody.
SAME = settings(
    derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck), max_examples=100
)
REPORT = """Huyện ủy Nam Sơn triển khai nhiệm vụ năm 2024

Sáng 11/1/2024, Huyện ủy Nam Sơn tổ chức hội nghị. Đồng chí Lò Văn Pháy, Bí thư Huyện ủy, yêu cầu: Sở Nội vụ \
chủ trì rà soát quy chế trước ngày 30/6; (1) đề ra 14 nhiệm vụ trọng tâm.
II. NHIỆM VỤ
- Giao Văn phòng thống kê hồ sơ hằng quý"""
# In half of all texts, the words of reports: only they lead the grammar far enough to go wrong.
NAMES = ("Nguyễn Văn An", "Lò Thị Pháy", "H’Yim Kđoh", "NGUYỄN VĂN AN", "An", "Trần Hùng", "Giàng A Páo", "Nguyễn")
POSTS = (
    "Bí thư Huyện ủy", "Chủ tịch UBND xã", "Phó", "nguyên", "quyền", "Trưởng", "UVBTV", "Đại tá", "PGS.TS.",
    "các đồng chí", "đồng chí", "đ/c", "ông", "bà", "Bộ trưởng", "Ban Thường vụ",
    "Sở Nội vụ", "UBND huyện Nam Sơn",
)  # fmt: skip
WORK = (
    "yêu cầu", "đề nghị", "phát biểu", "giao", "chủ trì", "phối hợp", "rà soát", "tập trung", "cần", "phải", "sẽ",
    "đã", "còn hạn chế", "khen thưởng", "kiến nghị", "tổ chức hội nghị", "theo", "một là", "hai là", "thứ ba",
    "các nhiệm vụ sau:", "đề ra 14 nhiệm vụ trọng tâm", "Tuy nhiên,", "là", "và", "của", "cho", "Ảnh:", "Nguồn:",
    "đạt 12,5%", "48 đề án", "Phát biểu chỉ đạo,", "báo cáo", "nhiệm vụ", "chỉ thị", "trong đó có",
)  # fmt: skip
TIMES = (
    "ngày 30/6", "trước ngày 31/12/2024", "ngày 0/0", "năm 2024", "năm", "quý I", "tháng 13", "hằng tuần", "từ",
    "đến", "ngày 1, 2, 3/4", "31/02/2023", "01/01/0001", "31/12/9999", "sau mỗi đợt", "8 giờ", "thời gian tới",
    "Sáng 12/3,", "ngày 31 tháng 12 năm 9999", "ngày 1 tháng 1 năm 0001", "năm 9999", "tháng 0", "6 tháng đầu năm",
)  # fmt: skip
MARKS = (
    "- ", "+ ", "1. ", "2) ", "a) ", "(1) ", "1.1. ", "I. ", "IV. ", "Điều 1. ", "; ", ", ", ". ", ": ", " – ",
    "/", "(", ")", "“", "”", '"', "…", "...", "[", "]", "|", "\t", "   ", "\n", "\n\n", "!", "?", "*", "_", "đ",
)  # fmt: skip
LINES = (
    "THÔNG BÁO", "KẾ HOẠCH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "- Như trên;", "T/M BAN THƯỜNG VỤ",
    "I. KẾT QUẢ", "II. NHIỆM VỤ TRỌNG TÂM NĂM 2024", "III. KIẾN NGHỊ", "Tin, ảnh: Lan Anh", "12/3/2024 10:20",
    "Lam Giang, ngày 9 tháng 3 năm 2012", "HUYỆN ỦY NAM SƠN", "Nhiệm vụ năm 2024", "BIÊN BẢN", "Đang truy cập: 5",
)  # fmt: skip
ODD = (
    "\x00", "\ud800", "\udcff", "\ufeff", "\u2028", "\u2029", "\x85", "\x1c", "\x0b", "\r", "\u200b", "\u202e",
    "😀",
    "e\u0302\u0301", "\u0301", "ﬁ", "İ", "ẞ", "ǅ", "²", "½", "१२", "٣", "\U00010400", "שלום", "\U000e0041", "Ð",
    "9" * 5000, "a" * 3000, "A" * 300, "\u00a0", "\u3000", "{}", "{cue}", "%s", "\\", "　", "Ⅳ", "ª", "ǰ", "ß",
)  # fmt: skip
FRAGMENTS = st.sampled_from(NAMES) | st.sampled_from(POSTS) | st.sampled_from(WORK) | st.sampled_from(TIMES)
PIECES = FRAGMENTS | FRAGMENTS | st.sampled_from(MARKS) | st.sampled_from(LINES).map(lambda line: f"\n{line}\n")
JOINTS = st.sampled_from((" ", " ", " ", ", ", "; ", ". ", ": ", "\n", "\n- ", "\n1. ", ""))
# In half of them the parts of a report are open already, and an official is known.
OPENINGS = st.sampled_from(("", "", f"{REPORT} ", f"{REPORT}\n"))
WOVEN = st.builds(
    lambda opening, pairs: opening + "".join(word + joint for word, joint in pairs),
    OPENINGS,
    st.lists(st.tuples(PIECES, JOINTS), max_size=60),
)
STRANGE = st.lists(PIECES | st.sampled_from(ODD) | st.characters(), max_size=50).map("".join)
ANY = st.text(max_size=300) | st.text(st.characters(categories=("Cs", "Cc", "Cf", "Mn", "Zs", "Nd", "Lt", "So")))


@SAME
@given(ANY)
def test_any_unicode_text_gives_a_valid_extraction(text):
    hold(text)


@SAME
@given(WOVEN)
def test_any_order_of_the_words_of_reports_gives_a_valid_extraction(text):
    hold(text)


@SAME
@given(STRANGE)
def test_words_of_reports_among_odd_characters_give_a_valid_extraction(text):
    hold(text)


@pytest.mark.parametrize("odd", [*ODD, *TIMES, *MARKS], ids=lambda odd: ascii(odd[:12]))
def test_a_report_with_something_odd_in_every_gap_gives_a_valid_extraction(odd):
    words = REPORT.split(" ")
    hold(f" {odd} ".join(words))
    hold(odd.join(words))


def hold(text: str) -> None:
    """Check everything that readers of an extraction rely on."""
    source = Source(file="báo cáo.txt", sha256="0" * 64, media_type="text/plain", encoding="utf-8", text=text)
    found = extract(source)
    for spans in kinds_of_spans(found):
        inside_and_apart(spans, text)
    officials_hold(found, text)
    tasks_hold(found, text)
    data = extraction_to_json(source, found)
    assert data["text"] == text
    VALIDATOR.validate(json.loads(json.dumps(data)))


def kinds_of_spans(found: Extraction) -> list[list[Span]]:
    return [
        list(found.noise),
        [mention for official in found.officials for mention in official.mentions],
        [statement.span for statement in found.statements],
        list(found.omissions),
    ]


def inside_and_apart(spans: list[Span], text: str) -> None:
    for start, end in spans:
        assert 0 <= start < end <= len(text)
    for one, following in pairwise(sorted(spans)):
        assert one.end <= following.start


def officials_hold(found: Extraction, text: str) -> None:
    names = [official.name for official in found.officials]
    assert all(name.strip() for name in names)
    assert len(set(names)) == len(names)
    for official in found.officials:
        assert official.mentions
        assert 0 <= official.confidence <= 1
        for role in official.roles:
            inside_and_apart([role.span], text)
            assert role.text == text[role.span.start : role.span.end]
        assert len({role.span for role in official.roles}) == len(official.roles)


def tasks_hold(found: Extraction, text: str) -> None:
    names = {official.name for official in found.officials}
    for statement in found.statements:
        assert statement.directed_by is None or statement.directed_by in names
        assert (statement.core is None) == (statement.kind is not StatementKind.TASK)
        assert statement.core is None or within(statement.core, statement.span)
        inside_and_apart([time.span for time in statement.due], text)
        for time in statement.due:
            assert within(time.span, statement.span)
            assert time.text == text[time.span.start : time.span.end]
            assert not (time.period and time.period.start and time.period.end) or (
                time.period.start <= time.period.end
            )
    for count in found.announced:
        inside_and_apart([count.span], text)


def within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < inner.end <= outer.end
