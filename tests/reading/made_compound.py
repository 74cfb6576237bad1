"""Files of Office 97-2003 made for the tests: streams in a compound file."""

from __future__ import annotations

import struct

SECTOR = 512
SMALLEST = 4096
"""Smaller streams are stored in another way."""
_FREE, _LAST, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """Return a compound file with these streams, each filled up with zeros to 4,096 bytes at least."""
    table: list[int] = [_TABLE]
    body = b""
    entries = [_entry("Root Entry", 5, _LAST, 0, child=1)]
    names = list(streams)
    for index, name in enumerate(names, 1):
        data = streams[name].ljust(SMALLEST, b"\0")
        data += bytes(-len(data) % SECTOR)
        start, count = len(table), len(data) // SECTOR
        table += [*range(start + 1, start + count), _LAST]
        body += data
        entries.append(_entry(name, 2, start, len(data), right=index + 1 if index < len(names) else _FREE))
    entries += [bytes(68) + b"\xff" * 12 + bytes(48)] * (-len(entries) % 4)
    start, count = len(table), len(entries) // 4
    table += [*range(start + 1, start + count), _LAST]
    assert len(table) <= SECTOR // 4
    table += [_FREE] * (SECTOR // 4 - len(table))
    return _header(start) + struct.pack(f"<{len(table)}I", *table) + body + b"".join(entries)


def _header(directory: int) -> bytes:
    return (
        bytes.fromhex("d0cf11e0a1b11ae1")
        + bytes(16)
        + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(6)
        + struct.pack("<IIIIIIIIII", 0, 1, directory, 0, SMALLEST, _LAST, 0, _LAST, 0, 0)
        + b"\xff" * 4 * 108
    )


def _entry(name: str, kind: int, start: int, size: int, *, right: int = _FREE, child: int = _FREE) -> bytes:
    written = name.encode("utf-16-le")
    return (
        written.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(written) + 2, kind, 1, _FREE, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )
