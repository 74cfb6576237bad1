"""The whole extraction against what others do with the same lines: underthesea's names, pyvi's words."""

from __future__ import annotations

from tests.benchmarks import HERE, RIVAL, measured, sample_lines

# Each warms up on one sentence first: models are loaded once, and long before the text ends.
WARM = "Đồng chí Nguyễn Văn An, Bí thư Huyện ủy, yêu cầu Văn phòng rà soát quy chế trước ngày 30/6."
OURS = f"""
import hashlib, sys, time
from desktop.domain import Source
from desktop.extraction import extract
def source(text):
    return Source(file="x.txt", sha256=hashlib.sha256(text.encode()).hexdigest(), media_type="text/plain",
                  encoding="utf-8", text=text, pages=())
text = sys.stdin.read()
extract(source({WARM!r}))
start = time.perf_counter()
extract(source(text))
print(time.perf_counter() - start)
"""
NAMES_BY_UNDERTHESEA = f"""
import sys, time
from underthesea import ner
lines = sys.stdin.read().splitlines()
ner({WARM!r})
start = time.perf_counter()
for line in lines:
    ner(line)
print(time.perf_counter() - start)
"""
WORDS_BY_PYVI = f"""
import sys, time
from pyvi import ViPosTagger, ViTokenizer
lines = sys.stdin.read().splitlines()
ViPosTagger.postagging(ViTokenizer.tokenize({WARM!r}))
start = time.perf_counter()
for line in lines:
    ViPosTagger.postagging(ViTokenizer.tokenize(line))
print(time.perf_counter() - start)
"""


def run() -> list[tuple[str, float, str]]:
    """Return how many times as fast the extraction is."""
    text = "\n".join(sample_lines())
    ours = min(measured(HERE, OURS, text=text) for _ in range(3))
    underthesea = measured(RIVAL, NAMES_BY_UNDERTHESEA, text=text)
    pyvi = min(measured(RIVAL, WORDS_BY_PYVI, text=text) for _ in range(3))
    return [
        (f"extraction ({len(text) / ours:,.0f} characters/s) as underthesea's names", underthesea / ours, "≥ 10"),
        (f"extraction as pyvi's words and classes ({len(text) / pyvi:,.0f} characters/s)", pyvi / ours, "≥ 0.5"),
    ]
