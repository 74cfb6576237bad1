"""How words of a report are shown where they stand alone: the first letter a capital, nothing else changed."""

from __future__ import annotations


def capital(text: str) -> str:
    """Return words that begin a cell or an item of a list with a capital; the quoted source never passes here.

    What its writer began otherwise is left alone: a figure, a quotation, an address, a name such as "eOffice".
    """
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if not text[:1].islower() or first != first.lower() or any(sign in first.rstrip(".") for sign in "@./\\"):
        return text
    return text[0].upper() + text[1:]
