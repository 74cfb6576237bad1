"""Long texts to measure with: usual reports of any length, and what hurts a careless search most."""

from __future__ import annotations

from itertools import cycle
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OPENING = """Huyện ủy Nam Sơn triển khai nhiệm vụ năm 2024

Sáng 11/1/2024, Huyện ủy Nam Sơn tổ chức hội nghị tổng kết công tác năm 2023, triển khai nhiệm vụ năm 2024. \
Dự hội nghị có đồng chí Lường Thị Hạnh, Phó Bí thư Thường trực Huyện ủy.
"""
PARAGRAPHS = """Năm {year}, Văn phòng đã thẩm định {count} đề án; tham mưu ban hành {count} văn bản. \
Tuy nhiên, việc đôn đốc ở xã {place} còn chậm.
Phát biểu chỉ đạo, đồng chí {name}, {post}, yêu cầu Văn phòng rà soát chương trình công tác trước ngày {day}/6; \
phối hợp với Ủy ban Kiểm tra theo dõi việc thực hiện kết luận hằng quý.
Tiếp tục nâng cao chất lượng công tác văn thư, lưu trữ (ưu tiên số hóa hồ sơ năm {year}).
- Giao Phòng Nội vụ chủ trì, phối hợp với Công an huyện kiểm tra {count} đơn vị, xong trong quý II/2024.
- Đồng chí {given} theo dõi, báo cáo kết quả ngay sau khi hội nghị kết thúc.
"""
POSTS = ("Bí thư Huyện ủy", "Chủ tịch UBND xã", "Phó Giám đốc Sở Nội vụ", "Trưởng phòng Tư pháp")
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đặng", "Bùi", "Lò", "Quàng", "Hoàng", "Ma")
MIDDLES = ("Văn", "Thị", "Hữu", "Đức", "Minh", "Quang", "Xuân")
# In front of each hard text stands what opens a part of tasks: only there does every step look at it.
TASKS = f"{OPENING}II. NHIỆM VỤ TRỌNG TÂM NĂM 2024\n- Sở Nội vụ rà soát "
REPEATED = {
    "one word": "abcdefghij", "commas": ",", "semicolons": "; ", "brackets": "((", "quotes": "“",
    "dashes": "- ", "figures": "1", "dots": ".", "tabs": "a\t", "accents": "\u0301",
    "short lines": "a b\n", "empty lines": "\n\n", "figures and dots": "1.",
    "items": "1. Rà soát quy chế\n", "items in a line": " (1) rà soát; (2) kiểm tra;",
    "levels": "1.1.1.1 ", "comrades": "đồng chí ", "one comrade": "đồng chí Nguyễn Văn An, ",
    "degrees": "TS.", "posts": "Bí thư Huyện ủy, ", "bodies": "Ủy ban nhân dân huyện ",
    "days": "ngày 12/3/2024 ", "lists of days": "ngày 1, 2, ", "lead-ins": "trước ",
    "recurrences": "hằng tuần, ", "orders": "yêu cầu ", "lists": "tập trung các nhiệm vụ sau: ",
    "announcements": "đề ra 14 nhiệm vụ trọng tâm. Rà soát. ", "captions": "Quang cảnh hội nghị. ",
    "sources": "(theo ", "meetings": "Sáng 12/3, Huyện ủy tổ chức Hội nghị ",
    "signatures": "Bí thư\tNguyễn Văn An\n", "signed rows": "Nguyễn Văn An\t", "links": "www.a.",
    "surnames": "Văn Thị ", "sequels": "sau mỗi đợt, ",
}  # fmt: skip


def names() -> Iterator[tuple[str, str, str]]:
    """Yield names without end, the first fifty thousand all different: the whole, the third and the last word."""
    openings = ("B", "C", "Đ", "Gi", "H", "Kh", "L", "M", "Ngh", "Ph", "S", "Th", "Tr", "V", "X")
    vowels = ("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "oa", "ai", "iê", "uô")
    starts = [opening + vowel for opening in openings for vowel in vowels]
    thirds = [start + end for end in ("n", "ng", "m", "t", "p", "c", "i") for start in starts]
    lasts = ("An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Lan", "Mai", "Nam", "Sơn", "Tâm", "Vinh", "Yến")
    while True:
        for last in lasts:
            for third, surname, middle in zip(thirds * 4, cycle(SURNAMES), cycle(MIDDLES), strict=False):
                yield f"{surname} {middle} {third} {last}", third, last


def usual(size: int) -> str:
    """Return a usual report of that many characters."""
    return OPENING + _filled(_paragraphs(), size)


def _paragraphs() -> Iterator[str]:
    for number, (name, place, given) in enumerate(names()):
        yield PARAGRAPHS.format(
            year=2015 + number % 9, count=number % 90 + 3, day=number % 28 + 1, place=place,
            name=name, post=POSTS[number % len(POSTS)], given=given,
        )  # fmt: skip


def _filled(pieces: Iterator[str], size: int) -> str:
    found: list[str] = []
    for piece in pieces:
        found.append(piece)
        size -= len(piece)
        if size <= 0:
            break
    return "".join(found)


def hard() -> dict[str, Callable[[int], str]]:
    """Return makers of texts of a size that search badly, by what they are full of."""
    makers = {what: _maker(unit) for what, unit in REPEATED.items()}
    makers["one long gap"] = lambda size: f"{TASKS}{' ' * size}x trước ngày 30/6."
    makers["one run of dots"] = lambda size: f"{TASKS}{'.' * size}x trước ngày 30/6."
    for what, form in {
        "names": "{name}, ",
        "comrades by name": "đồng chí {name}; ",
        "posts of many": "Đồng chí {name}, {post}.\n",
        "tasks of many": "- Đồng chí {name}, {post}, chủ trì rà soát quy chế.\n",
        "posts of one": "Đồng chí Nguyễn Văn An, Bí thư Đảng ủy xã {place}.\n",
        "short names": "Đồng chí {name}, {post}. Đồng chí {given} yêu cầu rà soát.\n",
    }.items():
        makers[what] = _maker_of_names(form)
    return makers


def _maker(unit: str) -> Callable[[int], str]:
    return lambda size: f"{TASKS}{unit * (size // len(unit))} trước ngày 30/6.\n"


def _maker_of_names(form: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        posts = cycle(POSTS)
        people = (form.format(name=n, place=p, given=g, post=next(posts)) for n, p, g in names())
        return TASKS + "quy chế.\n" + _filled(people, size)

    return make
