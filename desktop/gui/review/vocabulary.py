"""The officials, positions and bodies that fields complete from: of this report, of earlier ones, usual ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.completion import usual
from desktop.domain import Official, ReportFacts, Statement
from desktop.errors import UserError

if TYPE_CHECKING:
    import datetime as dt

    from desktop.gui.review.session import ReviewSession


_MANY = 64
"""From so many changed finds on, reading all again is quicker."""


class Vocabulary:
    """Read once for each report and kept by difference, so that one decision costs nothing."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session
        self._officials: list[Official] | None = None
        self._people: dict[str, Official] | None = None
        self._assignees: set[str] = set()
        self._values: dict[str, tuple[str, ...]] = {}
        session.report_opened.connect(self._read_again)
        session.findings_changed.connect(self._follow)

    def officials(self) -> list[Official]:
        """Return the officials of the report in the order of the text."""
        if self._officials is None:
            self._officials = sorted(
                self._read().values(), key=lambda official: min(official.mentions, default=())
            )
        return self._officials

    def names(self) -> list[str]:
        """Return the names of the report, then those of earlier reports."""
        return [*(official.name for official in self.officials()), *self._earlier("official")]

    def roles(self) -> list[str]:
        """Return every position the report gives anybody, then those of earlier reports, then the usual ones."""
        here = sorted({role.text for official in self.officials() for role in official.roles})
        return [*here, *self._earlier("role"), *usual("positions")]

    def assignees(self) -> list[str]:
        """Return who was given a task in the report, then in earlier ones, then the usual bodies."""
        return [*self.assignees_here(), *self._earlier("assignee"), *usual("bodies")]

    def _facts(self) -> ReportFacts:
        return self._session.report.facts if self._session.report else ReportFacts()

    def written(self) -> dt.date | None:
        """Return the day that the report is about, or on which it came out."""
        return self._facts().event_date or self._facts().published

    def years(self, task: Statement) -> tuple[int | None, ...]:
        """Return the years that a day of a task may lie in, the likeliest first."""
        written, facts = self.written(), self._facts()
        year = task.year or facts.plan_year
        return (year, written.year if written else None, written.year + 1 if written else None)

    def _earlier(self, field: str) -> tuple[str, ...]:
        """Return what earlier reports hold, read once for each report: fields ask whenever they are entered."""
        if field not in self._values:
            try:
                self._values[field] = self._session.library.values(field)
            except UserError as error:
                self._session.failed.emit(error)
                return ()
        return self._values[field]

    def assignees_here(self) -> list[str]:
        """Return the host and every body that was given a task, now or before a correction."""
        self._read()
        report = self._session.report
        host = {report.facts.host} if report and report.facts.host else set()
        return sorted(self._assignees | host)

    def _read_again(self, *_: object) -> None:
        self._officials = None
        self._people = None
        self._assignees = set()
        self._values.clear()

    def _read(self) -> dict[str, Official]:
        """Return the officials of the report by their ids, read once; the assignees are read with them."""
        if self._people is None:
            finds = list(self._session.finds)
            self._people = {find.id: find.content for find in finds if isinstance(find.content, Official)}
            others = (find.content for find in finds if not isinstance(find.content, Official))
            self._assignees |= {statement.assignee for statement in others if statement.assignee}
        return self._people

    def _follow(self, ids: tuple[str, ...]) -> None:
        if len(ids) > _MANY:
            self._officials = self._people = None
            return
        people = self._read()
        for find_id in ids:
            find = self._session.finding(find_id)
            content = find.content if find else None
            if isinstance(content, Official):
                people[find_id], self._officials = content, None
            elif people.pop(find_id, None):
                self._officials = None
            if isinstance(content, Statement) and content.assignee:
                self._assignees.add(content.assignee)
