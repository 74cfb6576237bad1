"""The figures of a rule and the cues of documents, read from resources/format_check."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop import paths
from desktop.briefs.format_check.findings import Severity
from desktop.briefs.profiles import profile_names
from desktop.errors import BriefError
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_FIRM = "A"
_LONGEST_PHRASE = 80


class Rule(NamedTuple):
    """One rule: how firm it is, where it stands, and its figures by name."""

    severity: Severity
    source: str
    figures: dict[str, Any]


@dataclass(frozen=True)
class Figures:
    """All rules that one profile holds a document against."""

    profile: str
    family: str
    """ "party" or "state"."""
    rules: dict[str, Rule]
    parts: dict[str, Rule]
    """How the letters of each part stand."""


class Type(NamedTuple):
    """A type of document with its abbreviations."""

    name: str
    party: tuple[str, ...]
    state: tuple[str, ...]


@dataclass(frozen=True)
class Cues:
    """What shows a reader which part of a document a line is."""

    blank: str
    drawn: re.Pattern[str]
    number: re.Pattern[str]
    date: re.Pattern[str]
    letter_subject: tuple[str, ...]
    mottos: frozenset[str]
    motto_start: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    head_titles: dict[str, str]
    authority: re.Pattern[str]
    signed: re.Pattern[str]
    learned: re.Pattern[str]
    subject_starts: tuple[str, ...]
    longest_subject: int
    urgency: frozenset[str]
    secrecy: frozenset[str]
    quoting: frozenset[str]
    heading: re.Pattern[str]
    types: dict[str, Type]
    """By folded name, longest names first where one begins like another."""
    words: dict[str, Any]
    numbering: dict[str, Any]
    typing: dict[str, Any]
    fonts: dict[str, Any]
    bodies: dict[str, Any]

    @staticmethod
    def folded(text: str) -> str:
        """Return a text folded, its white space single."""
        return fold(" ".join(text.split()))

    def begins(self, text: str, phrases: Iterable[str]) -> bool:
        """Tell whether a text begins with one of some phrases; of a long one only the beginning is folded."""
        known = tuple(phrases)
        if text.lstrip()[:1].lower() not in {phrase[0] for phrase in known}:
            return False
        return self.folded(text[:_LONGEST_PHRASE]).startswith(known)


@cache
def figures_of(profile: str) -> Figures:
    """Return the figures of a profile; raise BriefError where there is none of that key."""
    known = profile_names()
    if profile not in known:
        raise BriefError("brief_profile_unknown", profile=profile, known=", ".join(known))
    data, everywhere = _data(profile), _data("any")
    rules = {name: _rule(one, everywhere["title"]) for name, one in everywhere["rule"].items()}
    rules |= {name: _rule(one, data["title"]) for name, one in data["rule"].items()}
    rules |= {name: rules[base] for name, base in everywhere["same"].items()}
    parts = {name: _rule(one, data["title"]) for name, one in data["part"].items()}
    return Figures(profile, data["family"], rules, parts)


def _rule(data: dict[str, Any], title: str) -> Rule:
    severity = Severity.WRONG if data["certainty"] == _FIRM else Severity.LOOK
    return Rule(severity, f"{title}, {data['source']}", data)


@cache
def cues() -> Cues:
    """Return the cues."""
    data = _data("cues")
    types = {
        one["name"]: Type(one["name"], tuple(one.get("party", ())), tuple(one.get("state", ())))
        for one in data["type"]
    }
    grouped = {name: data[name] for name in ("words", "numbering", "typing", "fonts", "bodies")}
    return Cues(
        heading=re.compile(data["numbering"]["heading"]),
        quoting=frozenset(data["program"]["quoting"]),
        types=types,
        **grouped | _of_head(data["head"]) | _of_end(data["signing"]) | _of_words(data["words"]),
    )


def _of_head(head: dict[str, Any]) -> dict[str, Any]:
    return {
        "blank": head["blank"],
        "drawn": re.compile(head["drawn"]),
        "number": re.compile(head["number"]),
        "date": re.compile(head["date"]),
        "letter_subject": tuple(head["letter_subject"]),
        "mottos": frozenset(head["mottos"]),
        "motto_start": head["motto_start"],
        "addressees": tuple(head["addressees"]),
        "recipients": tuple(head["recipients"]),
        "head_titles": head["titles"],
    }


def _of_end(signing: dict[str, Any]) -> dict[str, Any]:
    return {
        "authority": re.compile(signing["authority"]),
        "signed": re.compile(signing["signed"]),
        "learned": re.compile(signing["titles_of_learning"]),
    }


def _of_words(said: dict[str, Any]) -> dict[str, Any]:
    return {
        "subject_starts": tuple(said["subject_starts"]),
        "longest_subject": said["longest_subject"],
        "urgency": frozenset(said["urgency"]),
        "secrecy": frozenset(said["secrecy"]),
    }


@cache
def _data(name: str) -> dict[str, Any]:
    file = paths.resources("format_check", f"{name}.toml")
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BriefError("brief_profile_damaged", profile=name, reason=error, file=file) from error
