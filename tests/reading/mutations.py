"""Small files of every format, and what becomes of files on their way: cut, flipped, swapped, renamed, poisoned.

Everything follows from a seed, so that a file that breaks a reader can be made again by its name.
"""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import xlsxwriter

from tests.reading.made_files import docx, paragraph, pdf
from tests.reading.made_letters import eml, msg, msg_in_rtf
from tests.reading.old_letters import cp1258

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LINES = [f"{n}. Văn phòng Đảng ủy xã rà soát hồ sơ số {n}, báo cáo trước ngày {n}/6/2025." for n in range(1, 15)]
TEXT = "\n".join(LINES)
HTML = f"<html><body><h1>Báo cáo</h1><ol>{''.join(f'<li>{line}</li>' for line in LINES)}</ol></body></html>"
SEED = 20250630
REGISTER = Path(__file__).resolve().parent.parent / "data" / "reading" / "register.xls"


def bases() -> dict[str, bytes]:
    """Return a small sound file of each format, by its ending."""
    word = docx("".join(map(paragraph, LINES)))
    return {
        "docx": word,
        "xlsx": _workbook(),
        "pdf": pdf([[(60, 780 - 16 * row, "Van phong ra soat ho so")] for row in range(3)]),
        "html": HTML.encode(),
        "mht": _archived_page(),
        "eml": eml("Gửi báo cáo", TEXT, {"a.docx": word, "b.txt": TEXT.encode()}).as_bytes(),
        "msg": msg("Gửi báo cáo", TEXT, {"a.docx": word, "b.txt": TEXT.encode()}),
        "rtf.msg": msg_in_rtf("Gửi báo cáo", _rich_text()),
        "zip": zipped(
            {"a.docx": word, "thư mục/b.txt": TEXT.encode(), "c.zip": zipped({"d.html": HTML.encode()})}
        ),
        "xls": REGISTER.read_bytes(),
        "odt": _open_document(),
        "rtf": _rich_text(),
        "csv": "\n".join(f"{n};{line};Văn phòng" for n, line in enumerate(LINES)).encode(),
        "txt": TEXT.encode(),
        "utf16.txt": TEXT.encode("utf-16"),
        "cp1258.txt": cp1258(TEXT),
    }


def mutated(each: int) -> Iterator[tuple[str, bytes]]:
    """Yield so many mutations of each base under a name that tells what was done, and poisoned files of some."""
    sound = bases()
    for ending, base in sound.items():
        for number in range(each):
            dice = random.Random(f"{SEED} {ending} {number}")
            change = _CHANGES[number % len(_CHANGES)]
            name, data = f"{number:02}-{change.__name__.strip('_')}.{ending}", change(base, dice)
            if change is _renamed:
                name = f"{number:02}-renamed-{ending.replace('.', '-')}.{dice.choice(list(sound))}"
            yield name, data
    yield from _poisoned()


def zipped(members: dict[str, bytes]) -> bytes:
    """Return an archive of these members."""
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return saved.getvalue()


def _cut(base: bytes, dice: random.Random) -> bytes:
    return base[: dice.randrange(1, len(base))]


def _beheaded(base: bytes, dice: random.Random) -> bytes:
    return base[dice.randrange(1, min(len(base), 200)) :]


def _flipped(base: bytes, dice: random.Random) -> bytes:
    data = bytearray(base)
    for _ in range(dice.randrange(1, 40)):
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    return bytes(data)


def _swapped(base: bytes, dice: random.Random) -> bytes:
    a, b, c = sorted(dice.randrange(len(base)) for _ in range(3))
    return base[:a] + base[b:c] + base[a:b] + base[c:]


def _doubled(base: bytes, dice: random.Random) -> bytes:
    a, b = sorted(dice.randrange(len(base)) for _ in range(2))
    return base[:b] + base[a:b] * dice.randrange(1, 20) + base[b:]


def _zeroed(base: bytes, dice: random.Random) -> bytes:
    a = dice.randrange(len(base))
    length = dice.randrange(1, 600)
    return base[:a] + bytes(min(length, len(base) - a)) + base[a + length :]


def _noised(base: bytes, dice: random.Random) -> bytes:
    a = dice.randrange(len(base))
    return base[:a] + dice.randbytes(dice.randrange(1, 300)) + base[a:]


