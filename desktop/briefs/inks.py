"""The colours of a brief on paper, from resources/briefs/inks.toml: six hexadecimal digits each, as in Word."""

from __future__ import annotations

from desktop import paths
from desktop.domain import StatementKind

_INKS = paths.toml("briefs", "inks.toml")
TEXT, GREY, LINK, BAND = (str(_INKS[name]) for name in ("text", "grey", "link", "band"))
TINTS = {StatementKind(kind): str(ink) for kind, ink in _INKS["tints"].items()}
