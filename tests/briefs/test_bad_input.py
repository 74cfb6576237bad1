"""What goes wrong in offices: each said clearly, and the old file unharmed."""

from __future__ import annotations

import os
import stat
import sys
import zipfile
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import docx
import psutil
import pytest
from lxml import etree

from desktop.briefs import (
    BriefOptions,
    Kind,
    OfficeDetails,
    TableOf,
    Typed,
    table_for_clipboard,
    write_brief,
    write_pdf,
)
from desktop.briefs.pdf import office_program
from desktop.domain import FindingState, Mark, MarkKind, ReportFacts, Span, Statement, StatementKind
from desktop.errors import BriefError, Cancelled
from tests.briefs.samples import CONTENTS, HEAD, PLAN, TODAY, decided, report, source

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KINDS = [kind for kind in Kind if kind is not Kind.ANNOTATED]


@pytest.mark.parametrize("kind", Kind)
def test_a_title_of_five_hundred_characters_is_written_whole(tmp_path, kind):
    title = "Báo cáo tổng kết công tác năm " * 17
    long = replace(report(), facts=ReportFacts(title=title))
    path = write_brief([long], tmp_path / "a.docx", kind=kind, today=TODAY)
    told = " ".join(" ".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs).split())
    assert " ".join(title.split()) in told


@pytest.mark.parametrize("kind", Kind)
def test_control_characters_in_what_anybody_typed_do_no_harm(tmp_path, kind):
    odd = 'Ghi\x00 chú\x0b \ud800lạ\ufffe <a> & "b"'
    noted = decided(report(), PLAN, FindingState.SUGGESTED, odd)
    asked = Mark("a" * 32, 1, MarkKind.QUESTION, PLAN.span, odd)
    office = OfficeDetails(body=odd, signer=odd, recipients=(odd,), draft=odd, circulation=odd)
    options = BriefOptions(
        office=office, subject=odd, addressee=odd, typed=(Typed(noted.findings[0].id, "state", odd),)
    )
    path = write_brief(
        [replace(noted, marks=(asked,))], tmp_path / "a.docx", kind=kind, today=TODAY, options=options
    )
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            if name.endswith(".xml"):
                etree.fromstring(package.read(name))


def test_thousands_of_tasks_are_written(tmp_path):
    line = "Giao đơn vị số {} lập hồ sơ trước ngày 30/6"
    lines = [line.format(number) for number in range(2_000)]
    finds, at = [], 0
    for text in lines:
        finds.append(Statement(Span(at, at + len(text)), StatementKind.TASK))
        at += len(text) + 1
    big = replace(report(*finds), source=source("\n".join(lines)), noise=(), announced=(), omissions=())
    path = write_brief([big], tmp_path / "a.docx", kind=Kind.TASKS, today=TODAY)
    with zipfile.ZipFile(path) as package:
        assert package.read("word/document.xml").count(b"<w:cantSplit/>") > 2_000


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_without_finds_says_what_to_do_and_leaves_the_old_file(tmp_path, kind):
    (tmp_path / "a.docx").write_text("cũ")
    with pytest.raises(BriefError) as caught:
        write_brief([replace(report(), findings=())], tmp_path / "a.docx", kind=kind, today=TODAY)
    assert caught.value.code == "brief_nothing_found"
    assert all(caught.value.remedy(language) for language in ("vi", "en"))
    assert (tmp_path / "a.docx").read_text() == "cũ"


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_in_which_everything_was_rejected_says_so(tmp_path, kind):
    base = report()
    refused = replace(base, findings=tuple(replace(find, state=FindingState.REJECTED) for find in base.findings))
    with pytest.raises(BriefError):
        write_brief([refused], tmp_path / "a.docx", kind=kind, today=TODAY)
    assert not list(tmp_path.iterdir())


def test_a_document_that_is_open_in_word_is_left_as_it_is(tmp_path, monkeypatch):
    target = tmp_path / "a.docx"
    target.write_text("cũ")

    def refuse(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "in use")

    # Only Windows keeps an open file from being replaced.
    monkeypatch.setattr(type(target), "replace", refuse)
    with pytest.raises(BriefError) as caught:
        write_brief([report()], target, today=TODAY)
    assert caught.value.code == "brief_open_elsewhere"
    assert "Word" in caught.value.remedy("vi")
    assert target.read_text() == "cũ"
    assert [file.name for file in tmp_path.iterdir()] == ["a.docx"]


