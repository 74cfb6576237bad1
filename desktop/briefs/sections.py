"""The parts that briefs are made of: cells, notices, facts, statements and directives of one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.display import capital
from desktop.briefs.labels import front, reference
from desktop.briefs.outline import Block, Cell, Inline, Look, Paragraph, Run, Style, text_of
from desktop.briefs.selection import LONGEST
from desktop.briefs.wording import day, line, words

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from desktop.briefs.choice import Choice, Person, Said
    from desktop.briefs.jobs import Job
    from desktop.briefs.labels import Group
    from desktop.briefs.typed_cells import TypedCells

BOLD = Look(bold=True)
ITALIC = Look(italic=True)
_TOLD = (("host",), ("event_date", "published"), ("review_year", "plan_year"), ("source", "file"))
"""Facts that stand in one line."""
_TITLE = 180
"""Letters of a title over a table."""


def cell(*inlines: Inline, centred: bool = False) -> Cell:
    """Return a cell of one paragraph."""
    return (Paragraph(inlines, Style.CELL_CENTRED if centred else Style.CELL),)


def lines_cell(texts: Iterable[str]) -> Cell:
    """Return a cell with each different text on a line of its own."""
    different = dict.fromkeys(text for text in texts if text)
    return tuple(Paragraph((Run(text),), Style.CELL) for text in different) or cell()


def task_cell(job: Job, typed: TypedCells) -> Cell:
    """Return what a task asks for, and below it what the clerk typed about it."""
    told = (Paragraph((Run(f"{title}: ", ITALIC), Run(text)), Style.CELL) for title, text in typed.told(job))
    return (*cell(Run(capital(job.words))), *told)


def facts_section(choice: Choice) -> tuple[Block, ...]:
    """Return what the report says of itself, only what it says."""
    facts, labels = choice.report.facts, words("facts")
    known: dict[str, str | int | dt.date | None] = {
        "host": facts.host or choice.report.details.body,
        "event_date": facts.event_date and day(facts.event_date),
        "published": facts.published and day(facts.published),
        "review_year": facts.review_year,
        "plan_year": facts.plan_year,
        "source": facts.source,
        "file": choice.report.source.file if choice.named else None,
    }
    lines = ([f"{labels[name]}: {known[name]}" for name in names if known[name]] for names in _TOLD)
    return tuple(bullet(Run("; ".join(told))) for told in lines if told)


def review_notice(choice: Choice) -> tuple[Block, ...]:
    """Return one line on how far the report was reviewed; nothing where all was."""
    name = _review(choice)
    told = [line(name, used=choice.used, waiting=choice.waiting)] if name else []
    if choice.signs_waiting:
        told.append(line("waiting_sign", sign=words("marks")["waiting"]))
    if choice.passed_over:
        told.append(line("passed_over", count=choice.passed_over))
    return tuple(notice(text) for text in told)


def review_notices(choices: Sequence[Choice]) -> tuple[Block, ...]:
    """Return one line for each way in which reports were reviewed, naming them; nothing where all were."""
    if len(choices) == 1:
        return review_notice(choices[0])
    by_name: dict[str, list[Choice]] = {}
    for choice in choices:
        by_name.setdefault(_review(choice), []).append(choice)
    told = [_reviewed(name, alike) for name, alike in by_name.items() if name]
    if any(choice.signs_waiting for choice in choices):
        told.append(notice(line("waiting_sign", sign=words("marks")["waiting"])))
    if count := sum(choice.passed_over for choice in choices):
        told.append(notice(line("passed_over", count=count)))
    return tuple(told)


def _review(choice: Choice) -> str:
    if not choice.used:
        return "nothing_used"
    if choice.signs_waiting and not choice.waiting:
        return ""
    return "unreviewed" if not choice.reviewed else "partly_reviewed" if choice.waiting else ""


def _reviewed(name: str, alike: list[Choice]) -> Paragraph:
    numbers = ", ".join(f"[{choice.number}]" for choice in alike)
    used, waiting = sum(choice.used for choice in alike), sum(choice.waiting for choice in alike)
    return notice(line(f"{name}_many", reports=numbers, used=used, waiting=waiting))


def clipped(title: str, longest: int) -> str:
    """Return a title of at most so many letters, with a sign where something is left out."""
    return title if len(title) <= longest else line("cut", words=title[:longest].rsplit(" ", 1)[0])


def numbered(choices: Sequence[Choice], choice: Choice, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return paragraphs with the number of their report, tables under its title, where there are several."""
    if len(choices) == 1:
        return blocks
    return tuple(told for block in blocks for told in _numbered(choice, block))


