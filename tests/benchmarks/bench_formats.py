"""Files a second of each format, beside its library used bare: files made here, a page or two each."""

from __future__ import annotations

import email
import email.policy
import io
import re
import tempfile
import time
import zipfile
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import olefile
import pypdfium2
import xlrd
import xlsxwriter
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from desktop.reading import read, read_all

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SAMPLES, STORED = ROOT / "resources" / "samples", ROOT / "tests" / "data" / "reading"
_TEXT = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}t"
_CONTROL = re.compile(r"\\u-?\d+ ?|\\'[0-9a-f]{2}|\\[a-z]+-?\d* ?|[{}]|\\.")
_ROUNDS, _SECONDS = 3, 0.25


def run() -> list[tuple[str, float, str]]:
    """Return for each format how many times the time of its bare library a reader takes."""
    lines = read(SAMPLES / "VPTU Lam Giang tong ket 2022.txt").text.split("\n")
    with tempfile.TemporaryDirectory() as folder:
        files = _made(Path(folder), lines)
        return [_compared(name, files[name], library, bar) for name, library, bar in LIBRARIES]


def _made(folder: Path, lines: list[str]) -> dict[str, Path]:
    """Return a file of each format; those that need a word processor are stored."""
    plain = folder / "x.txt"
    plain.write_text("\n".join(lines), "utf-8")
    files = {"txt": plain, "doc": STORED / "many-things.doc", "odt": STORED / "many-things.odt"}
    files |= {
        "rtf": STORED / "many-things.rtf",
        "xls": STORED / "register.xls",
        "pdf": SAMPLES / "NQ31 HDND tinh KTXH 2022.pdf",
    }
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    page = "<html><head><meta charset='utf-8'></head><body>" + "".join(f"<p>{line}</p>" for line in lines)
    files |= {name: folder / f"x.{name}" for name in ("docx", "html", "mht", "xlsx", "eml", "zip")}
    document.save(str(files["docx"]))
    files["html"].write_text(page + "</body></html>", "utf-8")
    files["mht"].write_bytes(_letter(page + "</body></html>", subtype="html"))
    files["eml"].write_bytes(_letter("\n".join(lines)))
    with xlsxwriter.Workbook(str(files["xlsx"])) as book:
        sheet = book.add_worksheet()
        for row, line in enumerate(lines):
            sheet.write_row(row, 0, [row, line])
    with zipfile.ZipFile(files["zip"], "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(files["docx"], "a.docx")
        archive.write(plain, "b.txt")
    return files


def _letter(text: str, subtype: str = "plain") -> bytes:
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = "Báo cáo", "a@example.vn", "b@example.vn"
    letter.set_content(text, subtype=subtype)
    return letter.as_bytes()


def _compared(
    name: str, file: Path, library: tuple[str, Callable[[Path], object]], bar: str
) -> tuple[str, float, str]:
    words, bare = library
    ours = _seconds(_members if name in ("eml", "zip") else read, file)
    return f"time to read .{name} ({1 / ours:,.0f} files/s), {words} = 1", ours / _seconds(bare, file), bar


def _members(file: Path) -> list[object]:
    return list(read_all(file))


def _seconds(reader: Callable[[Path], object], file: Path) -> float:
    """Return how long one file takes in the best of several rounds."""
    reader(file)
    best = float("inf")
    for _ in range(_ROUNDS):
        count, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < _SECONDS / _ROUNDS or not count:
            reader(file)
            count += 1
        best = min(best, spent / count if count > 1 else time.perf_counter() - start)
    return best


def _paragraphs(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def _streams(file: Path) -> list[bytes]:
    with olefile.OleFileIO(str(file)) as compound:
        return [compound.openstream(name).read() for name in compound.listdir()]


def _open_document(file: Path) -> str:
    with zipfile.ZipFile(file) as package:
        return "".join(map(str, etree.fromstring(package.read("content.xml")).itertext()))


def _workbook(file: Path) -> str:
    with zipfile.ZipFile(file) as package:
        strings = etree.fromstring(package.read("xl/sharedStrings.xml"))
        etree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    return "".join(item.text or "" for item in strings.iter(_TEXT))


def _page(file: Path) -> str:
    body = LexborHTMLParser(file.read_bytes()).body
    return body.text(separator="\n") if body else ""


def _printed(file: Path) -> str:
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


def _body(file: Path) -> str:
    letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    return str(letter.get_content())


def _web_archive(file: Path) -> str:
    body = LexborHTMLParser(_body(file)).body
    return body.text(separator="\n") if body else ""


def _uncontrolled(file: Path) -> str:
    return _CONTROL.sub("", file.read_bytes().decode("cp1252", "replace"))


def _archive(file: Path) -> list[str]:
    with zipfile.ZipFile(file) as archive:
        word = docx.Document(io.BytesIO(archive.read("a.docx")))
        return [*(paragraph.text for paragraph in word.paragraphs), archive.read("b.txt").decode()]


def _old_workbook(file: Path) -> object:
    return [sheet.row_values(row) for sheet in xlrd.open_workbook(file).sheets() for row in range(sheet.nrows)]


LIBRARIES: tuple[tuple[str, tuple[str, Callable[[Path], object]], str], ...] = (
    ("txt", ("decoding it", lambda file: file.read_bytes().decode()), "≤ 200"),
    ("docx", ("python-docx's paragraphs", _paragraphs), "≤ 2"),
    ("doc", ("olefile's streams", _streams), "≤ 25"),
    ("odt", ("lxml's text", _open_document), "≤ 35"),
    ("rtf", ("one pattern for its control words", _uncontrolled), "≤ 60"),
    ("html", ("selectolax's text", _page), "≤ 90"),
    ("mht", ("selectolax's text of its page", _web_archive), "≤ 4"),
    ("pdf", ("PDFium's text range", _printed), "≤ 16"),
    ("xlsx", ("lxml's strings", _workbook), "≤ 20"),
    ("xls", ("xlrd's cells", _old_workbook), "≤ 8"),
    ("eml", ("the standard library's body", _body), "≤ 5"),
    ("zip", ("python-docx's and plain text of its members", _archive), "≤ 3"),
)
