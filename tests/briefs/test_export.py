"""Finds as data: JSON, CSV and a workbook, read back."""

from __future__ import annotations

import csv
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from desktop.briefs import export_csv, export_json, export_xlsx
from desktop.domain import FindingState, StatementKind
from desktop.errors import BriefError
from desktop.interchange import official_from_json, statement_from_json
from tests.briefs.samples import CONTENTS, HEAD, PLAN, RECORDS, decided, report, source, span

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(path: Path, sheet: int) -> list[dict[str, str]]:
    """Return the rows of a sheet by heading, as stored."""
    with zipfile.ZipFile(path) as book:
        shared = [
            "".join(text.text or "" for text in item.iter(f"{S}t"))
            for item in etree.fromstring(book.read("xl/sharedStrings.xml"))
        ]
        rows = etree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml")).iter(f"{S}row")
    told = [[_value(cell, shared) for cell in row] for row in rows]
    return [dict(zip(told[0], row, strict=True)) for row in told[1:]]


def _value(cell: etree._Element, shared: list[str]) -> str:
    value = cell.find(f"{S}v")
    if value is None:
        return ""
    return shared[int(value.text)] if cell.get("t") == "s" else value.text


def test_json_holds_every_find_with_what_the_clerk_decided(tmp_path):
    base = decided(decided(report(), PLAN, FindingState.ACCEPTED, "Hỏi lại"), RECORDS, FindingState.REJECTED)
    data = json.loads(export_json([base], tmp_path / "a.json").read_text("utf-8"))
    assert data["schema"] == "extraction/1"
    assert [statement_from_json(one) for one in data["statements"]] == [
        one if one.core or one.kind is not StatementKind.TASK else replace(one, core=one.span)
        for one in CONTENTS
        if hasattr(one, "kind")
    ]
    assert [official_from_json(one) for one in data["officials"]] == [
        one for one in CONTENTS if hasattr(one, "name")
    ]
    states = {tuple(one["span"]): (one["state"], one["origin"], one["note"]) for one in data["statements"]}
    assert states[PLAN.span] == ("accepted", "program", "Hỏi lại")
    assert states[RECORDS.span] == ("rejected", "program", "")


def test_several_reports_are_a_list(tmp_path):
    data = json.loads(export_json([report(), report(number=2)], tmp_path / "a.json").read_text("utf-8"))
    assert [one["schema"] for one in data] == ["extraction/1"] * 2


def test_csv_opens_in_excel_with_its_letters_whole(tmp_path):
    path = export_csv([report()], tmp_path / "tasks.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["Nội dung nhiệm vụ"].startswith("Phòng Tổng hợp hoàn thành")
    assert rows[0]["Đến ngày"] == "30/6/2026"
    assert rows[0]["Trạng thái duyệt"] == "Chưa duyệt"


@pytest.mark.parametrize("words", ["=1+1", "- Rà soát", "+ Họp", "@SUM(A1)"])
def test_text_never_becomes_a_formula(tmp_path, words):
    text = f"{words} đúng hạn"
    task = replace(RECORDS, span=span(text, text), core=span(text, text))
    odd = replace(report(task), source=source(text), noise=(), announced=(), omissions=())
    with export_csv([odd], tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["Nội dung nhiệm vụ"] == f"'{text}"
    path = export_xlsx([odd], tmp_path / "a.xlsx")
    assert cells(path, 1)[0]["Nội dung nhiệm vụ"] == text
    with zipfile.ZipFile(path) as book:
        assert b"<f>" not in b"".join(book.read(name) for name in book.namelist() if "worksheets" in name)


def test_the_workbook_has_filtered_sheets_of_tasks_officials_and_statements(tmp_path):
    path = export_xlsx([report()], tmp_path / "a.xlsx")
    assert [len(cells(path, sheet)) for sheet in (1, 2, 3)] == [3, 2, 8]
    assert [row["Họ và tên"] for row in cells(path, 2)] == ["Trần Văn Bách", "Lê Thị Hòa"]
    with zipfile.ZipFile(path) as book:
        tables = [etree.fromstring(book.read(f"xl/tables/table{number}.xml")) for number in (1, 2, 3)]
        names = etree.fromstring(book.read("xl/workbook.xml")).find(f"{S}sheets")
    assert all(table.find(f"{S}autoFilter") is not None for table in tables)
    assert [sheet.get("name") for sheet in names] == ["Nhiệm vụ", "Cán bộ", "Nội dung"]


def test_dates_of_the_workbook_are_dates(tmp_path):
    row = cells(export_xlsx([report()], tmp_path / "a.xlsx"), 1)[1]
    assert (row["Từ ngày"], row["Đến ngày"]) == ("46023", "46112")


def test_sheets_without_rows_can_be_opened(tmp_path):
    path = export_xlsx([report(HEAD)], tmp_path / "a.xlsx")
    assert len(cells(path, 2)) == 1


def test_exports_use_what_briefs_use(tmp_path):
    base = decided(report(), PLAN, FindingState.CORRECTED)
    assert len(cells(export_xlsx([base], tmp_path / "a.xlsx"), 1)) == 1


@pytest.mark.parametrize("export", [export_json, export_csv, export_xlsx])
def test_nothing_to_export_is_an_error(tmp_path, export):
    with pytest.raises(BriefError):
        export([], tmp_path / "a")


@pytest.mark.parametrize("export", [export_json, export_csv, export_xlsx])
def test_a_folder_that_is_missing_is_an_error(tmp_path, export):
    with pytest.raises(BriefError) as caught:
        export([report()], tmp_path / "nowhere" / "a")
    assert caught.value.code == "brief_folder_missing"
