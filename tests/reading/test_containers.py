"""Archives and letters: every document in them is read under its own name, and its faults are said of it alone."""

from __future__ import annotations

import hashlib
import stat
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest

from desktop.errors import ReadError
from desktop.reading import Document, Known, Unread, archive, documents, read, read_all
from desktop.reading.packed_rtf import unpacked
from tests.reading.made_files import docx, paragraph, pdf
from tests.reading.made_letters import eml, letter, member_names, msg, msg_in_rtf
from tests.reading.old_letters import cp1258, seen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

REPORT = docx(paragraph("Văn phòng rà soát hồ sơ."))
LETTER = "Kính gửi các đồng chí,\nXin gửi báo cáo tháng 5."


def zipped(members: Mapping[str | zipfile.ZipInfo, bytes | str]) -> bytes:
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return saved.getvalue()


def found(folder: Path, name: str, data: bytes) -> list[Document | Known | Unread]:
    (folder / name).write_bytes(data)
    return list(read_all(folder / name))


def texts(outcomes: list[Document | Known | Unread]) -> dict[str, str]:
    return {one.source.file: one.source.text for one in outcomes if isinstance(one, Document)}


def refusals(outcomes: list[Document | Known | Unread]) -> dict[str, str]:
    unread = [one for one in outcomes if isinstance(one, Unread)]
    assert all(
        one.error.message(language) and one.error.remedy(language) for one in unread for language in ("vi", "en")
    )
    return {one.name: one.error.code for one in unread}


def test_a_file_that_is_one_document_is_read_as_such(tmp_path: Path) -> None:
    (one,) = found(tmp_path, "a.docx", REPORT)
    assert isinstance(one, Document)
    assert one.source == read(tmp_path / "a.docx")
    assert one.data is None


def test_every_member_of_an_archive_is_a_document_with_its_own_bytes(tmp_path: Path) -> None:
    outcomes = found(tmp_path, "gói.zip", zipped({"thư mục/Báo cáo.docx": REPORT, "b.txt": "Nội dung hai"}))
    assert texts(outcomes) == {
        "gói.zip › thư mục/Báo cáo.docx": "Văn phòng rà soát hồ sơ.",
        "gói.zip › b.txt": "Nội dung hai",
    }
    assert [one.data for one in outcomes] == [REPORT, "Nội dung hai".encode()]
    assert outcomes[0].source.sha256 == hashlib.sha256(REPORT).hexdigest()


def test_what_systems_leave_in_archives_is_passed_over(tmp_path: Path) -> None:
    names = ("__MACOSX/._a.txt", ".DS_Store", "x/Thumbs.db", "~$a.docx", "x/desktop.ini", "a.txt")
    assert list(texts(found(tmp_path, "x.zip", zipped(dict.fromkeys(names, "chữ"))))) == ["x.zip › a.txt"]


