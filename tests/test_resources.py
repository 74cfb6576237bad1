"""The data beside the code: lexicons with their sources, and every sentence in both languages."""

from __future__ import annotations

import ast
import string
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
ERRORS = {"UserError", "ReadError", "LibraryError", "BriefError"}


def toml(path: Path) -> dict:
    return tomllib.loads(path.read_text("utf-8"))


def messages(language: str) -> dict[str, dict[str, str]]:
    return {
        f"{file.stem.split('.')[0]}.{code}": parts
        for file in (RESOURCES / "messages").glob(f"*.{language}.toml")
        for code, parts in toml(file).items()
    }


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def raised() -> list[tuple[str, int, str, set[str], bool]]:
    """Where each error is made: file, line, code, details given, and whether more may be given."""
    return [
        (
            path.relative_to(ROOT).as_posix(),
            node.lineno,
            node.args[0].value,
            {keyword.arg for keyword in node.keywords if keyword.arg},
            any(keyword.arg is None for keyword in node.keywords),
        )
        for path in sorted((ROOT / "desktop").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") in ERRORS
        and node.args
        and isinstance(node.args[0], ast.Constant)
    ]


@pytest.mark.parametrize("file", sorted(RESOURCES.rglob("lexicons/*.toml")), ids=lambda file: file.stem)
def test_every_lexicon_says_where_its_words_come_from(file):
    assert len(toml(file).get("source", "")) > 10


def test_every_data_file_can_be_read():
    assert len([toml(file) for file in RESOURCES.rglob("*.toml")]) > 10


def test_both_languages_say_the_same_with_the_same_details():
    vietnamese, english = messages("vi"), messages("en")
    assert vietnamese.keys() == english.keys()
    for code, parts in vietnamese.items():
        assert parts.keys() == english[code].keys(), code
        for part, sentence in parts.items():
            assert placeholders(sentence) == placeholders(english[code][part]), f"{code}, {part}"


def test_no_code_has_two_meanings():
    codes = [name.split(".", 1)[1] for name in messages("vi")]
    assert len(codes) == len(set(codes)), (
        "all messages are merged into one table: a code may stand in one file only"
    )


def test_every_error_that_a_room_raises_has_a_message_a_remedy_and_its_details():
    known = {name.split(".", 1)[1]: parts for name, parts in messages("vi").items()}
    for file, line, code, details, open_ended in raised():
        where = f"{file} line {line}: {code}"
        assert known.get(code, {}).keys() >= {"message", "remedy"}, where
        asked = placeholders(known[code]["message"]) | placeholders(known[code]["remedy"])
        assert open_ended or asked <= details, f"{where} is raised without {asked - details}"
