"""The appendices of a brief: the annotated source of each report behind a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.annotated import annotate
from desktop.briefs.outline import (
    Block,
    Inline,
    Look,
    PageBreak,
    Paragraph,
    Remark,
    Run,
    Style,
    Underline,
)
from desktop.briefs.wording import line, words
from desktop.domain import StatementKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.labels import Labels
    from desktop.briefs.setting import Setting


def appendices(
    choices: Sequence[Choice], labels: Mapping[int, Labels], setting: Setting
) -> tuple[tuple[Block, ...], tuple[Remark, ...]]:
    """Return the annotated sources, each on a new page, and their remarks."""
    blocks: list[Block] = []
    remarks: list[Remark] = []
    for choice in choices:
        paragraphs, own = annotate(choice, labels[choice.number])
        blocks += [
            PageBreak(),
            *_heads(choice, setting, many=len(choices) > 1),
            *legend("legend_marks"),
            *paragraphs,
        ]
        remarks += own
    return tuple(blocks), tuple(remarks)


def _heads(choice: Choice, setting: Setting, *, many: bool) -> tuple[Block, ...]:
    names = words("headings")
    head = f"{names['appendix']} {choice.number}" if many else names["appendix"]
    below = f"{names['appendix_title']}: “{choice.title}”"
    attached = line("attached", name=words("type_name")[setting.kind.value].capitalize())
    return (
        Paragraph((Run(head),), Style.TITLE, joined=True),
        Paragraph((Run(below),), Style.ABSTRACT, joined=True),
        Paragraph((Run(attached, Look(italic=True)),), Style.CENTRED, joined=True),
    )


def legend(marks: str) -> tuple[Paragraph, ...]:
    """Return what the colours and signs of an annotated source mean."""
    kinds = words("kinds")
    signs: list[Inline] = [Run(_unbroken(f" {kinds[kind.value]} "), Look(tint=kind)) for kind in StatementKind]
    signs += [
        Run(_unbroken(kinds["official"]), Look(bold=True, underline=Underline.SINGLE)),
        Run(_unbroken(kinds["due"]), Look(underline=Underline.DOTTED)),
        Run(_unbroken(kinds["noise"]), Look(faded=True)),
    ]
    spaced: list[Inline] = [piece for one in signs for piece in (one, Run("  "))][:-1]
    return (
        Paragraph((Run(line("legend")), *spaced), Style.NOTICE, joined=True),
        Paragraph((Run(line(marks)),), Style.NOTICE),
    )


def _unbroken(text: str) -> str:
    return text.replace(" ", "\u00a0")
