"""The check of format over papers that neither this program nor its samples wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.briefs.format_check import format_report
from tests.briefs.format_outside import decision, misplaced, request, resolution

OUTSIDE = Path(__file__).parents[1] / "data" / "briefs" / "outside"
SAVED = {
    "state-frames": [],
    "state-table": [],
    "party-frames": [],
    "state-letter": [],
    "party-faults": ["margin", "date_zero", "look_size"],
    "state-letter-faults": ["number_colon", "motto", "authority_dot"],
}
"""Papers written as ODF and HTML that LibreOffice 7.4 saved as .docx, with what is wrong in them."""


@pytest.mark.parametrize("name", SAVED)
def test_papers_saved_by_libreoffice_are_judged_by_what_they_show(name):
    assert [finding.code for finding in format_report(OUTSIDE / f"{name}.docx").findings] == SAVED[name]


@pytest.mark.parametrize("made", [decision, resolution, request], ids=lambda made: made.__name__)
def test_right_papers_of_other_types_have_no_finding(made, tmp_path):
    made().save(str(tmp_path / "a.docx"))
    assert format_report(tmp_path / "a.docx").findings == ()


WRONG = {
    "the number of another type": (decision, "15/QĐ", "15/QĐ-SNV", "15/BC-SNV", "number_type"),
    "a letter's address in a request": (request, "Kính trình", "Kính trình", "Kính gửi", "request"),
    "the stop of the State": (resolution, "T/M ĐẢNG ỦY", "T/M", "TM.", "authority_mark"),
    "a colon of the State": (resolution, "Số 07", "Số 07", "Số: 07", "number_no_colon"),
    "no 0 in front of a number": (request, "Số 09", "Số 09", "Số 9", "number_zero"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_fault_in_them_is_found_and_nothing_else(name, tmp_path):
    made, words, before, after, code = WRONG[name]
    misplaced(made(), words, before, after).save(str(tmp_path / "a.docx"))
    codes = [finding.code for finding in format_report(tmp_path / "a.docx").findings]
    assert codes == [code]
