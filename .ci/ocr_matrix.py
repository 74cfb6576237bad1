"""Print reports, scan them well and badly, recognise them, and hold what comes out against the plain text.

ocr_matrix.py FOLDER [NAME …] [--most N] [--typed]    FOLDER as for reading_matrix.py; needs LibreOffice and a font
Prints for each kind of page the share of wrong characters, the F1 of officials and tasks, and pages a second.
Pages are set as offices set them; with --typed in letters of even widths, as LibreOffice prints plain text.
Printed pages are held against the plain text, scans against the printed pages, for both are read in columns.
"""

from __future__ import annotations

import difflib
import json
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from io import BytesIO
from pathlib import Path

import pypdfium2
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from PIL import Image, ImageChops, ImageFilter
from reading_matrix import ETH, ROOT, convert

from desktop.reading import read

DPI = 200
SHORT = 60
"""Letters of a line that is a heading, not justified."""
PRINTED, CLEAN, WORN = "printed", "clean", "worn"
MOST_WRONG = {PRINTED: 0.005, CLEAN: 0.01, WORN: 0.01}
MOST_LOST = {PRINTED: 0.02, CLEAN: 0.05, WORN: 0.05}
"""F1 below that of plain text."""
TILT, BLUR, GRAIN, QUALITY = 1.0, 0.6, 24, 60


def main(arguments: list[str]) -> int:
    """Print the matrix and return 1 where a bar is missed."""
    most = int(arguments[arguments.index("--most") + 1]) if "--most" in arguments else None
    names = [name for name in arguments[1:] if not name.startswith("--") and not name.isdecimal()] or ["dev"]
    failed = 0
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            failed += matrix(Path(arguments[0]), name, Path(folder), most, typed="--typed" in arguments)
    return 1 if failed else 0


def matrix(gold: Path, name: str, folder: Path, most: int | None, *, typed: bool) -> int:
    """Print the rows of one set and return how many miss a bar."""
    texts = sorted((gold / name).glob("*.txt"))[:most]
    for kind in (*MOST_WRONG, "pdf", "docx"):
        (folder / kind).mkdir()
    convert(texts if typed else [in_word(text, folder / "docx") for text in texts], "pdf", folder)
    for page in sorted((folder / "pdf").iterdir()):
        (folder / PRINTED / page.name).write_bytes(page.read_bytes())
        scan(page, folder / CLEAN / page.name, worn=False)
        scan(page, folder / WORN / page.name, worn=True)
    plain = scored(texts, texts, gold, folder / "as plain text")
    print(f"{name}: {len(texts)} reports\n{'pages':8}  wrong    officials  tasks     pages/s")
    return sum(missed(kind, texts, plain, gold, folder) for kind in MOST_WRONG)


def missed(kind: str, texts: list[Path], plain: dict[str, float], gold: Path, folder: Path) -> bool:
    """Print the row of one kind of page and tell whether it misses a bar."""
    files = [folder / kind / f"{text.stem}.pdf" for text in texts]
    began = time.perf_counter()
    sources = [read(file) for file in files]
    speed = sum(len(source.pages) for source in sources) / (time.perf_counter() - began)
    printed = [folder / PRINTED / file.name for file in files]
    wanted = [
        ink(text.read_bytes().decode("utf-8") if kind == PRINTED else read(page).text)
        for text, page in zip(texts, printed, strict=True)
    ]
    wrong = sum(distance(one, ink(source.text)) for one, source in zip(wanted, sources, strict=True))
    share = wrong / sum(map(len, wanted))
    figures = scored(texts, files, gold, folder / f"found {kind}")
    lost = max(plain[what] - figures[what] for what in figures)
    good = share <= MOST_WRONG[kind] and lost <= MOST_LOST[kind]
    row = "      ".join(f"{figure:.3f}" for figure in figures.values())
    print(f"{kind:8}  {share:.4f}   {row}     {speed:5.2f}   {'ok' if good else 'MISSES A BAR'}", flush=True)
    return not good


def scored(texts: list[Path], files: list[Path], gold: Path, folder: Path) -> dict[str, float]:
    """Extract with the command line and return the F1 of officials and tasks, by places of the plain text."""
    wanted, found = folder / "wanted", folder / "found"
    wanted.mkdir(parents=True)
    for text in texts:
        for file in (text, text.with_suffix(".json")):
            (wanted / file.name).write_text(on_paper(file.read_bytes().decode("utf-8")), "utf-8", newline="")
    extract = [sys.executable, "-m", "desktop", "extract", *map(str, files), "-o", str(found)]
    subprocess.run(extract, cwd=ROOT, check=True, capture_output=True)
    for text in texts:
        brought_home(found / f"{text.stem}.json", on_paper(text.read_bytes().decode("utf-8")))
    scorer = [sys.executable, str(gold / "score.py"), "--gold", str(wanted), "--pred", str(found), "--json"]
    figures = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return {what: figures[what]["f1"] for what in ("officials", "tasks")}


