"""The library: reports, finds, history, search and backups in one SQLite file."""

from __future__ import annotations

from desktop.library.everywhere import Found, Place, Where
from desktop.library.finds import new_id
from desktop.library.following import Follow, nobody
from desktop.library.history import Cause, HistoryEntry, UndoSteps, inverse
from desktop.library.library import Added, Library
from desktop.library.likeness import NearCopy
from desktop.library.lock import sign_as
from desktop.library.places import backup_folder, backups_of
from desktop.library.previews import BackupPreview, previews
from desktop.library.readings import ReadAgain, Readings
from desktop.library.removal import removals, returns, takes_out
from desktop.library.search import Hit
from desktop.library.timed import back_up_if_due
from desktop.library.together import Together

__all__ = [
    "Added",
    "BackupPreview",
    "Cause",
    "Follow",
    "Found",
    "HistoryEntry",
    "Hit",
    "Library",
    "NearCopy",
    "Place",
    "ReadAgain",
    "Readings",
    "Together",
    "UndoSteps",
    "Where",
    "back_up_if_due",
    "backup_folder",
    "backups_of",
    "inverse",
    "new_id",
    "nobody",
    "previews",
    "removals",
    "returns",
    "sign_as",
    "takes_out",
]
