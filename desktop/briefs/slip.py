"""The slip that goes with papers to a leader: what is asked, what the papers say, room for opinions; no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs import sections
from desktop.briefs.asked import questions_section
from desktop.briefs.assembling import assembled
from desktop.briefs.frame import filled_line
from desktop.briefs.kinds import Section
from desktop.briefs.outline import Block, Column, Outline, Paragraph, Row, Run, Style, Table
from desktop.briefs.profiles import Line
from desktop.briefs.selection import pick
from desktop.briefs.summary import abstract, first_heading, picked_labels, told_sections
from desktop.briefs.tracking import number_of
from desktop.briefs.wording import line, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.labels import Labels
    from desktop.briefs.selection import Picked
    from desktop.briefs.setting import Setting

_TO_BE_FILLED = {Section.APPRAISAL: "slip_appraisal", Section.ADVICE: "slip_advice"}
_BOX_LINES = 4
"""Empty lines in a box for an opinion."""
_TITLE = 180
"""Letters of a title in the list of papers: whole it stands at the head."""


def slip(choices: Sequence[Choice], setting: Setting) -> Outline:
    """Return the outline of the slip."""
    picked = {choice.number: pick(choice, setting) for choice in choices}
    labels = {choice.number: picked_labels(choice, picked[choice.number], setting) for choice in choices}
    about = abstract("slip", choices, setting)
    address = Line(setting.profile.address, setting.profile.size, words("slip_fields")["to"])
    to = Paragraph(filled_line(address, {"to": setting.options.addressee.strip()}), Style.MARK)
    body = tuple(_body(choices, picked, labels, setting))
    # The boxes are signed one by one.
    signed = Section.OPINIONS not in setting.sections
    return assembled(choices, labels, setting, about, body, address=(to,), signed=signed)


def _body(
    choices: Sequence[Choice], picked: dict[int, Picked], labels: dict[int, Labels], setting: Setting
) -> Iterator[Block]:
    yield from sections.review_notices(choices)
    told = {choice.number: dict(_sections(choice, picked, labels, setting)) for choice in choices}
    number = 0
    for section in setting.sections:
        blocks = _section(section, choices, told, setting)
        if blocks:
            number += 1
            name = words("headings")[_NAMES.get(section, section.value)]
            yield sections.heading(first_heading(setting.profile, number, name), Style.HEADING_1)
            yield from blocks


_NAMES = {Section.FACTS: "submitted"}


def _sections(
    choice: Choice, picked: dict[int, Picked], labels: dict[int, Labels], setting: Setting
) -> Iterator[tuple[str, tuple[Block, ...]]]:
    for name, blocks in told_sections(
        choice, picked[choice.number], labels[choice.number], setting, Style.HEADING_3
    ):
        yield ("tasks" if name == "directed_tasks" else name), blocks


def _section(
    section: Section, choices: Sequence[Choice], told: dict[int, dict[str, tuple[Block, ...]]], setting: Setting
) -> tuple[Block, ...]:
    if section is Section.FACTS:
        return tuple(_submitted(choices, setting))
    if section is Section.QUESTIONS:
        return questions_section(choices)
    if section is Section.OPINIONS:
        return (_boxes(setting.width),)
    if section in _TO_BE_FILLED:
        return tuple(_blanks(_TO_BE_FILLED[section], setting))
    return tuple(
        block
        for choice in choices
        for block in sections.numbered(choices, choice, told[choice.number].get(section.value, ()))
    )


def _submitted(choices: Sequence[Choice], setting: Setting) -> Iterator[Paragraph]:
    """Yield who submits, what about, and the papers."""
    labels = words("slip")
    field = words("slip_fields")["from"]
    line_ = Line(f"1. {labels['from']}: {{from}}", setting.profile.size, field)
    yield Paragraph(filled_line(line_, {"from": setting.options.office.body.strip()}), Style.BODY)
    yield Paragraph((Run(f"2. {labels['about']}: {abstract('slip', choices, setting)}"),), Style.BODY)
    yield Paragraph((Run(f"3. {labels['papers']}:"),), Style.BODY, joined=True)
    for choice in choices:
        number, ahead = number_of(choice), f"[{choice.number}] " if len(choices) > 1 else ""
        title_ = sections.clipped(choice.title, _TITLE)
        named = title_ if number in choice.title or choice.title in number else f"{number}: {title_}"
        yield sections.bullet(Run(f"{ahead}{named} ({choice.report.source.file})."))


def _blanks(part: str, setting: Setting) -> Iterator[Paragraph]:
    """Yield a numbered line for each thing to be said that no report says, blank for the clerk."""
    for number, name in enumerate(words(part).values(), 1):
        shown = Line(f"{number}. {name}: {{{part}}}", setting.profile.size, name)
        yield Paragraph(filled_line(shown, {}), Style.BODY)


def _boxes(width: float) -> Table:
    """Return a box for each opinion, empty for the hand, all on one page: who decides sees them at once."""
    titles = words("slip")
    columns = (Column(titles["whose"], width * 0.32), Column(titles["opinion"], width * 0.68))
    *others, last = (titles[name] for name in ("clerk", "unit", "office", "leader"))
    return Table(columns, (*(_box(whose, joined=True) for whose in others), _box(last, joined=False)))


def _box(whose: str, *, joined: bool) -> Row:
    free = (Paragraph((), Style.CELL, joined=joined),) * _BOX_LINES
    signed = Paragraph((Run(line("signed_day"), sections.ITALIC),), Style.CELL_CENTRED, joined=joined)
    return Row(((Paragraph((Run(whose, sections.BOLD),), Style.CELL, joined=joined),), (*free, signed)))
