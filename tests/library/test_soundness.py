from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING

import pytest

from desktop import paths
from desktop.library import Library
from tests.library.samples import TEXT, decided, extraction, seen, source

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def reviewed(library: Library, tmp_path: Path) -> Library:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT.encode())
    report_id = library.add(source(), file, extraction()).report_id
    for find in library.report(report_id).findings[:3]:
        library.apply(decided(find))
    library.apply(seen(report_id, 1))
    assert library.check() == ()
    return library


@pytest.mark.parametrize(
    ("tampering", "said"),
    [
        ("UPDATE find SET state = 'rejected' WHERE state = 'accepted'", "history does not agree"),
        ("UPDATE find SET note = 'x' WHERE state = 'suggested'", "history does not agree"),
        ("DELETE FROM find WHERE state = 'suggested'", "history does not agree"),
        ("UPDATE report SET decided = 9", "counters do not agree"),
        ("UPDATE find SET content = replace(content, '[', '[9') WHERE kind = 'result'", "lies outside the text"),
        ("UPDATE find SET content = 'x'", "cannot be read"),
        ("UPDATE caution SET seen = 1 WHERE number = 0", "counters do not agree"),
        ("UPDATE caution SET seen = 1 - seen", "history does not agree"),
        ("INSERT INTO caution SELECT id, 9, '{', 1 FROM report", "cannot be read"),
        (
            'INSERT INTO caution SELECT id, 9, \'{"code":"x","span":[0,9999],"details":{}}\', 1 FROM report',
            "cannot be read",
        ),
        ("INSERT INTO shingle VALUES (1, 55)", "points to something"),
        ("INSERT INTO words (words) VALUES ('delete-all')", "missing from the search index"),
    ],
)
def test_the_check_finds_what_was_tampered_with(reviewed: Library, tampering: str, said: str) -> None:
    reviewed._db.execute("PRAGMA foreign_keys = off")
    reviewed._db.execute(tampering)
    assert any(said in problem for problem in reviewed.check("en"))
    assert len(reviewed.check("vi")) == len(reviewed.check("en"))


def test_the_check_finds_a_changed_original(reviewed: Library) -> None:
    original = reviewed.original(1)
    assert original is not None
    original.write_text("khác", "utf-8")
    assert reviewed.check("en") == ("Report 1 (bao-cao.txt): the kept original file is missing or was changed.",)
    original.unlink()
    assert len(reviewed.check()) == 1
    assert reviewed.original(1) is None


def test_the_check_also_runs_while_a_window_is_open(reviewed: Library) -> None:
    with Library.open(reviewed.path, read_only=True) as command:
        assert command.check() == ()


def test_every_error_of_the_library_has_words_in_both_languages() -> None:
    vietnamese, english = (
        tomllib.loads(paths.resources("messages", f"library.{language}.toml").read_text("utf-8"))
        for language in ("vi", "en")
    )
    code = "".join(file.read_text("utf-8") for file in paths.resources("..", "desktop", "library").glob("*.py"))
    raised = set(re.findall(r'"((?:library|check|report|find|original|backup)_[a-z_]+)"', code)) & set(vietnamese)
    assert set(vietnamese) == set(english) == raised
    for name, words in vietnamese.items():
        assert words.keys() == english[name].keys() == {"message", "remedy"}
        for part in words:
            assert re.findall(r"{\w+}", words[part]) == re.findall(r"{\w+}", english[name][part])
    codes_of_errors = set(re.findall(r'LibraryError\(\s*"(\w+)"', code))
    assert codes_of_errors <= raised
