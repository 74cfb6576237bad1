"""The end of a document: who signs in whose name, and who gets it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.briefs.format_check.anatomy import is_blank
from desktop.briefs.format_check.rules.looks import looks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.briefs.format_check.checking import Checking, Fault
    from desktop.briefs.format_check.lines import Line

_OWN_MARKS = ";,."


def present(checking: Checking) -> Iterator[Fault]:
    """Yield a signature or recipients that are missing."""
    anatomy = checking.anatomy
    signing = anatomy.signing
    if (
        anatomy.loose
        or anatomy.head.title is None
        or anatomy.title.kind in checking.cues.words["without_signature"]
    ):
        return
    if signing.first < 0:
        yield checking.fault("authority_missing")
    if signing.label is None:
        yield checking.fault("recipients_missing")


def authorities(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of the line that tells in whose name it is signed."""
    signing = checking.anatomy.signing
    yield from looks(checking, "authority", signing.authority)
    rule = checking.figures.rules["authority_mark"].figures
    for line in signing.authority:
        text = " ".join(line.text.split())
        if re.match("^T ?/ ?U", text) and checking.rule("authority_none"):
            yield checking.fault("authority_none", line)
        elif not re.match(rule["form"], text):
            code = "authority_mark" if rule["mark"] == "/" else "authority_dot"
            yield checking.fault(code, line, wanted=rule["shown"])
        told = checking.cues.folded(re.sub(checking.cues.authority, "", text))
        collective = re.match("^K ?/ ?T", text) and told.startswith(tuple(checking.cues.words["collectives"]))
        if collective and checking.rule("authority_collective"):
            yield checking.fault("authority_collective", line)


def posts(checking: Checking) -> Iterator[Fault]:
    """Yield posts and names that stand otherwise."""
    signing = checking.anatomy.signing
    # A head who signs alone has the post in the place of the authority: how bold it is differs.
    if signing.authority:
        yield from looks(checking, "post", signing.posts)
    yield from looks(checking, "name", [signing.name])
    if signing.name and checking.cues.learned.match(signing.name.text):
        yield checking.fault("name_learned", signing.name)
    room = checking.rule("room")
    if room and signing.room is not None and not room["range"][0] <= signing.room <= room["range"][1]:
        yield checking.fault("room", signing.name, found=str(signing.room), wanted=room["shown"])


def recipients(checking: Checking) -> Iterator[Fault]:
    """Yield what is against the form of the list of recipients."""
    signing = checking.anatomy.signing
    if signing.label is None:
        return
    yield from looks(checking, "recipients_label", [signing.label])
    yield from looks(checking, "recipient", signing.recipients)
    if not signing.label.text.rstrip().endswith(":") and ":" not in signing.label.text:
        yield checking.fault("recipients_colon", signing.label)
    items = [line for line in signing.recipients if line.paragraph.label or line.text.startswith(("-", "–"))]
    for line in signing.recipients:
        if line not in items and _begins(line, signing.recipients):
            yield checking.fault("recipients_dash", line)
    yield from _marks(checking, signing.recipients)
    yield from _stored(checking, [line for line in signing.recipients if not is_blank(line, checking.cues)])


def _begins(line: Line, lines: tuple[Line, ...]) -> bool:
    """Tell whether a line begins an item: the one before ended with a mark."""
    at = lines.index(line)
    return at == 0 or lines[at - 1].text.rstrip().endswith(tuple(_OWN_MARKS))


def _marks(checking: Checking, lines: tuple[Line, ...]) -> Iterator[Fault]:
    mark = checking.figures.rules["recipients_mark"].figures["mark"]
    for line, after in pairwise(lines):
        ends = after.text.startswith(("-", "–")) or after.paragraph.label
        if ends and not line.text.rstrip().endswith(mark):
            yield checking.fault("recipients_mark", line, wanted=mark)
    if lines and not lines[-1].text.rstrip().endswith("."):
        yield checking.fault("recipients_end", lines[-1])


def _stored(checking: Checking, lines: list[Line]) -> Iterator[Fault]:
    rule = checking.figures.rules["stored_form"].figures
    kept = [line for line in lines if checking.cues.folded(line.text).lstrip("-– ").startswith("lưu")]
    if not kept:
        if lines:
            yield checking.fault("recipients_stored", lines[-1], shown=rule["shown"])
        return
    text = kept[-1].text.lstrip("-– ")
    colon = bool(re.match(r"\w+\s*:", text))
    if colon != rule["colon"]:
        yield checking.fault("stored_form" if rule["colon"] else "stored_no_colon", kept[-1], shown=rule["shown"])


RULES = (present, authorities, posts, recipients)
