"""Write reports out in every format and encoding, read them back, and hold what comes out against the plain text.

reading_matrix.py FOLDER [NAME …]    FOLDER holds score.py and a folder of reports for each NAME ("dev" if none is
                                     given); needs LibreOffice, which writes the files of word processors
Prints for each format the share of characters kept in their order, and the F1 of officials and tasks.
"""

from __future__ import annotations

import difflib
import email.message
import json
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from desktop.reading import Document, read_all  # noqa: E402
from tests.reading.old_letters import encoded, writable  # noqa: E402

LEAST_KEPT, MOST_LOST = 0.995, 0.02
OLD = ("cp1258", "tcvn3", "vni", "viscii", "viqr")
ETH = "Ð"
"""A letter of Icelandic that some texts write for Đ; the old encodings have none."""
WRITTEN = ("docx", "doc", "odt", "rtf", "html", "pdf")
FORMATS = ("utf-8", "utf-16", *OLD, *WRITTEN, "mht", "zip")


def main(arguments: list[str]) -> int:
    """Print the matrix and return 1 where a bar is missed."""
    gold, names = Path(arguments[0]), arguments[1:] or ["dev"]
    failed = 0
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            failed += matrix(gold, name, Path(folder))
    return 1 if failed else 0


def matrix(gold: Path, name: str, folder: Path) -> int:
    """Print the rows of one set and return how many miss a bar."""
    texts = sorted((gold / name).glob("*.txt"))
    write_all(texts, folder)
    print(f"{name}: {len(texts)} reports\n{'format':8}  kept     officials  tasks")
    failed = 0
    plain: dict[int, dict[str, float]] = {}
    for kind in FORMATS:
        files = {file.stem: file for file in sorted((folder / kind).iterdir())}
        these = [text for text in texts if text.stem in files]
        kept = sum(kept_of(text, files[text.stem], kind) for text in these) / len(these)
        if len(these) not in plain:
            as_plain = [folder / "utf-8" / text.name for text in these]
            plain[len(these)] = scored(these, as_plain, gold, folder / f"plain {len(these)}")
        figures = scored(these, list(files.values()), gold, folder / f"found {kind}")
        lost = max(plain[len(these)][what] - figures[what] for what in figures)
        good = kept >= LEAST_KEPT and lost <= MOST_LOST
        failed += not good
        row = "      ".join(f"{figure:.3f}" for figure in figures.values())
        print(f"{kind:8}  {kept:.4f}   {row}   {'ok' if good else 'MISSES A BAR'}", flush=True)
    return failed


def write_all(texts: list[Path], folder: Path) -> None:
    """Write the texts out in each format, into a folder of its own."""
    for kind in FORMATS:
        (folder / kind).mkdir()
    for text in texts:
        content = text.read_bytes().decode("utf-8")
        for kind in ("utf-8", "utf-16"):
            (folder / kind / text.name).write_bytes(content.encode(kind))
        for kind in OLD if ETH not in content else ():
            (folder / kind / text.name).write_bytes(encoded(content, kind))
    for kind in WRITTEN:
        convert(sorted((folder / "utf-8").iterdir()), kind, folder)
    for page in (folder / "html").iterdir():
        (folder / "mht" / f"{page.stem}.mht").write_bytes(archived(page.read_bytes()))
    for page in (folder / "docx").iterdir():
        with zipfile.ZipFile(folder / "zip" / f"{page.stem}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(page, page.name)


def convert(files: list[Path], kind: str, folder: Path) -> None:
    """Have LibreOffice write plain texts, or files of its own, in another format."""
    office = shutil.which("soffice")
    if office is None:
        raise SystemExit("LibreOffice is not installed")
    read_as = "--infilter=Text (encoded):UTF8,LF,,,"
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    plain = [read_as] if files[0].suffix == ".txt" else []
    command = [office, profile, "--headless", *plain, "--convert-to", kind, "--outdir", str(folder / kind)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=600)


def archived(page: bytes) -> bytes:
    """Return a web archive with this page."""
    message = email.message.EmailMessage()
    message["MIME-Version"] = "1.0"
    message["Subject"] = "page"
    message.set_content(page.decode("utf-8"), subtype="html", cte="quoted-printable")
    message.make_related()
    return message.as_bytes()


def kept_of(text: Path, file: Path, kind: str) -> float:
    """Return the share of the characters of a text that come out of a file, in their order."""
    try:
        found = next(one.source.text for one in read_all(file) if isinstance(one, Document))
    except StopIteration:
        print(f"{file.name} ({kind}) was refused")
        return 0.0
    wanted, got = (words(each) for each in (writable(text.read_bytes().decode("utf-8"), kind), found))
    kept = 0
    for tag, left, right, below, above in difflib.SequenceMatcher(None, wanted, got, autojunk=False).get_opcodes():
        one, other = "".join(wanted[left:right]), "".join(got[below:above])
        same = tag == "equal" or one == other
        blocks = (
            difflib.SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks() if not same else ()
        )
        kept += len(one) if same else sum(block.size for block in blocks)
    return kept / len("".join(wanted))


def words(text: str) -> list[str]:
    """Return the words of a text as they compare."""
    return unicodedata.normalize("NFC", text).split()


def scored(texts: list[Path], files: list[Path], gold: Path, folder: Path) -> dict[str, float]:
    """Extract with the command line, as a user would, and return the F1 of officials and tasks."""
    found, wanted = folder / "found", folder / "wanted"
    wanted.mkdir(parents=True)
    for text in texts:
        for file in (text, text.with_suffix(".json")):
            shutil.copy(file, wanted)
    extract = [sys.executable, "-m", "desktop", "extract", *map(str, files), "-o", str(found)]
    subprocess.run(extract, cwd=ROOT, check=False, capture_output=True)
    scorer = [sys.executable, str(gold / "score.py"), "--gold", str(wanted), "--pred", str(found), "--json"]
    figures = json.loads(subprocess.run(scorer, check=True, capture_output=True, text=True).stdout)
    return {what: figures[what]["f1"] for what in ("officials", "tasks")}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
