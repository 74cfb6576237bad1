"""Every sentence the rooms below the window say, in Vietnamese and English: data in `resources/messages`."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from typing import cast

from desktop import paths

LANGUAGES = ("vi", "en")


def environment_language() -> str:
    """Return "en" where the environment says English, else "vi"."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"


def say(code: str, language: str, part: str = "message", /, **details: object) -> str:
    """Return one sentence in a language, its details filled in."""
    return messages(language)[code][part].format(**details)


@cache
def messages(language: str) -> dict[str, dict[str, str]]:
    """Return every message of a language, merged from the files of all rooms."""
    merged: dict[str, dict[str, str]] = {}
    for file in sorted(paths.resources("messages").glob(f"*.{language}.toml")):
        merged |= cast("dict[str, dict[str, str]]", tomllib.loads(file.read_text("utf-8")))
    return merged
