"""Letters made for the tests: as mail carries them, and as Outlook saves them (a compound file with storages)."""

from __future__ import annotations

import datetime as dt
import struct
from email.message import EmailMessage
from itertools import pairwise
from typing import TYPE_CHECKING, Union

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SENT = dt.datetime(2025, 5, 3, 8, 30, tzinfo=dt.UTC)
_SECTOR, _SMALL, _MINI = 512, 4096, 64
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Storage = dict[str, Union[bytes, "Storage"]]


def eml(subject: str, text: str, attached: Mapping[str, bytes] | None = None) -> EmailMessage:
    """Return a letter with what is attached to it, by file name."""
    letter = EmailMessage()
    letter["Subject"], letter["From"], letter["To"] = subject, "Văn phòng <vp@example.vn>", "xa@example.vn"
    letter["Date"] = SENT
    letter.set_content(text)
    for name, data in (attached or {}).items():
        letter.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return letter


def msg(subject: str, text: str, attached: Mapping[str, bytes | Storage] | None = None) -> bytes:
    """Return a letter of Outlook; what is attached is bytes, or a letter in the form of `letter`."""
    return compound(letter(subject, text, attached, header=32))


def msg_in_rtf(subject: str, rtf: bytes) -> bytes:
    """Return a letter of Outlook whose only body is RTF, packed."""
    made = letter(subject, "", header=32)
    return compound({**made, "__substg1.0_10090102": packed(rtf)})


def packed(rtf: bytes) -> bytes:
    """Return RTF as Outlook packs it, without references but the one that ends it."""
    content = bytearray()
    for at in range(0, len(rtf) + 1, 8):
        part = rtf[at : at + 8]
        content += bytes([0 if len(part) == 8 else 1 << len(part)]) + part
    content += ((207 + len(rtf)) % 4096 << 4).to_bytes(2, "big")
    return struct.pack("<II4sI", len(content) + 12, len(rtf), b"LZFu", 0) + bytes(content)


def letter(
    subject: str, text: str, attached: Mapping[str, bytes | Storage] | None = None, header: int = 24
) -> Storage:
    """Return the properties of a letter of Outlook."""
    ticks = int((SENT - dt.datetime(1601, 1, 1, tzinfo=dt.UTC)).total_seconds()) * 10_000_000
    found: Storage = {
        "__properties_version1.0": bytes(header) + struct.pack("<HHIQ", 0x40, 0x39, 6, ticks),
        **_text(0x0037, subject),
        **_text(0x1000, text),
        **_text(0x0C1A, "Văn phòng"),
        **_text(0x5D01, "vp@example.vn"),
    }
    for number, (name, content) in enumerate((attached or {}).items()):
        inner = (
            {"__substg1.0_37010102": content} if isinstance(content, bytes) else {"__substg1.0_3701000D": content}
        )
        found[f"__attach_version1.0_#{number:08X}"] = {
            "__properties_version1.0": bytes(8),
            **_text(0x3707, name),
            **inner,
        }
    return found


def _text(number: int, text: str) -> Storage:
    return {f"__substg1.0_{number:04X}001F": text.encode("utf-16-le")}


def compound(root: Storage) -> bytes:
    """Return a compound file ([MS-CFB]) with these streams and storages."""
    return _Compound(root).bytes()


class _Compound:
    def __init__(self, root: Storage) -> None:
        self._entries: list[list[object]] = []
        self._sectors, self._minis = bytearray(), bytearray()
        self._table: list[int] = []
        self._mini_table: list[int] = []
        self._add("Root Entry", root, kind=5)

    def bytes(self) -> bytes:
        start, size = self._stored(bytes(self._minis)), len(self._minis)
        self._entries[0][4:6] = [start, size]
        mini_table = struct.pack(f"<{len(self._mini_table)}I", *self._mini_table)
        mini_start = self._stored(mini_table)
        directory = self._stored(b"".join(_entry(*entry) for entry in self._entries))
        own = -(-(len(self._table) + 1) // 127)
        first = len(self._table)
        table = [*self._table, *[_TABLE] * own]
        table += [_FREE] * (own * 128 - len(table))
        head = (
            bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
        )
        head += struct.pack("<IIIIII", 0, own, directory, 0, _SMALL, mini_start)
        head += struct.pack("<III", -(-len(mini_table) // _SECTOR), _LAST, 0)
        places = [*range(first, first + own)]
        head += struct.pack("<109I", *places, *[_FREE] * (109 - own))
        return head + bytes(self._sectors) + struct.pack(f"<{len(table)}I", *table)

    def _add(self, name: str, content: bytes | Storage, kind: int = 1) -> int:
        number = len(self._entries)
        if isinstance(content, bytes):
            self._entries.append([name, 2, _FREE, _FREE, self._placed(content), len(content)])
            return number
        entry: list[object] = [name, kind, _FREE, _FREE, 0, 0]
        self._entries.append(entry)
        # Each name hangs to the right of the one before: a lopsided tree, but in order.
        names = sorted(content, key=lambda one: (len(one), one.upper()))
        numbers = [self._add(one, content[one]) for one in names]
        for left, right in pairwise(numbers):
            self._entries[left][2] = right
        entry[3] = numbers[0] if numbers else _FREE
        return number

    def _placed(self, content: bytes) -> int:
        if len(content) >= _SMALL:
            return self._stored(content)
        return _chained(content, self._minis, self._mini_table, _MINI)

    def _stored(self, content: bytes) -> int:
        return _chained(content, self._sectors, self._table, _SECTOR)


def _chained(content: bytes, body: bytearray, table: list[int], size: int) -> int:
    if not content:
        return _LAST
    start, count = len(table), -(-len(content) // size)
    table += [*range(start + 1, start + count), _LAST]
    body += content + bytes(-len(content) % size)
    return start


def _entry(*values: object) -> bytes:
    name, kind, right, child, start, size = values
    wide = str(name).encode("utf-16-le") + b"\0\0"
    head = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, _FREE, right, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)


def member_names(found: Sequence[object]) -> list[str]:
    """Return the names of documents, read or not."""
    return [getattr(one, "name", "") or one.source.file for one in found]  # type: ignore[attr-defined]
