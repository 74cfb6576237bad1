"""What the words of a post and of a task tell of bodies and of who presides: never more than the report writes."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from desktop import paths
from desktop.briefs.protocol import standing
from desktop.domain import FindingState, Official
from desktop.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.briefs.choice import Choice

_END = re.compile(r"[.;:()\n]|\s[-–]\s")


def body_of(post: str) -> str:
    """Return the body of a post, the words behind those that open it; empty where it names none."""
    folded, at = fold(post), 0
    while found := _opening().match(folded, at):
        at = found.end()
    return post[at:].strip(" ,-–") if at else ""


def bodies_of(official: Official) -> tuple[str, ...]:
    """Return the bodies of an official's posts, each once."""
    bodies = {
        " ".join(fold(body).split()): body for body in (body_of(role.text) for role in official.roles) if body
    }
    return tuple(bodies.values())


def cooperating(words: str) -> str:
    """Return who is to work together with whoever leads, as a task writes it; empty where it names nobody."""
    flat = " ".join(words.split())
    folded = fold(flat)
    found = _joint().search(folded)
    if not found:
        return ""
    end = _END.search(flat, found.end())
    told = flat[found.end() : end.start() if end else len(flat)]
    return _names(told)


def _names(told: str) -> str:
    """Return the names at the beginning of some words, as long as each piece begins as a body's name does."""
    kept: list[str] = []
    for piece in re.split(r"(,\s+)", told):
        if piece.strip(" ,") and not _body().match(fold(piece)):
            break
        kept.append(piece)
    return _before_work("".join(kept)).strip(" ,")


def _before_work(names: str) -> str:
    """Return names up to the first verb; in names verbs are written with capitals ("Sở Xây dựng")."""
    folded = fold(names)
    for verb in _work().finditer(folded):
        at = verb.start()
        if names[at].islower() and not folded[:at].rstrip().endswith(_data()["cooperation"]["plural"]):
            names = names[:at]
            break
    return _loose().sub("", names)


def presiding(choice: Choice, wanted: str = "") -> Official | None:
    """Return who concludes: whom the clerk names, else who presides, else the highest of those who direct.

    Somebody whom only the tasks name, for the clerk has not decided on the official, is given without posts.
    """
    directors = {said.statement.directed_by: None for said in choice.said if said.statement.directed_by}
    named = {official.name: official for official in _not_rejected(choice)}
    known = [named.get(name, Official(name, (), ())) for name in directors]
    known.sort(key=lambda official: standing(role.text for role in official.roles))
    if wanted:
        known = [official for official in (*known, *named.values()) if official.name == wanted]
    leading = (official for official in known if leads(choice, official))
    found = next(leading, known[0] if known else None)
    used = {person.official.name for person in choice.people}
    return found if found is None or found.name in used else replace(found, roles=())


def _not_rejected(choice: Choice) -> Iterator[Official]:
    for finding in choice.report.findings:
        if isinstance(finding.content, Official) and finding.state is not FindingState.REJECTED:
            yield finding.content


def leads(choice: Choice, official: Official) -> bool:
    """Return whether the report says beside a name that this person presides."""
    text, reach = choice.report.source.text, _data()["presiding"]["reach"]
    near = (fold(_sentence(text, span.start, span.end, reach)) for span in official.mentions)
    return any(cue in words for words in near for cue in _data()["presiding"]["cues"])


def _sentence(text: str, start: int, end: int, reach: int) -> str:
    before = re.split(r"[.;\n]", text[max(0, start - reach) : start])[-1]
    return before + text[start:end] + re.split(r"[.;\n]", text[end : end + reach])[0]


def _either(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_either(_data()['openings'])})(?!\w)")


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_either(_data()['cooperation']['joins'])})\s+")


@cache
def _body() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_either(_data()['cooperation']['bodies'])})(?!\w)")


@cache
def _loose() -> re.Pattern[str]:
    return re.compile(rf"[\s,]+(?:{_either(_data()['cooperation']['loose'])})?\s*$")


@cache
def _work() -> re.Pattern[str]:
    verbs = paths.toml("lexicons", "verbs.toml")
    return re.compile(rf"(?<!\w)(?:{_either(verbs['phrases']['work'])})(?!\w)")


def _data() -> dict[str, Any]:
    return paths.toml("briefs", "posts.toml")
