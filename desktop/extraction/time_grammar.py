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
HOUR = r"\d{1,2}\s?(?:giờ|h|g)(?![^\W\d])(?:\s?\d{2}(?:\sphút)?)?"
_PART_OF_DAY = r"(?:\s(?:sáng|chiều|tối|đêm|trưa)\b)?"
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
        rf"(?P<dated>(?:(?:{leads})\s){{0,2}}(?:{HOUR},?\s)?{_dated()})"
        rf"|(?P<reach>{_reach()})|(?P<every>{_every()})|(?P<often>{_often()})|(?P<vague>{_vague()})"
        rf"|(?P<event>{_event()})|(?P<late>{_late()})"
        rf"|(?P<hour>(?:trước|chậm\snhất|(?:vào\s)?lúc|đúng)\s{HOUR}(?!\s(?:sau|trước|kể)\b)"
        rf"(?:,?\s(?:ngày\s)?{DATE}|\s(?:hôm\snay|ngày\smai|cùng\sngày|(?:chiều|tối)\snay|(?:sáng|chiều)\smai))?)"
        rf"|(?P<span>{_span()})"
        rf"|(?P<point>(?!hết\strước)(?:(?:{leads})\s){{0,4}}(?:{HOUR},?\s)?(?:(?:{parts})\s){{0,3}}{_point()})"
        rf"|(?P<year>(?:(?:{leads})\s){{0,4}}(?:(?:{parts})\s){{0,3}}{_BARE_YEAR})"
        rf"|(?P<near>(?:trong|từ|kể\stừ|trước|hết|đến|vào)\stuần\s\d{{1,2}}\b(?!\s(?:buổi|lần|ngày|tiết|ca|phiên))"
        rf"|(?:(?:ngay|nội|liền|chậm\snhất|muộn\snhất)\s)?(?:trong|cuối|đầu|hết|ngay|giữa)\s{plain})"
    )


_LUNAR = (
    r"(?:(?:ngày\s)?(?:(?:mùng|mồng)\s)?\d{1,2}\s(?:tết|tháng\s(?:giêng|chạp)|âm\slịch)"
    r"|(?:ngày\s)?rằm\stháng\s(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)\b)"
)
_BARE_YEAR = r"năm(?:\snay|\stới|\ssau|\shọc\smới)?\b(?!\s(?:đầu|cuối|học|bản|qua|trước|một|lần|là))"
_PAST_BEHIND = r"(?!\s(?:đầu|cuối|còn|năm|qua|vừa|liền|gần|trước|nay|trở|giữa|\d))"


def _span() -> str:
    """So long: "trong vòng 10 ngày kể từ …", "trước ít nhất 03 ngày", "trong hai tháng tới"."""
    figure = rf"(?:\d{{1,3}}|{any_of(list(lexicon('deadlines')['figures']))}|nửa)"
    return (
        r"trước\s(?:ít\snhất|tối\sthiểu)\s\d{1,3}\s(?:ngày|giờ|tuần)(?:\slàm\sviệc)?"
        r"|(?:chậm\snhất|muộn\snhất|trong\svòng|trong\sthời\shạn|trong|trước|không\squá|sau)\s(?:là\s)?"
        rf"(?:sau\s)?{figure}\s(?:ngày|giờ|tuần|phút)(?!\s(?:qua|vừa|gần|nay|đầu|cuối|còn)\b)(?:\slàm\sviệc|\stới)?"
        r"(?:\s(?:kể\stừ|sau|trước)\s[^,;.()]{0,60})?"
        rf"|(?:nội\s)?trong(?:\svòng)?\s{figure}\s(?:tháng|năm|quý){_PAST_BEHIND}(?:\s(?:tới|tiếp\stheo|sau))?"
    )


def _weekdays() -> str:
    return any_of(lexicon("deadlines")["grammar"]["weekdays"])


def _units() -> str:
    return any_of(lexicon("deadlines")["grammar"]["units"])


