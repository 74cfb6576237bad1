"""The reason of a find in the language of the window: it is stored in Vietnamese, as other programs read it."""

from __future__ import annotations

import re
from functools import cache

from desktop import paths
from desktop.gui.translation import spoken


def reason_words(why: str) -> str:
    """Return the reason of a find as the clerk reads it; words of the report stay as they are."""
    return why if spoken() == "vi" else _known().sub(_translated, why)


@cache
def _templates() -> list[tuple[str, str]]:
    """Return Vietnamese and English, longer ones first: "trong phần phát biểu chỉ đạo" holds a shorter one."""
    words: dict[str, str] = paths.toml("translations", "reasons.en.toml")["words"]
    return sorted(words.items(), key=lambda pair: -len(pair[0]))


@cache
def _known() -> re.Pattern[str]:
    return re.compile("|".join(f"({_pattern(words)})" for words, _ in _templates()))


def _pattern(words: str) -> str:
    """Return what finds a template; what stands for words of the report ends where the next part begins."""
    return re.sub(r"\\\{\w+\\\}", ".+?", re.escape(words)) + ("(?=, | – |$)" if words.endswith("}") else "")


def _translated(found: re.Match[str]) -> str:
    words, english = _templates()[(found.lastindex or 1) - 1]
    names = re.findall(r"\{(\w+)\}", words)
    values = re.fullmatch(re.sub(r"\\\{\w+\\\}", "(.+?)", re.escape(words)), found[0])
    return english.format(**dict(zip(names, values.groups() if values else (), strict=True)))
