"""The lock that keeps two programs from writing one library; the system frees it when its holder dies."""

from __future__ import annotations

import errno
import getpass
import os
import socket
import sys
import weakref
from functools import cache
from typing import TYPE_CHECKING

from desktop.errors import LibraryError
from desktop.library.places import lock_file

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    # Behind the end of the file, since Windows lets nobody read a locked range, and the name stands in front.
    _LOCKED_BYTE = 1 << 30

    def _seize(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(descriptor: int) -> None:
        # flock and not lockf: lockf would let a second window of the same process in.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


# Anything else, such as a share without locks, is a failure of the disk.
_TAKEN = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)


class Lock:
    """The right to write one library, held until `release` or the end of the process."""

    def __init__(self, library: Path) -> None:
        """Take the lock; raises LibraryError (library_locked) if another window or command holds it."""
        file = lock_file(library)
        self._descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _seize(self._descriptor)
        except OSError as error:
            self.release()
            if error.errno not in _TAKEN:
                raise
            raise LibraryError("library_locked", path=library, holder=_holder(file)) from error
        _HELD.add(self)
        os.ftruncate(self._descriptor, 0)
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, f"{who()}@{socket.gethostname()}, {os.getpid()}".encode())

    def release(self) -> None:
        """Give the lock back; the file stays, since removing it would let two programs lock two files."""
        _HELD.discard(self)
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


_HELD: weakref.WeakSet[Lock] = weakref.WeakSet()


def sign_as(name: str) -> None:
    """Let what this process does stand under a name in the history; under that of the system where it is empty."""
    _SIGNED[:] = [name.strip()] if name.strip() else []


_SIGNED: list[str] = []


def who() -> str:
    """Return the name of the user at this computer."""
    return _SIGNED[0] if _SIGNED else _user()


@cache
def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "?"


def _holder(file: Path) -> str:
    try:
        return file.read_text("utf-8") or "?"
    except OSError:
        return "?"


def _let_go_in_child() -> None:
    # A worker forked from the window shares its lock and would keep it after the window was killed.
    for lock in tuple(_HELD):
        lock.release()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go_in_child)
