"""The rules of format: each takes a document held against a profile and yields its breaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.format_check.rules import bodies, head, numbering, page, signing, text, title, typing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.briefs.format_check.checking import Checking, Fault

RULES: tuple[Callable[[Checking], Iterator[Fault]], ...] = (
    *page.RULES,
    *head.RULES,
    *title.RULES,
    *text.RULES,
    *numbering.RULES,
    *signing.RULES,
    *typing.RULES,
    *bodies.RULES,
)
