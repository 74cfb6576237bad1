"""The body that held the event, or whose document it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.extraction.captions import lead_credit
from desktop.extraction.document import Document
from desktop.extraction.issuers import fullest, issuer_of, opens_body, spelt
from desktop.extraction.lexicons import word_set
from desktop.extraction.lines import CAPITAL
from desktop.extraction.positions import post_at
from desktop.extraction.post_heads import begins_post
from desktop.extraction.tokens import tokenise
from desktop.folding import fold

if TYPE_CHECKING:
    from desktop.extraction.layout import Layout
    from desktop.extraction.lines import Line

_FIRST_LINES = 6
_FIRST_PARAGRAPHS = 3
_FIRST_LETTERS = 800
_LONGEST_BODY = 9
# A body begins with a capital and has no mark, at most a comma inside ("Văn hóa, Thể thao").
_BODY = rf"(?P<body>[{CAPITAL}][^.;:!?()“”\"\n]{{2,140}}?)"
_BRACKET = r"(?:\s\([^()\n]{2,40}\))?"
# "Liên đoàn Lao động (LĐLĐ) tỉnh": the short form introduced.
_SHORT_FORM = re.compile(
    r"\s\((?:gọi tắt là |sau đây [^()]{0,30})?[^()\s]*[A-ZĐ]{2,}[^()]{0,12}\)(?=\s[a-zđA-ZĐ])"
)
_PAST = r"(?:(?:đã|vừa)\s+)?"
_MEETING = (
    r"(?:[Hh]ội nghị|[Ll]ễ|[Đđ]ại hội|họp|buổi|cuộc|phiên|kỳ họp|[Hh]ội thảo"
    r"|giao ban|tổng kết|sơ kết|gặp mặt|lớp|hội)"
)
_HOLDS = re.compile(
    rf"{_BODY}{_BRACKET}\s+{_PAST}(?:long trọng\s+|trọng thể\s+|phối hợp[^.;:\n]{{0,80}}?\s)?"
    r"(?:tổ chức|tiến hành|khai mạc|họp|triệu tập|mở)\s+(?:trực tuyến\s+|trọng thể\s+|thành công\s+)?"
    rf"{_MEETING}"
)
_REVIEWS = re.compile(
    rf"{_BODY}{_BRACKET}\s+{_PAST}(?:(?:lần lượt|cùng|đồng loạt)\s+)?"
    r"(?:tổng kết|sơ kết|(?:công bố|trao) (?:các )?quyết định"
    r"|sinh hoạt (?:thường kỳ|định kỳ|chuyên đề|chi bộ)|giao ban)(?=[\s,.])"
)
_NAMED = rf"(?P<body>[{CAPITAL}][^.;:,()“”\n]{{2,80}}?)"
_HELD_BY = re.compile(
    rf"(?:[Hh]ội nghị|[Đđ]ại hội|cuộc họp)[^.;:\n]{{0,160}}?\sdo\s+{_NAMED}\s+(?:tổ chức|chủ trì|triệu tập)"
)
# What may follow the name of the body whose meeting it is: a mark, a bracket, the time, or a verb.
_BEHIND = r"[.,;:\n]|$|\s\(|\s(?:hôm|vào|diễn ra|sáng|chiều|tối|ngày|do|đã|không|có|được|vừa|với|mới)\s"
_OTHER = _NAMED.replace("(?P<body>", "(?:")
_OF = re.compile(
    rf"(?:[Hh]ội nghị|[Tt]ổng kết|công tác)[^.;:\n]{{0,120}}?năm \d{{4}}\s+(?:của|tại)\s+{_NAMED}(?={_BEHIND})"
    r"|[Hh]ội nghị (?:tổng kết|sơ kết|giao ban|triển khai)"
    rf"[^.;:\n]{{0,120}}?\scủa\s+(?P<other>{_OTHER})(?={_BEHIND})"
)
# "Hội nghị Ban Chấp hành Đảng bộ phường A lần thứ sáu": the meeting bears the name of who holds it.
_SESSION = re.compile(
    rf"(?:[Hh]ội nghị|[Pp]hiên họp|[Đđ]ại hội|[Cc]uộc họp)\s+(?P<body>{_OTHER})"
    r"\s+(?:lần thứ|\(?mở rộng|khóa|khoá|nhiệm kỳ|tháng \d|quý [IViv\d])"
)
# "…, đơn vị Cụm trưởng, tổ chức hội nghị tổng kết của Cụm thi đua số 3": the cluster meets, one of it invites.
_CLUSTER = re.compile(
    r"\scủa\s+(?P<body>(?:Cụm|Khối)\s[^.;:,()\n]{2,80}?)(?=[.,;]|$|\s\(|\s(?:năm|tại|vào|gồm)\s)"
)
_LEADS_CLUSTER = re.compile(r",\s(?:(?:là )?đơn vị )?(?:[Cc]ụm|[Kk]hối) trưởng")
_SUBJECT = re.compile(
    rf"(?P<body>[{CAPITAL}][^:.;\n]{{3,80}}?)\s+(?:tổng kết|triển khai|tổ chức|sơ kết|hội nghị"
    r"|sinh hoạt|họp|giao ban|bàn giao|ra mắt)"
    rf"|(?P<kicker>[{CAPITAL}][^:\n]{{3,60}}):"
)
_COMMA = re.compile(rf",\s*(?=[{CAPITAL}])|,\s")
_CAPITAL_SUBJECT = re.compile(
    rf"(?P<body>[{CAPITAL}][^:.;\n]{{3,80}}?)\s+(?:TỔNG KẾT|TRIỂN KHAI|TỔ CHỨC|SƠ KẾT|HỘI NGHỊ"
    r"|SINH HOẠT|HỌP|GIAO BAN)"
    rf"|(?P<kicker>[{CAPITAL}][^:\n]{{3,60}}):"
)
# "… hai đơn vị chủ lực là Cục A và Cục B": the names stand behind "là".
_IS = re.compile(rf"\slà\s(?=[{CAPITAL}])")
# What follows a body without being part of its name.
_TAIL = re.compile(r"\s(?:tại|về|trong|ngày|năm|khóa|khoá|nhiệm kỳ|lần thứ|phối hợp)\s")


def host_of(
    document: Document, lines: list[Line], layout: Layout, body: list[Line], title: str | None
) -> str | None:
    """Return the body as written, in its fullest form."""
    head = lines[: max(layout.title, layout.head_end)]
    found = (
        (issuer_of(head, layout, document, title) if layout.head_end else None)
        or _of_title(layout, title)
        or _of_text(body, title)
        or (issuer_of(head, layout, document, title) if layout.is_paper else None)
        or _title_subject(title)
        or _speaker_body(body)
    )
    return fullest(spelt(_as_in_title(found, title), document), document, head) if found else None


def _as_in_title(found: str, title: str | None) -> str:
    """ "Chi bộ" of the first paragraph is "Chi bộ Tổ dân phố 3" where the headline says so."""
    subject = _title_subject(title)
    return subject if subject and not subject.isupper() and fold(subject).startswith(f"{fold(found)} ") else found


def _of_title(layout: Layout, title: str | None) -> str | None:
    return _owner(title) if layout.is_paper else None


def _of_text(body: list[Line], title: str | None) -> str | None:
    """The body that holds the meeting, in the first paragraphs and the title; short forms in brackets left out."""
    grounds = tuple(word_set("facts", "grounds"))
    texts = [_without_credit(line)[:1500] for line in body[:_FIRST_LINES] if not line.folded.startswith(grounds)]
    for text in [*texts, title or ""]:
        plain = _SHORT_FORM.sub("", text)
        if (cluster := _CLUSTER.search(plain)) and _LEADS_CLUSTER.search(plain):
            return cluster.group("body")
        for pattern in (_HOLDS, _REVIEWS, _HELD_BY, _OF, _SESSION):
            match = pattern.search(plain)
            if match and (found := _trimmed(match.group("body") or match.groupdict().get("other") or "")):
                return found
    return None


def _without_credit(line: Line) -> str:
    credit = lead_credit(line)
    return line.text[credit.end - line.span.start :] if credit else line.text


def _owner(title: str | None) -> str | None:
    """ "CHỈ THỊ của Ban Thường vụ Tỉnh ủy": the body behind "của" right below the type word."""
    match = re.search(r"\ncủa (?P<body>[^\n;:]{4,100})", title or "", re.IGNORECASE)
    if match is None:
        return None
    whole = _TAIL.split(match.group("body"))[0]
    joined = "," in whole and all(_opens_body(part) for part in whole.split(", "))
    return whole if joined else _trimmed(match.group("body").split(",")[0])


def _speaker_body(body: list[Line]) -> str | None:
    """ "Trưởng Ban Dân vận Huyện ủy lưu ý": where nothing else says it, the body of a post."""
    for line in body[:_FIRST_PARAGRAPHS]:
        text = line.text[:_FIRST_LETTERS]
        tokens = tokenise(Document(text=text))
        for at in range(len(tokens)):
            post = post_at(tokens, at, behind_name=False) if tokens.capitals[at] else None
            if post and _is_guest(text, tokens.starts[at]):
                continue
            if post and post.end - post.head_end >= 2 and tokens.capitals[post.head_end]:
                own = tokens.words[post.head_end - 1] in word_set("organisations", "heads_of_bodies")
                return text[tokens.starts[post.head_end - own] : tokens.ends[post.end - 1]]
    return None


def _is_guest(text: str, at: int) -> bool:
    """Who attends, or sits on a committee elsewhere, speaks for another body than the one that meets."""
    sentence = fold(re.split(r"[.!?]\s", text[:at])[-1])
    guests = word_set("facts", "attends")
    return any(word in f" {sentence} " for word in guests) or fold(text[at : at + 8]).startswith("ủy viên")


def _trimmed(body: str) -> str | None:
    """Leave out time, place and "thay mặt" in front: the body begins behind the last comma that a body follows."""
    if not body or body.rsplit(maxsplit=1)[-1].lower() in word_set("facts", "before_meetings"):
        return None
    parts = _COMMA.split(_IS.split(body)[-1])
    for number in range(len(parts)):
        candidate = ", ".join(parts[number:]).strip()
        if _opens_body(candidate):
            body = _without_apposition(_TAIL.split(candidate)[0])
            return body if " " in body and not _tells(body) else None
    if _opens_post(parts[-1]):
        return None
    last = _TAIL.split(parts[-1])[0].split()
    if _tells(" ".join(last)):
        return None
    named = len(last) >= 2 and last[0][:1].isupper() and last[1][:1].isupper() and not last[0][:1].isdigit()
    return " ".join(last) if named and len(last) <= _LONGEST_BODY else None


def _without_apposition(body: str) -> str:
    """ "Hội Nông dân tỉnh A, đơn vị Cụm trưởng,": what a body is besides is no part of its name."""
    return re.split(rf",\s(?:{'|'.join(sorted(word_set('facts', 'appositions')))})\b", body)[0].rstrip(" ,")


def _tells(words: str) -> bool:
    """ "Viện trưởng … nói như vậy khi chỉ đạo": a person, or a clause with a verb, is no body."""
    padded = f" {fold(words) if words.isupper() else words} "  # "Cần Thơ" has no "cần" in it
    return _opens_post(words) or any(f" {word} " in padded for word in word_set("facts", "not_in_bodies"))


def _opens_post(words: str) -> bool:
    """ "Phó Chỉ huy trưởng lưu ý": a person's post is no body."""
    tokens = tokenise(Document(text=words))
    return len(tokens) > 0 and begins_post(tokens, 0)


def _opens_body(words: str) -> bool:
    if not words[:1].isupper() or fold(words).startswith(tuple(word_set("organisations", "meetings"))):
        return False
    return opens_body(words)


def _title_subject(title: str | None) -> str | None:
    """ "Hội Nông dân tỉnh tổng kết công tác": the body in front of the verb of the headline."""
    if not title:
        return None
    match = _SUBJECT.match(title) or _CAPITAL_SUBJECT.match(title)
    if match is None:
        return None
    found = match.group("body") or match.group("kicker")
    ours = _opens_body(found) or fold(found).startswith(tuple(word_set("facts", "branches")))
    return found if ours and not _tells(found) else None
