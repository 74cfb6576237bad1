"""Why the program takes a segment for what it is, in words for the clerk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import StatementKind
from desktop.extraction.phrases import lexicon

if TYPE_CHECKING:
    from desktop.domain import Statement
    from desktop.extraction.phrases import Marks
    from desktop.extraction.zones import Context


def explained(
    statement: Statement, context: Context, text: str, marks: Marks, of_area: tuple[str, ...] = ()
) -> Statement:
    """Return the statement with a reason in plain Vietnamese: part of the report, cue, verb, deadline, area."""
    words = lexicon("reasons")
    parts = [words["zones"][context.zone.value]]
    if why := words["verdicts"].get(statement.why, statement.why):
        parts.append(words["cue"].format(cue=why) if why.startswith("“") else why)
    if context.mark:
        parts.append(words["item"])
    if statement.kind is StatementKind.TASK:
        core = statement.core or statement.span
        if verb := marks.first("work", *core) or marks.first("must", *core):
            parts.append(words["verb"].format(verb=text[verb.start : verb.end].lower()))
        if statement.due:
            parts.append(words["due"].format(due=statement.due[-1].text))
        if of_area:
            parts.append(words["area"].format(words=words["area_and"].join(of_area)))
    kept = list(dict.fromkeys(part for part in parts if part))
    return replace(statement, why=words["because"].format(reasons=", ".join(kept)))
