"""The newspaper or agency that a page of news credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.extraction.captions import lead_credit
from desktop.extraction.lexicons import word_set
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.extraction.document import Document
    from desktop.extraction.layout import Layout
    from desktop.extraction.lines import Line

_CREDITED = re.compile(
    r"(?:^|\(|[.…]\s)(?:theo(?! dõi)|nguồn(?: tin)?)\s*:?\s*([^\s:()][^:()\n]{1,50}?)\s*\)?\.?$", re.IGNORECASE
)
_SITE = re.compile(r"https?://(?:www\.)?([\w.-]+\.\w{2,})|www\.([\w.-]+\.\w{2,})", re.IGNORECASE)
_PAGE_HEAD = re.compile(
    r"((?:Báo|BÁO|Tạp chí|TẠP CHÍ)\s[^\d|–—:-]{3,40}?)\s*[-–—|,]\s*(?:Thứ\b|Số\b|số\b|Chủ nhật|Ngày\b|ngày\b|\d)"
)
_PAPER = re.compile(r"(?:Báo|BÁO|Tạp chí|TẠP CHÍ)(?:\s[^\W\d_]+){1,6}")
_MASTHEAD = 3
"""Lines at the head of a page among which the name of the paper stands."""
_BRACKET = re.compile(r"\(([^()\d]{2,40})\)\s*[.\-–—]?\s*$")


def source_of(document: Document, lines: list[Line], layout: Layout) -> str | None:
    """Return the credit as written: "Theo: …", "(TTXVN)", the tag of the first paragraph, or the site."""
    marked = frozenset(document.noise)
    noise = [line for line in lines if line.span in marked]
    return (
        _first(_credited(line) for line in reversed(noise))
        or _first(_agency_at_end(line) for line in reversed(noise))
        or _first(_tag(line) for line in lines[layout.title_end :][:8])
        or _first(_site(line) for line in noise)
        or _first(_page_head(line) for line in lines[: layout.title])
        or _first(_masthead(line) for line in lines[: layout.title][:_MASTHEAD])
    )


def _first(found: Iterable[str | None]) -> str | None:
    return next((one for one in found if one), None)


def _page_head(line: Line) -> str | None:
    """ "Báo CẦN THƠ - Thứ năm 14-1-1999 - Trang 1": the head of a printed page."""
    match = _PAGE_HEAD.match(line.text)
    return match.group(1) if match else None


def _masthead(line: Line) -> str | None:
    """ "Báo Sơn La điện tử": the first line of a page, nothing but the name of the paper."""
    match = _PAPER.fullmatch(line.text.strip())
    return match.group() if match and not line.folded.startswith(tuple(word_set("press", "never"))) else None


def _credited(line: Line) -> str | None:
    match = _CREDITED.search(line.text) if line.size <= 12 else None
    return match.group(1).strip(' .“”"') if match else None


def _agency_at_end(line: Line) -> str | None:
    """ "HƯƠNG THỦY (TTXVN)", "Quỳnh Hoa / (TTXVN/Vietnam+)": a byline with its agency, no caption."""
    if line.size > 10 or "ảnh" in line.folded:
        return None
    match = _BRACKET.search(line.text)
    if match is None:
        return None
    parts = match.group(1).lower().split("/")
    agencies = word_set("press", "agencies")
    known = any(part.strip() in agencies for part in [*parts, match.group(1).lower()])
    return match.group(1) if known or match.group(1).isupper() else None


def _tag(line: Line) -> str | None:
    span = lead_credit(line)
    if span is None:
        return None
    return _agency_of(line.text[: span.end - span.start].strip(" ().-–—")) or None


def _agency_of(credit: str) -> str:
    """ "Hà Nội - TTXVN": the agency without the place it writes from."""
    parts = re.split(r"\s[-–]\s|,\s", credit)
    known = [part for part in parts if fold(part) in word_set("press", "agencies")]
    return known[0] if len(parts) > 1 and known else credit


def _site(line: Line) -> str | None:
    match = _SITE.match(line.text)
    return (match.group(1) or match.group(2)) if match else None
