"""What a văn thư would question in a report: the last step, over what the others found. Nothing is corrected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.extraction.doubtful_bodies import bodies_out_of_time
from desktop.extraction.doubtful_days import days_in_doubt
from desktop.extraction.doubtful_letters import letters_in_doubt
from desktop.extraction.doubtful_people import people_in_doubt
from desktop.extraction.doubtful_posts import posts_misspelt
from desktop.extraction.doubtful_secrecy import secrecy_stamps
from desktop.extraction.doubtful_tones import mixed_tones

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.domain import Caution
    from desktop.extraction.document import Document

CHECKS: tuple[Callable[[Document], Iterator[Caution]], ...] = (
    secrecy_stamps,
    posts_misspelt,
    people_in_doubt,
    bodies_out_of_time,
    days_in_doubt,
    mixed_tones,
    letters_in_doubt,
)


def find_cautions(document: Document) -> Document:
    """Return the document with its cautions in the order of the text; what is noise is not questioned."""
    found = {caution: None for check in CHECKS for caution in check(document)}
    return replace(document, cautions=tuple(sorted(found, key=lambda caution: (caution.span, caution.code))))
