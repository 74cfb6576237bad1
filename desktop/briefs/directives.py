"""The words of each official who directs, in full sentences under the name; each task once with all its places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.display import capital
from desktop.briefs.labels import front, groups, reference
from desktop.briefs.outline import Block, Look, Paragraph, Run, Style
from desktop.briefs.sections import ITALIC, behind, left_out_notice, posts_of
from desktop.briefs.typed_cells import TypedCells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.choice import Choice, Said
    from desktop.briefs.jobs import Job
    from desktop.briefs.labels import Group, Labels
    from desktop.briefs.setting import Setting


def directive_blocks(
    choice: Choice, jobs: Sequence[Job], labels: Labels, setting: Setting, heading: Style, left_out: int = 0
) -> tuple[Block, ...]:
    """Return one block for each official who directs: name, positions, and the words of the report."""
    blocks: list[Block] = []
    directives = _Directives(choice, jobs, labels, setting)
    for number, (speaker, said) in enumerate(_spoken(jobs).items(), 1):
        told = [directives.item(group) for group in groups(choice, said)]
        blocks += [_speaker(choice, speaker, number, heading), *told]
    return (*blocks, *left_out_notice(left_out, sourced=setting.sourced)) if blocks else ()


def _spoken(jobs: Sequence[Job]) -> dict[str, list[Said]]:
    """Return what each official is told to have said: a task that is said again only where it came first."""
    directed = ([said for _, said in job.places if said.statement.directed_by] for job in jobs)
    spoken: dict[str, list[Said]] = {}
    for said in sorted((min(each, key=_start) for each in directed), key=_start):
        spoken.setdefault(said.statement.directed_by or "", []).append(said)
    return spoken


def _start(said: Said) -> int:
    return said.start


def _speaker(choice: Choice, speaker: str, number: int, style: Style) -> Paragraph:
    posts = posts_of(choice, speaker)
    after = (Run(f", {posts}", Look(regular=True)),) if posts else ()
    return Paragraph((Run(f"{number}. {speaker}" if style is Style.HEADING_2 else speaker), *after), style)


class _Directives:
    """The items of one report."""

    def __init__(self, choice: Choice, jobs: Sequence[Job], labels: Labels, setting: Setting) -> None:
        self._choice, self._labels, self._setting = choice, labels, setting
        self._jobs = {said.key: job for job in jobs for _, said in job.places}
        self._typed = TypedCells(setting.options.typed)

    def item(self, group: Group) -> Paragraph:
        """Return a sentence with the signs and all places of its tasks, and what the clerk typed about them."""
        jobs = list({id(job): job for job in (self._jobs[said.key] for said in group.said)}.values())
        places = [said for job in jobs for _, said in job.places]
        words = capital(" ".join(group.words.split()))
        inner = front(self._choice, places, words, sourced=self._setting.sourced)
        told = behind(*self._signs(group), *self._references(places))
        return Paragraph((Run("- "), *inner, *told, *self._cells(jobs)), Style.BULLET)

    def _signs(self, group: Group) -> Iterator[Run]:
        for name in dict.fromkeys(self._labels.signs[said.key] for said in group.said):
            yield Run(name)

    def _references(self, places: Sequence[Said]) -> Iterator[Run]:
        told: dict[str, Run] = {}
        for said in sorted(places, key=_start):
            run = reference(self._choice, said, linked=self._setting.sourced)
            told.setdefault(run.text, run)
        yield from told.values()

    def _cells(self, jobs: Sequence[Job]) -> Iterator[Run]:
        for job in jobs:
            for title, text in self._typed.told(job):
                yield from (Run(f" {title}: ", ITALIC), Run(f"{text}."))
