from __future__ import annotations

import os
import struct
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.errors import ReadError
from desktop.reading import SUFFIXES, files, package, read
from tests.reading.made_compound import compound
from tests.reading.made_files import W, docx, paragraph, pdf

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"


def refusal(path: Path) -> str:
    with pytest.raises(ReadError) as refused:
        read(path)
    for language in ("vi", "en"):
        assert refused.value.message(language)
        assert refused.value.remedy(language)
    return refused.value.code


def refusal_of(folder: Path, data: bytes, name: str = "báo cáo.docx") -> str:
    path = folder / name
    path.write_bytes(data)
    return refusal(path)


def old_word(ident: int, version: int, flags: int = 0) -> bytes:
    """Return what a binary Word file begins with: what it is, its version and its flags."""
    return compound({"WordDocument": struct.pack("<HH6xH", ident, version, flags), "0Table": b""})


def zipped(**parts: bytes) -> bytes:
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return saved.getvalue()


def protected(data: bytes) -> bytes:
    """Return an archive whose parts all say that they are encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00", b"PK\x03\x04\x14\x00\x01").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01"
    )


ODT = b"application/vnd.oasis.opendocument.text"
LOCKED = b'<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
PICTURE = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "blank"),
        ("\ufeff\u200b\n".encode(), "blank"),
        (docx(paragraph("  ")), "blank"),
        (b"<html><body><script>x</script></body></html>", "blank"),
        (PICTURE, "damaged"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "damaged"),
        (b"GIF89a\x01\0\x01\0", "picture"),
        (b"BM\x36\0\0\0\0\0\0\0\x36", "damaged"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "damaged"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "picture"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "recording"),
        (b"ID3\x03\0\0\0\0", "recording"),
        (b"MZ\x90\0\x03\0\0\0", "program"),
        (b"\x7fELF\x02\x01\x01\0", "program"),
        (b"Rar!\x1a\x07\0", "archive"),
        (zipped(a=b"x"), "archive"),
        (zipped(**{"[Content_Types].xml": b"", "xl__workbook.bin": b""}), "spreadsheet"),
        (zipped(**{"[Content_Types].xml": b"", "xl__workbook.xml": b""}), "damaged"),
        (zipped(**{"[Content_Types].xml": b"", "ppt__presentation.xml": b""}), "presentation"),
        (zipped(mimetype=b"", **{"content.xml": b""}), "open_document"),
        (zipped(mimetype=ODT, **{"content.xml": b""}), "damaged"),
        (zipped(mimetype=ODT, **{"content.xml": b"<x/>", "META-INF__manifest.xml": LOCKED}), "password"),
        (
            zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", **{"content.xml": b""}),
            "spreadsheet",
        ),
        (old_word(0xA5DC, 104), "old_word"),
        (old_word(0xA5EC, 193, 0x0100), "password"),
        (old_word(0xA5EC, 193), "damaged"),
        (old_word(0x1234, 193), "damaged"),
        (compound({"WordDocument": b""})[:1000], "damaged"),
        (compound({"EncryptedPackage": b""}), "password"),
        (compound({"Workbook": b""}), "damaged"),
        (compound({"Unknown": b""}), "damaged"),
        (rb"{\rtf1\ansi Xin ch\'e0o {\b b\'e1o", "damaged"),
        (b"{\\rtf1 " + b"{" * 20_000 + b"x" + b"}" * 20_001, "too_complex"),
        (b"{\\rtf1{\\pict 00}}", "blank"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>', "word_xml"),
        (protected(docx(paragraph("x"))), "password"),
        (docx(paragraph("x"))[:-600], "damaged"),
        (pdf([[(60, 700, "x")]])[:60], "damaged"),
        (b"\x90" + b"\x81\x02\x01\x00\xff" * 400, "not_text"),
    ],
)
def test_each_bad_file_has_its_reason_and_its_remedy(tmp_path: Path, data: bytes, code: str) -> None:
    assert refusal_of(tmp_path, data) == code


def test_a_file_is_read_by_what_it_is_whatever_its_name(tmp_path: Path) -> None:
    page, text, word, print_ = "<html><p>chữ", "chữ", docx(paragraph("chữ")), pdf([[(60, 700, "chữ")]])
    for name in ("a.doc", "a.txt", "a.pdf", "a.docx", "a.html", "a"):
        for data in (page.encode(), text.encode(), word, print_):
            path = tmp_path / name
            path.write_bytes(data)
            assert read(path).text == "chữ"


def test_text_that_begins_like_another_format_is_text(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    for text in (
        "MZ là tên gọi",
        "BM: bảo mật",
        "ID3 hộ nghèo",
        "GIF89a",
        "Tệp %PDF-1.7 là gì?",
        "< 5 ngày",
        "MIME-Version",
    ):
        path.write_text(text, "utf-8")
        assert read(path).text == text


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "folder"


def test_a_vanished_file_is_missed(tmp_path: Path) -> None:
    assert refusal(tmp_path / "đã xóa.docx") == "file_missing"
    assert refusal(tmp_path / "a\0b.txt") in {"unreadable", "file_missing"}


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.txt")
    assert refusal(tmp_path / "ống.txt") == "not_a_file"


def test_a_file_that_may_not_be_opened_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mật.txt"
    path.write_text("x")

    def refused(*_: object) -> None:  # the tests may run as root, whom nothing is forbidden
        raise PermissionError

    monkeypatch.setattr(Path, "open", refused)
    assert refusal(path) == "no_permission"


def test_a_file_over_the_limit_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "lớn.txt"
    with path.open("wb") as file:
        file.truncate(files.LARGEST_FILE + 1)
    with pytest.raises(ReadError) as refused:
        read(path)
    assert refused.value.code == "too_large"
    assert "100 MB" in refused.value.message("en")


def test_a_file_that_unfolds_without_end_is_refused(tmp_path: Path) -> None:
    bomb = docx(paragraph(" " * (package.LARGEST_TEXT + 1)))
    assert len(bomb) < 1_000_000
    assert refusal_of(tmp_path, bomb) == "archive_bomb"


def changed_body(data: bytes, xml: bytes) -> bytes:
    saved = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(saved, "w") as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return saved.getvalue()


def test_entities_are_neither_unfolded_nor_fetched(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(10))
    secret = tmp_path / "bí mật.txt"
    secret.write_text("bí mật")
    for entity, use in ((laughs, "&a9;"), (f'<!ENTITY b SYSTEM "{secret.as_uri()}">', "&b;")):
        xml = f"<!DOCTYPE d [{entity}]><w:document {W}><w:body>{paragraph(use)}</w:body></w:document>"
        assert refusal_of(tmp_path, changed_body(docx(""), xml.encode())) == "entities"


def test_nesting_without_end_is_refused(tmp_path: Path) -> None:
    assert refusal_of(tmp_path, docx("<w:sdt>" * 200 + paragraph("x") + "</w:sdt>" * 200)[:-1]) == "damaged"
    deep = docx("<w:sdt>" * 5000 + paragraph("x") + "</w:sdt>" * 5000)
    assert refusal_of(tmp_path, deep) in {"damaged", "too_complex"}


def test_a_package_without_its_main_part_is_damaged(tmp_path: Path) -> None:
    assert (
        refusal_of(tmp_path, zipped(**{"[Content_Types].xml": b"<x/>", "word__other.xml": b"<x/>"})) == "damaged"
    )
    assert refusal_of(tmp_path, changed_body(docx(""), b"<w:document")) == "damaged"


def test_every_sample_is_read_and_walked_for() -> None:
    samples = [path for path in SAMPLES.iterdir() if path.suffix != ".md"]
    assert len(samples) >= 10
    for path in samples:
        assert path.suffix in SUFFIXES
        assert len(read(path).text) > 1000


DATA = Path(__file__).resolve().parent.parent / "data" / "reading"
BASES = [
    *((DATA / f"many-things.{kind}").read_bytes() for kind in ("doc", "odt", "rtf")),
    docx(paragraph("Văn phòng Tỉnh ủy " * 20) * 3),
    pdf([[(60, 700 - 16 * row, "Văn phòng tiếp tục nâng cao") for row in range(9)]] * 2),
    (SAMPLES / "NQ31 HDND tinh KTXH 2022.pdf").read_bytes(),
    (SAMPLES / "27-KH-NV_VTLT 2023_signed.docx").read_bytes(),
    (SAMPLES / "Ket luan kiem tra Dang uy xa Tan Dinh.doc").read_bytes(),
    (SAMPLES / "TB 402 KL cua PCT Hoang Gia Lap.txt").read_bytes(),
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    base=st.sampled_from(BASES),
    cut=st.floats(0, 1),
    changes=st.lists(st.tuples(st.floats(0, 0.9999), st.binary(min_size=1, max_size=6)), max_size=12),
)
@example(base=BASES[0], cut=0.5, changes=[])
@example(base=BASES[2], cut=0.5, changes=[])
@example(base=BASES[5], cut=0.5, changes=[])
def test_damaged_files_raise_nothing_but_read_errors(
    tmp_path: Path, base: bytes, cut: float, changes: list[tuple[float, bytes]]
) -> None:
    data = bytearray(base if cut > 0.5 else base[: int(len(base) * 2 * cut)])
    for place, new in changes:
        start = int(place * len(data))
        data[start : start + len(new)] = new
    path = tmp_path / "hỏng"
    path.write_bytes(bytes(data))
    with suppress(ReadError):
        read(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(data=st.binary())
def test_any_bytes_raise_nothing_but_read_errors(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bất kỳ"
    path.write_bytes(data)
    with suppress(ReadError):
        read(path)
