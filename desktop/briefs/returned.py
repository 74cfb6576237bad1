"""Comments that somebody wrote into a brief in Word, brought back to the finds that they are about."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.elements import name_of, value_of
from desktop.briefs.identity import remembered
from desktop.briefs.package import DamagedPackage, Package
from desktop.briefs.wording import words
from desktop.errors import BriefError

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element

_NAME = re.compile(r"(?:cau|dong|ghi|hoi)_(?P<kind>[mx]?)(?P<id>[0-9a-f]{32})(?:_\d+)?$")
_QUESTION = "hoi_"
_LONGEST_QUOTE = 400


class ReturnedComment(NamedTuple):
    """A comment that came back with a brief; `quote` is what it hangs on, also where nothing else is known."""

    find_id: str | None
    """The find that it is about, or None."""
    mark_id: str | None
    """The clerk's own note or question that it is about, or None."""
    find_ids: tuple[str, ...]
    """Every find under it, the first among them, where it reaches over several."""
    reports: tuple[str, ...]
    """Hashes of the files of the reports that the document was made from."""
    author: str
    written: dt.datetime | None
    """As Word gives it: local time without a zone, or in UTC."""
    text: str
    quote: str
    reply: bool = False
    """Whether it answers a comment that the program wrote."""


def read_comments_back(path: Path) -> tuple[ReturnedComment, ...]:
    """Return the comments of a document that the program did not write, in the order of the document.

    Of a comment that hangs on nothing that the program knows only its quoted words are given: none is dropped.
    Raise BriefError where the file is no Word document.
    """
    try:
        package = Package(path.read_bytes())
        body = package.xml(package.main)
        name = package.related(package.main, "comments")
        comments = package.xml(name) if name else None
    except DamagedPackage as damage:
        raise BriefError("brief_returned_damaged", file=path.name) from damage
    except OSError as error:
        raise BriefError("brief_returned_unreadable", file=path, reason=error.strerror or error) from error
    found = [] if comments is None else list(comments.iter("{*}comment"))
    own = {value_of(one, "id") for one in found if _is_own(one)}
    replies = _replies(package, found, own)
    others = {value_of(one, "id"): one for one in found if value_of(one, "id") not in own}
    sources = remembered(package)
    places = _Walk(others).places(body)
    return tuple(
        _comment(others[key], place, sources, reply=key in replies)
        for key, place in sorted(places.items(), key=lambda item: item[1].order)
    )


class _Place:
    """Where a comment hangs."""

    def __init__(self, order: int, at: _Element | None) -> None:
        self.order = order
        self.names: list[str] = []
        self.words: list[str] = []
        above = [] if at is None else list(at.iterancestors())
        self.paragraph = next((one for one in above if name_of(one) == "p"), None)
        self.row = next((one for one in above if name_of(one) == "tr"), None)


class _Walk:
    """One walk over a document, from its beginning to its end."""

    def __init__(self, comments: dict[str, _Element]) -> None:
        self._wanted = comments
        self._places: dict[str, _Place] = {}
        self._open: dict[str, _Place] = {}
        self._bookmarks: dict[str, str] = {}
        self._near: dict[_Element, list[str]] = {}
        """Names that begin in each paragraph and each row of a table."""

    def places(self, body: _Element) -> dict[str, _Place]:
        """Return the place of every comment; those that hang on nothing come last."""
        steps = {
            "bookmarkStart": self._bookmark,
            "bookmarkEnd": lambda one: self._bookmarks.pop(value_of(one, "id"), None),
            "commentRangeStart": self._begin,
            "commentRangeEnd": lambda one: self._open.pop(value_of(one, "id"), None),
            "commentReference": self._refer,
            "t": self._say,
        }
        for element in body.iter():
            if step := steps.get(name_of(element)):
                step(element)
        for key in self._wanted:
            self._places.setdefault(key, _Place(len(self._places), None))
        for place in self._places.values():
            self._look_round(place)
        return self._places

    def _bookmark(self, mark: _Element) -> None:
        name = value_of(mark, "name")
        if not _NAME.match(name):
            return
        self._bookmarks[value_of(mark, "id")] = name
        for place in self._open.values():
            place.names.append(name)
        for holder in mark.iterancestors():
            if name_of(holder) in {"p", "tr"}:
                self._near.setdefault(holder, []).append(name)

    def _begin(self, mark: _Element) -> None:
        key = value_of(mark, "id")
        if key in self._wanted and key not in self._places:
            place = self._places[key] = self._open[key] = _Place(len(self._places), mark)
            place.names += self._bookmarks.values()

    def _refer(self, mark: _Element) -> None:
        key = value_of(mark, "id")
        if key in self._wanted and key not in self._places:
            place = self._places[key] = _Place(len(self._places), mark)
            place.names += self._bookmarks.values()

    def _say(self, text: _Element) -> None:
        for place in self._open.values():
            place.words.append(text.text or "")

    def _look_round(self, place: _Place) -> None:
        """A comment beside the words that have a name is about the find of its row, else of its paragraph."""
        for holder in (place.row, place.paragraph):
            if not place.names and holder is not None:
                place.names += self._near.get(holder, [])
        if not place.words and place.paragraph is not None:
            place.words += [text.text or "" for text in place.paragraph.iter("{*}t")]


def _comment(comment: _Element, place: _Place, sources: tuple[str, ...], *, reply: bool) -> ReturnedComment:
    named = [found for found in map(_NAME.match, dict.fromkeys(place.names)) if found]
    marks = [one["id"] for one in named if one["kind"] == "m" or one[0].startswith(_QUESTION)]
    finds = tuple(dict.fromkeys(one["id"] for one in named if one["id"] not in marks))
    quote = " ".join("".join(place.words).split())
    return ReturnedComment(
        find_id=finds[0] if finds else None,
        mark_id=marks[0] if marks else None,
        find_ids=finds,
        reports=sources,
        author=value_of(comment, "author"),
        written=_day(value_of(comment, "date")),
        text=_text(comment),
        quote=quote if len(quote) <= _LONGEST_QUOTE else f"{quote[:_LONGEST_QUOTE]} […]",
        reply=reply,
    )


def _text(comment: _Element) -> str:
    lines = ("".join(text.text or "" for text in one.iter("{*}t")) for one in comment.iter("{*}p"))
    return "\n".join(lines).strip()


def _is_own(comment: _Element) -> bool:
    """Return whether the program wrote a comment: under one of its names, at midnight of the day."""
    authors = words("authors")
    written = _day(value_of(comment, "date"))
    return (
        value_of(comment, "author") in {authors["program"], authors["clerk"]}
        and written is not None
        and written.time() == dt.time()
    )


def _replies(package: Package, comments: list[_Element], own: set[str]) -> set[str]:
    """Return the comments that answer one of the program's."""
    name = package.related(package.main, "commentsExtended")
    try:
        links = package.xml(name) if name else ()
    except DamagedPackage:
        return set()
    by_paragraph = {
        value_of(one, "paraId"): value_of(comment, "id") for comment in comments for one in comment.iter("{*}p")
    }
    pairs = ((value_of(link, "paraId"), value_of(link, "paraIdParent")) for link in links)
    return {
        by_paragraph[child] for child, parent in pairs if child in by_paragraph and by_paragraph.get(parent) in own
    }


def _day(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None
