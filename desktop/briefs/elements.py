"""Elements of Word's XML by their names alone: transitional and strict files have them in other namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def name_of(element: _Element) -> str:
    """Return the name of an element without its namespace, "" for what is none, such as a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value_of(element: _Element | None, name: str) -> str:
    """Return an attribute by its name without its namespace, "" where there is none."""
    if element is None:
        return ""
    return next((str(value) for key, value in element.attrib.items() if str(key).rpartition("}")[2] == name), "")


def last_number(root: _Element, name: str, key: str = "id") -> int:
    """Return the highest number among elements of a name, -1 where there are none."""
    numbers = (value_of(one, key) for one in root.iter(f"{{*}}{name}"))
    return max((int(number) for number in numbers if number.lstrip("-").isdigit()), default=-1)
