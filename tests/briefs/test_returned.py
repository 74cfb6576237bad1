"""Comments that come back with a brief: each beside its find, none lost."""

from __future__ import annotations

import datetime as dt
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.briefs import BriefOptions, Kind, Section, read_comments_back, write_brief
from desktop.domain import FindingState, Mark, MarkKind
from desktop.errors import BriefError
from tests.briefs.leaders import AUTHOR, comment_on
from tests.briefs.samples import CONTENTS, HALL, HEAD, OTHERS, PLAN, TODAY, decided, report

STORED = Path(__file__).resolve().parents[1] / "data" / "briefs" / "returned-from-libreoffice.docx"
QUESTION = Mark("ab" * 16, 1, MarkKind.QUESTION, None, "Có gia hạn việc sửa hội trường không?")
REMARKS = {
    "hoàn thành kế hoạch giám sát": "Giao thêm Phòng Quản trị phối hợp",
    "công tác lưu trữ có chuyển biến": "Nêu số liệu",
    "Có gia hạn": "Không gia hạn",
    "tóm tắt “Văn phòng": "Đổi trích yếu",
    "Lê Thị Hòa": "Bổ sung chức vụ",
}


def find_id(content: object) -> str:
    return report().findings[CONTENTS.index(content)].id


def brief(tmp_path: Path, **choices: object) -> Path:
    noted = decided(report(), PLAN, FindingState.SUGGESTED, "Ghi chú của chuyên viên")
    return write_brief(
        [replace(noted, marks=(QUESTION,))], tmp_path / "brief.docx", today=TODAY, options=BriefOptions(**choices)
    )


def returned(path: Path) -> dict[str, tuple[str | None, str | None]]:
    return {comment.text: (comment.find_id, comment.mark_id) for comment in read_comments_back(path)}


WANTED = {
    "Giao thêm Phòng Quản trị phối hợp": (find_id(PLAN), None),
    "Nêu số liệu": (find_id(OTHERS[1]), None),
    "Không gia hạn": (None, QUESTION.id),
    "Đổi trích yếu": (None, None),
    "Bổ sung chức vụ": (find_id(HEAD), None),
}


def test_each_comment_comes_back_beside_its_find(tmp_path):
    path = brief(tmp_path)
    comment_on(path, REMARKS)
    assert returned(path) == WANTED


def test_comments_come_back_after_a_round_trip_through_libreoffice():
    """The stored file is a brief with a leader's comments, opened and saved by LibreOffice 7.4."""
    assert returned(STORED) == WANTED
    assert {comment.reports for comment in read_comments_back(STORED)} == {(report().source.sha256,)}


def test_what_the_program_wrote_itself_does_not_come_back(tmp_path):
    assert read_comments_back(brief(tmp_path)) == ()


def test_a_comment_says_who_wrote_it_when_and_on_which_words(tmp_path):
    path = brief(tmp_path)
    comment_on(path, {"hoàn thành kế hoạch giám sát": "Được"})
    (comment,) = read_comments_back(path)
    assert comment.author == AUTHOR
    assert comment.written == dt.datetime(2026, 9, 15, 8, 30, tzinfo=dt.UTC)
    assert comment.quote == "Phòng Tổng hợp hoàn thành kế hoạch giám sát trước ngày 30/6"
    assert comment.reports == (report().source.sha256,)


def test_a_comment_on_nothing_known_keeps_the_words_that_it_hangs_on(tmp_path):
    path = brief(tmp_path)
    comment_on(path, {"THÔNG TIN CHUNG": "Viết gọn"})
    (comment,) = read_comments_back(path)
    assert (comment.find_id, comment.mark_id) == (None, None)
    assert comment.quote == "I- THÔNG TIN CHUNG"


def test_a_comment_on_a_sentence_of_the_annotated_source_comes_back_too(tmp_path):
    path = write_brief([report()], tmp_path / "a.docx", kind=Kind.ANNOTATED, today=TODAY)
    comment_on(path, {"Phòng Quản trị sửa xong hội trường": "Đã xong"})
    assert find_id(HALL) in read_comments_back(path)[0].find_ids


@pytest.mark.parametrize("kind", [Kind.TASKS, Kind.COMBINED, Kind.CONCLUSION, Kind.SLIP])
def test_comments_come_back_with_every_kind_of_brief(tmp_path, kind):
    noted = decided(report(), PLAN, FindingState.SUGGESTED, "Ghi chú")
    options = BriefOptions(sections=(Section.TASKS,), column_names=("number", "task"))
    path = write_brief([noted], tmp_path / "a.docx", kind=kind, today=TODAY, options=options)
    comment_on(path, {"hoàn thành kế hoạch giám sát": "Được"})
    assert returned(path) == {"Được": (find_id(PLAN), None)}


def test_a_comment_without_a_place_is_not_dropped(tmp_path):
    path = brief(tmp_path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    said = "<w:p><w:r><w:t>Lạc</w:t></w:r></w:p>"
    there = f'<w:comment w:id="99" w:author="A">{said}</w:comment></w:comments>'.encode()
    parts["word/comments.xml"] = parts["word/comments.xml"].replace(b"</w:comments>", there)
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    assert [(comment.text, comment.quote) for comment in read_comments_back(path)] == [("Lạc", "")]


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no document"])
def test_a_file_that_is_no_document_is_an_error_with_a_remedy(tmp_path, data):
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    with pytest.raises(BriefError) as caught:
        read_comments_back(path)
    assert caught.value.code == "brief_returned_damaged"
    assert all(caught.value.remedy(language) for language in ("vi", "en"))


def test_a_missing_file_is_an_error_with_a_remedy(tmp_path):
    with pytest.raises(BriefError) as caught:
        read_comments_back(tmp_path / "không có.docx")
    assert caught.value.code == "brief_returned_unreadable"
