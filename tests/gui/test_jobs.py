"""Jobs that outlive what started them: no window waits for one, and none is told of what nobody wants any more."""

from __future__ import annotations

import sys
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from shiboken6 import isValid

from desktop.errors import Cancelled
from desktop.gui.jobs import Jobs, Work, wait_for_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.gui.app import App
    from desktop.library import Library


class Endless:
    """A job that ends when it is let, and never hears that it is cancelled."""

    def __init__(self) -> None:
        self.begun, self.let = Event(), Event()

    def __call__(self, work: Work) -> str:
        self.begun.set()
        work.report("begun")
        self.let.wait(30)
        work.report("done")
        return "what came of it"


@pytest.fixture
def endless() -> Iterator[Endless]:
    made = Endless()
    yield made
    made.let.set()
    wait_for_all()


def told(work: Work) -> list[object]:
    """Return a list that grows with what is told of a job."""
    heard: list[object] = []
    work.progressed.connect(heard.append)
    work.finished.connect(heard.append)
    work.failed.connect(heard.append)
    work.ended.connect(lambda: heard.append("ended"))
    return heard


def started(jobs: Jobs, job: Endless, *, kept: bool = False) -> tuple[Work, list[object]]:
    work = Work(kept=kept)
    heard = told(work)
    jobs.start(job, work)
    assert job.begun.wait(30)
    return work, heard


def test_stopping_waits_for_nobody_and_says_when_all_has_ended(qtbot, endless: Endless) -> None:
    jobs, ended = Jobs(), []
    work, heard = started(jobs, endless)
    jobs.stop()
    jobs.when_ended(lambda: ended.append("all"))
    assert work.is_cancelled()
    assert not ended
    endless.let.set()
    qtbot.waitUntil(lambda: bool(ended))
    assert "what came of it" not in heard
    assert heard[-1] == "ended"


def test_where_nothing_runs_all_has_ended_at_once(qapp) -> None:  # noqa: ARG001 (the application must be there)
    jobs, ended = Jobs(), []
    jobs.stop()
    jobs.when_ended(lambda: ended.append("all"))
    assert ended == ["all"]


def test_behind_stop_nothing_begins(qapp) -> None:  # noqa: ARG001 (as above)
    jobs, begun = Jobs(), []
    jobs.stop()
    jobs.start(lambda _work: begun.append(1), Work())
    wait_for_all()
    assert not begun


def test_what_cannot_be_taken_back_is_told_behind_a_window_that_closed(qtbot, endless: Endless) -> None:
    jobs = Jobs()
    _, heard = started(jobs, endless, kept=True)
    jobs.stop()
    endless.let.set()
    qtbot.waitUntil(lambda: "ended" in heard)
    assert heard[-2:] == ["what came of it", "ended"]


def test_a_program_whose_windows_are_gone_waits_and_is_told_what_is_kept(qapp, endless: Endless) -> None:  # noqa: ARG001
    jobs = Jobs()
    _, heard = started(jobs, endless, kept=True)
    jobs.stop()
    endless.let.set()
    wait_for_all()
    assert heard[-2:] == ["what came of it", "ended"]


def test_of_a_job_whose_window_is_gone_nobody_is_told(qtbot, endless: Endless) -> None:
    window = QObject()
    jobs = Jobs(window)
    work, heard = started(jobs, endless, kept=True)
    qtbot.waitUntil(lambda: heard == ["begun"])
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(jobs)
    endless.let.set()
    wait_for_all()
    assert work.is_cancelled()
    assert heard == ["begun"]


def test_a_job_that_asks_is_stopped(qtbot) -> None:
    jobs, work, begun = Jobs(), Work(), Event()

    def ask(running: Work) -> None:
        while True:
            begun.set()
            running.go_on()

    with qtbot.waitSignal(work.cancelled, timeout=20_000):
        jobs.start(ask, work)
        assert begun.wait(30)
        work.cancel()
    with pytest.raises(Cancelled):
        work.go_on()


def test_a_job_gives_the_interpreter_back_before_the_window_is_felt_to_stand(qapp) -> None:  # noqa: ARG001 (as above)
    Jobs()
    assert sys.getswitchinterval() < 0.001


def test_a_window_closes_at_once_and_is_freed_when_its_jobs_ended(
    qtbot, app: App, library: Library, report_id: int, endless: Endless
) -> None:
    app.library = library
    app.settings.language = "en"
    app.show_window()
    old = app.window
    qtbot.waitUntil(lambda: old.reviewing)
    assert old.session.report.id == report_id
    started(old.jobs, endless)
    app.change_language("vi")
    qtbot.waitUntil(old.isHidden)
    assert app.window is not old
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert isValid(old)
    endless.let.set()
    qtbot.waitUntil(lambda: not isValid(old))
    qtbot.addWidget(app.window)
    app.window.close()
