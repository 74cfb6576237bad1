"""The letterhead: who issues, under which title, number and symbol, place and date, marks of urgency."""

from __future__ import annotations

import calendar
import re
from typing import TYPE_CHECKING

from desktop.briefs.format_check.anatomy import is_blank
from desktop.briefs.format_check.rules.looks import looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.anatomy import Head
    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.lines import Line

_DATE = re.compile(
    r"^(?P<place>.*?)(?P<comma>,?)\s*ngày\s*(?P<day>\d{0,2})[\s.…_]*tháng\s*(?P<month>\d{0,2})[\s.…_]*năm\s*(?P<year>\d{0,4})[\s.…_]*\.?$"
)
_DIGITS = re.compile(r"\d")
_BEFORE_ZERO_ENDS = 10
_MONTHS = 12
_LAST_MONTH_WITH_ZERO = 2


def titles(checking: Checking) -> Iterator[Fault]:
    """Yield a title of the Party or the nation that is missing, is the other one, or stands otherwise."""
    head, figures = checking.anatomy.head, checking.figures
    if head.title is None:
        if not checking.anatomy.loose:
            yield checking.fault("head_missing", title=figures.rules["head_missing"].figures["title"])
        return
    if checking.cues.head_titles[checking.cues.folded(head.title.text)] != figures.family:
        yield checking.fault("head_other", head.title, title=figures.rules["head_other"].figures["title"])
        return
    yield from looks(checking, "head_title", [head.title])
    yield from _motto(checking, head)


def _motto(checking: Checking, head: Head) -> Iterator[Fault]:
    rule = checking.rule("motto")
    if rule is None:
        return
    if head.motto is None:
        yield checking.fault("motto", head.title, wanted=rule["words"])
        return
    if head.motto.text != rule["words"]:
        yield checking.fault("motto", head.motto, wanted=rule["words"])
    yield from looks(checking, "motto", [head.motto])


def rules_under(checking: Checking) -> Iterator[Fault]:
    """Yield rules that are missing under the title of the head and under the name of the body."""
    head = checking.anatomy.head
    if head.title is None or _other_family(checking):
        return
    over = [("head_rule", head.motto or head.title, head.right)]
    if checking.rule("issuer_rule") and head.bodies:
        over.append(("issuer_rule", head.bodies[-1], head.left))
    paragraphs = checking.anatomy.document.paragraphs[head.first : head.last + 3]
    drawn = sum(paragraph.lines_drawn for paragraph in paragraphs)
    for code, line, side in over:
        if not _ruled(line, side, checking):
            if drawn:  # a drawn line may be anchored to any paragraph near by
                drawn -= 1
            else:
                yield checking.fault(code, line)


def _ruled(line: Line, side: tuple[Line, ...], checking: Checking) -> bool:
    paragraph = line.paragraph
    if paragraph.shape.ruled_below or (paragraph.cell and paragraph.cell.ruled):
        return True
    if all(piece.look.underline for piece in line.pieces):
        return True
    behind = checking.anatomy.document.paragraphs[paragraph.number : paragraph.number + 2]
    same = [one for one in behind if bool(one.cell) == bool(paragraph.cell)]
    if any(one.shape.ruled_above or (one.shape.ruled_below and not one.text.strip()) for one in same[:1]):
        return True
    after = [one for one in side if one.order > line.order][:1]
    return any(checking.cues.drawn.fullmatch(one.text) and "*" not in one.text for one in after)


def _other_family(checking: Checking) -> bool:
    title = checking.anatomy.head.title
    return (
        title is not None
        and checking.cues.head_titles[checking.cues.folded(title.text)] != checking.figures.family
    )


