"""The grammar of time expressions: one pattern, put together from the lexicon and the forms of dates."""

from __future__ import annotations

import re
from functools import cache

from desktop.extraction.phrases import lexicon

YEAR = r"(?:19|20)\d\d"
SEP = r"\s?[/.–-]\s?"
DATE = (
    rf"\d{{1,2}}(?:{SEP}\d{{1,2}}{SEP}{YEAR}|\stháng\s(?:\d{{1,2}}(?:\snăm\s{YEAR})?|giêng|chạp)"
    rf"|{SEP}\d{{1,2}}(?![\d%/]|[.,]\d))"
)
MONTH = rf"tháng\s\d{{1,2}}(?:{SEP}{YEAR}|,?\snăm\s{YEAR})?(?![\d%/])"
_FOURTH = r"(?:iv|i{1,3}|[1-4])\b"
_QUARTER = (
    rf"quý\s{_FOURTH}(?:,\s(?:quý\s)?{_FOURTH}){{0,4}}(?:\s(?:và|-)\s(?:quý\s)?(?:iv|i{{1,3}})\b)?"
    rf"(?:{SEP}{YEAR}|\snăm\s{YEAR})?"
)
_HALF = rf"(?:\d{{1,2}}|sáu|chín|ba)\stháng\s(?:đầu|cuối|còn\slại(?:\scủa)?)\snăm(?:\s{YEAR})?"
YEARS = (
    rf"(?:\d{{1,2}}\snăm\s{YEAR}\s?[–-]\s?{YEAR}|năm\s(?:học\s)?{YEAR}(?:\s?[–-]\s?{YEAR})?)(?!\d)"
    rf"|giai\sđoạn\s(?:từ\s)?(?:năm\s)?{YEAR}(?:\s?[–-]\s?|\sđến\s(?:năm\s)?){YEAR}"
)
HOUR = r"\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2}(?:\sphút)?)?"
_STOP = r"[^,;.:()”]{0,90}"


