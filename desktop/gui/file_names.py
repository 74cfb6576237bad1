"""File names made from titles, valid on every system a clerk may carry the file to."""

from __future__ import annotations

import re

# Windows forbids these; a name also may not end in a dot or a space, and long paths fail there.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST = 80


def safe_name(text: str) -> str:
    """Return the text as a file name without its ending, cut at a word."""
    name = " ".join(_FORBIDDEN.sub(" ", text).split())
    if len(name) > _LONGEST:
        name = name[:_LONGEST].rsplit(" ", 1)[0]
    return name.rstrip(" .-") or "brief"
