"""Web archives (.mht): a page saved from a browser or by Word, kept as a mail message with its pictures."""

from __future__ import annotations

import email
import email.policy
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.html import read_html
from desktop.reading.plain_text import read_text

if TYPE_CHECKING:
    from desktop.reading.raw import Raw


def read_web_archive(data: bytes) -> Raw:
    """Return the text of the first page in the archive, or of its plain text where it has no page."""
    # compat32 keeps to bytes and never raises for broken headers, unlike the newer policies.
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    for kind, reader in (("text/html", read_html), ("text/plain", read_text)):
        for part in message.walk():
            payload = part.get_payload(decode=True) if part.get_content_type() == kind else None
            if isinstance(payload, bytes) and payload.strip():
                return reader(_in_utf8(payload, part.get_content_charset()))
    raise ReadError("damaged")


def _in_utf8(payload: bytes, charset: str | None) -> bytes:
    """Return the payload in UTF-8 where its headers name another encoding rightly."""
    try:
        return payload.decode(charset or "utf-8").encode("utf-8")
    except (LookupError, ValueError):
        return payload
