"""Each reader against its bare library on the same file."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import tesserocr
from docx import Document
from selectolax.lexbor import LexborHTMLParser

from desktop.reading import read
from desktop.reading.recognition import data_folder

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"
SCAN = Path(__file__).resolve().parents[1] / "data" / "reading" / "scanned-notice.pdf"
TIMES = 40
"""How often the sample stands in the long files: about 140,000 characters."""


def run() -> list[tuple[str, float, str]]:
    """Return how much time each reader takes for each that its library takes for less (no order, no numbers)."""
    lines = read(SAMPLES / "VPTU Lam Giang tong ket 2022.txt").text.split("\n") * TIMES
    printed = SAMPLES / "NQ31 HDND tinh KTXH 2022.pdf"
    with tempfile.TemporaryDirectory() as folder:
        word, page = Path(folder, "x.docx"), Path(folder, "x.html")
        document = Document()
        for line in lines:
            document.add_paragraph(line)
        document.save(str(word))
        page.write_text("<html><body>" + "".join(f"<p>{line}</p>" for line in lines), "utf-8")
        return [
            _scans(),
            _compared("Word files, python-docx's paragraphs", word, _paragraphs, "≤ 1"),
            _compared("web pages, selectolax's text", page, _text, "≤ 60"),
            _compared("PDF files, PDFium's own order", printed, _unordered, "≤ 20"),
        ]


def _scans() -> tuple[str, float, str]:
    """Return how much longer a scan takes with us than pages one after the other with bare Tesseract."""

    def bare(file: Path) -> None:
        with pypdfium2.PdfDocument(file) as document:
            for page in document:
                with tesserocr.PyTessBaseAPI(path=data_folder(), lang="vie") as engine:
                    engine.SetImage(page.render(scale=200 / 72, grayscale=True).to_pil())
                    engine.GetUTF8Text()

    ours, theirs = _shortest(read, SCAN, 3), _shortest(bare, SCAN, 3)
    return f"time to read scans, bare Tesseract page by page = 1 ({2 / ours:.2f} pages/s)", ours / theirs, "≤ 1.5"


def _compared(what: str, file: Path, library: Callable[[Path], object], bar: str) -> tuple[str, float, str]:
    ours = _shortest(read, file)
    speed = len(read(file).text) / ours
    return f"time to read {what} = 1 ({speed:,.0f} characters/s)", ours / _shortest(library, file), bar


def _shortest(reader: Callable[[Path], object], file: Path, rounds: int = 5) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        reader(file)
        times.append(time.perf_counter() - start)
    return min(times)


def _paragraphs(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in Document(str(file)).paragraphs)


def _text(file: Path) -> str:
    body = LexborHTMLParser(file.read_bytes()).body
    return body.text(separator="\n") if body else ""


def _unordered(file: Path) -> str:
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)
