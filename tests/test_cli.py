"""The command line as scripts and clerks use it: outputs, messages, exit statuses."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop import briefs, cli, paths
from desktop.cli_brief import add_brief_choices
from desktop.domain import Change, StatementKind, Typed
from desktop.library import Library

REPORT = """Văn phòng Huyện ủy Nam Sơn triển khai nhiệm vụ năm 2024

Chiều 11/1/2024, Văn phòng Huyện ủy Nam Sơn tổ chức hội nghị \
tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024. \
Dự hội nghị có đồng chí Lường Thị Hạnh, Phó Bí thư Thường trực Huyện ủy.
Năm 2023, Văn phòng đã thẩm định 48 đề án, tăng 12 đề án so với năm trước. Tuy nhiên, việc đôn đốc còn chậm.
Phát biểu chỉ đạo, đồng chí Lường Thị Hạnh yêu cầu Văn phòng rà soát toàn bộ chương trình công tác \
trước ngày 28/2; \
phối hợp với Ủy ban Kiểm tra theo dõi việc thực hiện kết luận hằng quý.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "nam-son.txt"
    file.write_text(REPORT, "utf-8")
    return file


@pytest.fixture(autouse=True)
def vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: object) -> int:
    return cli.main([str(argument) for argument in arguments])


def test_extract_prints_the_extraction_of_one_file(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", report) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "extraction/1"
    assert found["text"] == REPORT
    assert [official["name"] for official in found["officials"]] == ["Lường Thị Hạnh"]
    assert any(statement["kind"] == "task" for statement in found["statements"])


def test_extract_writes_one_file_for_each_and_names_the_bad_one(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    twin = tmp_path / "sub" / "nam-son.txt"
    twin.parent.mkdir()
    twin.write_text(REPORT + "Bản hai.", "utf-8")
    assert run("extract", report, empty, twin, "-o", tmp_path / "out") == 1
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["nam-son.json", "nam-son.txt.json"]
    assert "empty.txt" in capsys.readouterr().err


def test_extract_of_several_files_without_a_folder_is_wrong_use(report: Path) -> None:
    assert run("extract", report, report.parent) == 2


def test_wrong_use_is_told_and_ends_with_status_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run("extract")
    assert stopped.value.code == 2
    assert "Dùng chưa đúng" in capsys.readouterr().err


def test_messages_are_english_where_the_environment_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert run("extract", tmp_path / "missing.txt") == 1
    assert "missing.txt: The file cannot be found" in capsys.readouterr().err


def test_import_then_list_search_and_check_work_on_one_library(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ("--library", tmp_path / "library.db")
    assert run("import", report, "--json", *library) == 0
    assert [line["status"] for line in json.loads(capsys.readouterr().out)] == ["imported"]
    assert run("import", report, *library) == 0
    assert "đã có" in capsys.readouterr().out
    assert run("list", "--json", *library) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed[0]["state"] == "new"
    assert listed[0]["facts"]["event_date"] == "2024-01-11"
    assert run("search", "huyen", "uy", *library) == 0
    assert "Nam Sơn" in capsys.readouterr().out
    assert run("check", *library) == 0


def test_what_is_to_be_checked_is_in_the_json_and_counted_in_the_list(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report.write_text(REPORT + "\nHọp lại ngày 30/2/2024.", "utf-8")
    assert run("extract", report) == 0
    (caution,) = json.loads(capsys.readouterr().out)["cautions"]
    assert (caution["code"], caution["text"]) == ("date_impossible", "30/2/2024")
    assert caution["message"] == "“30/2/2024” không có trong lịch."
    library = ("--library", tmp_path / "library.db")
    run("import", report, *library)
    capsys.readouterr()
    assert run("list", *library) == 0
    assert "(1 điểm cần xem lại)" in capsys.readouterr().out


def test_a_near_copy_is_imported_and_named_as_one(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ("--library", tmp_path / "library.db")
    copy = tmp_path / "copy.txt"
    copy.write_text(REPORT + "\nTheo Báo Nam Sơn", "utf-8")
    run("import", report, copy, "--json", *library)
    lines = json.loads(capsys.readouterr().out)
    assert [line["status"] for line in lines] == ["imported", "similar"]
    assert lines[1]["similar_to"] == lines[0]["report"]


def test_the_documents_of_an_archive_are_reports_with_originals_of_their_own(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library, archive = tmp_path / "library.db", tmp_path / "gói.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(report, "../xấu.txt")
        packed.write(report, "thư mục/tốt.txt")
    assert run("import", archive, "--json", "--library", library) == 1
    bad, good = json.loads(capsys.readouterr().out)
    assert (bad["status"], good["status"]) == ("failed", "imported")
    assert good["file"].endswith("gói.zip › thư mục/tốt.txt")
    (kept,) = (tmp_path / "originals").iterdir()
    assert (kept.suffix, kept.read_bytes()) == (".txt", report.read_bytes())
    assert run("import", report, "--json", "--library", library) == 0
    assert json.loads(capsys.readouterr().out)[0]["status"] == "already"


def test_extract_takes_an_archive_as_a_folder(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = tmp_path / "gói.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(report, "a/một.txt")
    assert run("extract", archive) == 0
    assert json.loads(capsys.readouterr().out)["source"]["file"] == "gói.zip › a/một.txt"
    with zipfile.ZipFile(archive, "a") as packed:
        packed.writestr("b/một.txt", REPORT + "Bản hai.")
    assert run("extract", archive) == 2
    assert run("extract", archive, "-o", tmp_path / "out") == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["một.json", "một.txt.json"]


def test_a_failed_import_is_told_with_reason_and_remedy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.txt"
    bad.touch()
    assert run("import", bad, "--json", "--library", tmp_path / "library.db") == 1
    line = json.loads(capsys.readouterr().out)[0]
    assert line["status"] == "failed"
    assert line["reason"]
    assert line["remedy"]


def test_a_brief_is_written_from_files_alone(report: Path, tmp_path: Path) -> None:
    assert run("brief", "--from", report, "-o", tmp_path / "brief.docx") == 0
    with zipfile.ZipFile(tmp_path / "brief.docx") as package:
        assert "Lường Thị Hạnh" in package.read("word/document.xml").decode("utf-8")


def test_a_brief_and_every_export_are_written_from_the_library(report: Path, tmp_path: Path) -> None:
    library = ("--library", tmp_path / "library.db")
    run("import", report, *library)
    assert (
        run("brief", 1, "--kind", "tasks", "--profile", "state-30", "-o", tmp_path / "tasks.docx", *library) == 0
    )
    for form in ("json", "xlsx", "csv"):
        assert run("export", "--all", "--format", form, "-o", tmp_path / f"finds.{form}", *library) == 0
    assert all((tmp_path / f"finds.{form}").stat().st_size for form in ("json", "xlsx", "csv"))


@pytest.mark.parametrize("kind", ["tasks", "combined", "summary", "slip"])
def test_what_was_typed_in_the_window_stands_in_every_file_of_the_library(
    kind: str, report: Path, tmp_path: Path
) -> None:
    file = tmp_path / "library.sqlite3"
    run("import", report, "--library", file)
    words = "Bảng tổng hợp rà soát"
    with Library.open(file) as library:
        finds = library.report(1).findings
        task = next(find for find in finds if getattr(find.content, "kind", None) is StatementKind.TASK)
        cell = Typed(task.id, "product", words)
        library.apply(Change(1, "typed", (), cells=((None, cell),)))
    assert run("brief", 1, "--kind", kind, "-o", tmp_path / "a.docx", "--library", file) == 0
    with zipfile.ZipFile(tmp_path / "a.docx") as package:
        assert words in package.read("word/document.xml").decode()
    for form in ("json", "csv", "xlsx"):
        to = tmp_path / f"a.{form}"
        assert run("export", "--all", "--format", form, "-o", to, "--library", file) == 0
        assert words in _words_of(to)


def _words_of(file: Path) -> str:
    if file.suffix != ".xlsx":
        return file.read_text("utf-8-sig")
    with zipfile.ZipFile(file) as package:
        return package.read("xl/sharedStrings.xml").decode()


def test_a_brief_of_nothing_in_particular_is_wrong_use(tmp_path: Path) -> None:
    assert run("brief", "-o", tmp_path / "brief.docx") == 2


def test_a_report_that_is_not_there_is_told(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ("--library", tmp_path / "library.db")
    run("import", report, *library)
    assert run("brief", 99, "-o", tmp_path / "brief.docx", *library) == 1
    assert "99" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("choice", "known"),
    [
        ("kind", briefs.Kind),
        ("columns", briefs.Columns),
        ("by", briefs.Grouping),
        ("tone", briefs.Tone),
        ("profile", briefs.profiles()),
    ],
)
def test_a_brief_is_offered_with_all_that_briefs_know(choice: str, known: list[str]) -> None:
    parser = argparse.ArgumentParser()
    add_brief_choices(parser)
    (action,) = (action for action in parser._actions if action.dest == choice)
    assert set(action.choices or ()) == set(known)


def test_a_library_is_backed_up_and_restored(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = ("--library", tmp_path / "library.db")
    run("import", report, *library)
    assert run("backup", tmp_path / "backup.db", *library) == 0
    assert run("restore", tmp_path / "backup.db", "--library", tmp_path / "other.db") == 0
    capsys.readouterr()
    assert run("list", "--json", "--library", tmp_path / "other.db") == 0
    assert len(json.loads(capsys.readouterr().out)) == 1


def test_commands_never_load_qt(report: Path) -> None:
    script = (
        "import sys; from desktop import cli; status = cli.main(sys.argv[1:]);"
        "assert not any(name.startswith('PySide6') for name in sys.modules); sys.exit(status)"
    )
    command = [sys.executable, "-c", script, "extract", str(report)]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_every_sample_report_has_tasks_and_officials(tmp_path: Path) -> None:
    samples = paths.resources("samples")
    assert run("extract", samples, "-o", tmp_path) == 0
    found = [json.loads(file.read_text("utf-8")) for file in tmp_path.iterdir()]
    assert len(found) >= 8
    for extraction in found:
        assert extraction["officials"], extraction["source"]["file"]
        assert any(one["kind"] == "task" for one in extraction["statements"]), extraction["source"]["file"]
