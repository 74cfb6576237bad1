"""From the choices to an outline, beside the window: reports read in small steps, the outline made in a job."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.briefs import BriefOptions, Kind, outline_of
from desktop.briefs.profiles import Profile, load_profile
from desktop.errors import UserError
from desktop.gui.brief_page.offering import Offer, offer_of
from desktop.gui.jobs import Jobs, Work

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from desktop.briefs.outline import Outline, Paragraph
    from desktop.domain import Report, Typed
    from desktop.gui.brief_page.figures import Figure
    from desktop.library import Library

_PAUSE = 60
"""Milliseconds that a choice rests before it is followed: a word being typed is not laid out letter by letter."""
_SLICE = 0.012
_KEPT = 400
"""Reports that are held at most beyond those in use."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that decides what a brief says."""

    report_ids: tuple[int, ...]
    kind: Kind
    profile: str
    options: BriefOptions
    template: Path | None = None
    """The office's own Word file, whose paper, margins and head take the place of the usual ones."""

    @property
    def filled(self) -> Path | None:
        """The office's own Word file where this kind makes use of it."""
        return None if self.kind is Kind.ANNOTATED else self.template


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a draft."""

    draft: Draft
    reports: tuple[Report, ...]
    profile: Profile
    outline: Outline
    offer: Offer
    """What stands in the reports to choose from."""
    form: Mapping[Paragraph, Figure] = field(default_factory=dict)
    """How the paragraphs of the office's own Word file stand, where there is one."""


class Drafting(QObject):
    """Follows the newest draft only."""

    read = Signal(int, int)
    """How many reports of how many are read, where it takes long."""
    made = Signal(object)
    failed = Signal(object)

    def __init__(self, library: Library, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._reports: dict[int, Report] = {}
        self._draft: Draft | None = None
        self._stale = False
        self._running: Work | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_some)

    def want(self, draft: Draft) -> None:
        """Make the outline of a draft, soon; the one before is forgotten."""
        if draft != self._draft or self._stale:
            self._draft, self._stale = draft, False
            self._pause.start()

    def drop(self) -> None:
        """Make nothing: what is chosen gives no pages."""
        self._pause.stop()
        self._reading.stop()
        self._draft = self._running = None

    def forget(self, report_id: int) -> None:
        """Read a report anew before it is next used: the clerk decided something of it."""
        self._reports.pop(report_id, None)
        self._stale = True

    @property
    def busy(self) -> bool:
        """Whether an outline is on its way."""
        return self._pause.isActive() or self._reading.isActive() or self._running is not None

    def reports(self, report_ids: tuple[int, ...]) -> tuple[Report, ...]:
        """Return reports, those that are not at hand read from the library."""
        return tuple(self._report(report_id) for report_id in report_ids)

    def _report(self, report_id: int) -> Report:
        report = self._reports.get(report_id)
        if report is None:
            report = self._reports[report_id] = self._library.report(report_id)
        return report

    def _begin(self) -> None:
        if self._draft is None:
            return
        wanted = set(self._draft.report_ids)
        if len(self._reports) > len(wanted) + _KEPT:
            self._reports = {key: report for key, report in self._reports.items() if key in wanted}
        self._reading.start()

    def _read_some(self) -> None:
        draft, end = self._draft, perf_counter() + _SLICE
        if draft is None:
            return
        missing = [report_id for report_id in draft.report_ids if report_id not in self._reports]
        try:
            for done, report_id in enumerate(missing, 1):
                self._report(report_id)
                if perf_counter() > end and done < len(missing):
                    every = len(draft.report_ids)
                    self.read.emit(every - len(missing) + done, every)
                    return
            typed = self._library.typed(draft.report_ids)
        except UserError as error:
            self._reading.stop()
            self.failed.emit(error)
            return
        self._reading.stop()
        self._start(draft, typed)

    def _start(self, draft: Draft, typed: tuple[Typed, ...]) -> None:
        reports = self.reports(draft.report_ids)
        draft = replace(draft, options=replace(draft.options, typed=typed))
        work = self._running = Work()
        work.finished.connect(lambda made: self._take(work, made))
        work.failed.connect(lambda error: self._refuse(work, error))
        self._jobs.start(lambda _work: _made(draft, reports), work)

    def _take(self, work: Work, made: Made) -> None:
        if work is self._running:
            self._running = None
            self.made.emit(made)

    def _refuse(self, work: Work, error: Exception) -> None:
        if work is not self._running:
            return
        self._running = None
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(error)


def _made(draft: Draft, reports: tuple[Report, ...]) -> Made:
    profile = load_profile(draft.profile)
    if draft.filled:
        return _filled(draft, reports, profile, draft.filled)
    outline = outline_of(reports, draft.kind, profile, today(), draft.options)
    return Made(draft, reports, profile, outline, offer_of(reports))


def _filled(draft: Draft, reports: tuple[Report, ...], profile: Profile, template: Path) -> Made:
    """Put what the office's own Word file has before and behind the text in the place of head and signature."""
    from desktop.briefs.setting import Setting  # noqa: PLC0415 (few offices have such a file)
    from desktop.briefs.template import Template  # noqa: PLC0415
    from desktop.gui.brief_page.form import read_form  # noqa: PLC0415

    profile = Template(template).fitted(profile)
    bare = replace(draft.options, letterhead=False, signature=False)
    outline = outline_of(reports, draft.kind, profile, today(), bare)
    form = read_form(template, outline, Setting(draft.kind, profile, today(), draft.options))
    outline = replace(outline, head=form.head, foot=form.foot)
    return Made(draft, reports, profile, outline, offer_of(reports), form.figures)


def today() -> dt.date:
    """Return the day as the clerk's clock has it."""
    return dt.datetime.now().astimezone().date()
