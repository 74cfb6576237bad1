"""Letters as mail carries them (.eml): headers and parts, as mailers write them and not as the standards ask."""

from __future__ import annotations

import email
import email.policy
import email.utils
import mimetypes
from contextlib import suppress
from email.errors import MessageError
from email.header import decode_header
from typing import TYPE_CHECKING

from desktop.errors import ReadError
from desktop.reading.documents import Member
from desktop.reading.html import read_html
from desktop.reading.letters import Letter, file_name, raw_of
from desktop.reading.plain_text import read_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from email.message import Message

    from desktop.reading.raw import Raw

_SMALL_PICTURE = 100 * 1024
"""In bytes; smaller pictures shown within a letter are logos, larger ones may be photos of papers."""
_NOT_ENCLOSED = frozenset(
    {"application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"}
    | {"application/pgp-keys", "text/calendar", "application/ics", "text/x-vcard", "text/vcard"}
    | {"message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
)
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
_PACKED_BY_OUTLOOK = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})
_LONGEST_HEADER = 10_000
"""In characters; decoding takes time by the square of the length, and what is shown is one line."""
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""What the standard library raises over headers that no standard allows."""


def read_mail(data: bytes) -> Raw:
    """Return the text of a letter, without what is enclosed."""
    return raw_of(read_letter(data))


def read_letter(data: bytes) -> Letter:
    """Return a letter with all that is enclosed; raise ReadError where it cannot be taken apart."""
    try:
        # compat32 keeps to bytes and never raises for broken headers, unlike the newer policies.
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        return Letter(
            subject=_header(message, "Subject"),
            sender=_header(message, "X-Sender-As-Shown") or _header(message, "From"),
            sent=_date(message),
            text="\n\n".join(_texts(message)),
            enclosed=tuple(_enclosed(message)),
        )
    except RecursionError as nesting:
        raise ReadError("too_complex") from nesting
    except _FAULTS as damage:
        raise ReadError("damaged") from damage


def _header(message: Message, name: str) -> str:
    """Return a header as its reader sees it: also without the encoding that eight-bit letters should have."""
    found = next((value for key, value in message.raw_items() if key.lower() == name.lower()), "")
    return _words(str(found))


def _words(value: str) -> str:
    plain = _from_bytes(value[:_LONGEST_HEADER].encode("utf-8", "surrogateescape"))
    try:
        pieces = [_piece(words, charset) for words, charset in decode_header(plain)]
    except _FAULTS:
        return " ".join(plain.split())
    return " ".join("".join(pieces).split())


def _piece(words: bytes | str, charset: str | None) -> str:
    if isinstance(words, str):
        return words
    if charset is None:  # what stands between encoded words comes as the letters of "raw-unicode-escape"
        return words.decode("raw-unicode-escape", "replace")
    try:
        return words.decode(charset)
    except (LookupError, ValueError):
        return _from_bytes(words)


def _from_bytes(words: bytes) -> str:
    try:
        return words.decode("utf-8")
    except UnicodeDecodeError:
        return words.decode("cp1258", "replace")


def _date(message: Message) -> dt.datetime | None:
    try:
        return email.utils.parsedate_to_datetime(_header(message, "Date"))
    except (*_FAULTS, OverflowError):
        return None


def _texts(part: Message) -> list[str]:
    """Return the texts that are shown when the letter is opened; of alternatives the plain one."""
    kind = part.get_content_type()
    if part.is_multipart():
        if kind.startswith("message/"):
            return []
        texts = [(_texts(sub), sub.get_content_type()) for sub in _parts(part)]
        if kind != "multipart/alternative":
            return [text for found, _ in texts for text in found]
        plain = next((found for found, sub in texts if sub == "text/plain" and found), None)
        return plain or next((found for found, _ in reversed(texts) if found), [])
    if _is_enclosed(part) or kind not in {"text/plain", "text/html"}:
        return []
    text = _text(part, kind)
    return [text] if text.strip() else []


def _parts(part: Message) -> list[Message]:
    payload = part.get_payload()
    return [sub for sub in payload if not isinstance(sub, str)] if isinstance(payload, list) else []


def _text(part: Message, kind: str) -> str:
    data = _payload(part)
    charset = part.get_content_charset()
    with suppress(LookupError, ValueError):  # where the headers lie, the bytes themselves tell what they are
        data = data.decode(charset or "utf-8").encode("utf-8")
    if not data.strip():
        return ""
    return (read_html if kind == "text/html" else read_text)(data).text


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _is_enclosed(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _enclosed(message: Message) -> Iterator[Member]:
    """Yield what is enclosed, letters in letters as letters."""
    number = 0
    waiting = [message]
    while waiting:
        part = waiting.pop()
        kind = part.get_content_type()
        if part.is_multipart() and (part is message or not kind.startswith("message/")):
            waiting.extend(reversed(_parts(part)))
        elif kind not in _NOT_ENCLOSED and not _is_shown_within(part, kind):
            number += 1
            yield Member(_name(part, kind, number), _content(part, kind))


def _is_shown_within(part: Message, kind: str) -> bool:
    if kind in {"text/plain", "text/html"}:
        return not _is_enclosed(part)
    if not kind.startswith("image/") or part.get_content_disposition() == "attachment":
        return False
    return part.get("Content-ID") is not None and len(_payload(part)) < _SMALL_PICTURE


def _name(part: Message, kind: str, number: int) -> str:
    letters = _parts(part) if kind == "message/rfc822" else []
    if letters and (subject := _header(letters[0], "Subject")):
        return file_name(subject + ".eml", number)
    suffix = ".eml" if letters else mimetypes.guess_extension(kind) or ""
    return file_name(_words(part.get_filename() or ""), number, suffix)


def _content(part: Message, kind: str) -> bytes | ReadError:
    if kind in _SEALED:
        return ReadError("mail_sealed")
    if kind in _PACKED_BY_OUTLOOK:
        return ReadError("packed_by_outlook")
    letters = _parts(part) if kind == "message/rfc822" else []
    try:
        return letters[0].as_bytes(policy=email.policy.compat32) if letters else _payload(part)
    except (*_FAULTS, RecursionError):
        return ReadError("damaged")
