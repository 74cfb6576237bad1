"""Letters (.eml, .msg) as both of their formats tell them: the text that the clerk reads, and what is enclosed."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from email.message import EmailMessage
from typing import TYPE_CHECKING

from desktop.reading.canonical import canonical_name, is_blank
from desktop.reading.documents import Member
from desktop.reading.raw import Raw

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter; what it does not say is empty."""

    subject: str = ""
    sender: str = ""
    sent: dt.datetime | None = None
    text: str = ""
    enclosed: tuple[Member, ...] = ()


def raw_of(letter: Letter) -> Raw:
    """Return the text of a letter below its subject, sender and time."""
    sent = f"{letter.sent:%d/%m/%Y %H:%M}" if letter.sent else ""
    heads = (letter.subject, letter.sender and f"Từ: {letter.sender}", sent and f"Ngày gửi: {sent}")
    return Raw("\n".join(filter(None, heads)) + "\n\n" + letter.text.strip())


def members(letter: Letter) -> list[Member]:
    """Return what a letter holds: itself first, under no name, unless it only carries what is enclosed."""
    own = [] if is_blank(letter.text) and letter.enclosed else [Member("", b"")]
    return own + list(letter.enclosed)


def file_name(name: str, number: int, suffix: str = "") -> str:
    """Return a name for what is enclosed, in one line; those without a name are counted."""
    return canonical_name(" ".join(name.split())) or f"đính kèm {number}{suffix}"


def as_eml(letter: Letter) -> bytes:
    """Return a letter as a file of its own, always the same: what is forwarded in a .msg is no file."""
    message = EmailMessage()
    message["Subject"] = one_line(letter.subject)
    message["X-Sender-As-Shown"] = one_line(letter.sender)
    message["From"] = "unknown@invalid"
    message["To"] = "unknown@invalid"
    if letter.sent:
        message["Date"] = letter.sent
    message.set_content(letter.text)
    for enclosed in letter.enclosed:
        if isinstance(enclosed.content, bytes):
            name = one_line(enclosed.name)
            message.add_attachment(enclosed.content, maintype="application", subtype="octet-stream", filename=name)
    if message.is_multipart():
        message.set_boundary(hashlib.sha256(letter.text.encode("utf-8", "replace")).hexdigest())
    return message.as_bytes()


def one_line(words: str) -> str:
    """Return words as the value of a header, which no line break may cut."""
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())
