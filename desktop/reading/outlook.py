"""Letters as Outlook saves them (.msg): properties in the streams of an OLE compound file ([MS-OXMSG])."""

from __future__ import annotations

import codecs
import datetime as dt
import struct
from io import BytesIO
from typing import TYPE_CHECKING

import olefile

from desktop.errors import ReadError
from desktop.reading.decoding import decoded
from desktop.reading.documents import Member
from desktop.reading.html import read_html
from desktop.reading.letters import Letter, as_eml, file_name, raw_of
from desktop.reading.packed_rtf import unpacked
from desktop.reading.rtf import read_rtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.reading.raw import Raw

_SUBJECT, _BODY, _RTF, _HTML = 0x0037, 0x1000, 0x1009, 0x1013
_SENDER, _ADDRESS = 0x0C1A, 0x5D01
_FILE_NAME, _SHORT_NAME, _SHOWN_NAME, _CONTENT = 0x3707, 0x3704, 0x3001, 0x3701
_SENT, _ARRIVED, _CODE_PAGE = 0x0039, 0x0E06, 0x3FFD
_ATTACHMENT = "__attach_version1.0_#"
_PROPERTIES = "__properties_version1.0"
_DEEPEST = 3
_FAULTS = (
    OSError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    struct.error,
    OverflowError,
    RecursionError,
)
"""What olefile raises over damaged files."""


def read_outlook(data: bytes) -> Raw:
    """Return the text of a letter, without what is enclosed."""
    return raw_of(read_outlook_letter(data))


def read_outlook_letter(data: bytes) -> Letter:
    """Return a letter with all that is enclosed; raise ReadError where it is damaged."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as file:
            return _Storage(file, [], header=32).letter(depth=0)
    except _FAULTS as damage:
        raise ReadError("damaged") from damage


class _Storage:
    """A folder of the compound file that holds the properties of a letter or of an attachment."""

    def __init__(self, file: olefile.OleFileIO, path: list[str], *, header: int) -> None:
        """`header` is how many bytes stand before the fixed properties: fewer in letters within letters."""
        self._file, self._path = file, path
        self._fixed = self._fixed_properties(header)

    def letter(self, depth: int) -> Letter:
        name, address = self._string(_SENDER), self._string(_ADDRESS)
        return Letter(
            subject=" ".join(self._string(_SUBJECT).split()),
            sender=f"{name} <{address}>" if name and address and name != address else name or address,
            sent=self._time(_SENT) or self._time(_ARRIVED),
            text=self._text(),
            enclosed=tuple(self._enclosed(depth)),
        )

    def _text(self) -> str:
        if (text := self._string(_BODY)).strip():
            return text
        page = self._stream(_HTML, "0102")
        if page is None:
            page = self._string(_HTML).encode("utf-8", "replace")
        if page.strip():
            return read_html(page).text
        packed = self._stream(_RTF, "0102")
        # The fonts of its runs tell letters of before Unicode, which the bare text would no longer do.
        return decoded(read_rtf(unpacked(packed))).text if packed else ""

    def _enclosed(self, depth: int) -> Iterator[Member]:
        level = len(self._path)
        names = {
            entry[level]
            for entry in self._file.listdir(streams=True, storages=True)
            if entry[:level] == self._path and len(entry) > level and entry[level].startswith(_ATTACHMENT)
        }
        for number, name in enumerate(sorted(names), 1):
            yield _Storage(self._file, [*self._path, name], header=8)._attachment(number, depth)  # noqa: SLF001

    def _attachment(self, number: int, depth: int) -> Member:
        name = self._string(_FILE_NAME) or self._string(_SHORT_NAME) or self._string(_SHOWN_NAME)
        content = self._stream(_CONTENT, "0102")
        if content is not None:
            return Member(file_name(name, number), content)
        inner = [*self._path, f"__substg1.0_{_CONTENT:04X}000D"]
        if not self._file.exists([*inner, _PROPERTIES]):  # an object of another program, such as a drawing
            return Member(file_name(name, number), ReadError("not_text"))
        if depth == _DEEPEST:
            return Member(file_name(name, number), ReadError("too_complex"))
        letter = _Storage(self._file, inner, header=24).letter(depth + 1)
        return Member(file_name(letter.subject or name, number) + ".eml", as_eml(letter))

    def _string(self, number: int) -> str:
        if (wide := self._stream(number, "001F")) is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self._stream(number, "001E")
        return narrow.decode(self._code_page(), "replace").rstrip("\0") if narrow else ""

    def _code_page(self) -> str:
        page = int.from_bytes(self._fixed.get(_CODE_PAGE, b"")[:4], "little")
        try:
            return "utf-8" if page in {0, 65001} else codecs.lookup(f"cp{page}").name
        except LookupError:
            return "cp1258"

    def _time(self, number: int) -> dt.datetime | None:
        ticks = int.from_bytes(self._fixed.get(number, b""), "little")  # of 100 nanoseconds, from 1601 on
        if not ticks:
            return None
        try:
            return dt.datetime(1601, 1, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=ticks // 10)
        except OverflowError:
            return None

    def _stream(self, number: int, kind: str) -> bytes | None:
        path = [*self._path, f"__substg1.0_{number:04X}{kind}"]
        if not self._file.exists(path) or self._file.get_type(path) != olefile.STGTY_STREAM:
            return None
        return bytes(self._file.openstream(path).read())

    def _fixed_properties(self, header: int) -> dict[int, bytes]:
        path = [*self._path, _PROPERTIES]
        if not self._file.exists(path):
            return {}
        data = self._file.openstream(path).read()[header:]
        return {
            number: value for _, number, _, value in struct.iter_unpack("<HHI8s", data[: len(data) // 16 * 16])
        }
