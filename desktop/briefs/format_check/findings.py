"""What the check of a document's format hands out: each breach of a rule with its places, rule and remedy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.briefs.profiles import profile_names
from desktop.wording import messages, say

_WORD = "@"
"""A detail that begins with it is the code of a word, said in the language of the sentence."""
_SHOWN = 4
"""Different values of one finding that its sentence names at most."""


class Severity(StrEnum):
    """How firm the rule is that a finding rests on."""

    WRONG = "wrong"
    """The rule was read in a reliable copy: to be mended before the document leaves."""
    LOOK = "look"
    """The rule is uncertain, or may have been broken on purpose: worth a look."""


class Zone(StrEnum):
    """The part of a document that a paragraph stands in."""

    PAGE = "page"
    HEAD = "head"
    TITLE = "title"
    BODY = "body"
    TABLE = "table"
    SIGNATURE = "signature"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class FormatPlace:
    """Where a finding stands."""

    zone: Zone
    paragraph: int = 0
    """Number of the paragraph in the document from 1; 0 where the whole document or a section is meant."""
    page: int | None = None
    """Page as the program that saved the document last laid it out; None where it left no trace of its pages."""
    words: str = ""
    """The words meant, or the beginning of the paragraph."""
    text: str = ""
    """The whole paragraph."""
    start: int = 0
    end: int = 0
    """Where the words stand in `text`."""
    found: str = ""
    """What stands there against the rule, such as "13 pt"."""

    def label(self, language: str = "vi") -> str:
        """Return the place in words, such as "trang 2, đoạn 14"."""
        parts = [say(f"format_zone_{self.zone.value}", language)]
        if self.zone is Zone.PAGE and self.start > 1:
            parts.append(say("format_section", language, number=self.start))
        if self.page:
            parts.append(say("format_page", language, page=self.page))
        if self.paragraph:
            parts.append(say("format_paragraph", language, number=self.paragraph))
        return ", ".join(parts)

    def found_words(self, language: str = "vi") -> str:
        """Return what stands there against the rule, in a language."""
        return spoken(self.found, language)


@dataclass(frozen=True, slots=True)
class FormatFinding:
    """One rule that is broken, with every place where it is."""

    code: str
    severity: Severity
    source: str
    """The rule with its mark of certainty left out, such as "Nghị định 30/2020/NĐ-CP, Phụ lục I, …"."""
    places: tuple[FormatPlace, ...]
    details: tuple[tuple[str, str], ...] = ()

    @property
    def count(self) -> int:
        """How many places there are."""
        return len(self.places)

    def message(self, language: str = "vi") -> str:
        """Return what is against the rule, in one sentence."""
        sentence = say(f"format_{self.code}", language, "message", **self._details(language))
        return sentence[:1].upper() + sentence[1:]

    def remedy(self, language: str = "vi") -> str:
        """Return how to mend it, in one sentence."""
        return say(f"format_{self.code}", language, "remedy", **self._details(language))

    def _details(self, language: str) -> dict[str, str]:
        told = {name: spoken(value, language) for name, value in self.details}
        different = dict.fromkeys(spoken(place.found, language) for place in self.places if place.found)
        shown = list(different)[:_SHOWN]
        told["found"] = ", ".join(shown) + (", …" if len(different) > len(shown) else "")
        return told


@dataclass(frozen=True, slots=True)
class FormatReport:
    """A checked document: which profile it was held against, and what was found."""

    profile: str
    told: str
    """Why this profile: "given", or the code of the sentence that tells what in the document says so."""
    findings: tuple[FormatFinding, ...]

    def why(self, language: str = "vi") -> str:
        """Return which profile it was held against and what told so, in one sentence."""
        return say(f"format_told_{self.told}", language, profile=profile_names()[self.profile])

    @property
    def wrong(self) -> int:
        """How many findings rest on firm rules."""
        return sum(finding.severity is Severity.WRONG for finding in self.findings)


def spoken(value: str, language: str) -> str:
    """Return a detail in a language: words by code are looked up, everything else stays."""
    if not value.startswith(_WORD):
        return value
    code = f"format_word_{value[1:]}"
    return say(code, language) if code in messages(language) else value[1:]
