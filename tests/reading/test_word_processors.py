"""One text with all that reports hold, stored by LibreOffice in each format: it must come out the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain import BlockKind, Source
from desktop.reading import read, undecoded
from tests.reading.old_letters import seen

DATA = Path(__file__).resolve().parent.parent / "data" / "reading"
FORMATS = ("doc", "odt", "rtf")
BEFORE = """ỦY BAN NHÂN DÂN XÃ THANH BÌNH
Phần thứ nhất
Kết quả
I. Rà soát hồ sơ
I.1. Lập danh sách
I.2. Gửi huyện
II. Công khai
- gạch đầu dòng
Hạn nộp 15/7, gửi về Văn phòng.
Thấy được.
Việc
Đơn vị
Hạn
Sửa đường
liên thôn
Ban Địa chính
trong 1
trong 2
30/9
Bà Lê Thu chịu trách nhiệm trước ngày 5/8; xem chú thích.
ĐẢNG UỶ XÃ đã họp với Hội Nông dân và Đoàn Thanh niên
liên kết a\tb
c
Có khung
"""
BOX = "Chữ trong khung\n"
AFTER = """Hết.
 Theo Công văn số 12."""


def many_things(kind: str) -> Source:
    return read(DATA / f"many-things.{kind}")


@pytest.mark.parametrize("kind", FORMATS)
def test_numbers_tables_boxes_and_notes_are_read_and_deleted_and_hidden_text_is_not(kind: str) -> None:
    box = BOX if kind != "rtf" else ""  # LibreOffice leaves text boxes out when it writes RTF
    assert many_things(kind).text == BEFORE + box + AFTER


@pytest.mark.parametrize("kind", FORMATS)
def test_the_structure_is_told(kind: str) -> None:
    source = many_things(kind)
    told = [(source.text[slice(*block.span)], block) for block in source.blocks]
    assert [(text, block.level) for text, block in told if block.kind is BlockKind.HEADING] == [
        ("Phần thứ nhất", 1),
        ("Kết quả", 2),
    ]
    assert [(text[:4], block.level) for text, block in told if block.kind is BlockKind.ITEM] == [
        ("I. R", 1),
        ("I.1.", 2),
        ("I.2.", 2),
        ("II. ", 1),
        ("- gạ", 1),
    ]
    assert [
        (text, block.table, block.row, block.column) for text, block in told if block.kind is BlockKind.CELL
    ] == [
        ("Việc", 0, 0, 0),
        ("Đơn vị", 0, 0, 1),
        ("Hạn", 0, 0, 2),
        ("Sửa đường\nliên thôn", 0, 1, 0),
        ("Ban Địa chính\ntrong 1\ntrong 2", 0, 1, 1),
        ("trong 1", 1, 0, 0),
        ("trong 2", 1, 0, 1),
        ("30/9", 0, 1, 2),
    ]


@pytest.mark.parametrize("kind", FORMATS)
def test_a_comment_stands_beside_the_words_it_is_about(kind: str) -> None:
    source = many_things(kind)
    (comment,) = source.comments
    assert source.text[slice(*comment.span)] == " trước ngày 5/8"
    assert comment.text == "Hạn này quá gấp"
    # LibreOffice writes names of authors into RTF without their letters beyond Latin-1.
    assert comment.author == ("Trần Thị Hạnh" if kind != "rtf" else "Tr?n Th? H?nh")


@pytest.mark.parametrize("kind", FORMATS)
def test_runs_in_old_fonts_are_read_and_can_be_seen_as_they_were(kind: str) -> None:
    assert many_things(kind).encoding == "tcvn3+vni"
    as_written = undecoded(DATA / f"many-things.{kind}").text
    assert seen("đảng uỷ xã đã họp", "tcvn3") in as_written
    assert seen("Đoàn Thanh niên", "vni") in as_written


def rtf(folder: Path, code: str | bytes) -> Source:
    path = folder / "x.doc"
    path.write_bytes(code if isinstance(code, bytes) else code.encode("latin-1"))
    return read(path)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (r"{\rtf1\ansi\ansicpg1258 Bi\'ec th\'fd \uc1\u7911?y\par}", "Bí thư ủy"),
        (r"{\rtf1\ansi\uc2\u7911\'3f\'3fy {\uc0\u7843 nh}}", "ủy ảnh"),
        (r"{\rtf1\ansi\u-10179?\u-8694? \u55357?\u56842?}", "\U0001f60a \U0001f60a"),
        (r"{\rtf1 a\b b\b0  c\~d\_e\{f\}\\ \endash  \ldblquote g\rdblquote}", "ab c\u00a0d-e{f}\\ – “g”"),
        (r"{\rtf1 a{\pict\bin4 }}x}}b}", "ab"),
        (r"{\rtf1 a{\deleted b}{\v c}{\*\unknown d}{\header e}{\field{\*\fldinst PAGE}{\fldrslt 3}}}", "a3"),
        (r"{\rtf1{\upr{kh?ng}{\*\ud{kh\u244\'f4ng}}}}", "không"),
        (r"{\rtf1 a{\footnote{\super\chftn} b\par c}d}", "ad\n b\nc"),
        (r"{\rtf1 a{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt b\par}}{\shprslt b}}c\par d}", "ac\nb\nd"),
        (r"{\rtf1{\pntext\f3\'B7\tab}{\*\pn{\pntxtb\'B7}}m\'f4t\par{\listtext 2.\tab}hai}", "- môt\n2. hai"),
        (r"{\rtf1{\fonttbl{\f0 Arial;}{\f1\fcharset2 Symbol;}}\f1\'b7\f0  a}", "• a"),
        (r"{\rtf1{\fonttbl{\f5\fcharset204 Arial;}}{\f5\'cf\'f0}}", "Пр"),
        (
            "{\\rtf1{\\fonttbl{\\f2\\fnil .VnTimeH{\\*\\falt Courier New};}}\\deff2 \\'aeinh tr\\'bcd\n}",
            "ĐINH TRẲD",
        ),
        (r"  {\rtf1\intbl a\cell b\cell\row\pard c}", "a\nb\nc"),
    ],
)
def test_rtf_is_read_by_its_rules(tmp_path: Path, code: str, text: str) -> None:
    assert rtf(tmp_path, code).text == text


def test_groups_as_deep_as_writers_make_them_are_read(tmp_path: Path) -> None:
    assert rtf(tmp_path, r"{\rtf1 " + "{" * 5000 + "sâu" + "}" * 5001).text == "sâu"
