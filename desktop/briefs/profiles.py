"""The layout figures of an office's rule, read from resources/profiles."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.errors import BriefError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the letterhead or the signature; names in braces are filled by the office, or left as blanks."""

    text: str
    size: float
    """In points."""
    field: str | None = None
    """What the blank stands for, shown when it is clicked."""
    bold: bool = False
    italic: bool = False
    underline: bool = False
    rule: float | None = None
    """How long a rule under the line is, as a share of its words."""
    boxed: bool = False
    """In a frame."""
    blank: str = ""
    """What stands where the office said nothing, instead of the usual dots."""


@dataclass(frozen=True, slots=True)
class Profile:
    """The figures of one rule; lengths in millimetres, sizes and spaces in points."""

    key: str
    name: str
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    number_from_edge: float
    number_size: float
    font: str
    size: float
    first_line: float
    before: float
    exact_line: float | None
    """Line pitch in points, or None where lines are spaced by a multiple."""
    line_multiple: float
    table_size: float
    wide_table_size: float
    """Of tables with many columns."""
    source_size: float
    name_size: float
    abstract_size: float
    closing: str
    """Characters under the title, or "" where a rule closes it."""
    closing_rule: float
    """How long that rule is, as a share of the line above it."""
    capital: bool
    """Whether what the document is about begins with a capital."""
    first_heading: str
    """How a first-level heading is numbered, such as "I- "."""
    second_heading: str
    letterhead_left_width: float
    letterhead_left: tuple[Line, ...]
    letterhead_right: tuple[Line, ...]
    """The last lines of both sides, number and date, stand on one level."""
    signature_left_width: float
    signature_left: tuple[Line, ...]
    signature_right: tuple[Line, ...]
    empty_lines: int
    """Lines left free for the hand that signs."""
    authorities: Mapping[str, str]
    """How each right to sign is written, by `Authority`; a right that is not here does not exist in this rule."""
    marks: Mapping[str, Line]
    """Looks of the marks "secrecy", "urgency", "circulation" and "draft"; their words come from the clerk."""
    address: str
    """The line that says to whom papers go."""
    ending: str
    """What stands behind the last words of a text."""
    appendix_numbered_anew: bool
    """Whether the pages of appendices count from 1."""


def profile_names() -> dict[str, str]:
    """Return the name of every profile under its key, the usual one first."""
    found = {file.stem: _data(file) for file in paths.resources("profiles").glob("*.toml")}
    return {key: found[key]["name"] for key in sorted(found, key=lambda key: found[key]["order"])}


def load_profile(key: str) -> Profile:
    """Return a profile; raise BriefError where there is none of that key or its file is faulty."""
    file = paths.resources("profiles") / f"{key}.toml"
    if not file.is_file():
        raise BriefError("brief_profile_unknown", profile=key, known=", ".join(profile_names()))
    try:
        return _built(key, _data(file))
    except (KeyError, TypeError, ValueError) as error:
        raise BriefError("brief_profile_damaged", profile=key, reason=error, file=file) from error


@cache
def _data(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefError("brief_profile_damaged", profile=file.stem, reason=error, file=file) from error


def _built(key: str, data: dict[str, Any]) -> Profile:
    named = {"key": key, "name": data["name"]}
    return Profile(**(named | _page_figures(data) | _text_figures(data) | _frame_figures(data)))


def _page_figures(data: dict[str, Any]) -> dict[str, Any]:
    page = data["page"]
    sides = {side: page[side]["mm"] for side in ("width", "height", "top", "bottom", "left", "right")}
    return sides | {
        "number_from_edge": page["number_from_edge"]["mm"],
        "number_size": page["number_size"]["pt"],
        "appendix_numbered_anew": data["appendix"]["numbered_anew"]["value"],
    }


def _text_figures(data: dict[str, Any]) -> dict[str, Any]:
    body, title = data["body"], data["title"]
    return {
        "font": body["font"]["text"],
        "size": body["size"]["pt"],
        "first_line": body["first_line"]["mm"],
        "before": body["before"]["pt"],
        "exact_line": body["line"]["pt"] if "line" in body else None,
        "line_multiple": body["line_multiple"]["times"] if "line_multiple" in body else 1.0,
        "table_size": body["table_size"]["pt"],
        "wide_table_size": body["wide_table_size"]["pt"],
        "source_size": body["source_size"]["pt"],
        "name_size": title["name_size"]["pt"],
        "abstract_size": title["abstract_size"]["pt"],
        "closing": title["closing"]["text"] if "closing" in title else "",
        "closing_rule": title["closing_rule"]["share"] if "closing_rule" in title else 0.0,
        "capital": title["capital"]["value"],
        "first_heading": data["headings"]["first"]["text"],
        "second_heading": data["headings"]["second"]["text"],
        "ending": data["ending"]["mark"]["text"],
    }


def _frame_figures(data: dict[str, Any]) -> dict[str, Any]:
    letterhead, signature = data["letterhead"], data["signature"]
    return {
        "letterhead_left_width": letterhead["left_width"]["mm"],
        "letterhead_left": _lines(letterhead["left"]),
        "letterhead_right": _lines(letterhead["right"]),
        "signature_left_width": signature["left_width"]["mm"],
        "signature_left": _lines(signature["left"]),
        "signature_right": _lines(signature["right"]),
        "empty_lines": signature["empty_lines"]["count"],
        "authorities": {name: form["text"] for name, form in signature["authority"].items()},
        "marks": {name: _line({"text": "", **table}) for name, table in data["marks"].items()},
        "address": data["address"]["to"]["text"],
    }


def _lines(tables: list[dict[str, Any]]) -> tuple[Line, ...]:
    return tuple(map(_line, tables))


def _line(table: dict[str, Any]) -> Line:
    told = {"certainty", "source"}
    return Line(**{name: value for name, value in table.items() if name not in told})
