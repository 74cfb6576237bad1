"""Usual posts, bodies and words about tasks, as fields offer them for completion."""

from __future__ import annotations

import tomllib
from functools import cache

from desktop import paths


def usual(list_name: str) -> tuple[str, ...]:
    """Return a list of the resources: "positions", "bodies", "states" or "products"."""
    return tuple(_lists()[list_name])


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(paths.resources("completion", "words.toml").read_text("utf-8"))