def _point() -> str:
    part = rf"(?:(?:{any_of(lexicon('deadlines')['grammar']['day_parts'])})\s)?"
    days = r"(?:các\s)?(?:ngày|mùng|mồng)\s(?:\d{1,2}(?:,\s\d{1,2}){0,30}(?:,\s|\s(?:và|-)\s))?"
    day = rf"{part}(?:{days}{DATE}|{DATE})(?:\svà\s(?:ngày\s)?(?:\d{{1,2}}(?:,\s\d{{1,2}}){{0,10}},?\s)?{DATE})?"
    months = r"(?:các\s)?tháng\s\d{1,2}(?:,\s\d{1,2}){1,11}(?:\svà\s\d{1,2})?(?![\d%/])"
    week = rf"tuần\s(?:(?:thứ\s(?:\d|{_weekdays()}|nhất|cuối)|đầu|cuối)(?:\scủa)?(?:\s{MONTH})?|này|tới)"
    term = rf"học\s[kỳì]+\s(?:\d|iv|i{{1,3}}|một|hai)(?:,?\s{YEARS})?"
    month = rf"{MONTH}(?:\s(?:này|năm\s(?:nay|tới|sau))\b)?"
    return rf"(?:{day}|{months}|{month}|{_QUARTER}|{_HALF}|{term}|{YEARS}|{week})"


def _dated() -> str:
    """A day of the week with its date: "thứ hai 10/6", "sáng Chủ nhật (12/9)"."""
    part = rf"(?:(?:{any_of(lexicon('deadlines')['grammar']['day_parts'])})\s)?"
    weekday = rf"(?:thứ\s(?:{_weekdays()}|[2-7])|chủ\snhật)"
    return rf"{part}(?:ngày\s)?{weekday},?\s(?:\((?:ngày\s)?{DATE}\)|(?:ngày\s)?{DATE})"


def _reach() -> str:
    point, year = _point(), _BARE_YEAR
    return (
        rf"{MONTH}\s?[–-]\s?{MONTH}|(?:trong\sthời\sgian\s)?từ\s{HOUR}{_PART_OF_DAY}\s(?:đến|tới)\s{HOUR}{_PART_OF_DAY}"
        r"(?:\s(?:hằng|hàng|mỗi)\sngày\b)?"
        rf"|từ\s(?:ngày\s)?{DATE}\s(?:cho\s)?đến\skhi\s[^,;.:()”]{{1,60}}|(?:trong\sthời\sgian\s)?từ\s(?:ngày\s|tháng\s|năm\s)?(?:{point}|\d{{1,2}}|nay|{YEAR})\s(?:đến|tới)\s"
        rf"(?:hết\s|cuối\s){{0,2}}(?:{_LUNAR}|(?:ngày\s|tháng\s|năm\s)?(?:{point}|{year}|{YEAR}|tháng\s\d{{1,2}}|{_holiday()}))"
    )


def _every() -> str:
    weekdays, units = _weekdays(), _units()
    following = r"(?:sau|tiếp\stheo)"
    quarter = rf"(?:\s(?:của\s)?(?:mỗi\s)?(?:quý|kỳ)(?:\s{following})?)?"
    quarterly = rf"tháng\s(?:đầu|cuối|{following}|kế\stiếp|liền\skề){quarter}"
    days = r"(?:các\s)?(?:ngày|mùng)\s\d{1,2}(?:(?:,|\svà|\s?[-–]|\sđến)\s?(?:ngày\s)?\d{1,2}){0,30}"
    day = rf"(?:chậm\snhất\s)?{days}|thứ\s(?:{weekdays})|cuối|đầu|(?:từ\s)?{HOUR}"
    hour = rf"(?:(?:trước|vào|lúc|chậm\snhất|từ)\s)?{HOUR},?\s"
    ordinal = rf"(?:thứ\s(?:\d|{weekdays}|nhất)|đầu|cuối)"
    return (
        rf"(?:vào\s|trước\s)?(?:(?:sáng\s|chiều\s|tối\s)?thứ\s(?:{weekdays}|[2-7])\s)?tuần\s{ordinal}(?:\scủa)?"
        rf"\s(?:mỗi\s|hằng\s|hàng\s)?tháng\b(?!\s\d)"
        rf"|(?:vào\s|trước\s)?(?:cuối|đầu|giữa)\s(?:mỗi|từng)\s(?:{units})\b"
        rf"|(?:trong\s)?(?:tháng|tuần)\s(?:đầu|cuối)(?:\scủa)?\s(?:mỗi|hằng|hàng)\s(?:quý|năm|kỳ|tháng)\b"
        rf"|(?:vào\s)?(?:đầu|cuối)\s(?:giờ|buổi)(?:\s(?:sáng|chiều|làm\sviệc))?\s(?:hằng|hàng|mỗi)\sngày\b"
        rf"|(?:mỗi|hằng|hàng)\s(?:buổi\s)?(?:sáng|chiều|tối|đêm)\b(?!\sthứ)"
        rf"|(?:ngày|đêm|tuần|tháng|quý|năm|sáng|tối)\snào\scũng\b"
        rf"|(?:(?:trước|vào|(?:chậm|muộn)\snhất(?:\slà)?)\s)?(?:ngày\s\d{{1,2}}\s(?:của\s)?{quarterly})"
        rf"|(?:trước\s)?(?:ngày\s)?{DATE}\s(?:hằng|hàng)\snăm\b"
        rf"|(?:{hour}|trước\s|vào\s|mỗi\s)?(?:ngày\s)?(?:sáng\s|chiều\s|tối\s)?thứ\s(?:{weekdays})\b"
        rf"(?:(?:,|\svà)\s(?:thứ\s(?:{weekdays})|chủ\snhật)\b){{0,6}}(?:\s(?:tuần\s(?:thứ\s(?:{weekdays})|đầu|cuối)|(?:đầu|cuối)\s(?:tuần|tháng)\b))?"
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
        rf"|{figure}\s(?:lần|buổi|ngày|cuộc|phiên|kỳ|ca|tiết|đợt)\s(?:trong|mỗi|một)\s(?:một\s)?(?:{units})\b"
        rf"|(?:{units})\s(?:một|1|hai|2)\slần\b"
    )


