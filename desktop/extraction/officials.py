"""The officials of a report: every person with a public role, all mentions of the name, all positions given."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain import Official, Role, Span
from desktop.extraction.elements import elements
from desktop.extraction.lexicons import phrases
from desktop.extraction.linking import Sighting, link
from desktop.extraction.names import is_foreign_name
from desktop.extraction.phrases import lexicon
from desktop.extraction.roles import roles_of
from desktop.extraction.signatures import signed
from desktop.extraction.tokens import Tokens, tokenise
from desktop.folding import toneless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.extraction.document import Document


@dataclass(slots=True)
class _Person:
    """A person under one full name, with every sighting of it."""

    words: tuple[str, ...]
    sightings: list[Sighting] = field(default_factory=list)

    def is_official(self) -> bool:
        return any(_is_trusted(sighting) for sighting in self.sightings)

    def holds_post(self) -> bool:
        """Say whether a post other than a rank is given with the name."""
        return any(not post.is_rank for sighting in self.sightings for post in sighting.posts)


def find_officials(document: Document) -> Document:
    """Find every named person with a public role; names in noise do not count."""
    tokens = tokenise(document)
    sightings = link(tokens, elements(tokens)) + signed(tokens)
    people = _people(tokens, sightings)
    _add_repeated(tokens, people)
    _add_short(tokens, people, sightings)
    found = [_official(document, tokens, person) for person in people if person.sightings]
    return replace(document, officials=tuple(sorted(found, key=lambda official: official.mentions[0])))


def _is_trusted(sighting: Sighting) -> bool:
    """Say whether what stands beside the name makes its bearer an official."""
    if any(not post.is_rank for post in sighting.posts) or sighting.signed:
        return True
    if sighting.private or sighting.receives:
        return False
    return bool(sighting.posts) or sighting.comrade or sighting.listed or (sighting.addressed and sighting.acts)


def _people(tokens: Tokens, sightings: list[Sighting]) -> list[_Person]:
    """The officials by full name; a name that opens or closes a longer one is the same person."""
    people: dict[tuple[str, ...], _Person] = {}
    for sighting in sightings:
        words = tuple(tokens.words[sighting.start : sighting.end])
        if len(words) >= 2 and not is_foreign_name(words):
            people.setdefault(words, _Person(words)).sightings.append(sighting)
    officials = [person for person in people.values() if person.is_official()]
    return _without_slips(_merged(officials))


def _without_slips(people: list[_Person]) -> list[_Person]:
    """ "Đại tá Đậu Huy Tưởng" behind "Đại tá Đậu Huy Tường, Phó Tham mưu trưởng": one tone is a slip of typing."""
    holders = {toneless(" ".join(person.words)): person for person in people if person.holds_post()}
    kept: list[_Person] = []
    for person in people:
        bearer = holders.get(toneless(" ".join(person.words)))
        if bearer is None or bearer is person or not _is_slip(person, bearer):
            kept.append(person)
        else:
            bearer.sightings += person.sightings
    return kept


def _is_slip(person: _Person, bearer: _Person) -> bool:
    """One syllable of three differs, the name comes later and once, and no post makes it another person's."""
    differ = sum(a != b for a, b in zip(person.words, bearer.words, strict=True))
    later = person.sightings[0].start > bearer.sightings[0].start
    return (
        differ == 1 and len(person.words) > 2 and later and len(person.sightings) == 1 and not person.holds_post()
    )


def _merged(people: list[_Person]) -> list[_Person]:
    kept: list[_Person] = []
    parts: dict[tuple[str, ...], _Person] = {}
    for person in sorted(people, key=lambda one: -len(one.words)):
        longer = parts.get(person.words)
        if longer is not None:
            longer.sightings += person.sightings
            continue
        kept.append(person)
        for size in range(2, len(person.words)):
            parts.setdefault(person.words[:size], person)
            parts.setdefault(person.words[-size:], person)
    return kept


def _add_repeated(tokens: Tokens, people: list[_Person]) -> None:
    """Every further occurrence of a full name is a mention, whatever stands beside it."""
    by_words = {person.words: person for person in people}
    sizes: dict[str, set[int]] = {}
    for words in by_words:
        sizes.setdefault(words[0], set()).add(len(words))
    known = {id(person): {sighting.start for sighting in person.sightings} for person in people}
    for at, word in enumerate(tokens.words):
        for size in sorted(sizes.get(word, ()), reverse=True) if tokens.capitals[at] else ():
            person = by_words.get(tuple(tokens.words[at : at + size]))
            if person is not None and at not in known[id(person)]:
                person.sightings.append(Sighting(at, at + size))
                break


