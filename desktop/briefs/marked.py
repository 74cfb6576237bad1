"""The annotated sources alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.annotated import annotate
from desktop.briefs.appendix import legend
from desktop.briefs.frame import title
from desktop.briefs.labels import Labels, label_finds
from desktop.briefs.outline import Block, Outline, PageBreak, Remark
from desktop.briefs.sections import review_notice
from desktop.briefs.summary import abstract
from desktop.briefs.wording import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.setting import Setting


def marked(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of the annotated sources of the reports, each on its own pages."""
    blocks: list[Block] = []
    remarks: list[Remark] = []
    name = words("type_name")["annotated"]
    for choice in choices:
        # No rows to return to: the signs stand alone.
        paragraphs, own = annotate(choice, Labels(label_finds(choice).signs))
        blocks += [PageBreak()] * bool(blocks)
        blocks += title(setting, name, abstract("annotated", (choice,), setting))
        blocks += [*review_notice(choice), *legend("legend_marks_alone"), *paragraphs]
        remarks += own
    return Outline(abstract("annotated", choices, setting), tuple(blocks), tuple(remarks))
