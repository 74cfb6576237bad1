"""Web archives (.mht): a page saved from a browser or by Word, kept as a mail message with its pictures."""

from __future__ import annotations

import codecs
import email
import email.policy
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.html import read_html, read_html_as_seen
from desktop.reading.plain_text import read_text, text_as_seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.reading.raw import Raw


def read_web_archive(data: bytes) -> Raw:
    """Return the text of the first page in the archive, or of its plain text where it has no page."""
    kind, payload, charset = _page(data)
    reader = read_html if kind == "text/html" else read_text
    try:
        return reader(payload if _may_lie(charset) else _in_utf8(payload, charset))
    except ReadError as refusal:
        if refusal.code != "unknown_encoding" or charset is None:
            raise
    return reader(_in_utf8(payload, charset))


def read_web_archive_as_seen(data: bytes) -> Raw:
    """Return the same with its letters as they look before they are put into Unicode."""
    kind, payload, charset = _page(data)
    reader: Callable[[bytes], Raw] = read_html_as_seen if kind == "text/html" else text_as_seen
    return reader(payload if _may_lie(charset) else _in_utf8(payload, charset))


def _page(data: bytes) -> tuple[str, bytes, str | None]:
    """Return the kind of the part that is read, its bytes, and what its headers say of its encoding."""
    # compat32 keeps to bytes and never raises for broken headers, unlike the newer policies.
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for kind in ("text/html", "text/plain"):
        for part in message.walk():
            payload = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(payload, bytes) and payload.strip():
                return kind, payload, part.get_content_charset()
    raise ReadError("damaged")


def _may_lie(charset: str | None) -> bool:
    """Tell whether the bytes are better asked themselves: old letters were saved under any 8-bit name."""
    try:
        name = codecs.lookup(charset or "utf-8").name
    except LookupError:
        return True
    return name.startswith(("cp125", "iso8859", "ascii", "utf-8"))


def _in_utf8(payload: bytes, charset: str | None) -> bytes:
    """Return the payload in UTF-8 where its headers name another encoding rightly."""
    try:
        return payload.decode(charset or "utf-8").encode("utf-8")
    except (LookupError, ValueError):
        return payload