def _numbered(choice: Choice, block: Block) -> Iterator[Block]:
    number = f"[{choice.number}]"
    if isinstance(block, Paragraph):
        at = int(text_of(block).startswith("- "))  # the dash comes first
        yield block._replace(inlines=(*block.inlines[:at], Run(f"{number} "), *block.inlines[at:]))
    else:
        yield heading(f"{number} {clipped(choice.title, _TITLE)}", Style.HEADING_3)
        yield block


def statements_section(
    choice: Choice, told: Iterable[Group], *, sourced: bool, short: bool, left_out: int
) -> tuple[Block, ...]:
    """Return statements as a list, each with its place, and how many are not told."""
    items = tuple(_item(choice, group, sourced=sourced, short=short) for group in told)
    return (*items, *left_out_notice(left_out, sourced=sourced))


def left_out_notice(count: int, *, sourced: bool) -> tuple[Block, ...]:
    """Return a line on how many finds of a section a short brief does not tell; nothing where it tells all."""
    return (notice(line("left_out_sourced" if sourced else "left_out", count=count)),) if count > 0 else ()


def _item(choice: Choice, group: Group, *, sourced: bool, short: bool) -> Paragraph:
    text = shortened(group.words) if short else group.words
    inner = front(choice, group.said, capital(" ".join(text.split())), sourced=sourced)
    return Paragraph((Run("- "), *inner, *behind(reference(choice, group.said[0], linked=sourced))), Style.BULLET)


def shortened(text: str) -> str:
    """Return a long statement up to the end of a clause, with a sign that something is left out."""
    if len(text) <= LONGEST:
        return text
    end = max(text.rfind(stop, LONGEST // 2, LONGEST) for stop in (";", ",", ".", "\n"))
    return line("cut", words=text[: end if end > 0 else text.rfind(" ", 0, LONGEST)].rstrip(" ,;."))


def behind(*references: Run) -> tuple[Run, ...]:
    """Return places in brackets behind a sentence, with its full stop."""
    between = [piece for one in references for piece in (one, Run("; "))][:-1]
    return (Run(" ("), *between, Run(")."))


def posts_of(choice: Choice, name: str) -> str:
    """Return the posts that the report gives somebody, joined by commas."""
    return ", ".join(choice.posts.get(name, ()))


def bullet(*inlines: Inline) -> Paragraph:
    """Return a paragraph with a dash in front."""
    return Paragraph((Run("- "), *inlines), Style.BULLET)


def notice(text: str) -> Paragraph:
    """Return a line in which the program speaks of the brief itself."""
    return Paragraph((Run(text),), Style.NOTICE)


def heading(text: str, style: Style) -> Paragraph:
    """Return a heading paragraph."""
    return Paragraph((Run(text),), style)


def place_lines(places: Sequence[tuple[Choice, Said | Person]], *, many: bool, sourced: bool) -> Cell:
    """Return places, one to a line, with the number of the report where there are many."""
    runs: dict[str, Run] = {}
    for choice, one in places:
        run = reference(choice, one, linked=sourced)
        text = line("from_report", number=choice.number, place=run.text) if many else run.text
        runs.setdefault(text, run._replace(text=text))
    style = Style.CELL if many else Style.CELL_CENTRED
    return tuple(Paragraph((run,), style) for run in runs.values()) or cell()
