"""The brief page on a real library, and what a test asks of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.gui.brief_page.page import BriefPage
from desktop.gui.settings import Settings

if TYPE_CHECKING:
    from desktop.briefs import Kind
    from desktop.gui.jobs import Jobs
    from desktop.library import Library


def opened(qtbot, library: Library, jobs: Jobs, report_id: int | None) -> BriefPage:
    page = BriefPage(library, jobs, Settings())
    qtbot.addWidget(
        page, before_close_func=lambda closing: closing.drafting.drop()
    )  # as a window that closes does
    page.resize(1366, 720)
    with qtbot.waitExposed(page):
        page.show()
    page.open_with(report_id)
    settle(qtbot, page)
    return page


def settle(qtbot, page: BriefPage) -> None:
    """Wait until the preview shows what is chosen."""
    qtbot.waitUntil(lambda: not page.drafting.busy and page.preview.finished, timeout=20_000)


def choose_kind(qtbot, page: BriefPage, kind: Kind) -> None:
    page.choices.kind.setCurrentIndex(page.choices.kind.findData(kind))
    settle(qtbot, page)


def words(page: BriefPage) -> str:
    """Return every word on the pages, in the order of their places."""
    flow = page.preview.flow
    placed = [text for sheet in flow.pages for text in sheet.texts] if flow else []
    return "\n".join(one.box.layout.text().replace("\xa0", " ").strip() for one in placed)
