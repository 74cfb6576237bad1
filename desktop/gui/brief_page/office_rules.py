"""What a văn thư would question in an office's own words, by the layout rules in use; nothing is ever changed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop import paths
from desktop.briefs import Authority
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs import OfficeDetails

_PARTY = "party"
"""What the keys of the Party's profiles begin with."""
_SYMBOL = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
_SLASHED = re.compile(r"\b(?:T/M|K/T|T/L)\b")
_DOTTED = re.compile(r"\b(?:TM|KT|TL|TUQ)\.")


def doubts(office: OfficeDetails, profile: str) -> list[str]:
    """Return what to check, one sentence each, in the language of the window."""
    return list(_doubts(office, party=profile.startswith(_PARTY)))


@cache
def _words() -> dict[str, list[str]]:
    return tomllib.loads(paths.resources("briefs", "office_rules.toml").read_text("utf-8"))


def _begins_with_title(name: str) -> bool:
    first = name.casefold().replace(".", ". ").split()
    return any(first[: len(told)] == told for told in (title.split() for title in _words()["titles"]))


def _is_advisory(body: str) -> bool:
    folded = " ".join(fold(body).split())
    return any(folded.startswith(fold(name)) for name in _words()["advisory"])


def _names_its_committee(body: str) -> bool:
    folded = " ".join(fold(body).split())
    offices = [fold(name) for name in _words()["offices"]]
    return any(
        folded.startswith(f"{name} ") and folded.endswith(tuple(_words()["committees"])) for name in offices
    )


def _doubts(office: OfficeDetails, *, party: bool) -> Iterator[str]:
    translate = QCoreApplication.translate
    if office.symbol and not _SYMBOL.fullmatch(office.symbol):
        yield translate("office", "The symbol holds letters only, such as VPTU; the registry gives the number.")
    if office.signer and _begins_with_title(office.signer):
        yield translate("office", "The signer's name stands without degrees and forms of address.")
    if party and office.authority is Authority.EMPOWERED:
        yield translate("office", "Party offices sign by order (T/L); TUQ. is a form of State bodies.")
    if office.authority is Authority.COLLECTIVE and _is_advisory(office.body) and not office.whom:
        yield translate("office", "An advisory office signs on behalf of a committee only where it is named.")
    if party and _names_its_committee(office.body):
        yield translate("office", "A Party office writes its committee in the line above, and its own name alone.")
    if _SLASHED.search(f"{office.whom} {office.post}") or _DOTTED.search(f"{office.whom} {office.post}"):
        yield translate("office", "The authority is chosen above: its letters are written by the program.")
    if office.recipients and not office.recipients[-1].casefold().startswith("lưu"):
        yield translate("office", "The last recipient is where a copy is kept: “Lưu …”.")
    if office.body and office.body == office.body.lower():
        yield translate("office", "The bodies of the head are written in capital letters.")
