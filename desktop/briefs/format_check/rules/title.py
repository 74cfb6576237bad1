"""The name of the type, what the document is about, what closes it, and whom it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.format_check.anatomy import is_upper
from desktop.briefs.format_check.rules.looks import looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault


def names(checking: Checking) -> Iterator[Fault]:
    """Yield a type name that is missing or stands otherwise."""
    anatomy = checking.anatomy
    if anatomy.title.name is None:
        if anatomy.head.title is not None and anatomy.head.letter_subject is None:
            yield checking.fault("type_missing", anatomy.head.title)
        return
    yield from looks(checking, "type", [anatomy.title.name])


def subjects(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of the line that tells what the document is about."""
    title = checking.anatomy.title
    if title.name is None or checking.anatomy.loose:
        return
    if not title.subject:
        if title.kind not in checking.cues.words["without_number"]:
            yield checking.fault("subject_missing", title.name)
        return
    of_whom = checking.cues.words["of_whom"]
    named = [line for line in title.subject if not checking.cues.folded(line.text).startswith(of_whom)]
    yield from looks(checking, "subject", named)
    told = checking.cues.folded(title.subject[0].text)
    capital = title.subject[0].text[:1].isupper()
    usual = told.startswith(tuple(checking.cues.words["small_starters"]))
    if checking.rule("subject_capital") and capital and usual and not is_upper(title.subject[0]):
        yield checking.fault("subject_capital", title.subject[0])
    yield from _closing(checking)


def _closing(checking: Checking) -> Iterator[Fault]:
    title, rule = checking.anatomy.title, checking.rule("closing")
    if rule is None:
        return
    hyphens = rule["hyphens"]
    if hyphens:
        written = "".join(title.closing.text.split()) if title.closing else ""
        if written != "-" * hyphens:
            yield checking.fault("closing", title.closing or title.subject[-1], wanted="-" * hyphens)
    elif not (title.ruled or title.closing or _underlined(checking)):
        yield checking.fault("closing_rule", title.subject[-1])


def _underlined(checking: Checking) -> bool:
    """Tell whether a line is drawn near the title: it may be anchored to a paragraph beside it."""
    last = checking.anatomy.title.last
    near = checking.anatomy.document.paragraphs[max(0, last - 1) : last + 3]
    return any(paragraph.lines_drawn for paragraph in near)


def letter_subjects(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of what an official letter is about."""
    line, rule = checking.anatomy.head.letter_subject, checking.rule("letter_words")
    if line is None or checking.anatomy.title.name is not None:
        return
    under = [one for one in checking.anatomy.head.left if one.order >= line.order]
    yield from looks(checking, "letter_subject", under)
    if rule and checking.cues.folded(line.text).startswith("v/v") != rule["short"]:
        yield checking.fault("letter_words" if rule["short"] else "letter_words_long", line)


def requests(checking: Checking) -> Iterator[Fault]:
    """Yield a request to a superior that begins like a letter."""
    if checking.rule("request") is None or checking.anatomy.title.kind not in checking.cues.words["request_types"]:
        return
    for paragraph in checking.anatomy.document.paragraphs:
        if checking.cues.begins(paragraph.text, checking.cues.addressees[:1]):
            yield checking.fault("request", checking.place(paragraph, 0, len(checking.cues.addressees[0])))
            return


RULES = (names, subjects, letter_subjects, requests)
