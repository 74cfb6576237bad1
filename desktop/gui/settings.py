"""What the window remembers between two uses, typed: language, theme, sizes, last folder, office habits."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import cast

from PySide6.QtCore import QByteArray, QSettings

from desktop import paths


class ThemeChoice(StrEnum):
    """Light, dark, either of them in high contrast, or as the system is."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"


class Settings:
    """Settings in one file of the data folder, so that a portable copy carries its own."""

    def __init__(self) -> None:
        self.set_aside: Path | None = None
        """Where a file was put that could not be read; the settings then begin anew."""
        file = paths.settings_file()
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        if self._store.status() is QSettings.Status.FormatError or _is_garbage(file):
            self.set_aside = file.with_suffix(".broken")
            file.replace(self.set_aside)
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def language(self) -> str:
        return self._text("language", "vi")

    @language.setter
    def language(self, value: str) -> None:
        self._store.setValue("language", value)

    @property
    def theme(self) -> ThemeChoice:
        value = self._text("theme", ThemeChoice.SYSTEM)
        return ThemeChoice(value) if value in set(ThemeChoice) else ThemeChoice.SYSTEM

    @theme.setter
    def theme(self, value: ThemeChoice) -> None:
        self._store.setValue("theme", value.value)

    @property
    def text_size(self) -> int:
        """The size of the program's own words, in percent."""
        text = self._text("text_size", "100")
        return min(max(int(text), 80), 200) if text.isdecimal() else 100

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", str(percent))

    @property
    def reading_size(self) -> int:
        text = self._text("reading_size", "11")
        return int(text) if text.isdecimal() else 11

    @reading_size.setter
    def reading_size(self, points: int) -> None:
        self._store.setValue("reading_size", str(points))

    @property
    def reading_look(self) -> str:
        """Face, length of lines, spacing and numbers, as `source_view.look` writes them."""
        return self._text("reading_look", "")

    @reading_look.setter
    def reading_look(self, words: str) -> None:
        self._store.setValue("reading_look", words)

    @property
    def pages_beside(self) -> bool:
        return self._text("pages_beside", "no") == "yes"

    @pages_beside.setter
    def pages_beside(self, shown: bool) -> None:
        self._store.setValue("pages_beside", "yes" if shown else "no")

    @property
    def own_name(self) -> str:
        """Who the history says acted; empty for the name that the system knows."""
        return self._text("own_name", "")

    @own_name.setter
    def own_name(self, name: str) -> None:
        self._store.setValue("own_name", name)

    @property
    def library_file(self) -> Path | None:
        """The library that was opened last, where the clerk chose one."""
        name = self._text("library_file", "")
        return Path(name) if name else None

    @library_file.setter
    def library_file(self, file: Path | None) -> None:
        self._store.setValue("library_file", str(file or ""))

    @property
    def backup_hours(self) -> int:
        """Hours between two backups; 0 for none."""
        return self._number("backup_hours", 4, 168)

    @backup_hours.setter
    def backup_hours(self, hours: int) -> None:
        self._store.setValue("backup_hours", str(hours))

    @property
    def backups_kept(self) -> int:
        return max(1, self._number("backups_kept", 20, 500))

    @backups_kept.setter
    def backups_kept(self, count: int) -> None:
        self._store.setValue("backups_kept", str(count))

    @property
    def backup_folder(self) -> Path | None:
        """Where backups are made; None for the folder beside the library."""
        name = self._text("backup_folder", "")
        return Path(name) if name else None

    @backup_folder.setter
    def backup_folder(self, folder: Path | None) -> None:
        self._store.setValue("backup_folder", str(folder or ""))

    @property
    def import_folder(self) -> Path:
        return self._folder("import_folder")

    @import_folder.setter
    def import_folder(self, folder: Path) -> None:
        self._store.setValue("import_folder", str(folder))

    @property
    def watched_folder(self) -> Path | None:
        name = self._text("watched_folder", "")
        return Path(name) if name else None

    @watched_folder.setter
    def watched_folder(self, folder: Path | None) -> None:
        self._store.setValue("watched_folder", str(folder or ""))

    @property
    def brief_folder(self) -> Path:
        return self._folder("brief_folder")

    @brief_folder.setter
    def brief_folder(self, folder: Path) -> None:
        self._store.setValue("brief_folder", str(folder))

    @property
    def profile(self) -> str:
        return self._text("profile", "party-05")

    @profile.setter
    def profile(self, value: str) -> None:
        self._store.setValue("profile", value)

    def keys(self) -> dict[str, str]:
        """Return the clerk's own keys by the name of the action, as `QKeySequence` writes them."""
        self._store.beginGroup("keys")
        own = {name: self._text(name, "") for name in self._store.childKeys()}
        self._store.endGroup()
        return own

    def set_key(self, action: str, keys: str | None) -> None:
        """Store the keys of an action, or that it has those of the program."""
        if keys is None:
            self._store.remove(f"keys/{action}")
        else:
            self._store.setValue(f"keys/{action}", keys)

    def layout(self, name: str) -> QByteArray:
        """Return a stored window or splitter layout; empty where none is stored."""
        value = self._store.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_layout(self, name: str, state: QByteArray) -> None:
        """Store a window or splitter layout."""
        self._store.setValue(f"layout/{name}", state)

    def _text(self, name: str, default: str) -> str:
        return cast("str", self._store.value(name, default, type=str))

    def _number(self, name: str, default: int, largest: int) -> int:
        text = self._text(name, str(default))
        return min(int(text), largest) if text.isdecimal() else default

    def _folder(self, name: str) -> Path:
        folder = Path(self._text(name, ""))
        return folder if folder.is_absolute() and folder.is_dir() else Path.home()


def _is_garbage(file: Path) -> bool:
    """Tell whether a file is no text at all: Qt would take what it can from it and write the rest away."""
    try:
        return b"\0" in file.read_bytes()[:4096]
    except OSError:
        return False
