"""Print reports, scan them well and badly, recognise them, and hold what comes out against the plain text.

ocr_matrix.py FOLDER [NAME …] [--most N]    FOLDER as for reading_matrix.py; needs LibreOffice and a font
Prints for each kind of page the share of wrong characters, the F1 of officials and tasks, and pages a second.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
import unicodedata
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageFilter
from reading_matrix import convert, scored

from desktop.reading import read

DPI = 200
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
            failed += matrix(Path(arguments[0]), name, Path(folder), most)
    return 1 if failed else 0


def matrix(gold: Path, name: str, folder: Path, most: int | None) -> int:
    """Print the rows of one set and return how many miss a bar."""
    texts = sorted((gold / name).glob("*.txt"))[:most]
    for kind in (*MOST_WRONG, "pdf"):
        (folder / kind).mkdir()
    convert(texts, "pdf", folder)
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
    wanted = [ink(text.read_bytes().decode("utf-8")) for text in texts]
    wrong = sum(distance(one, ink(source.text)) for one, source in zip(wanted, sources, strict=True))
    share = wrong / sum(map(len, wanted))
    figures = scored(texts, files, gold, folder / f"found {kind}")
    lost = max(plain[what] - figures[what] for what in figures)
    good = share <= MOST_WRONG[kind] and lost <= MOST_LOST[kind]
    row = "      ".join(f"{figure:.3f}" for figure in figures.values())
    print(f"{kind:8}  {share:.4f}   {row}     {speed:5.2f}   {'ok' if good else 'MISSES A BAR'}", flush=True)
    return not good


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


def ink(text: str) -> str:
    """Return what of a text is seen on paper; lines drawn with signs are ornament, and pages are not."""
    seen = re.sub(r"\s|[\u00ad\u200b\ufeff]", "", unicodedata.normalize("NFC", text))
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
