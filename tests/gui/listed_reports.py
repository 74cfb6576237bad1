"""Some reports in the list of a page, and what the tests ask of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain import Change
from desktop.gui.review.report_model import REPORT_ID
from tests.gui import review_samples

if TYPE_CHECKING:
    from desktop.gui.review.review_page import ReviewPage
    from desktop.library import Library

TITLES = ("Đôn đốc thu ngân sách", "Tổng kết năm", "An ninh biên giới")


def listed(library: Library, page: ReviewPage) -> list[int]:
    """Add three more reports; the one that is open is the oldest."""
    made = []
    for number, title in enumerate(TITLES):
        text = f"{review_samples.TEXT}{title}"
        source = review_samples.source(text, f"Bao cao {number}.txt")
        source = replace(source, sha256=hashlib.sha256(text.encode()).hexdigest())
        report_id = library.add(source, text.encode(), review_samples.extraction()).report_id
        details = library.summary(report_id).details
        library.apply(Change(report_id, "details", (), details=(details, replace(details, title=title))))
        made.append(report_id)
    page.refresh_reports()
    return made


def select(page: ReviewPage, *report_ids: int) -> None:
    """Select reports of the list."""
    page.reports.list.clearSelection()
    page.reports.list.select_ids(report_ids)
    assert sorted(page.reports.list.selected_ids()) == sorted(report_ids)


def shown(page: ReviewPage) -> list[int | None]:
    """Return the reports of the rows, None for the heads of groups."""
    model = page.reports.model
    return [model.index(row).data(REPORT_ID) for row in range(model.rowCount())]
