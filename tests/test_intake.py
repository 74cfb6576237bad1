"""Many files at once: each is read or named, none stops the others."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import extraction, intake
from desktop.domain import Extraction, Source
from desktop.errors import Cancelled, ReadError
from desktop.intake import Failure, Familiar, Outcome, Prepared, gather, prepare_many, unreviewed

REPORT = "Năm 2023, Văn phòng đã thẩm định 48 đề án.\nĐồng chí Lò Văn Sơn, Chánh Văn phòng, yêu cầu rà soát hồ sơ."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt", ".hidden.txt", "~$lock.docx", "picture.xyz"):
        (tmp_path / name).write_text(f"{REPORT} {name}", "utf-8")
    return tmp_path


def test_a_folder_is_walked_for_reports_in_the_order_of_their_names(folder: Path) -> None:
    assert [path.name for path in gather([folder])] == ["a.txt", "b.txt", "c.txt"]


def test_a_file_named_twice_is_taken_once_and_a_named_file_whatever_its_ending(folder: Path) -> None:
    odd = folder / "picture.xyz"
    assert gather([odd, folder / "a.txt", odd]) == [odd, folder / "a.txt"]


def test_a_bad_file_is_named_and_the_others_are_prepared(folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"")
    outcomes = list(prepare_many(gather([folder])))
    assert [type(outcome) for outcome in outcomes] == [Prepared, Failure, Prepared]
    assert outcomes[1].error.remedy("vi")
    assert outcomes[0].source.text.startswith("Năm 2023")


def test_large_batches_are_read_in_processes_with_the_same_outcome(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = gather([folder])
    alone = [outcome.source for outcome in prepare_many(files)]
    monkeypatch.setattr(intake, "_WORTH_PROCESSES", 0)
    assert [outcome.source for outcome in prepare_many(files)] == alone


def _die(path: Path, known: frozenset[str]) -> Iterator[Outcome]:  # noqa: ARG001 (called as `_attempt` is)
    if path.name == "b.txt":
        os._exit(9)
    yield intake.prepare(path)


def test_a_file_that_kills_its_reader_is_named_and_the_others_are_prepared(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_WORTH_PROCESSES", 0)
    monkeypatch.setattr(intake, "_attempt", _die)
    outcomes = list(prepare_many(gather([folder])))
    assert [type(outcome) for outcome in outcomes] == [Prepared, Failure, Prepared]
    assert outcomes[1].error.code == "reader_crashed"


def test_progress_names_each_file_before_it_is_read(folder: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    files = gather([folder])
    list(prepare_many(files, progress=lambda told: seen.append((told.done, told.total, told.name))))
    assert seen == [(0, 3, "a.txt"), (1, 3, "b.txt"), (2, 3, "c.txt")]


def test_cancelling_keeps_what_was_done(folder: Path) -> None:
    wanted = [True]
    outcomes = prepare_many(gather([folder]), cancelled=lambda: not wanted)
    first = next(outcomes)
    wanted.clear()
    with pytest.raises(Cancelled):
        next(outcomes)
    assert first.path.name == "a.txt"


def test_an_error_of_a_reader_nobody_expected_is_told_as_one_and_logged(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def break_down(_source: Source) -> Extraction:
        raise ZeroDivisionError

    monkeypatch.setattr(extraction, "extract", break_down)
    outcome = next(prepare_many([folder / "a.txt"]))
    assert isinstance(outcome, Failure)
    assert isinstance(outcome.error, ReadError)
    assert "a.txt" in outcome.error.message("vi")
    assert "ZeroDivisionError" in caplog.text


def test_a_file_becomes_a_report_without_a_library(folder: Path) -> None:
    outcome = next(prepare_many([folder / "a.txt"]))
    assert isinstance(outcome, Prepared)
    report = unreviewed(outcome, 7)
    assert report.id == 7
    assert report.source is outcome.source
    assert len(report.findings) == len(outcome.extraction.statements) + len(outcome.extraction.officials)
    assert report.details == outcome.extraction.details
    assert report.details.title
    assert report.cautions == outcome.extraction.cautions


@pytest.fixture
def archive(folder: Path) -> Path:
    made = folder / "gói.zip"
    with zipfile.ZipFile(made, "w") as packed:
        packed.writestr("một.txt", REPORT)
        packed.writestr("hỏng.docx", b"PK\x03\x04")
        packed.writestr("hai.txt", REPORT + " Bản hai.")
    return made


def test_an_archive_yields_an_outcome_for_each_document(archive: Path) -> None:
    one, bad, two = prepare_many([archive])
    assert [outcome.name for outcome in (one, bad, two)] == [
        "gói.zip › một.txt",
        "gói.zip › hỏng.docx",
        "gói.zip › hai.txt",
    ]
    assert isinstance(bad, Failure)
    assert isinstance(one, Prepared)
    assert one.original == REPORT.encode()
    assert one.path == archive


def test_known_contents_are_told_without_being_read(archive: Path) -> None:
    first = next(prepare_many([archive]))
    assert isinstance(first, Prepared)
    again = next(prepare_many([archive], known={first.source.sha256}))
    assert again == Familiar(archive, first.source.sha256, first.name)


def test_an_archive_read_beside_the_window_keeps_the_order_of_its_documents(archive: Path) -> None:
    names = [outcome.name for outcome in prepare_many([archive, archive], beside_window=True)]
    assert names == ["gói.zip › một.txt", "gói.zip › hỏng.docx", "gói.zip › hai.txt"] * 2
