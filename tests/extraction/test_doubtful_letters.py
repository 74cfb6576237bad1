"""Text that looks undecoded or scrambled is told of once; sound texts, quotes and names of peoples are not."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

import pytest

from desktop.domain import Source
from desktop.extraction import extract
from tests.reading.old_letters import seen

if TYPE_CHECKING:
    from desktop.domain import Caution

SOUND = (
    "Văn phòng Huyện ủy tham mưu Thường trực chỉ đạo các xã rà soát hồ sơ đất đai, trả lời kiến nghị của cử tri.\n"
    "Ban Tổ chức phối hợp Ủy ban Kiểm tra hoàn thành việc kiểm điểm tập thể, cá nhân trước ngày 15/12.\n"
    "Đồng chí Chủ tịch Ủy ban nhân dân huyện yêu cầu các phòng, ban khẩn trương khắc phục hậu quả mưa lũ.\n"
    "Năm qua, toàn huyện giải quyết việc làm cho 1.200 lao động, giảm 3% hộ nghèo, sửa chữa 40 km đường thôn.\n"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def told(text: str) -> list[Caution]:
    found = extract(Source("a.txt", "0" * 64, "text/plain", "utf-8", text)).cautions
    return [one for one in found if one.code in {"letters_undecoded", "tones_scrambled"}]


def scrambled(text: str, share: float) -> str:
    dice = random.Random(5)
    words = []
    for word in text.split(" "):
        parts = unicodedata.normalize("NFD", word)
        if dice.random() < share:
            parts = "".join(dice.choice(TONES) if part in TONES else part for part in parts)
        words.append(unicodedata.normalize("NFC", parts))
    return " ".join(words)


def test_sound_text_is_not_doubted() -> None:
    assert told(SOUND * 3) == []


def test_foreign_quotes_and_names_are_not_doubted() -> None:
    text = (
        SOUND
        + "Le ministre est arrivé à Huế hier; où était la délégation?\nCác xã Đắk Pék, Đăk Glêi, Krông Năng.\n"
    )
    assert told(text) == []


@pytest.mark.parametrize("code", ["tcvn3", "vni"])
def test_lines_in_another_encoding_are_told_where_they_begin(code: str) -> None:
    text = "Kính gửi các đồng chí.\n" + seen(SOUND, code)
    (caution,) = told(text)
    assert (caution.code, caution.span.start) == ("letters_undecoded", text.index("\n") + 1)
    assert dict(caution.details)["lines"] == "4"


def test_scrambled_tone_marks_are_told() -> None:
    (caution,) = told(scrambled(SOUND, 1.0))
    assert caution.code == "tones_scrambled"
    assert int(dict(caution.details)["percent"]) > 30
