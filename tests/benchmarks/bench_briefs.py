"""A big brief: 1,000 tasks, 200 officials, 1 MB of source with 2,000 comments; beside python-docx used plainly."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

import docx

from desktop.briefs import BriefOptions, Kind, outline_of, write_brief
from desktop.briefs.profiles import load_profile
from desktop.domain import (
    Area,
    Certainty,
    Finding,
    FindingState,
    Official,
    Period,
    Report,
    ReportFacts,
    Role,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)
from desktop.reading import read

TODAY = dt.date(2026, 9, 14)
TASKS, OTHERS, OFFICIALS, LETTERS = 1_000, 1_000, 200, 1_000_000
_DUE = "trước ngày 30/6/2026"
_FILLING = " báo cáo tình hình công tác của cơ quan, đơn vị trong năm"


def run() -> list[tuple[str, float, str]]:
    """Return seconds, how many times faster than python-docx, and the memory of a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        to = Path(folder)
        ours = min(_seconds(to) for _ in range(3))
        plain = _plain(to / "plain.docx")
        copied = min(_copied(to) for _ in range(2))
        program = "from tests.benchmarks.bench_briefs import told_memory; told_memory()"
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return [
        ("a big brief: seconds of the processor", ours, "≤ 1.5"),
        ("a big brief: times faster than python-docx, plainly used", plain / ours, "≥ 5"),
        ("a copy of a Word file of 1 MB with 2,000 comments: seconds of the processor", copied, "≤ 1.5"),
        ("a big brief: MB of memory", float(done.stdout), "≤ 300"),
        ("drafting 10,000 tasks of like words / 2,500 of them", _drafted(10_000) / _drafted(2_500), "≤ 5"),
    ]


def _drafted(tasks: int) -> float:
    """Return the seconds of the processor for the outline of a report whose tasks say nearly the same."""
    report = alike_tasks(tasks)
    took = []
    for _ in range(3):
        begun = time.process_time()
        outline_of([report], Kind.SUMMARY, load_profile("party-05"), TODAY)
        took.append(time.process_time() - begun)
    return min(took)


def alike_tasks(count: int) -> Report:
    """Return a report of as many tasks, each of them said forty times in a row."""
    line = "rà soát, thống kê hồ sơ tồn đọng và báo cáo kết quả, xong trước ngày 30/6"
    lines = [f"Phòng số {at // 40} {line}." for at in range(count)]
    starts = [0, *accumulate(len(one) + 1 for one in lines)]
    finds = [
        Finding(f"{at:032x}", 1, Statement(span, StatementKind.TASK, span, f"Phòng số {at // 40}"))
        for at in range(count)
        for span in [Span(starts[at], starts[at] + len(lines[at]))]
    ]
    source = Source("alike.txt", "b" * 64, "text/plain", "utf-8", "\n".join(lines))
    return Report(1, source, ReportFacts(title="Việc giống nhau"), (), tuple(finds))


def told_memory() -> None:
    """Write the brief and print how much memory the process took at most."""
    import resource  # noqa: PLC0415 (there is none on Windows)

    with tempfile.TemporaryDirectory() as folder:
        _seconds(Path(folder))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _seconds(to: Path) -> float:
    report = big_report()
    begun = time.process_time()
    write_brief([report], to / "big.docx", kind=Kind.SUMMARY, today=TODAY, options=BriefOptions(whole=True))
    return time.process_time() - begun


def big_report() -> Report:
    """Return a report with tasks, results with notes, and officials, each in a paragraph of its own."""
    lines: list[str] = []
    finds: list[Finding] = []
    at = 0
    for number in range(TASKS + OTHERS + OFFICIALS):
        line, content = _task(number, at) if number < TASKS + OTHERS else _official(number, at)
        note = "Đề nghị kiểm tra lại số liệu." if TASKS <= number < TASKS + OTHERS else ""
        finds.append(Finding(f"{number:032x}", 1, content, FindingState.ACCEPTED, note=note))
        lines.append(line)
        at += len(line) + 1
    source = Source("lon.txt", "a" * 64, "text/plain", "utf-8", "\n".join(lines))
    return Report(1, source, ReportFacts(title="Báo cáo lớn"), (), tuple(finds))


def _task(number: int, at: int) -> tuple[str, Statement]:
    words = f"Văn phòng yêu cầu Phòng Tổng hợp số {number} phối hợp với Sở Tài chính lập hồ sơ {number * 7} {_DUE}"
    line = words + ";" + _FILLING * ((LETTERS // (TASKS + OTHERS) - len(words)) // len(_FILLING)) + "."
    span = Span(at, at + len(words))
    if number >= TASKS:
        return line, Statement(span, StatementKind.RESULT)
    due = TimeExpression(_DUE, Span(span.end - len(_DUE), span.end), Period(None, TODAY, None, Certainty.EXACT))
    who, director = f"Phòng Tổng hợp số {number % 40}", f"Nguyễn Văn {number % OFFICIALS}"
    return line, Statement(
        span, StatementKind.TASK, core=span, assignee=who, directed_by=director, due=(due,), area=Area.FINANCE
    )


def _official(number: int, at: int) -> tuple[str, Official]:
    name, post = f"Nguyễn Văn {number - TASKS - OTHERS}", f"Phó Giám đốc Sở số {number}"
    line = f"Đồng chí {name}, {post} dự họp."
    start, role = at + line.index(name), at + line.index(post)
    return line, Official(name, (Span(start, start + len(name)),), (Role(post, Span(role, role + len(post))),))


def _plain(to: Path) -> float:
    """Write the same with python-docx's own calls."""
    report = big_report()
    begun = time.process_time()
    document = docx.Document()
    tasks = document.add_table(1, 5)
    people = document.add_table(1, 4)
    for finding in report.findings:
        content, text = finding.content, report.source.text
        if isinstance(content, Official):
            told = ("1", content.name, content.roles[0].text, "đoạn 1")
            _fill(people.add_row(), told)
        elif content.kind is StatementKind.TASK:
            told = ("1", text[content.span.start : content.span.end], content.assignee or "", _DUE, "đoạn 1")
            _fill(tasks.add_row(), told)
    for number, line in enumerate(report.source.text.split("\n")):
        paragraph = document.add_paragraph()
        head, _, rest = line.partition(";")
        run = paragraph.add_run(head)
        paragraph.add_run(rest)
        if number < TASKS + OTHERS:
            document.add_comment([run], text="Nhiệm vụ", author="Trích Lục", initials="TL")
    document.save(str(to))
    return time.process_time() - begun


def _fill(row: docx.table._Row, texts: tuple[str, ...]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text


def _copied(to: Path) -> float:
    """Write the comments of the big report into a Word file of its text."""
    report = big_report()
    own = to / "own.docx"
    if not own.is_file():
        document = docx.Document()
        for line in report.source.text.split("\n"):
            document.add_paragraph(line)
        document.save(str(own))
    source = read(own)
    report = Report(1, source, report.facts, (), report.findings)
    begun = time.process_time()
    write_brief(
        [report], to / "copy.docx", kind=Kind.ANNOTATED, today=TODAY, originals={source.sha256: own.read_bytes()}
    )
    return time.process_time() - begun