def _grown(base: bytes, dice: random.Random) -> bytes:
    """Make sizes and counts absurd: four bytes in a row become the largest number."""
    data = bytearray(base)
    for _ in range(3):
        place = dice.randrange(max(1, len(data) - 4))
        data[place : place + 4] = b"\xff\xff\xff\x7f"
    return bytes(data)


def _part_changed(base: bytes, dice: random.Random) -> bytes:
    """Change what is inside a package, which a change outside only ever breaks as a whole."""
    if not base.startswith(b"PK"):
        return _flipped(base, dice)
    with zipfile.ZipFile(BytesIO(base)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    victim = dice.choice([name for name, content in members.items() if content])
    change = dice.choice([_cut, _flipped, _swapped, _doubled, _noised])
    members[victim] = change(members[victim], dice)
    if dice.random() < 0.2:
        members.pop(dice.choice(list(members)))
    return zipped(members)


def _renamed(base: bytes, _dice: random.Random) -> bytes:
    return base


_CHANGES: list[Callable[[bytes, random.Random], bytes]] = [
    *(_cut, _flipped, _part_changed, _swapped, _grown, _renamed, _part_changed, _zeroed),
    *(_noised, _doubled, _part_changed, _beheaded),
]


def _poisoned() -> Iterator[tuple[str, bytes]]:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    for ending, part in (
        ("docx", "word/document.xml"),
        ("xlsx", "xl/worksheets/sheet1.xml"),
        ("odt", "content.xml"),
    ):
        with zipfile.ZipFile(BytesIO(bases()[ending])) as old:
            members = {name: old.read(name) for name in old.namelist()}
        for name, body in (
            ("entities", f"<!DOCTYPE x [{laughs}]><x>&a11;</x>".encode()),
            ("deep", b"<x>" * 100_000 + b"</x>" * 100_000),
            ("bomb", b"<x>" + b" " * 70_000_000 + b"</x>"),
            ("wide", b"<x>" + b"<y/>" * 300_000 + b"</x>"),
        ):
            yield f"poison-{name}.{ending}", zipped({**members, part: body})
    yield "poison-bomb.zip", zipped({f"{n}.txt": b" " * 12_000_000 for n in range(20)})
    bomb = zipped({"0.txt": b"0" * 9_000_000})
    for _ in range(6):
        bomb = zipped({f"{n}.zip": bomb for n in range(6)})
    yield "poison-nested.zip", bomb
    yield "poison-names.zip", zipped({f"../{n}.txt": b"x" for n in range(500)})
    head = b"From: a@b\r\nTo: c@d\r\nDate: x\r\nMIME-Version: 1.0\r\n"
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(2000))
    yield "poison-nested.eml", head + parts
    yield "poison-headers.eml", head + b"Subject: " + b"=?utf-8?B?QQ==?= " * 50_000 + b"\r\n\r\nx"
    yield "poison-deep.html", b"<div>" * 200_000
    yield "poison-deep.rtf", b"{\\rtf1" + b"{" * 200_000
    yield "poison-quotes.csv", b'"a;' * 100_000


def _workbook() -> bytes:
    saved = BytesIO()
    book = xlsxwriter.Workbook(saved)
    sheet = book.add_worksheet("Nhiệm vụ")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    for row, line in enumerate(LINES):
        sheet.write_row(row, 0, (row + 1, line, "Văn phòng"))
        sheet.write_number(row, 3, 45800 + row, day)
    sheet.write_comment(2, 1, "Đã nhắc")
    book.close()
    return saved.getvalue()


def _archived_page() -> bytes:
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=bo\r\n\r\n--bo\r\n"
    return f"{head}Content-Type: text/html; charset=utf-8\r\n\r\n{HTML}\r\n--bo--\r\n".encode()


def _open_document() -> bytes:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    words = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = "".join(f"<t:p>{line}</t:p>" for line in LINES)
    xml = (
        f'<o:document-content xmlns:o="{office}" xmlns:t="{words}">'
        f"<o:body><o:text>{body}</o:text></o:body></o:document-content>"
    )
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": xml.encode()})


def _rich_text() -> bytes:
    letters = "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in TEXT)
    return ("{\\rtf1\\ansi " + letters.replace("\n", "\\par\n") + "}").encode()
