"""Which files hold documents of their own, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.archive import read_archive
from desktop.reading.kinds import Kind, is_archive, kind_of
from desktop.reading.letters import members
from desktop.reading.mail import read_letter
from desktop.reading.outlook import read_outlook_letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.documents import Member


def members_of(data: bytes) -> Iterator[Member] | None:
    """Yield what a container holds, a letter's own text first under no name; None for what is no container."""
    if is_archive(data):
        return read_archive(data)
    try:
        kind = kind_of(data)
    except ReadError:
        return None  # it is said when the document itself is read
    if kind is Kind.MAIL:
        return iter(members(read_letter(data)))
    return iter(members(read_outlook_letter(data))) if kind is Kind.OUTLOOK else None