def bodies(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of the names of superior and own body."""
    head = checking.anatomy.head
    if head.title is None or _other_family(checking):
        return
    if not head.bodies:
        yield checking.fault("body_missing", head.title)
        return
    yield from looks(checking, "superior", head.bodies[:-1])
    yield from looks(checking, "issuer", head.bodies[-1:])
    top = tuple(checking.cues.words["top_bodies"])
    named = checking.cues.folded(head.bodies[0].text)
    if len(head.bodies) == 1 and not is_blank(head.bodies[0], checking.cues) and not named.startswith(top):
        yield checking.fault("superior", head.bodies[0])
    if checking.rule("star") and head.star is None:
        yield checking.fault("star", head.bodies[-1])
    office = re.compile(checking.cues.words["office_behind_committee"])
    if checking.rule("office_name") and office.match(checking.cues.folded(head.bodies[-1].text)):
        yield checking.fault("office_name", head.bodies[-1])


def numbers(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of number and symbol."""
    anatomy = checking.anatomy
    head = anatomy.head
    if head.title is None or _other_family(checking):
        return
    if head.number is None:
        if anatomy.title.kind not in checking.cues.words["without_number"]:
            yield checking.fault("number_missing", head.title, shown=_shown(checking, "number_form"))
        return
    yield from looks(checking, "number", [head.number])
    yield from _form_of_number(checking, head.number)


def _shown(checking: Checking, code: str) -> str:
    return str(checking.figures.rules[code].figures["shown"])


def _form_of_number(checking: Checking, line: Line) -> Iterator[Fault]:
    text = " ".join(line.text.split())
    wanted = checking.figures.rules["number_colon"].figures["colon"]
    if bool(re.match(r"\w+\s*:", text)) != wanted:
        code = "number_colon" if wanted else "number_no_colon"
        yield checking.fault(code, line, shown=_shown(checking, "number_form"))
    plain = re.sub(r"^\w+\s*[:.]?\s*", "Số " if not wanted else "Số: ", text)
    found = re.match(checking.figures.rules["number_form"].figures["form"], plain)
    if not found:
        yield checking.fault("number_form", line, shown=_shown(checking, "number_form"))
        return
    if re.fullmatch("[1-9]", found["number"].strip()):
        yield checking.fault("number_zero", line, wanted=f"0{found['number'].strip()}")
    yield from _type_of_number(checking, line, (found["type"] or "").strip(" .…_"))


def _type_of_number(checking: Checking, line: Line, written: str) -> Iterator[Fault]:
    title = checking.anatomy.title
    kind = title.kind or ("công văn" if checking.anatomy.head.letter_subject and title.name is None else "")
    known = checking.cues.types.get(kind)
    allowed = getattr(known, checking.figures.family) if known else ()
    if written and allowed and written not in allowed:
        yield checking.fault("number_type", line, found=written, wanted=", ".join(allowed), kind=kind)


def dates(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of place and date."""
    head = checking.anatomy.head
    if head.title is None or _other_family(checking):
        return
    if head.date is None:
        if checking.anatomy.title.kind not in checking.cues.words["without_number"]:
            yield checking.fault("date_missing", head.title)
        return
    yield from looks(checking, "date", [head.date])
    found = _DATE.match(" ".join(head.date.text.split()))
    if found is None or not found["comma"] or not found["place"].strip():
        yield checking.fault("date_form", head.date)
        return
    day, month, year = (found[name] for name in ("day", "month", "year"))
    yield from _zeros(checking, head.date, day, month)
    if day and month and year and not _is_day(int(day), int(month), int(year)):
        yield checking.fault("date_wrong", head.date)


def _zeros(checking: Checking, line: Line, day: str, month: str) -> Iterator[Fault]:
    if day and int(day) < _BEFORE_ZERO_ENDS and len(day) == 1:
        yield checking.fault("date_zero", line, found=day, wanted=f"0{day}")
    if month and 0 < int(month) <= _LAST_MONTH_WITH_ZERO and len(month) == 1:
        yield checking.fault("date_zero", line, found=month, wanted=f"0{month}")
    if month and _LAST_MONTH_WITH_ZERO < int(month) < _BEFORE_ZERO_ENDS and len(month) > 1:
        yield checking.fault("date_no_zero", line, found=month, wanted=month[-1])


def _is_day(day: int, month: int, year: int) -> bool:
    return 1 <= month <= _MONTHS and year > 0 and 1 <= day <= calendar.monthrange(year, month)[1]


def urgency(checking: Checking) -> Iterator[Fault]:
    """Yield marks of urgency that are worded or stand otherwise; those of secrecy are stamped by the office."""
    marks = [line for line in checking.anatomy.head.urgency if not is_blank(line, checking.cues)]
    yield from looks(checking, "urgency", marks)
    for line in marks:
        told = checking.cues.folded(line.text)
        if told in checking.cues.urgency and told not in checking.cues.words["urgency_right"]:
            yield checking.fault("urgency_words", line)


RULES = (titles, rules_under, bodies, numbers, dates, urgency)
