"""From the choices to an outline, beside the window: reports are read and the outline is made in a job."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.briefs import BriefOptions, Kind, outline_of
from desktop.briefs.profiles import Profile, load_profile
from desktop.errors import UserError
from desktop.gui.brief_page.offering import Offer, offer_of
from desktop.gui.jobs import Jobs, Work
from desktop.library import Library
from desktop.pulse import heard_by

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from desktop.briefs.outline import Outline, Paragraph
    from desktop.domain import Report
    from desktop.gui.brief_page.figures import Figure

_PAUSE = 60
"""Milliseconds that a choice rests before it is followed: a word being typed is not laid out letter by letter."""
_LATE, _OFTEN = 0.4, 0.1
"""Seconds after which it is told what is under way, and between two tellings."""
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
    """Follows the newest draft only: the job of another one is stopped."""

    read = Signal(int, int)
    """How many reports of how many are read, where it takes long."""
    delayed = Signal()
    """The reports are read, and the outline takes long."""
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

    def want(self, draft: Draft) -> None:
        """Make the outline of a draft, soon; the one before is forgotten."""
        if draft != self._draft or self._stale:
            self._abandon()
            self._draft, self._stale = draft, False
            self._pause.start()

    def drop(self) -> None:
        """Make nothing: what is chosen gives no pages."""
        self._pause.stop()
        self._abandon()
        self._draft = None

    def rest(self) -> None:
        """Make nothing while nobody looks; what was under way begins anew when it is next wanted."""
        self._stale = self._stale or self.busy
        self._pause.stop()
        self._abandon()

    def forget(self, report_id: int) -> None:
        """Read a report anew before it is next used: the clerk decided something of it."""
        self._reports.pop(report_id, None)
        self._stale = True
        if self._running:
            self._abandon()
            self._pause.start()

    @property
    def busy(self) -> bool:
        """Whether an outline is on its way."""
        return self._pause.isActive() or self._running is not None

    def _abandon(self) -> None:
        if self._running:
            self._running.cancel()
            self._running = None

    def _begin(self) -> None:
        draft, path = self._draft, self._library.path
        if draft is None:
            return
        wanted = set(draft.report_ids)
        if len(self._reports) > len(wanted) + _KEPT:
            self._reports = {key: report for key, report in self._reports.items() if key in wanted}
        known = {key: report for key, report in self._reports.items() if key in wanted}
        self._abandon()
        work = self._running = Work()
        work.progressed.connect(lambda told: self._tell(work, told))
        work.delivered.connect(lambda report: self._keep(work, report))
        work.finished.connect(lambda made: self._take(work, made))
        work.failed.connect(lambda error: self._refuse(work, error))
        self._jobs.start(lambda running: _drafted(draft, known, path, running), work)

    def _tell(self, work: Work, told: tuple[int, int] | None) -> None:
        if work is not self._running:
            return
        if told:
            self.read.emit(*told)
        else:
            self.delayed.emit()

    def _keep(self, work: Work, report: Report) -> None:
        work.took()
        if work is self._running:  # of one that was forgotten meanwhile, this would be the state before
            self._reports[report.id] = report

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


def _drafted(draft: Draft, known: Mapping[int, Report], library: Path, work: Work) -> Made:
    """Read what is not known yet, by a connection of its own to the library, and make the outline."""
    course = _Course(work)
    with Library.open(library, read_only=True) as opened:
        reports = tuple(_read(draft.report_ids, known, opened, course))
        typed = opened.typed(draft.report_ids)
    with heard_by(course.go_on):
        return _made(replace(draft, options=replace(draft.options, typed=typed)), reports)


def _read(
    report_ids: tuple[int, ...], known: Mapping[int, Report], library: Library, course: _Course
) -> Iterator[Report]:
    for done, report_id in enumerate(report_ids):
        report = known.get(report_id)
        if report is None:
            course.tell(done, len(report_ids))
            report = library.report(report_id)
            course.work.deliver(report)
        yield report


class _Course:
    """How a draft comes on: told where it takes long, and stopped where it was asked to stop."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self._due = perf_counter() + _LATE

    def tell(self, done: int, every: int) -> None:
        """Say how many reports are read, now and then."""
        self.work.go_on()
        if perf_counter() > self._due and every > 1:
            self._due = perf_counter() + _OFTEN
            self.work.report((done, every))

    def go_on(self, *_: int) -> None:
        """Stop by raising, or say once that the outline is being made."""
        self.work.go_on()
        if perf_counter() > self._due:
            self._due = math.inf
            self.work.report(None)


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
