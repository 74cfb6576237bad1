"""The choices of a clerk: kept as JSON, shared without what belongs to certain reports."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from desktop.briefs import (
    Authority,
    BriefOptions,
    Columns,
    Grouping,
    Inclusion,
    Kind,
    OfficeDetails,
    Section,
    Tone,
    Typed,
    Urgency,
    load_options,
    options_from_json,
    options_to_json,
    possible_sections,
    save_options,
    usual_sections,
)
from desktop.briefs.option_files import office_from_json, office_to_json
from desktop.domain import Area, FindingState, Secrecy, StatementKind
from desktop.errors import BriefError

FULL = BriefOptions(
    name="Giao ban tuần",
    sections=(Section.TASKS, Section.FACTS),
    include=Inclusion(
        states=(FindingState.ACCEPTED,),
        kinds=(StatementKind.TASK,),
        areas=(Area.DIGITAL,),
        officials=("Lê Thị Hòa",),
        bodies=("Phòng Tổng hợp",),
        tags=("tuần",),
        only_due=True,
    ),
    by=Grouping.OFFICIAL,
    columns=Columns.SHORT,
    column_names=("number", "task"),
    whole=True,
    tone=Tone.OLD,
    tone_of_quotes=True,
    office=OfficeDetails(
        superior="Tỉnh ủy",
        body="Văn phòng",
        symbol="VPTU",
        place="Sông Lam",
        authority=Authority.DEPUTY,
        whom="Chánh Văn phòng",
        post="Phó Chánh Văn phòng",
        signer="Hồ Văn Tám",
        recipients=("Lưu",),
        secrecy=Secrecy.TOI_MAT,
        urgency=Urgency.MOST_URGENT,
        circulation="Xem xong trả lại",
        draft="Dự thảo",
    ),
    letterhead=False,
    signature=False,
    subject="kết quả tuần",
    addressee="đồng chí Bí thư",
    presiding="Trần Văn Bách",
    day=dt.date(2026, 2, 3),
    own_file=False,
    typed=(Typed("a" * 32, "state", "Đã xong"),),
)


def test_choices_written_as_json_come_back_the_same():
    assert options_from_json(json.loads(json.dumps(options_to_json(FULL)))) == FULL
    assert options_from_json(options_to_json(BriefOptions())) == BriefOptions()


def test_details_of_an_office_come_back_the_same():
    assert office_from_json(json.loads(json.dumps(office_to_json(FULL.office)))) == FULL.office


def test_a_shared_file_holds_nothing_of_certain_reports(tmp_path):
    kept = load_options(save_options(FULL, tmp_path / "mẫu"))
    assert (kept.typed, kept.subject, kept.day, kept.presiding) == ((), "", None, "")
    assert (kept.name, kept.sections, kept.include, kept.office) == (
        FULL.name,
        FULL.sections,
        FULL.include,
        FULL.office,
    )


def test_a_file_of_an_older_program_has_usual_values_for_what_it_lacks():
    assert options_from_json({"schema": "brief-options/1", "whole": True}) == BriefOptions(whole=True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"schema": "other"}',
        '{"schema": "brief-options/1", "tone": "loud"}',
        '{"schema": "brief-options/1", "unknown": 1}',
        '{"schema": "brief-options/1", "sections": "tasks"}',
        '{"schema": "brief-options/1", "whole": "yes"}',
        '{"schema": "brief-options/1", "office": []}',
        '{"schema": "brief-options/1", "typed": [["a"]]}',
        '{"schema": "brief-options/1", "day": "31/12"}',
    ],
)
def test_a_faulty_file_is_an_error_with_a_remedy(tmp_path, text):
    (tmp_path / "a.json").write_text(text, "utf-8")
    with pytest.raises(BriefError) as caught:
        load_options(tmp_path / "a.json")
    assert caught.value.code == "brief_options_damaged"
    assert all(caught.value.message(language) and caught.value.remedy(language) for language in ("vi", "en"))


def test_a_missing_file_is_an_error_with_a_remedy(tmp_path):
    with pytest.raises(BriefError) as caught:
        load_options(tmp_path / "không.json")
    assert caught.value.code == "brief_options_unreadable"


@pytest.mark.parametrize("kind", Kind)
def test_the_usual_sections_of_a_kind_are_possible_ones_and_none_stands_twice(kind):
    usual, possible = usual_sections(kind), possible_sections(kind)
    assert usual
    assert set(usual) <= set(possible)
    assert len(set(possible)) == len(possible)
