"""The JSON of an extraction: it satisfies the contract, and nothing is lost on the way there and back."""

from __future__ import annotations

import datetime as dt
import json

import jsonschema
import pytest

from desktop import interchange
from desktop.domain import (
    AnnouncedCount,
    Area,
    Caution,
    Certainty,
    Extraction,
    Official,
    Period,
    ReportFacts,
    Role,
    Source,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
)

TEXT = "Ông Lò Văn Sơn, Chánh Văn phòng, yêu cầu rà soát hồ sơ trước ngày 30/6."
DUE = TimeExpression(
    "trước ngày 30/6", Span(55, 70), Period(None, dt.date(2024, 6, 30), None, Certainty.COMPLETED)
)
TASK = Statement(
    Span(33, 70),
    StatementKind.TASK,
    core=Span(41, 70),
    assignee="Văn phòng",
    directed_by="Lò Văn Sơn",
    year=2024,
    due=(DUE, TimeExpression("hằng tháng", Span(0, 3))),
    area=Area.RECORDS,
    confidence=0.9,
    why="động từ “rà soát”",
)
OFFICIAL = Official("Lò Văn Sơn", (Span(4, 14),), (Role("Chánh Văn phòng", Span(16, 31)),), 0.97, "đứng sau “Ông”")
CAUTION = Caution("date_impossible", Span(55, 70), (("written", "30/2"),))
FACTS = ReportFacts("Tiêu đề", dt.date(2024, 1, 12), None, "Văn phòng", 2023, 2024, None)
SOURCE = Source("a.txt", "0" * 64, "text/plain", "utf-8", TEXT)

# The contract as the program keeps it: the schema's required parts, written out here so that it holds anywhere.
SPAN = {"type": "array", "prefixItems": [{"type": "integer", "minimum": 0}] * 2, "minItems": 2, "maxItems": 2}
SCHEMA = {
    "type": "object",
    "required": ["schema", "source", "text", "meta", "noise", "officials", "statements"],
    "properties": {
        "schema": {"const": "extraction/1"},
        "source": {"type": "object", "required": ["file", "sha256"]},
        "noise": {"type": "array", "items": SPAN},
        "officials": {"items": {"type": "object", "required": ["name", "mentions", "roles"]}},
        "statements": {
            "items": {
                "type": "object",
                "required": ["span", "kind"],
                "properties": {
                    "span": SPAN,
                    "core": SPAN,
                    "kind": {"enum": ["task", "result", "limitation", "proposal", "award"]},
                    "year": {"type": ["integer", "null"]},
                    "due": {"items": {"type": "object", "required": ["text", "span"]}},
                },
            }
        },
    },
}


def test_an_extraction_satisfies_the_contract() -> None:
    statements = (TASK, Statement(Span(0, 3), StatementKind.RESULT))
    cautions = (CAUTION,)
    counts = (AnnouncedCount(Span(0, 3), 14, 9),)
    extraction = Extraction(FACTS, (Span(0, 3),), (OFFICIAL,), statements, counts, (Span(1, 2),), cautions)
    written = json.loads(json.dumps(interchange.extraction_to_json(SOURCE, extraction)))
    jsonschema.validate(written, SCHEMA)
    assert written["meta"]["published"] == "2024-01-12"
    assert written["statements"][0]["due"][0]["period"]["end"] == "2024-06-30"
    assert "core" not in written["statements"][1]
    assert written["officials"][0]["why"] == OFFICIAL.why
    assert written["statements"][0]["why"] == TASK.why


def test_a_caution_says_its_words_its_doubt_and_what_to_check() -> None:
    extraction = Extraction(FACTS, (), (), (), cautions=(CAUTION,))
    (written,) = interchange.extraction_to_json(SOURCE, extraction)["cautions"]
    assert (written["code"], written["span"], written["text"]) == ("date_impossible", [55, 70], "trước ngày 30/6")
    assert written["message"] == "“30/2” không có trong lịch."
    assert written["check"]


@pytest.mark.parametrize(
    ("value", "there", "back"),
    [
        (TASK, interchange.statement_to_json, interchange.statement_from_json),
        (OFFICIAL, interchange.official_to_json, interchange.official_from_json),
        (CAUTION, interchange.caution_to_json, interchange.caution_from_json),
        (AnnouncedCount(Span(3, 9), 14, 9), interchange.announced_to_json, interchange.announced_from_json),
    ],
)
def test_nothing_is_lost_on_the_way_to_json_and_back(value, there, back) -> None:
    assert back(json.loads(json.dumps(there(value)))) == value
