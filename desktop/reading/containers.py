"""Which files hold documents of their own, and what they hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.kinds import Kind, is_archive, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.documents import Member


def members_of(data: bytes) -> Iterator[Member] | None:
    """Yield what a container holds, a letter's own text first under no name; None for what is no container."""
    if is_archive(data):
        from desktop.reading.archive import read_archive  # noqa: PLC0415 (as in `readers`)

        return read_archive(data)
    try:
        kind = kind_of(data)
    except ReadError:
        return None  # it is said when the document itself is read
    return _of_letter(kind, data) if kind in {Kind.MAIL, Kind.OUTLOOK} else None


def _of_letter(kind: Kind, data: bytes) -> Iterator[Member]:
    from desktop.reading.letters import members  # noqa: PLC0415 (as in `readers`)
    from desktop.reading.mail import read_letter  # noqa: PLC0415
    from desktop.reading.outlook import read_outlook_letter  # noqa: PLC0415

    return iter(members(read_letter(data) if kind is Kind.MAIL else read_outlook_letter(data)))
