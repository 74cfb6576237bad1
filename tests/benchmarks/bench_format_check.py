"""How long the check of format takes over a document of 10,000 paragraphs, and what it takes of memory.

The bars are seconds of processor time, so that other work on the machine does not count.
"""

from __future__ import annotations

import copy
import tempfile
import tracemalloc
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

from docx.shared import Pt

from desktop.briefs.format_check import check_format
from tests.briefs.format_samples import Party, right_document, the

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_PARAGRAPHS, _RUNS = 10_000, 3


def run() -> Iterator[tuple[str, float, str]]:
    """Yield the measurements with their bars."""
    with tempfile.TemporaryDirectory() as folder:
        right, faulty = Path(folder) / "right.docx", Path(folder) / "faulty.docx"
        _long(right, faulty)
        assert check_format(right) == ()
        good, bad = _taken(lambda: check_format(right)), _taken(lambda: check_format(faulty))
        yield "format check: 10,000 right paragraphs, seconds", good, "≤ 2"
        yield "format check: 10,000 paragraphs each with faults, seconds", bad, "≤ 3"
        yield "format check: memory at its most, MB", _memory(right), "≤ 120"


def _long(right: Path, faulty: Path) -> None:
    document = right_document(Party)
    one = the(document, "- Việc thứ 3")
    for _ in range(_PARAGRAPHS):
        one._p.addnext(copy.deepcopy(one._p))
    document.save(str(right))
    for paragraph in document.paragraphs:
        if "Việc thứ" in paragraph.text:
            paragraph.runs[0].font.size = Pt(11)
            paragraph.runs[0].text = paragraph.runs[0].text.replace("tháng ", "tháng  ")
    document.save(str(faulty))


def _taken(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_RUNS):
        begin = process_time()
        work()
        times.append(process_time() - begin)
    return median(times)


def _memory(file: Path) -> float:
    tracemalloc.start()
    check_format(file)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1024**2
