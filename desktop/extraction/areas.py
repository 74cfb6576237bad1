"""The area of work of a task: the words behind the verb that names the work weigh most, the nearer the more.

What the rules weigh is one side; what the words of the core and of the doer said in annotated reports
(`area_words`) is the other. Boosters ("tiếp tục", "tăng cường") and those with whom a body works ("phối hợp với
Công an") are passed over to find that verb. A further clause ("…, báo cáo kết quả") weighs less, and a longer
phrase hides what lies in it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from desktop.domain import Span
from desktop.extraction.area_words import Judged, judged
from desktop.extraction.item_heads import head_above
from desktop.extraction.phrases import lexicon
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.domain import Statement
    from desktop.extraction.phrases import Marks

_NAMED = frozenset({"sector", "finance", "party", "information", "personnel", "monitoring"})
"""Areas whose words also make the names of bodies: in capitals inside a sentence they say nothing of the work."""


_STRONG = 1.6
"""What a phrase weighs at least for its clause to count as read."""


class _Hit(NamedTuple):
    """A phrase of an area, where it stands and what it weighs by itself."""

    start: int
    end: int
    area: str
    weight: float


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in lexicon("areas")["weights"].items()}


@cache
def _shape() -> dict[str, float]:
    return {name: float(figure) for name, figure in lexicon("areas")["shape"].items()}


@cache
def _labels() -> tuple[tuple[str, str, float], ...]:
    """Return each label of the lexicon with its area and the share of the weight that its words have."""
    labels = [label.partition("_") for label in lexicon("areas")["phrases"] if label.startswith(("area_", "dim_"))]
    return tuple((f"{kind}_{area}", area, _shape()["dim"] if kind == "dim" else 1.0) for kind, _, area in labels)


def area_of(text: str, marks: Marks, task: Statement, doer: Span | None, host: str | None) -> Judged:
    """Return the area for which most speaks, by the rules and by the words of the work and of its doer."""
    scores, told = scores_of(text, marks, task, doer, host)
    return judged(scores, told, marks.words(*(task.core or task.span)), task.assignee)


def scores_of(
    text: str, marks: Marks, task: Statement, doer: Span | None, host: str | None
) -> tuple[dict[str, float], dict[str, str]]:
    """Return what each area weighs by the rules, and the heaviest phrase of those that have any.

    What weighs is the core without its doer, behind a matter named first. Work without any such word is the
    office's own (advisory) in a report of an office, else the sector's; the heading of its list weighs a little.
    """
    scores = _grounds(marks, doer, host)
    _add_heading(marks, head_above(text, task.span.start), scores)
    by_area: dict[str, list[tuple[float, int, int]]] = {}
    rank = 0
    for part in _parts(marks, task, doer):
        rank = _weigh(text, marks, part, rank, by_area)
    by_area.pop("none", None)
    told = {}
    for area, found in by_area.items():
        heaviest, start, end = max(found)
        scores[area] += heaviest + _shape()["others"] * (sum(weight for weight, _, _ in found) - heaviest)
        told[area] = text[start:end].lower()
    return scores, told


def _add_heading(marks: Marks, heading: Span | None, scores: dict[str, float]) -> None:
    """Add what the heading of the list says of its items ("2. Công tác văn thư")."""
    for area in scores if heading else ():
        if heading and marks.first(f"area_{area}", *heading):
            scores[area] += _shape()["heading"] * _weights()[area]


def _parts(marks: Marks, task: Statement, doer: Span | None) -> list[Span]:
    """Return what is read: the matter in front of the doer ("Về cải tạo trụ sở: giao …"), then the work."""
    core = task.core or task.span
    matter = next((at for at in (task.span.start, core.start) if marks.at("matter", at)), None)
    if doer is None or not core.start <= doer.start < doer.end < core.end:
        return [core] if matter in (None, core.start) else [Span(task.span.start, core.start), core]
    work = Span(doer.end, core.end)
    if any(by.end + 1 == doer.start for by in marks.within("by", core.start, doer.start)):
        return [
            Span(core.start, doer.start),
            work,
        ]  # "Việc cấp giấy phép do Sở X thẩm tra": the matter is in front
    return [work] if matter is None or matter >= doer.start else [Span(matter, doer.start), work]


def _weigh(
    text: str, marks: Marks, part: Span, rank: int, by_area: dict[str, list[tuple[float, int, int]]]
) -> int:
    """Add what the phrases of one part weigh, and return how many clauses have spoken so far."""
    head = _head(text, marks, part)
    breaks = _breaks(marks, head, part.end)
    spoken, clause = False, 0
    for hit in _hits(text, marks, part):
        if hit.end <= head:
            continue
        at = bisect_left(breaks, hit.start + 1)
        if at != clause:
            rank, spoken, clause = rank + spoken, False, at
        spoken = spoken or hit.weight > _STRONG
        weight = hit.weight * _place(marks, hit, head, rank)
        by_area.setdefault(hit.area, []).append((weight, hit.start, hit.end))
    return rank + spoken


def _grounds(marks: Marks, doer: Span | None, host: str | None) -> dict[str, float]:
    """Return what each area weighs before the work is read: by the host and by the name of the doer."""
    shape = _shape()
    scores = {area: _score_of_name(marks, area, doer) for area in _weights()}
    if _is_host(host, "offices"):
        scores["advisory"] += shape["office_host"]
    else:
        scores["sector"] += shape["party_host"] if _is_host(host, "party") else shape["sector_host"]
    if doer and marks.first("staff", *doer):
        scores["party"] += shape["staff"]
    return scores


def _score_of_name(marks: Marks, area: str, doer: Span | None) -> float:
    """Return what the name of the doer says of its work ("Vụ Tổ chức cán bộ"): less than the work itself."""
    if doer is None or area in ("sector", "information", "advisory"):
        return 0.0
    return _shape()["doer"] * _weights()[area] if marks.first(f"area_{area}", *doer) else 0.0


def _is_host(host: str | None, kind: str) -> bool:
    folded = fold(host or "")
    return any(name in folded for name in lexicon("areas")["hosts"][kind])


def _head(text: str, marks: Marks, work: Span) -> int:
    """Return where the verb that names the work begins: behind boosters and behind those it is done with."""
    at = work.start
    while at < work.end:
        while at < work.end and not text[at].isalnum():
            at += 1
        if (join := marks.at("joins", at)) and (verb := _verb_behind(text, marks, join.end, work.end)):
            at = verb
        elif (booster := marks.at("booster", at)) and booster.end < work.end - 1:
            at = booster.end
        else:
            break
    return at


def _verb_behind(text: str, marks: Marks, start: int, end: int) -> int | None:
    """Return where the next verb in small letters stands that is no part of a name."""
    stop = min([at for sign in ";." if (at := text.find(sign, start, end)) > 0], default=end)
    for verb in marks.within("work", start, min(stop, start + 170)):
        named = any(
            n.start <= verb.start and verb.end <= n.end for n in marks.within("in_name", start, verb.end + 25)
        )
        if text[verb.start].islower() and not named:
            return verb.start
    return None


def _breaks(marks: Marks, start: int, end: int) -> list[int]:
    """Return where further clauses begin: behind a stop or semicolon, and at a verb behind a comma."""
    tokens = marks.words(start, end)
    return [
        following.start
        for token, following in pairwise(tokens)
        if token.text in ";.:" or (token.text == "," and marks.at("work", following.start))
    ]


def _hits(text: str, marks: Marks, work: Span) -> list[_Hit]:
    """Return the phrases of all areas in the work, without those that lie inside a longer one."""
    found = [
        _Hit(hit.start, hit.end, area, _weights().get(area, 0.0) * share * _alone(text, marks, area, hit))
        for label, area, share in _labels()
        for hit in marks.within(label, work.start, work.end)
        if not _in_a_name(text, area, hit, work)
    ]
    found.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[_Hit] = []
    reach = covered = work.start
    for hit in found:
        hidden = hit.end <= reach and hit.end - hit.start < reach - covered
        if not hidden:
            kept.append(hit)
        if hit.end > reach:
            covered, reach = hit.start, hit.end
    return kept


def _in_a_name(text: str, area: str, hit: Span, work: Span) -> bool:
    return area in _NAMED and text[hit.start].isupper() and hit.start > work.start + 2


def _alone(text: str, marks: Marks, area: str, hit: Span) -> float:
    """Return what a phrase says wherever it stands: longer ones are more certain.

    Advising whose object is that of the next verb ("tham mưu, thẩm định các đề án") says less.
    """
    shares = area == "advisory" and text.startswith(", ", hit.end) and marks.at("work", hit.end + 2) is not None
    length = 0.7 + 0.13 * len(text[hit.start : hit.end].split())
    return length * _shape()["shares_object"] if shares else length


def _place(marks: Marks, hit: _Hit, head: int, rank: int) -> float:
    """Return how much the place of a phrase says: near the head verb, in which clause, a check first."""
    shape = _shape()
    away = max(0, bisect_left(marks.starts, hit.start) - bisect_left(marks.starts, head))
    first = (
        shape["checks_first"]
        if hit.area == "monitoring" and hit.weight > _STRONG and hit.start <= head + 1
        else 1.0
    )
    return float(first * shape["clause"] ** min(3, rank) / (1 + away / shape["half_way"]))
