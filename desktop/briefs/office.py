"""What an office puts on its documents, entered once by the clerk; nothing here is ever guessed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop.domain import Secrecy


class Authority(StrEnum):
    """By what right somebody signs; how it is written is a figure of the profile (`T/M`, `TM.` …)."""

    OWN = "own"
    """In one's own right: no line."""
    COLLECTIVE = "collective"
    """On behalf of a committee or council (T/M, TM.)."""
    DEPUTY = "deputy"
    """In place of the head (K/T, KT.)."""
    DELEGATED = "delegated"
    """By order (T/L, TL.)."""
    EMPOWERED = "empowered"
    """By authorisation (TUQ.); Party offices have no such form."""
    ACTING = "acting"
    """As acting head (Q.)."""


class Urgency(StrEnum):
    """How urgent a document is; chosen by the clerk, never by the program."""

    NONE = "none"
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    MOST_URGENT = "most_urgent"


@dataclass(frozen=True, slots=True)
class OfficeDetails:
    """The office's own words on its documents; what is empty stays a blank to be filled by hand."""

    superior: str = ""
    """The body above, the first line of the letterhead."""
    body: str = ""
    """The body that issues the document."""
    symbol: str = ""
    """Its abbreviation behind the number, such as "VPTU"; the number itself is always left to the registry."""
    place: str = ""
    """The place in front of the date."""
    authority: Authority = Authority.OWN
    whom: str = ""
    """Behind the authority: the body or post for which somebody signs, such as "BAN THƯỜNG VỤ"."""
    post: str = ""
    """The signer's own post."""
    signer: str = ""
    """The signer's name."""
    recipients: tuple[str, ...] = ()
    """Lines under "Nơi nhận" without dash and stop, the last one where a copy is kept ("Lưu Văn phòng")."""
    secrecy: Secrecy = Secrecy.ORDINARY
    urgency: Urgency = Urgency.NONE
    circulation: str = ""
    """A mark such as "TÀI LIỆU HỘI NGHỊ"."""
    draft: str = ""
    """A mark such as "Dự thảo lần 1"."""
