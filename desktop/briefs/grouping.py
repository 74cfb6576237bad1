"""Jobs under the bodies that are to do them, under their areas, or under who directs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.jobs import Job, folded
from desktop.briefs.options import Grouping
from desktop.briefs.protocol import standing
from desktop.briefs.sections import posts_of
from desktop.briefs.wording import line, words
from desktop.domain import Area

if TYPE_CHECKING:
    from collections.abc import Sequence


def grouped(jobs: Sequence[Job], by: Grouping) -> dict[str, list[Job]]:
    """Return the jobs under the title of their group; those of none come last.

    Bodies stand in the order of the text, areas in that of the program, officials in that of protocol.
    """
    if by is Grouping.BODY:
        return _by_body(jobs)
    return _by_area(jobs) if by is Grouping.AREA else _by_official(jobs)


def _by_body(jobs: Sequence[Job]) -> dict[str, list[Job]]:
    """Jobs of no body stand under their area, last."""
    named: dict[str, list[Job]] = {}
    titles: dict[str, str] = {}
    for job in jobs:
        body = next(iter(job.assignees), "") or _area_title(job.task.area)
        titles.setdefault(folded(body), body)
        named.setdefault(folded(body), []).append(job)
    last = {folded(_area_title(area)): place for place, area in enumerate((*Area, None), 1)}
    return {titles[key]: named[key] for key in sorted(named, key=lambda key: last.get(key, 0))}


def _area_title(area: Area | None) -> str:
    return line("unassigned", area=words("areas")[area.value]) if area else line("unassigned_open")


def _by_area(jobs: Sequence[Job]) -> dict[str, list[Job]]:
    found: dict[Area | None, list[Job]] = {area: [] for area in (*Area, None)}
    for job in jobs:
        found[job.task.area].append(job)
    return {
        words("areas")[area.value] if area else line("no_area"): those for area, those in found.items() if those
    }


def _by_official(jobs: Sequence[Job]) -> dict[str, list[Job]]:
    found: dict[str, list[Job]] = {}
    posts: dict[str, str] = {}
    roles: dict[str, set[str]] = {}
    for job in jobs:
        name = next(iter(job.directors), "")
        found.setdefault(name, []).append(job)
        posts.setdefault(name, posts_of(job.choice, name))
        roles.setdefault(name, set()).update(job.choice.posts.get(name, ()))
    order = sorted(found, key=lambda name: (not name, standing(roles[name])))
    return {_person_title(name, posts[name]): found[name] for name in order}


def _person_title(name: str, posts: str) -> str:
    if not name:
        return line("no_director")
    return f"{name}, {posts}" if posts else name
