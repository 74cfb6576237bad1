"""The officials of one or several reports: posts, bodies, what each directed, in the order of protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import notes_section, questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.kinds import Section
from desktop.briefs.labels import Labels, label_finds
from desktop.briefs.merging import merged
from desktop.briefs.outline import Block, Outline, Style
from desktop.briefs.people import directing_table
from desktop.briefs.summary import abstract, overview
from desktop.briefs.wording import words
from desktop.domain import StatementKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.setting import Setting


def officials(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of the list of officials, landscape."""
    labels = {choice.number: _labels(choice) for choice in choices}
    body: list[Block] = list(sections.review_notices(choices))
    for section in setting.sections:
        blocks = _section(section, choices, labels, setting)
        if blocks and section is not Section.OFFICIALS:
            body.append(sections.heading(words("headings")[section.value].upper(), Style.HEADING_1))
        body += blocks
    return assembled(choices, labels, setting, abstract("officials", choices, setting), body)


def _labels(choice: Choice) -> Labels:
    return Labels(label_finds(choice).signs, frozenset(person.key for person in choice.people))


def _section(
    section: Section, choices: Sequence[Choice], labels: dict[int, Labels], setting: Setting
) -> tuple[Block, ...]:
    many = len(choices) > 1
    if section is Section.OFFICIALS:
        people = [(choice, person) for choice in choices for person in choice.people]
        jobs = merged((choice, said) for choice in choices for said in choice.of(StatementKind.TASK))
        return directing_table(people, jobs, setting.width, many=many, sourced=setting.sourced)
    if section is Section.OVERVIEW:
        return (overview(choices, setting.width),)
    if section is Section.QUESTIONS:
        return questions_section(choices)
    if section is Section.NOTES:
        told = (notes_section(choice, labels[choice.number], linked=setting.sourced) for choice in choices)
        return tuple(block for blocks in told for block in blocks)
    return ()