def _event() -> str:
    events = lexicon("deadlines")["events"]
    nouns, ahead, seasons = any_of(events["nouns"]), any_of(events["ahead"]), any_of(events["seasons"])
    near = (
        r"sau|trước|trong(?:\ssuốt)?(?:\sdịp|\sthời\sgian(?:\sdiễn\sra|\stổ\schức)?)?|nhân\sdịp|nhân|dịp|vào\sdịp"
    )
    when = rf"(?:\s(?:{MONTH}|(?:năm\s)?(?:nay|tới|sau|{YEAR})))?"
    holidays = rf"{_holiday()}(?:(?:,|\svà)\s(?:ngày\s)?(?:{_holiday()}|\d{{1,2}}[/-]\d{{1,2}})){{0,6}}"
    return (
        rf"(?:ngay\s)?(?:{near})\s{holidays}|tết\s(?:này|năm\s(?:nay|sau|tới))\b"
        rf"|(?:cho\s)?(?:đến|tới)\skhi\s[^,;.:()”]{{1,60}}"
        rf"|(?:cho\s)?đến\s(?:hết\s(?:giờ|đợt|kỳ|mùa|vụ|nhiệm\skỳ|khóa))\b{_STOP}"
        rf"|(?:hết|cuối)\snhiệm\skỳ\b|(?:trong\s)?suốt\s(?:thời\sgian|quá\strình|đợt|kỳ|{seasons})\b(?:\s\w+){{0,3}}"
        rf"|trong\scác\sngày\s(?:thi|lễ|nghỉ|tết|diễn\sra|làm\sviệc)\b"
        rf"|tại\s(?:các\s)?(?:kỳ\shọp|phiên\shọp|cuộc\shọp|hội\snghị|buổi\shọp)\s"
        rf"(?:(?:đầu|giữa|cuối|nửa\sđầu|nửa\scuối)\s)?(?:{MONTH}|{_QUARTER}|năm\s{YEAR}|(?:giữa|cuối|đầu)\snăm\b)"
        rf"|trước\s(?:cuộc\shọp|phiên\shọp|hội\snghị|kỳ\shọp|buổi\shọp|kỳ\sthi|đợt|kỳ\skiểm\stra)(?:\s[^\W\d]+){{0,3}}\s(?:{MONTH}|{_QUARTER})"
        rf"|(?:trước|sau|(?:cho\s)?đến|vào|qua|từ)\s(?:ngày\s)?{_LUNAR}"
        r"|(?:trước|nhân|vào|trong)?\s?\b(?:dịp(?:\slễ)?|(?:ngày\s)?lễ)\s\d{1,2}[/-]\d{1,2}(?:(?:,|\svà|\s[–-])\s\d{1,2}[/-]\d{1,2}){0,4}"
        r"|(?:ngay\s)?sau\s(?:hội\snghị|cuộc\shọp|buổi\slàm\sviệc|buổi\shọp|kỳ\shọp|phiên\shọp)\s(?:này|hôm\snay)\b"
        rf"|(?:ngay\ssau|ngay\skhi|trước\skhi|ngay\strước)\s(?:{nouns}|\w+){_STOP}"
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
