"""The names of steps, as "Undo …" and the history show them."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain import MarkKind, ReportDetails
from desktop.gui.review.groups import Group, group_of
from desktop.gui.task_columns import column_title
from desktop.library import Cause, takes_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain import Change, Finding, Mark


def command_name(*changes: Change, count: int = 0) -> str:
    """Return what a change did, or changes of several reports that are one action, `count` of them."""
    count = count or len(changes)
    verb, _, moment = changes[0].action.partition(" ")
    if verb == "returned":
        return QCoreApplication.translate("naming", "Take in comments: {0}").format(
            sum(before is None for change in changes for before, _ in change.marks)
        )
    if verb == "restore":
        return QCoreApplication.translate("naming", "Restore the state of {0}").format(moment)
    if takes_out(changes[0], Cause.DO) is not None:
        return _moves_name(changes[0], count)
    finds = [after or before for change in changes for before, after in change.pairs]
    if finds or any(change.seen for change in changes):
        return _reports_words(_pattern(changes[0].action).format(_finds_words(finds)), count)
    if any(change.cells for change in changes):
        return _cells_name(changes)
    if any(change.marks for change in changes):
        return _marks_name([pair for change in changes for pair in change.marks])
    return _details_name(changes, count)


def in_sentence(name: str) -> str:
    """Return the name of a step as it stands behind other words: "Undo: accept tasks: 1"."""
    return name[:1].lower() + name[1:]


def _moves_name(change: Change, count: int) -> str:
    translate = QCoreApplication.translate
    out = takes_out(change, Cause.DO)
    return (
        translate("naming", "Remove reports: {0}") if out else translate("naming", "Bring back reports: {0}")
    ).format(count)


def _pattern(action: str) -> str:
    translate = QCoreApplication.translate
    return {
        "accept": translate("naming", "Accept {0}"),
        "reject": translate("naming", "Reject {0}"),
        "reopen": translate("naming", "Reopen {0}"),
        "kind": translate("naming", "Change the kind of {0}"),
        "span": translate("naming", "Change the place of {0}"),
        "split": translate("naming", "Split {0}"),
        "merge": translate("naming", "Merge {0}"),
        "add": translate("naming", "Add {0}"),
        "delete": translate("naming", "Delete {0}"),
        "note": translate("naming", "Note on {0}"),
        "everywhere": translate("naming", "Apply to {0}"),
        "seen": translate("naming", "Point read"),
        "unseen": translate("naming", "Point not read"),
    }.get(action, translate("naming", "Correct {0}"))


def _finds_words(finds: Sequence[Finding | None]) -> str:
    translate = QCoreApplication.translate
    groups = {group_of(find) for find in finds if find}
    nouns = {
        Group.TASK: translate("naming", "tasks: {0}"),
        Group.OFFICIAL: translate("naming", "officials: {0}"),
        Group.RESULT: translate("naming", "results: {0}"),
        Group.LIMITATION: translate("naming", "limitations: {0}"),
        Group.PROPOSAL: translate("naming", "proposals: {0}"),
        Group.AWARD: translate("naming", "awards: {0}"),
    }
    pattern = nouns[groups.pop()] if len(groups) == 1 else translate("naming", "finds: {0}")
    return pattern.format(len(finds))


def _reports_words(name: str, count: int) -> str:
    if count < 2:
        return name
    return QCoreApplication.translate("naming", "{0} in {1} reports").format(name, count)


def _marks_name(pairs: Sequence[tuple[Mark | None, Mark | None]]) -> str:
    translate = QCoreApplication.translate
    before, after = pairs[0]
    mark = after or before
    if before is None:
        pattern = translate("naming", "Add a mark: {0}")
    elif after is None:
        pattern = translate("naming", "Delete a mark: {0}")
    else:
        pattern = translate("naming", "Change a mark: {0}")
    return pattern.format(_mark_word(mark.kind) if mark else "")


def _mark_word(kind: MarkKind) -> str:
    translate = QCoreApplication.translate
    return {
        MarkKind.NOTE: translate("naming", "note"),
        MarkKind.BOOKMARK: translate("naming", "bookmark"),
        MarkKind.QUESTION: translate("naming", "question for the leader"),
    }[kind]


def _cells_name(changes: Sequence[Change]) -> str:
    cells = (after or before for change in changes for before, after in change.cells)
    titles = dict.fromkeys(column_title(cell.column) for cell in cells if cell)
    words = QCoreApplication.translate("naming", "Fill in: {0}").format(", ".join(titles).lower())
    return _reports_words(words, len(changes))


def _details_name(changes: Sequence[Change], count: int) -> str:
    translate = QCoreApplication.translate
    pairs = [change.details for change in changes if change.details]
    names = [one.name for one in fields(ReportDetails)]
    changed = {name for before, after in pairs for name in names if getattr(before, name) != getattr(after, name)}
    word = _detail_word(changed.pop()) if len(changed) == 1 else translate("naming", "details")
    return translate("naming", "Change the {0} of reports: {1}").format(word, count)


def _detail_word(name: str) -> str:
    translate = QCoreApplication.translate
    return {
        "title": translate("naming", "title"),
        "day": translate("naming", "date"),
        "body": translate("naming", "issuing body"),
        "kind": translate("naming", "kind of document"),
        "secrecy": translate("naming", "secrecy"),
        "reviewer": translate("naming", "reviewer"),
        "tags": translate("naming", "tags"),
    }[name]