def _add_short(tokens: Tokens, people: list[_Person], sightings: list[Sighting]) -> None:
    """ "đồng chí Thưởng": the last syllables of a name, said of whoever of that name was named last before."""
    named = [(sighting, person) for person in people for sighting in person.sightings]
    taken = {sighting.start for sighting, _ in named}
    short = [(s, None) for s in sightings if s.start not in taken and (s.addressed or s.posts)]
    bearers = {form: person for person in reversed(people) for form in _short_forms(person.words)}
    holders = _holders(tokens, people)
    titled = [
        (sighting, holders[key]) for sighting, key in _titled(tokens, holders) if sighting.start not in taken
    ]
    for sighting, holder in titled:
        holder.sightings.append(sighting)
    named += titled
    nearest: dict[tuple[str, ...], _Person] = {}
    for sighting, bearer in sorted([*named, *short], key=lambda pair: pair[0].start):
        words = tuple(tokens.words[sighting.start : sighting.end])
        person = bearer or _holder(tokens, sighting, holders) or nearest.get(words) or bearers.get(words)
        if person is None:
            continue
        if bearer is None:
            person.sightings.append(sighting)
        nearest.update(dict.fromkeys(_short_forms(person.words), person))


def _holders(tokens: Tokens, people: list[_Person]) -> dict[tuple[str, ...], _Person]:
    """Who of a given name holds which post: ("chủ tịch", "thắng") is the chairman Lê Minh Thắng."""
    words = tokens.words
    return {
        (*words[post.start : post.head_end], person.words[-1]): person
        for person in people
        for sighting in person.sightings
        for post in sighting.posts
    }


def _holder(tokens: Tokens, sighting: Sighting, holders: dict[tuple[str, ...], _Person]) -> _Person | None:
    """ "Đ/c Hùng (Chủ tịch)": of two of that given name the one with the post."""
    words = tokens.words
    if sighting.end - sighting.start > 1:
        return None
    keys = ((*words[post.start : post.head_end], words[sighting.start]) for post in sighting.posts)
    return next((holders[key] for key in keys if key in holders), None)


def _titled(tokens: Tokens, holders: dict[tuple[str, ...], _Person]) -> Iterator[tuple[Sighting, tuple[str, ...]]]:
    """ "Chủ tịch Thắng nhấn mạnh": a post and the given name alone of who holds it."""
    words, given = tokens.words, {key[-1] for key in holders}
    bodies = phrases("organisations", "bodies")
    for at, word in enumerate(words[:-1]):
        if word not in given or not tokens.capitals[at] or tokens.capitals[at + 1] or bodies.end(words, at) > at:
            continue
        key = next(
            (k for size in range(5, 0, -1) if (k := tuple(words[max(0, at - size) : at + 1])) in holders), None
        )
        if key is not None:
            yield Sighting(at, at + 1, addressed=True), key


def _short_forms(name: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The given name at the end, or what stands in front of a clan's name: "H Bluên" of "H Bluên Triêk"."""
    sizes = range(1, len(name))
    clan = name[0][:2] in ("h'", "k'")
    return {name[-size:] for size in sizes} | {name[:size] for size in sizes if size >= 2 or clan}


def _official(document: Document, tokens: Tokens, person: _Person) -> Official:
    person.sightings.sort(key=lambda sighting: sighting.start)
    mentions = {Span(tokens.starts[s.start], tokens.ends[s.end - 1]) for s in person.sightings}
    posts = [post for sighting in person.sightings for post in sighting.posts]
    roles = roles_of(document.text, tokens, posts)
    confidence, why = _judge(tokens, person, roles)
    return Official(_display_name(document, tokens, person), tuple(sorted(mentions)), roles, confidence, why)


def _display_name(document: Document, tokens: Tokens, person: _Person) -> str:
    """The full name as first written, in small letters where one mention is, white space as one blank."""
    full = [s for s in person.sightings if tuple(tokens.words[s.start : s.end]) == person.words]
    full = full or person.sightings
    forms = [" ".join(document.text[tokens.starts[s.start] : tokens.ends[s.end - 1]].split()) for s in full]
    mixed = next((form for form in forms if not form.isupper()), None)
    return mixed or " ".join(word[:1] + word[1:].lower() for word in forms[0].split())


def _judge(tokens: Tokens, person: _Person, roles: tuple[Role, ...]) -> tuple[float, str]:
    """How sure the find is, and what decided, in the clerk's words."""
    known = (
        phrases("surnames", "surnames").end(tokens.words, person.sightings[0].start) > person.sightings[0].start
    )
    words: dict[str, str] = lexicon("reasons")["officials"]
    reasons, sure = [], 0.6
    if any(s.comrade for s in person.sightings):
        reasons.append(words["comrade"])
        sure = 0.85
    elif any(s.addressed for s in person.sightings):
        reasons.append(words["addressed"])
        sure = 0.75
    if any(s.signed for s in person.sightings):
        reasons.append(words["signed"])
        sure = 0.97
    if roles:
        place = words["before" if any(s.before for s in person.sightings) else "behind"]
        reasons.append(place.format(roles="; ".join(" ".join(role.text.split()) for role in roles)))
        sure = max(sure, 0.96)
    if not known:
        reasons.append(words["unknown"])
        sure -= 0.1
    return round(min(sure, 0.99), 2), ", ".join(reasons)
