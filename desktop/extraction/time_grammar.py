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
    rf"quý\s{_FOURTH}(?:,\s(?:quý\s)?{_FOURTH})*(?:\s(?:và|-)\s(?:quý\s)?(?:iv|i{{1,3}})\b)?"
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
        rf"|(?P<point>(?:(?:{leads})\s)*(?:{HOUR},?\s)?(?:(?:{parts})\s)*{_point()})"
        rf"|(?P<year>(?:(?:{leads})\s)*(?:(?:{parts})\s)*{_BARE_YEAR})"
        rf"|(?P<near>(?:ngay\s)?(?:trong|cuối|đầu|hết|ngay)\s{plain})"
    )


_BARE_YEAR = r"năm(?:\snay|\stới|\ssau|\shọc\smới)?\b(?!\s(?:đầu|cuối|học|bản|qua|trước|một|lần|là))"
_SPAN = (
    r"(?:chậm\snhất|muộn\snhất|trong\svòng|trong\sthời\shạn|trong|trước|không\squá|sau)\s(?:là\s)?(?:sau\s)?"
    r"\d{1,3}\s(?:ngày|giờ|tuần|phút)(?:\slàm\sviệc)?(?:\s(?:trước|kể\stừ|sau)\s[^,;.()]{0,60})?"
)


def _weekdays() -> str:
    return any_of(lexicon("deadlines")["grammar"]["weekdays"])


def _units() -> str:
    return any_of(lexicon("deadlines")["grammar"]["units"])


def _point() -> str:
    day = rf"(?:các\s)?(?:ngày|mùng|mồng)\s(?:\d{{1,2}}(?:,\s\d{{1,2}})*(?:,\s|\s(?:và|-)\s))?{DATE}|{DATE}"
    week = rf"tuần\s(?:(?:thứ\s(?:\d|{_weekdays()}|nhất|cuối)|đầu|cuối)(?:\scủa)?(?:\s{MONTH})?|này|tới)"
    return rf"(?:{day}|{MONTH}|{_QUARTER}|{_HALF}|{YEARS}|{week})"


def _reach() -> str:
    point, year = _point(), _BARE_YEAR
    return (
        rf"{MONTH}\s?[–-]\s?{MONTH}|từ\s{HOUR}\s(?:đến|tới)\s{HOUR}|từ\s(?:ngày\s|tháng\s|năm\s)?(?:{point}|\d{{1,2}}|nay|{YEAR})\s(?:đến|tới)\s"
        rf"(?:hết\s|cuối\s)*(?:ngày\s|tháng\s|năm\s)?(?:{point}|{year}|{YEAR}|tháng\s\d{{1,2}}|{_holiday()})"
    )


def _every() -> str:
    weekdays, units = _weekdays(), _units()
    quarterly = r"tháng\s(?:đầu|cuối|sau|tiếp\stheo|kế\stiếp|liền\skề)(?:\s(?:của\s)?(?:mỗi\s)?(?:quý|kỳ))?"
    days = r"(?:các\s)?(?:ngày|mùng)\s\d{1,2}(?:(?:,|\svà)\s(?:ngày\s)?\d{1,2})*"
    day = rf"(?:chậm\snhất\s)?{days}|thứ\s(?:{weekdays})|cuối|đầu"
    return (
        rf"(?:(?:trước|vào|(?:chậm|muộn)\snhất(?:\slà)?)\s)?(?:ngày\s\d{{1,2}}\s(?:của\s)?{quarterly})"
        rf"|(?:trước\s)?(?:ngày\s)?{DATE}\s(?:hằng|hàng)\snăm\b"
        rf"|(?:trước\s|vào\s)?(?:ngày\s)?(?:sáng\s|chiều\s|tối\s)?thứ\s(?:{weekdays})\b"
        rf"(?:(?:,|\svà)\s(?:thứ\s(?:{weekdays})|chủ\snhật)\b)*(?:\stuần\s(?:thứ\s(?:{weekdays})|đầu|cuối))?"
        rf"(?:\s(?:hằng|hàng)\s(?:tuần|tháng))?"
        rf"|(?:(?:trước\s)?(?:vào\s)?(?:{day}),?\s)?"
        rf"(?:hằng|hàng)\s(?:{units})\b(?:(?:,|\svà|\shoặc|,\svà)\s(?:(?:hằng|hàng)\s)?(?:{units})\b)*"
    )


def _often() -> str:
    units = _units()
    return (
        rf"định\skỳ\s(?:\d{{1,2}}|ba|sáu)\s(?:{units})\b(?:\s(?:một|1)\slần\b)?|(?:tuần|tháng|quý)(?:,\s(?:tuần|tháng|quý|năm))+\b"
        rf"|mỗi\s(?:{units})\b(?:\s(?:(?:ít\snhất|tối\sthiểu)\s)?(?:một|hai|ba|\d{{1,2}})\s(?:lần|buổi|đợt|kỳ|cuộc)\b)?"
        rf"|(?:\d{{1,2}}|một)\s(?:{units})\s(?:một|\d{{1,2}}|hai)\slần"
        rf"|(?:\d{{1,2}}|một|hai)\slần\s?(?:/|trong|mỗi|một)\s?(?:một\s)?(?:{units})\b"
    )


def _event() -> str:
    events = lexicon("deadlines")["events"]
    nouns, ahead = any_of(events["nouns"]), any_of(events["ahead"])
    near = r"sau|trước|trong(?:\sdịp|\sthời\sgian(?:\sdiễn\sra|\stổ\schức)?)?|dịp|vào\sdịp"
    return (
        rf"(?:ngay\s)?(?:{near})\s{_holiday()}"
        rf"|(?:ngay\ssau|trước\skhi|ngay\strước)\s(?:{nouns}|\w+){_STOP}"
        rf"|(?:ngay\s)?trước\s(?:{ahead})\b"
        rf"|trước(?:,\strong)?\svà\ssau\s(?:mỗi\s)?(?:{nouns})"
        r"|trong\sthời\sgian\sdiễn\sra\s[^;.]{0,200}"
    )


def _holiday() -> str:
    events = lexicon("deadlines")["events"]
    year = rf"(?:\s(?:{any_of(events['stems'])})\s(?:{any_of(events['branches'])})\b)?"
    return rf"(?:{any_of(events['holidays'])})\b(?:\snguyên\sđán)?(?:\s(?:dương|âm)\slịch)?{year}"


def _late() -> str:
    nouns = any_of(lexicon("deadlines")["events"]["nouns"])
    return rf"sau\s(?:mỗi\s\w+|{nouns}){_STOP}(?:,\schậm\snhất\s\d{{1,3}}\sngày)?"


def _vague() -> str:
    return rf"(?:(?:ngay\s)?(?:trong|từ|ở)\s)?(?:{any_of(lexicon('deadlines')['vague']['phrases'])})\b"
