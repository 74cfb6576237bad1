"""The officials, positions and bodies that the open report names: what fields complete from, nothing invented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain import Official

if TYPE_CHECKING:
    from desktop.gui.review.session import ReviewSession


class Vocabulary:
    """Read once for each report and kept by difference, so that one decision costs nothing."""

    def __init__(self, session: ReviewSession) -> None:
        self._session = session
        self._officials: list[Official] | None = None
        self._assignees: set[str] = set()
        session.report_opened.connect(self._read_again)
        session.findings_changed.connect(self._follow)

    def officials(self) -> list[Official]:
        """Return the officials of the report in the order of the text."""
        if self._officials is None:
            self._read()
        return self._officials or []

    def roles(self) -> list[str]:
        """Return every position the report gives anybody."""
        return sorted({role.text for official in self.officials() for role in official.roles})

    def assignees(self) -> list[str]:
        """Return the host and every body that was given a task, now or before a correction."""
        if self._officials is None:
            self._read()
        report = self._session.report
        host = {report.facts.host} if report and report.facts.host else set()
        return sorted(self._assignees | host)

    def _read_again(self, *_: object) -> None:
        self._officials = None

    def _read(self) -> None:
        contents = [finding.content for finding in self._session.finds]
        self._officials = [content for content in contents if isinstance(content, Official)]
        statements = (content for content in contents if not isinstance(content, Official))
        self._assignees = {statement.assignee for statement in statements if statement.assignee}

    def _follow(self, ids: tuple[str, ...]) -> None:
        for finding in map(self._session.finding, ids):
            if finding is None or isinstance(finding.content, Official):
                self._officials = None
                return
            if finding.content.assignee:
                self._assignees.add(finding.content.assignee)