def test_the_clipboard_gets_a_table_for_word_and_one_for_excel():
    typed = (Typed(report().findings[CONTENTS.index(PLAN)].id, "state", "Đã\nxong"),)
    table = table_for_clipboard([report()], typed=typed)
    rows = [line.split("\t") for line in table.text.split("\n")]
    heads = rows[0]
    assert len(rows) == 4
    assert {len(row) for row in rows} == {len(heads)}
    assert rows[1][heads.index("Tình trạng")] == "Đã xong"
    assert rows[1][heads.index("Đến ngày")] == "30/6/2026"
    assert "&lt;tỉnh&gt; &amp; huyện" in table.html
    assert table.html.count("<tr>") == 4


def test_officials_and_statements_can_be_copied_too_but_nothing_cannot():
    assert HEAD.name in table_for_clipboard([report()], TableOf.OFFICIALS).text
    assert "Hạn chế" in table_for_clipboard([report()], TableOf.STATEMENTS).text
    for reports in ([], [replace(report(), findings=())]):
        with pytest.raises(BriefError):
            table_for_clipboard(reports)


PROGRAM = """#!{python}
import pathlib, sys
folder = sys.argv[sys.argv.index("--outdir") + 1]
if {works}:
    (pathlib.Path(folder) / "document.pdf").write_bytes(b"%PDF-1.7 made")
else:
    sys.stderr.write("cannot load")
"""


def office_that(folder: Path, monkeypatch: pytest.MonkeyPatch, *, works: bool) -> Path:
    """Put a program in front that takes LibreOffice's arguments: it is not on every machine that tests."""
    program = folder / "soffice"
    program.write_text(PROGRAM.format(python=sys.executable, works=works))
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return program


def test_a_document_becomes_a_pdf_by_libreoffice(tmp_path, monkeypatch):
    office_that(tmp_path, monkeypatch, works=True)
    path = write_brief([report()], tmp_path / "a.docx", today=TODAY)
    assert write_pdf(path, tmp_path / "bản in").read_bytes() == b"%PDF-1.7 made"


def test_a_failure_of_libreoffice_is_told_and_the_old_file_stays(tmp_path, monkeypatch):
    office_that(tmp_path, monkeypatch, works=False)
    path = write_brief([report()], tmp_path / "a.docx", today=TODAY)
    (tmp_path / "a.pdf").write_text("cũ")
    with pytest.raises(BriefError) as caught:
        write_pdf(path, tmp_path / "a.pdf")
    assert "cannot load" in caught.value.message("vi")
    assert (tmp_path / "a.pdf").read_text() == "cũ"


HANGING = """#!{python}
import pathlib, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
pathlib.Path(sys.argv[0]).with_name("started").write_text(str(child.pid))
child.wait()
"""


def test_a_pdf_that_is_no_longer_wanted_ends_libreoffice_and_leaves_the_old_file(tmp_path, monkeypatch):
    program = office_that(tmp_path, monkeypatch, works=True)
    program.write_text(HANGING.format(python=sys.executable))
    path = write_brief([report()], tmp_path / "a.docx", today=TODAY)
    (tmp_path / "a.pdf").write_text("cũ")

    def stop_when_it_works() -> None:
        if (tmp_path / "started").is_file():
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(path, tmp_path / "a.pdf", stop_when_it_works)
    assert (tmp_path / "a.pdf").read_text() == "cũ"
    child = int((tmp_path / "started").read_text())
    with suppress(psutil.NoSuchProcess, psutil.TimeoutExpired):  # it was told to end, and ends in its own time
        psutil.Process(child).wait(10)
    assert not psutil.pid_exists(child) or psutil.Process(child).status() == psutil.STATUS_ZOMBIE


def test_without_libreoffice_the_remedy_names_other_ways(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("desktop.briefs.pdf._USUAL", ())
    assert office_program() is None
    with pytest.raises(BriefError) as caught:
        write_pdf(tmp_path / "a.docx", tmp_path / "a.pdf")
    assert caught.value.code == "brief_pdf_without_office"