def any_of(words: list[str]) -> str:
    """Return a pattern for any of the phrases, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


@cache
def grammar() -> re.Pattern[str]:
    """Return the pattern of every time expression, to be matched where a word of time begins."""
    words = lexicon("deadlines")["grammar"]
    parts, leads = any_of(words["parts"]), any_of(words["leads"])
    plain = r"(?:quý|tháng|tuần|ngày)(?:\s(?:này|tới|sau))?\b"
    return re.compile(
        rf"(?P<reach>{_reach()})|(?P<every>{_every()})|(?P<often>{_often()})|(?P<vague>{_vague()})"
        rf"|(?P<event>{_event()})|(?P<late>{_late()})"
        rf"|(?P<hour>(?:trước|chậm\snhất|lúc)\s{HOUR}(?:,?\s(?:ngày\s)?{DATE})?)|(?P<span>{_SPAN})"
        rf"|(?P<point>(?!hết\strước)(?:(?:{leads})\s){{0,4}}(?:{HOUR},?\s)?(?:(?:{parts})\s){{0,3}}{_point()})"
        rf"|(?P<year>(?:(?:{leads})\s){{0,4}}(?:(?:{parts})\s){{0,3}}{_BARE_YEAR})"
        rf"|(?P<near>(?:ngay\s)?(?:trong|cuối|đầu|hết|ngay)\s{plain})"
    )


_LUNAR = (
    r"(?:(?:ngày\s)?(?:(?:mùng|mồng)\s)?\d{1,2}\s(?:tết|tháng\s(?:giêng|chạp)|âm\slịch)"
    r"|(?:ngày\s)?rằm\stháng\s(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)\b)"
)
_BARE_YEAR = r"năm(?:\snay|\stới|\ssau|\shọc\smới)?\b(?!\s(?:đầu|cuối|học|bản|qua|trước|một|lần|là))"
_SPAN = (
    r"trước\s(?:ít\snhất|tối\sthiểu)\s\d{1,3}\s(?:ngày|giờ|tuần)(?:\slàm\sviệc)?|(?:chậm\snhất|muộn\snhất|trong\svòng|trong\sthời\shạn|trong|trước|không\squá|sau)\s(?:là\s)?(?:sau\s)?"
    r"\d{1,3}\s(?:ngày|giờ|tuần|phút)(?:\slàm\sviệc)?(?:\s(?:trước|kể\stừ|sau)\s[^,;.()]{0,60})?"
)


def _weekdays() -> str:
    return any_of(lexicon("deadlines")["grammar"]["weekdays"])


def _units() -> str:
    return any_of(lexicon("deadlines")["grammar"]["units"])


def _point() -> str:
    part = rf"(?:(?:{any_of(lexicon('deadlines')['grammar']['day_parts'])})\s)?"
    days = r"(?:các\s)?(?:ngày|mùng|mồng)\s(?:\d{1,2}(?:,\s\d{1,2}){0,30}(?:,\s|\s(?:và|-)\s))?"
    day = rf"{part}(?:{days}{DATE}|{DATE})"
    week = rf"tuần\s(?:(?:thứ\s(?:\d|{_weekdays()}|nhất|cuối)|đầu|cuối)(?:\scủa)?(?:\s{MONTH})?|này|tới)"
    term = rf"học\s[kỳì]+\s(?:\d|iv|i{{1,3}}|một|hai)(?:,?\s{YEARS})?"
    return rf"(?:{day}|{MONTH}|{_QUARTER}|{_HALF}|{term}|{YEARS}|{week})"


def _reach() -> str:
    point, year = _point(), _BARE_YEAR
    return (
        rf"{MONTH}\s?[–-]\s?{MONTH}|(?:trong\sthời\sgian\s)?từ\s{HOUR}\s(?:đến|tới)\s{HOUR}|(?:trong\sthời\sgian\s)?từ\s(?:ngày\s|tháng\s|năm\s)?(?:{point}|\d{{1,2}}|nay|{YEAR})\s(?:đến|tới)\s"
        rf"(?:hết\s|cuối\s){{0,2}}(?:{_LUNAR}|(?:ngày\s|tháng\s|năm\s)?(?:{point}|{year}|{YEAR}|tháng\s\d{{1,2}}|{_holiday()}))"
    )


def _every() -> str:
    weekdays, units = _weekdays(), _units()
    following = r"(?:sau|tiếp\stheo)"
    quarter = rf"(?:\s(?:của\s)?(?:mỗi\s)?(?:quý|kỳ)(?:\s{following})?)?"
    quarterly = rf"tháng\s(?:đầu|cuối|{following}|kế\stiếp|liền\skề){quarter}"
    days = r"(?:các\s)?(?:ngày|mùng)\s\d{1,2}(?:(?:,|\svà|\s?[-–]|\sđến)\s?(?:ngày\s)?\d{1,2}){0,30}"
    day = rf"(?:chậm\snhất\s)?{days}|thứ\s(?:{weekdays})|cuối|đầu|(?:từ\s)?{HOUR}"
    hour = rf"(?:(?:trước|vào|lúc|chậm\snhất)\s)?{HOUR},?\s"
    return (
        rf"(?:(?:trước|vào|(?:chậm|muộn)\snhất(?:\slà)?)\s)?(?:ngày\s\d{{1,2}}\s(?:của\s)?{quarterly})"
        rf"|(?:trước\s)?(?:ngày\s)?{DATE}\s(?:hằng|hàng)\snăm\b"
        rf"|(?:{hour}|trước\s|vào\s|mỗi\s)?(?:ngày\s)?(?:sáng\s|chiều\s|tối\s)?thứ\s(?:{weekdays})\b"
        rf"(?:(?:,|\svà)\s(?:thứ\s(?:{weekdays})|chủ\snhật)\b){{0,6}}(?:\stuần\s(?:thứ\s(?:{weekdays})|đầu|cuối))?"
        rf"(?:\s(?:hằng|hàng)\s(?:tuần|tháng))?"
        rf"|(?:(?:trước\s)?(?:vào\s)?(?:{day}),?\s)?"
        rf"(?:hằng|hàng)\s(?:{units})\b(?:(?:,|\svà|\shoặc|,\svà)\s(?:(?:hằng|hàng)\s)?(?:{units})\b){{0,6}}"
    )


def _often() -> str:
    words = lexicon("deadlines")["grammar"]
    units, counts, figures = _units(), any_of(words["counts"]), any_of(list(lexicon("deadlines")["figures"]))
    figure = rf"(?:\d{{1,2}}|{figures})"
    on_days = r"(?:,?\svào\s(?:các\s)?ngày\s\d{1,2}(?:(?:,|\svà)\s(?:ngày\s)?\d{1,2}){0,30}(?!\s?[/.-]\s?\d))?"
    return (
        rf"định\skỳ\s{figure}\s(?:{units})\b(?:\s(?:một|1)\slần\b)?|(?:tuần|tháng|quý)(?:,\s(?:tuần|tháng|quý|năm)){{1,4}}\b"
        rf"|(?:6|sáu|9|chín|3|ba)\stháng(?:,|\svà)\s(?:một\s|cả\s|hằng\s|hàng\s)?năm\b"
        rf"|(?:6|sáu)\stháng(?=\ssơ\skết)"
        rf"|mỗi\s(?:{units})\b(?:\s(?:(?:ít\snhất|tối\sthiểu)\s)?{figure}\s(?:{counts})\b)?{on_days}"
        rf"|{figure}\s(?:{units}|giờ)\s(?:một|\d{{1,2}}|hai)\s(?:{counts})\b|{figure}\s(?:{units}|giờ)\s?/\s?(?:lần|số|kỳ)\b"
        rf"|{figure}\s(?:lần|buổi|ngày|cuộc|phiên|kỳ|ca)\s?/\s?(?:{units})\b"
        rf"|(?:một|1)\s(?:{units})\b(?=\s(?:{figure}|ít\snhất|tối\sthiểu)\s(?!ngày|tuần|tháng|năm)\w)"
        rf"|{figure}\slần\s(?:trong|mỗi|một)\s(?:một\s)?(?:{units})\b"
    )


def _event() -> str:
    events = lexicon("deadlines")["events"]
    nouns, ahead, seasons = any_of(events["nouns"]), any_of(events["ahead"]), any_of(events["seasons"])
    near = (
        r"sau|trước|trong(?:\ssuốt)?(?:\sdịp|\sthời\sgian(?:\sdiễn\sra|\stổ\schức)?)?|nhân\sdịp|nhân|dịp|vào\sdịp"
    )
    when = rf"(?:\s(?:{MONTH}|năm\s(?:nay|tới|sau|{YEAR})))?"
    holidays = rf"{_holiday()}(?:(?:,|\svà)\s(?:ngày\s)?(?:{_holiday()}|\d{{1,2}}[/-]\d{{1,2}})){{0,6}}"
    return (
        rf"(?:ngay\s)?(?:{near})\s{holidays}|tết\s(?:này|năm\s(?:nay|sau|tới))\b"
        rf"|(?:cho\s)?đến\s(?:hết\s(?:giờ|đợt|kỳ|mùa|vụ|nhiệm\skỳ|khóa))\b{_STOP}"
        rf"|(?:hết|cuối)\snhiệm\skỳ\b|(?:trong\s)?suốt\s(?:thời\sgian|quá\strình|đợt|kỳ|{seasons})\b(?:\s\w+){{0,3}}"
        rf"|trong\scác\sngày\s(?:thi|lễ|nghỉ|tết|diễn\sra|làm\sviệc)\b"
        rf"|tại\s(?:các\s)?(?:kỳ\shọp|phiên\shọp|cuộc\shọp|hội\snghị|buổi\shọp)\s"
        rf"(?:(?:đầu|giữa|cuối|nửa\sđầu|nửa\scuối)\s)?(?:{MONTH}|{_QUARTER}|năm\s{YEAR}|(?:giữa|cuối|đầu)\snăm\b)"
        rf"|trước\s(?:cuộc\shọp|phiên\shọp|hội\snghị|kỳ\shọp|buổi\shọp)(?:\s[^\W\d]+){{0,3}}\s(?:{MONTH}|{_QUARTER})"
        rf"|(?:trước|(?:cho\s)?đến|vào|qua)\s(?:ngày\s)?{_LUNAR}"
        rf"|(?:ngay\ssau|trước\skhi|ngay\strước)\s(?:{nouns}|\w+){_STOP}"
        rf"|trước\s(?:{ahead})(?:\s[^,;.:()”]{{0,60}})?\s(?:ít\snhất\s|tối\sthiểu\s)?\d{{1,3}}\s(?:ngày|giờ)\b"
        rf"|(?:ngay\s)?trước\s(?:(?:{ahead})\b{_congress()}|(?:{seasons})\b){when}"
        rf"|(?:ngay\s)?(?:trong|vào)\s(?:suốt\s)?(?:{seasons})\b{when}"
        rf"|(?:trong|vào|nhân)\s?dịp\s(?:{nouns})\b{_congress()}"
        rf"|trước(?:,\strong)?\svà\ssau\s(?:mỗi\s)?(?:{nouns})"
        r"|trong\sthời\sgian\sdiễn\sra\s[^;.]{0,200}"
    )


def _congress() -> str:
    """The rest of the name of a congress or session: "đại biểu toàn quốc lần thứ XIV của Đảng"."""
    words = any_of(lexicon("deadlines")["events"]["congress"])
    return rf"(?:\s(?:{words}|[ivx]{{1,5}}|{YEAR}\s?[-–]\s?{YEAR})\b){{0,9}}"


def _holiday() -> str:
    events = lexicon("deadlines")["events"]
    year = rf"(?:\s(?:{any_of(events['stems'])})\s(?:{any_of(events['branches'])})\b)?"
    return rf"(?:{any_of(events['holidays'])})\b(?:\snguyên\sđán)?(?:\s(?:dương|âm)\slịch)?{year}"


def _late() -> str:
    nouns = any_of(lexicon("deadlines")["events"]["nouns"])
    return (
        rf"sau\smỗi(?:\s[^\W\d]+){{1,4}}\s\d{{1,3}}\s(?:ngày|giờ)"
        rf"|sau\s(?:mỗi\s\w+|{nouns}){_STOP}(?:,\schậm\snhất\s\d{{1,3}}\sngày)?"
    )


def _vague() -> str:
    return rf"(?:(?:ngay\s)?(?:trong|từ|ở)\s)?(?:{any_of(lexicon('deadlines')['vague']['phrases'])})\b"
