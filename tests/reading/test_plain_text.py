from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import ReadError
from desktop.reading import read
from tests.reading.old_letters import cp1258

if TYPE_CHECKING:
    from pathlib import Path

REPORT = "Ngày 26/12, Tỉnh ủy tổng kết; đồng chí Lê Văn Ổn yêu cầu hoàn thành trước 30/6.\nNăm 2023, tiếp tục.\n"

ANY_TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"]), min_size=1).filter(
    lambda text: text.strip()
)
on_real_files = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=100
)


def visible(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", text).split())


def stored(folder: Path, data: bytes, name: str = "báo cáo.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (REPORT.encode(), "utf-8"),
        (REPORT.encode("utf-8-sig"), "utf-8"),
        (REPORT.encode("utf-16"), "utf-16-le"),
        (b"\xfe\xff" + REPORT.encode("utf-16-be"), "utf-16-be"),
        (REPORT.encode("utf-16-le"), "utf-16-le"),
        (REPORT.encode("utf-16-be"), "utf-16-be"),
        (REPORT.encode("utf-32"), "utf-32-le"),
        (cp1258(REPORT), "cp1258"),
    ],
)
def test_the_same_report_comes_out_of_every_encoding(tmp_path: Path, data: bytes, encoding: str) -> None:
    source = read(stored(tmp_path, data))
    assert (source.text, source.encoding) == (REPORT, encoding)


def test_a_source_says_where_it_comes_from(tmp_path: Path) -> None:
    source = read(stored(tmp_path, REPORT.encode()))
    assert source.file == "báo cáo.txt"
    assert source.sha256 == hashlib.sha256(REPORT.encode()).hexdigest()
    assert source.media_type == "text/plain"
    assert source.pages == ()


def test_line_ends_become_one_kind_and_composition_becomes_nfc(tmp_path: Path) -> None:
    text = unicodedata.normalize("NFD", "Ủy ban\r\nnhân dân\rtỉnh\x0cĐông Sơn")
    assert read(stored(tmp_path, text.encode())).text == "Ủy ban\nnhân dân\ntỉnh\nĐông Sơn"


def test_what_looks_wrong_is_kept_as_written(tmp_path: Path) -> None:
    text = "Ðảng ủy\u00a0xã \u2028hoà, hòa; tru\u0323o\u031bng\u200b\ufeff"
    assert read(stored(tmp_path, text.encode())).text == unicodedata.normalize("NFC", text)


def test_characters_that_cannot_be_stored_are_marked_in_their_places(tmp_path: Path) -> None:
    data = "một\x00hai\ufffeba".encode() + " và nhiều chữ khác".encode() * 50
    assert read(stored(tmp_path, data)).text.startswith("một\ufffdhai\ufffdba")


def test_a_lone_surrogate_is_marked_in_its_place(tmp_path: Path) -> None:
    data = "\ufeffmột\ud800hai".encode("utf-16-le", "surrogatepass")
    assert read(stored(tmp_path, data)).text == "một\ufffdhai"


def test_a_file_cut_inside_a_letter_keeps_all_that_is_whole(tmp_path: Path) -> None:
    whole = "Thường trực Tỉnh uỷ"
    assert read(stored(tmp_path, whole.encode()[:-1])).text == whole[:-1] + "\ufffd"


def test_one_broken_byte_in_a_long_text_is_marked(tmp_path: Path) -> None:
    data = REPORT.encode() * 10 + b"\xff" + REPORT.encode()
    assert read(stored(tmp_path, data)).text == REPORT * 10 + "\ufffd" + REPORT


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ("Ünïcödê für größere Übung, señor".encode("latin-1"), "unknown_encoding"),
        (bytes(range(256)) * 20, "not_text"),
    ],
)
def test_gibberish_is_refused_instead_of_shown(tmp_path: Path, data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as refused:
        read(stored(tmp_path, data))
    assert refused.value.code == code


@on_real_files
@given(text=ANY_TEXT, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_no_visible_character_of_any_text_is_lost_or_moved(tmp_path: Path, text: str, encoding: str) -> None:
    try:
        source = read(stored(tmp_path, text.encode(encoding)))
    except ReadError as refused:
        assert refused.code == "blank" and not text.strip("\u200b\u200c\u200d\u2060\u00ad\ufeff ")  # noqa: PT017, PT018
    else:
        assert visible(source.text) == visible(text.removeprefix("\ufeff"))


@on_real_files
@given(
    text=st.text(st.sampled_from("aăâbcdđeêghiklmnoôơpqrstuưvxyạảãáàĂÂĐÊÔƠƯỦỷễộ 0123456789.,;:()\n"), min_size=20)
)
def test_every_vietnamese_text_survives_cp1258(tmp_path: Path, text: str) -> None:
    if text.strip():
        assert visible(read(stored(tmp_path, cp1258(text))).text) == visible(text)