def brought_home(extraction: Path, plain: str) -> None:
    """Put the spans of an extraction to their places in the plain text: the scorer counts letters."""
    data = json.loads(on_paper(extraction.read_text("utf-8")))
    there, here = (re.findall(r"\S", text) for text in (data["text"], plain))
    places = [at for at, letter in enumerate(plain) if not letter.isspace()]
    home: dict[int, int] = {}
    matcher = difflib.SequenceMatcher(None, there, here, autojunk=False)
    for _, left, right, below, above in matcher.get_opcodes():
        home |= {at: min(below + at - left, above) for at in range(left, right)}
    before = [0]
    for letter in data["text"]:
        before.append(before[-1] + (not letter.isspace()))

    def moved(span: list[int]) -> list[int]:
        first, last = (home.get(before[at], len(places)) for at in (span[0], max(span[1] - 1, 0)))
        return [places[min(first, len(places) - 1)], places[min(last, len(places) - 1)] + 1]

    for statement in data["statements"]:
        statement["span"] = moved(statement["span"])
        if statement.get("core"):
            statement["core"] = moved(statement["core"])
    data |= {"text": plain, "noise": []}
    for official in data["officials"]:
        official["mentions"] = []
    extraction.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def in_word(text: Path, folder: Path) -> Path:
    """Return a Word file with a text in the face, size and margins of a State document."""
    document, section = (made := Document()), made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(3), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    document.styles["Normal"].font.name, document.styles["Normal"].font.size = "Times New Roman", Pt(14)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    for line in text.read_bytes().decode("utf-8").splitlines():
        paragraph = document.add_paragraph(line)
        if len(line) > SHORT:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.first_line_indent = Cm(1.27)
    document.save(str(folder / f"{text.stem}.docx"))
    return folder / f"{text.stem}.docx"


def scan(printed: Path, to: Path, *, worn: bool) -> None:
    """Write the pages of a PDF as pictures of 200 dpi; a worn scan is tilted, blurred, grainy, packed."""
    document = pypdfium2.PdfDocument(printed)
    pages = [page.render(scale=DPI / 72, grayscale=True).to_pil() for page in document]
    document.close()
    first, *rest = [aged(page) for page in pages] if worn else pages
    first.save(to, "PDF", resolution=DPI, save_all=True, append_images=rest, quality=QUALITY if worn else 95)


def aged(page: Image.Image) -> Image.Image:
    """Return a page as a bad scanner sees it."""
    tilted = page.rotate(TILT, Image.Resampling.BICUBIC, fillcolor=255)
    grain = Image.effect_noise(page.size, GRAIN)
    grainy = ImageChops.add(tilted.filter(ImageFilter.GaussianBlur(BLUR)), grain, 1, -128)
    packed = BytesIO()
    grainy.save(packed, "JPEG", quality=QUALITY)
    return Image.open(packed).convert("L")


def on_paper(text: str) -> str:
    """Return a text with the letters that print shows: eth is no other than Đ there."""
    return text.replace(ETH, "Đ")


def ink(text: str) -> str:
    """Return what of a text is seen on paper; lines drawn with signs are ornament, and pages are not."""
    seen = re.sub(r"\s|[\u00ad\u200b\ufeff]", "", unicodedata.normalize("NFC", on_paper(text)))
    return re.sub(r"[-_*=.]{4,}", "", seen)


def distance(one: str, other: str) -> int:
    """Return how many letters have to be put in, taken out or replaced (Myers 1999, a word for each row)."""
    if not one:
        return len(other)
    places: dict[str, int] = {}
    for at, letter in enumerate(one):
        places[letter] = places.get(letter, 0) | 1 << at
    whole, top = (1 << len(one)) - 1, 1 << (len(one) - 1)
    more, less, wrong = whole, 0, len(one)
    for letter in other:
        same = places.get(letter, 0)
        across = (((same & more) + more) ^ more) | same
        up, down = less | (~(across | more) & whole), more & across
        wrong += bool(up & top) - bool(down & top)
        up, down = ((up << 1) | 1) & whole, (down << 1) & whole
        same |= less
        more, less = (down | (~(same | up) & whole)), up & same
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