def test_bad_members_are_named_and_the_others_are_read(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("liên kết.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    tricks = {
        "../../etc/passwd": "x",
        "/gốc.txt": "x",
        "C:/Windows/x.txt": "x",
        "..\\x.txt": "x",
        link: "/etc/passwd",
    }
    data = zipped(
        {**tricks, "rỗng.txt": "", "hỏng.docx": REPORT[:-400], "ảnh.bin": b"\x00\x01\x02" * 50, "tốt.txt": "chữ"}
    )
    outcomes = found(tmp_path, "x.zip", data)
    assert texts(outcomes) == {"x.zip › tốt.txt": "chữ"}
    codes = refusals(outcomes)
    assert [codes.pop(name) for name in list(codes)[:5]] == ["unsafe_name"] * 5
    assert list(codes.values()) == ["empty", "damaged", "not_text"]


def test_a_member_behind_a_password_says_so(tmp_path: Path) -> None:
    data = bytearray(zipped({"mật.txt": "x", "thường.txt": "chữ"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    outcomes = found(tmp_path, "x.zip", bytes(data))
    assert refusals(outcomes) == {"x.zip › mật.txt": "archive_password"}
    assert len(texts(outcomes)) == 1


def test_a_member_packed_in_an_unknown_way_says_so(tmp_path: Path) -> None:
    data = bytearray(zipped({"x.txt": "x"}))
    for mark, offset in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
        data[data.index(mark) + offset] = 9
    assert refusals(found(tmp_path, "x.zip", bytes(data))) == {"x.zip › x.txt": "archive_method"}


def test_a_member_changed_on_its_way_is_damaged(tmp_path: Path) -> None:
    data = zipped({"x.txt": "một đoạn chữ"})
    broken = data.replace(data[35:40], b"\xff" * 5, 1)
    assert refusals(found(tmp_path, "x.zip", broken)) == {"x.zip › x.txt": "damaged"}


def test_bombs_are_refused_unopened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_BOMB_SIZE", 100_000)
    data = zipped({"bom.txt": b" " * 3_000_000, "tốt.txt": "chữ"})
    assert refusals(found(tmp_path, "x.zip", data)) == {"x.zip › bom.txt": "archive_bomb"}


def test_an_archive_unfolds_to_so_much_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = zipped({f"{number}.txt": "chữ" * 100 for number in range(9)})
    monkeypatch.setattr(documents, "_MOST_MEMBERS", 5)
    outcomes = found(tmp_path, "x.zip", many)
    assert len(texts(outcomes)) == 5
    assert refusals(outcomes) == {"x.zip": "too_many_members"}
    monkeypatch.setattr(documents, "_MOST_BYTES", 1000)
    assert refusals(found(tmp_path, "x.zip", many)) == {"x.zip": "archive_bomb"}


def test_archives_within_archives_are_read_to_a_depth(tmp_path: Path) -> None:
    data = zipped({"trong.txt": "chữ"})
    for _ in range(3):
        data = zipped({"x.zip": data})
    assert list(texts(found(tmp_path, "a.zip", data))) == ["a.zip › x.zip › x.zip › x.zip › trong.txt"]
    for _ in range(3):
        data = zipped({"x.zip": data})
    assert list(refusals(found(tmp_path, "a.zip", data)).values()) == ["nested_too_deep"]


def test_an_archive_of_nothing_says_so(tmp_path: Path) -> None:
    assert refusals(found(tmp_path, "x.zip", zipped({}))) == {"x.zip": "archive_empty"}


@pytest.mark.parametrize(
    "start", [b"Rar!\x1a\x07\x00", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b\x08\x00", b"\0" * 257 + b"ustar"]
)
def test_other_archives_have_to_be_unpacked(tmp_path: Path, start: bytes) -> None:
    assert refusals(found(tmp_path, "x.rar", start + bytes(300))) == {"x.rar": "archive"}


@pytest.mark.parametrize("encode", [str.encode, cp1258])
def test_names_are_read_in_the_encoding_of_their_packer(encode: object) -> None:
    entry = zipfile.ZipInfo()
    entry.orig_filename = encode("Báo cáo số 5 của Tỉnh ủy.txt").decode("cp437")
    assert archive.name_of_entry(entry) == "Báo cáo số 5 của Tỉnh ủy.txt"


def test_names_in_the_first_encoding_of_packers_stay_in_it() -> None:
    entry = zipfile.ZipInfo()
    entry.orig_filename = "Größe ½.txt"
    assert archive.name_of_entry(entry) == "Größe ½.txt"


@pytest.mark.parametrize("kind", ["eml", "msg"])
def test_a_letter_and_what_is_attached_are_documents(tmp_path: Path, kind: str) -> None:
    attached = {"Báo cáo tháng 5.docx": REPORT, "gói.zip": zipped({"b.txt": "Nội dung hai"})}
    data = (
        eml("Gửi báo cáo", LETTER, attached).as_bytes() if kind == "eml" else msg("Gửi báo cáo", LETTER, attached)
    )
    name = f"thư.{kind}"
    outcomes = found(tmp_path, name, data)
    assert texts(outcomes) == {
        name: f"Gửi báo cáo\nTừ: Văn phòng <vp@example.vn>\nNgày gửi: 03/05/2025 08:30\n\n{LETTER}",
        f"{name} › Báo cáo tháng 5.docx": "Văn phòng rà soát hồ sơ.",
        f"{name} › gói.zip › b.txt": "Nội dung hai",
    }
    assert [one.data for one in outcomes] == [None, REPORT, "Nội dung hai".encode()]
    assert read(tmp_path / name).text == outcomes[0].source.text


@pytest.mark.parametrize("kind", ["eml", "msg"])
def test_a_letter_that_only_carries_something_is_no_document(tmp_path: Path, kind: str) -> None:
    data = eml("Gửi", " ", {"a.docx": REPORT}).as_bytes() if kind == "eml" else msg("Gửi", " ", {"a.docx": REPORT})
    assert member_names(found(tmp_path, f"thư.{kind}", data)) == [f"thư.{kind} › a.docx"]


def test_a_letter_of_outlook_with_nothing_but_rtf_is_read_by_its_fonts(tmp_path: Path) -> None:
    old = seen("Văn phòng rà soát hồ sơ trước ngày 30/6.", "tcvn3")
    rtf = rb"{\rtf1\ansi{\fonttbl{\f0 .VnTime;}}\f0 " + old.encode("cp1252", "replace") + rb"\par}"
    outcome = found(tmp_path, "thư.msg", msg_in_rtf("Gửi báo cáo", rtf))[0]
    assert outcome.source.text.endswith("\n\nVăn phòng rà soát hồ sơ trước ngày 30/6.")


@pytest.mark.parametrize(
    ("content", "rtf"),
    [
        (
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0",
            rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n",
        ),
        ("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0", rb"{\rtf1 WXYZWXYZWXYZWXYZWXYZ}"),
        ("100000000400000" + "04d454c4100000000" + b"{\\b}".hex(), rb"{\b}"),
    ],
)
def test_packed_rtf_is_unpacked_as_its_specification_shows(content: str, rtf: bytes) -> None:
    assert unpacked(bytes.fromhex(content)) == rtf


def test_a_letter_within_a_letter_is_read_with_its_own_attachments(tmp_path: Path) -> None:
    inner = eml("Bản gốc", "Chữ bên trong", {"a.docx": REPORT})
    outer = eml("Chuyển tiếp", "Chữ bên ngoài")
    outer.add_attachment(inner)
    assert member_names(found(tmp_path, "t.eml", outer.as_bytes())) == [
        "t.eml",
        "t.eml › Bản gốc.eml",
        "t.eml › Bản gốc.eml › a.docx",
    ]


def test_a_letter_within_a_letter_of_outlook_is_a_file_that_can_be_opened(tmp_path: Path) -> None:
    inner = letter("Bản gốc", "Chữ bên trong", {"a.docx": REPORT})
    outcomes = found(tmp_path, "t.msg", msg("Chuyển tiếp", "Chữ bên ngoài", {"Bản gốc": inner}))
    assert member_names(outcomes) == ["t.msg", "t.msg › Bản gốc.eml", "t.msg › Bản gốc.eml › a.docx"]
    assert "Từ: Văn phòng <vp@example.vn>" in outcomes[1].source.text
    again = found(tmp_path, "bản gốc.eml", outcomes[1].data)
    assert again[0].source.sha256 == outcomes[1].source.sha256


def test_of_two_forms_of_a_letter_the_plain_one_is_read_and_a_page_where_there_is_no_other(tmp_path: Path) -> None:
    both = eml("Thư", LETTER)
    both.add_alternative("<p>Trang</p>", subtype="html")
    assert found(tmp_path, "t.eml", both.as_bytes())[0].source.text.endswith(LETTER)
    page = eml("Thư", "")
    page.set_content("<p>Một</p><ul><li>Hai</li></ul>", subtype="html")
    assert found(tmp_path, "t.eml", page.as_bytes())[0].source.text.endswith("\n\nMột\n- Hai")


def test_pictures_shown_within_a_letter_are_no_documents(tmp_path: Path) -> None:
    made = eml("Thư", LETTER)
    made.add_attachment(
        b"\x89PNG\r\n\x1a\n" + bytes(99), maintype="image", subtype="png", cid="<a@b>", disposition="inline"
    )
    made.add_attachment("BEGIN:VCALENDAR", subtype="calendar")
    assert member_names(found(tmp_path, "t.eml", made.as_bytes())) == ["t.eml"]


def test_what_is_sealed_or_packed_by_outlook_is_named(tmp_path: Path) -> None:
    made = eml("Thư", LETTER)
    made.add_attachment(b"x", maintype="application", subtype="pkcs7-mime", filename="smime.p7m")
    made.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    assert refusals(found(tmp_path, "t.eml", made.as_bytes())) == {
        "t.eml › smime.p7m": "mail_sealed",
        "t.eml › winmail.dat": "packed_by_outlook",
    }


def test_headers_are_read_as_mailers_write_them_and_not_as_they_should(tmp_path: Path) -> None:
    subject = "Subject: =?utf-8?B?QsOhbyBjw6E=?= =?utf-8?Q?o_th=C3=A1ng?="
    head = f"From: Văn phòng <a@b>\r\nTo: c\r\nDate: hôm qua\r\n{subject}\r\n\r\n"
    text = found(tmp_path, "t.eml", (head + "Nội dung").encode())[0].source.text
    assert text == "Báo cáo tháng\nTừ: Văn phòng <a@b>\n\nNội dung"
    lying = head.replace("\r\n\r\n", "\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n") + "Nội dung"
    assert found(tmp_path, "t.eml", lying.encode())[0].source.text.endswith("Nội dung")


def test_a_saved_page_and_a_text_with_colons_are_no_letters(tmp_path: Path) -> None:
    head = b"From: <Saved by Blink>\r\nSubject: x\r\nDate: x\r\nMIME-Version: 1.0\r\n"
    page = head + b"Content-Type: text/html\r\n\r\n<p>x"
    assert found(tmp_path, "x.mht", page)[0].source.media_type == "multipart/related"
    assert found(tmp_path, "x.txt", b"From: a\nTo: b\n\nx")[0].source.media_type == "text/plain"


def test_known_contents_are_not_read_again(tmp_path: Path) -> None:
    data = zipped({"a.docx": REPORT, "b.txt": "mới"})
    (tmp_path / "x.zip").write_bytes(data)
    digest = hashlib.sha256(REPORT).hexdigest()
    outcomes = list(read_all(tmp_path / "x.zip", {digest}))
    assert outcomes[0] == Known("x.zip › a.docx", digest)
    assert isinstance(outcomes[1], Document)


def test_reading_an_archive_as_one_document_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(zipped({"a.pdf": pdf([[(60, 700, "x")]])}))
    with pytest.raises(ReadError):
        read(tmp_path / "x.zip")
