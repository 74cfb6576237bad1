"""The bodies of Outlook's letters in RTF, as they are packed ([MS-OXRTFCP]): references into a window of 4 KB."""

from __future__ import annotations

import struct

_PACKED, _PLAIN = b"LZFu", b"MELA"
_HEADER = struct.Struct("<II4sI")
_WINDOW = 4096
_SHORTEST = 2
_KNOWN = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
    b"MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0"
    b"\\fs20\\b\\i\\u\\tab\\tx"
)
"""What every window begins with."""


def unpacked(data: bytes) -> bytes:
    """Return the RTF; raise ValueError where it is not packed so. What is cut off ends where it is."""
    if len(data) < _HEADER.size:
        raise ValueError("no header")
    size, _, kind, _ = _HEADER.unpack_from(data)
    content = data[_HEADER.size : 4 + size]
    if kind == _PLAIN:
        return content
    if kind != _PACKED:
        raise ValueError("unknown packing")
    return _unrolled(content)


def _unrolled(content: bytes) -> bytes:
    window = bytearray(_KNOWN.ljust(_WINDOW, b"\0"))
    place, found, at = len(_KNOWN), bytearray(), 0
    while at < len(content):
        flags, at = content[at], at + 1
        for bit in range(8):
            if flags >> bit & 1:
                word = int.from_bytes(content[at : at + 2], "big")
                start, length = word >> 4, (word & 15) + _SHORTEST
                if start == place or at + 2 > len(content):
                    return bytes(found)
                taken = bytearray()
                for step in range(length):  # a reference may run into what it writes
                    letter = window[(start + step) % _WINDOW]
                    window[(place + step) % _WINDOW] = letter
                    taken.append(letter)
                at += 2
            else:
                taken = bytearray(content[at : at + 1])
                window[place : place + len(taken)] = taken
                at += 1
            found += taken
            place = (place + len(taken)) % _WINDOW
    return bytes(found)
