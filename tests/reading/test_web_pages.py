from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.errors import ReadError
from desktop.reading import read
from tests.reading.old_letters import cp1258, encoded, seen

if TYPE_CHECKING:
    from pathlib import Path


def page(folder: Path, code: str | bytes, name: str = "tin.html") -> list[str]:
    path = folder / name
    path.write_bytes(code if isinstance(code, bytes) else code.encode())
    return read(path).text.split("\n")


def test_each_block_becomes_a_line(tmp_path: Path) -> None:
    code = "<html><body><h1>Tin  mới</h1><p>Ông <b>Lê A</b>,\n Bí thư<br>dòng hai</p><div>ba<div>tư</div>năm</div>"
    assert page(tmp_path, code) == ["Tin mới", "Ông Lê A, Bí thư", "dòng hai", "ba", "tư", "năm"]


def test_list_items_and_cells_are_never_lost(tmp_path: Path) -> None:
    code = (
        "<html><body><ol start=3><li>ba</li><li><p>bốn;</p></li></ol>"
        "<ol type=a><li>2.500 hộ</li><li>b. đã có</li></ol>"
        "<ul><li>gạch<ul><li>con</li></ul></li><li>+ cộng</li></ul>"
        "<table><caption>Bảng</caption><tr><th>Việc</th><td>Hạn</td></tr></table><dl><dt>Từ</dt><dd>Nghĩa</dd></dl>"
    )
    assert page(tmp_path, code) == [
        "3. ba",
        "4. bốn;",
        "a. 2.500 hộ",
        "b. đã có",
        "- gạch",
        "- con",
        "+ cộng",
        "Bảng",
        "Việc",
        "Hạn",
        "Từ",
        "Nghĩa",
    ]


def test_menus_show_no_bullets(tmp_path: Path) -> None:
    code = "<html><nav><ul><li>Trang chủ</li></ul></nav><p>Tin</p><aside><ol><li>Đọc nhiều</li></ol></aside>"
    assert page(tmp_path, code) == ["Trang chủ", "Tin", "Đọc nhiều"]


def test_what_a_page_never_shows_is_left_out(tmp_path: Path) -> None:
    code = (
        "<html><head><title>T</title><style>p{}</style></head><body><script>var a='<p>giả</p>'</script>"
        "<!-- chú -->"
        "<noscript>bật script</noscript><template>mẫu</template><p>thật &amp; đủ</p>"
    )
    assert page(tmp_path, code) == ["thật & đủ"]


def test_preformatted_lines_stay_lines(tmp_path: Path) -> None:
    assert page(tmp_path, "<html><pre>một\n  hai</pre>") == ["một", "hai"]


@pytest.mark.parametrize(
    "data",
    [
        "<html><meta charset=utf-8><p>Tỉnh ủy".encode(),
        "<p>Tỉnh ủy".encode("utf-16"),
        "\ufeff<!DOCTYPE html><p>Tỉnh ủy".encode(),
        "<html><meta charset=iso-8859-1><p>Tỉnh ủy".encode(),
        cp1258("<html><meta charset=windows-1258><p>Tỉnh ủy"),
        cp1258("<html><p>Tỉnh ủy"),
        b"<html><p>T&#7881;nh &#7911;y",
        b'<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>T&#7881;nh &#7911;y</p></html>',
    ],
)
def test_the_encoding_is_found_whatever_the_page_says(tmp_path: Path, data: bytes) -> None:
    assert page(tmp_path, data) == ["Tỉnh ủy"]


def test_a_page_in_another_encoding_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes("<html><meta charset=windows-1252><p>Übergrößenträger, señor, garçon".encode("cp1252"))
    assert read(path).text == "Übergrößenträger, señor, garçon"
    assert read(path).encoding == "windows-1252"


def test_a_page_that_names_no_real_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refused:
        page(tmp_path, "<html><meta charset=punycode><p>Übergrößenträger señor".encode("cp1252"))
    assert refused.value.code == "unknown_encoding"


def test_thousands_of_nested_elements_are_read(tmp_path: Path) -> None:
    assert page(tmp_path, "<html>" + "<div>" * 5000 + "sâu") == ["sâu"]


def test_a_web_archive_is_read_as_its_page(tmp_path: Path) -> None:
    archive = (
        "From: <Saved by a browser>\r\nSubject: Tin\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--giua"\r\n\r\n----giua\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<html><p>T=E1=BB=89nh =E1=BB=A7y</p></html>\r\n----giua\r\n"
        "Content-Type: image/png\r\n\r\n....\r\n----giua--\r\n"
    )
    assert page(tmp_path, archive, "tin.mht") == ["Tỉnh ủy"]


@pytest.mark.parametrize(
    "charset", ["windows-1252", "iso-8859-1", "windows-1258", "us-ascii", "x-user-defined", ""]
)
@pytest.mark.parametrize("code", ["tcvn3", "vni", "cp1258"])
def test_an_8_bit_page_in_a_web_archive_is_read_whatever_its_headers_say(
    tmp_path: Path, code: str, charset: str
) -> None:
    words = "Văn phòng rà soát, tổng hợp hồ sơ; các xã, phường báo cáo kết quả trước ngày 30/6."
    said = f'; charset="{charset}"' if charset else ""
    path = tmp_path / "tin.mht"
    head = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--giua"\r\n\r\n----giua\r\n'
        f"Content-Type: text/html{said}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><p>"
    )
    path.write_bytes(head.encode() + encoded(words, code) + b"</p></html>\r\n----giua--\r\n")
    assert read(path).text == words
    assert read(path, code).text == words


def test_empty_lines_that_are_seen_part_the_text(tmp_path: Path) -> None:
    code = (
        "<html><p>một</p>\n<p><br></p>\n<p>&nbsp;</p><p>hai<br>ba<br><br>bốn</p>"
        "<table><tr><td><br>năm</td></tr></table>"
    )
    assert page(tmp_path, code) == ["một", "", "hai", "ba", "", "bốn", "năm"]


def test_columns_of_preformatted_lines_stay_apart(tmp_path: Path) -> None:
    assert page(tmp_path, "<html><pre>\nTHƯ KÝ      CHỦ TRÌ\n\nLê A        Tạ B  </pre>") == [
        "THƯ KÝ      CHỦ TRÌ",
        "",
        "Lê A        Tạ B",
    ]


def test_headings_items_and_cells_of_a_page_are_known(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_text(
        "<html><h2>Phần hai</h2><ol><li>Rà soát<ul><li>con</li></ul></ol><nav><ul><li>Trang chủ</ul></nav>"
        "<table><tr><th rowspan=2>Việc</th><th colspan=2>Hạn</th></tr><tr><td>đầu</td><td>cuối</td></tr></table>",
        "utf-8",
    )
    source = read(path)
    assert [
        (source.text[slice(*block.span)], block.kind.value, block.level, block.row, block.column)
        for block in source.blocks
    ] == [
        ("Phần hai", "heading", 2, 0, 0),
        ("1. Rà soát", "item", 1, 0, 0),
        ("- con", "item", 2, 0, 0),
        ("Việc", "cell", 0, 0, 0),
        ("Việc", "cell", 0, 1, 0),
        ("Hạn", "cell", 0, 0, 1),
        ("đầu", "cell", 0, 1, 1),
        ("cuối", "cell", 0, 1, 2),
    ]


def test_deleted_text_of_a_page_is_left_out(tmp_path: Path) -> None:
    assert page(tmp_path, "<html><p>Hạn <del>30/6</del><ins>15/7</ins></p>") == ["Hạn 15/7"]


def test_old_fonts_of_a_page_are_read_whether_named_by_element_style_or_class(tmp_path: Path) -> None:
    code = (
        '<html><style>p.MsoNormal, li.x {font-size:12pt; font-family:".VnTimeH"}</style>'
        f"<p class=MsoNormal>{seen('họp', 'tcvn3')}</p><p><font face='VNI-Times'>{seen('cả', 'vni')}</font> cả</p>"
        f"<p><span style='font-family:.VnTime'>{seen('tổ', 'tcvn3')} <b>{seen('đã', 'tcvn3')}</b></span></p>"
    )
    assert page(tmp_path, code) == ["HỌP", "cả cả", "tổ đã"]
    assert read(tmp_path / "tin.html").encoding == "tcvn3+vni"


@pytest.mark.parametrize("said", ["", "<meta charset=iso-8859-1>", "<meta charset=windows-1252>"])
def test_a_page_in_an_old_encoding_is_read_whatever_it_says(tmp_path: Path, said: str) -> None:
    text = "Ủy ban nhân dân huyện giao Phòng Tài chính rà soát, trình trước ngày 30/6"
    data = f"<html>{said}<p>".encode() + encoded(text, "vni") + b"</p></html>"
    assert page(tmp_path, data) == [text]
    assert read(tmp_path / "tin.html").encoding == "vni"


def test_the_clerk_may_choose_the_encoding_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(b"<html><p>" + encoded("Tổ trưởng", "tcvn3") + b"</p>")
    assert read(path, "tcvn3").text == "Tổ trưởng"
