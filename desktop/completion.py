"""Usual posts, bodies and words about tasks, as fields offer them for completion."""

from __future__ import annotations

from desktop import paths


def usual(list_name: str) -> tuple[str, ...]:
    """Return a list of the resources: "positions", "bodies", "states" or "products"."""
    return tuple(paths.toml("completion", "words.toml")[list_name])
