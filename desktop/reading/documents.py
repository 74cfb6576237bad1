"""What one file holds: itself, or, where it is an archive or a letter, a document for each member.

Members are named behind the file that holds them ("thư.eml › Báo cáo.docx"), hashed by their own bytes, and read
one at a time; what is wrong with one of them is said of it alone.
"""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from desktop.domain import Source

log = logging.getLogger(__name__)

WITHIN = " › "
"""Stands between the name of a container and that of its member."""
_DEEPEST = 4
"""Containers within containers: a letter that forwards a letter with an archive in it has three."""
_MOST_MEMBERS = 5_000
_MOST_BYTES = 1024**3


class Member(NamedTuple):
    """What a container holds under a name: bytes, or why they cannot be had."""

    name: str
    content: bytes | ReadError


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read, with its own bytes where it is no file by itself."""

    source: Source
    data: bytes | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """A document that was not read, for its content is known."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Unread:
    """A document that cannot be read, and why."""

    name: str
    error: ReadError


class Budget:
    """How much one file may unfold to, over all containers in it."""

    def __init__(self) -> None:
        self._members, self._bytes = _MOST_MEMBERS, _MOST_BYTES

    def take(self, size: int, depth: int) -> None:
        """Count one more member; raise ReadError once it is too much."""
        if depth > _DEEPEST:
            raise ReadError("nested_too_deep")
        self._members -= 1
        self._bytes -= size
        if self._members < 0:
            raise ReadError("too_many_members", limit=_MOST_MEMBERS)
        if self._bytes < 0:
            raise ReadError("archive_bomb", limit=_MOST_BYTES // 1024**2)


class Walk:
    """One walk through a file and all that it holds."""

    def __init__(
        self,
        read: Callable[[str, bytes], Source],
        members: Callable[[bytes], Iterator[Member] | None],
        known: Collection[str],
    ) -> None:
        """`members` yields what a container holds, or None for what is no container.

        A container that is a document as well, as a letter is, comes first among its members, under no name.
        """
        self._read, self._members, self._known = read, members, known
        self._budget = Budget()

    def documents(self, name: str, data: bytes, depth: int = 0) -> Iterator[Document | Known | Unread]:
        """Yield every document in the data, in the order in which they stand."""
        found = 0
        try:
            members = self._members(data)
            if members is None:
                yield self._document(name, data, depth)
                return
            for member in members:
                found += 1
                yield from self._member(name, member, data, depth)
        except ReadError as error:
            yield Unread(name, error)
        else:
            if not found:
                yield Unread(name, ReadError("archive_empty"))

    def _member(self, name: str, member: Member, data: bytes, depth: int) -> Iterator[Document | Known | Unread]:
        if not member.name:
            yield self._document(name, data, depth)
        elif isinstance(member.content, ReadError):
            yield Unread(name + WITHIN + member.name, member.content)
        else:
            self._budget.take(len(member.content), depth + 1)
            yield from self.documents(name + WITHIN + member.name, member.content, depth + 1)

    def _document(self, name: str, data: bytes, depth: int) -> Document | Known | Unread:
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 in self._known:
            return Known(name, sha256)
        try:
            return Document(self._read(name, data), data if depth else None)
        except ReadError as error:
            return Unread(name, error)
        except MemoryError:
            raise
        except Exception:  # a bug in a reader must not lose what stands beside it: it is logged and named
            log.exception("unexpected error in %s", name)
            return Unread(name, ReadError("unexpected", file=name))
