"""The pages of the preview as a PDF file, where no office program is at hand to make one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.briefs.saving import save
from desktop.gui.brief_page.boxes import Boxes
from desktop.gui.brief_page.figures import UNIT
from desktop.gui.brief_page.flow import MM, Flow
from desktop.gui.brief_page.painting import paint_page

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.gui.brief_page.drafting import Made


def print_pdf(made: Made, to: Path) -> Path:
    """Write the pages of what was made as a PDF file; raise BriefError where that fails."""
    flow = Flow(made.outline, made.profile, Boxes(made.profile, made.form))
    for _ in flow.steps():
        pass
    return save(to, ".pdf", lambda beside: _print(flow, beside))


def _print(flow: Flow, beside: Path) -> None:
    writer = QPdfWriter(str(beside))
    writer.setTitle(flow.outline.title)
    writer.setCreator("Trích Lục")
    writer.setResolution(72 * UNIT)
    size = QSizeF(flow.size[0] / MM, flow.size[1] / MM)
    page = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError(beside)
    for number in range(len(flow.pages)):
        if number and not writer.newPage():
            raise OSError(beside)
        paint_page(painter, flow, number)
    if not painter.end() or not beside.stat().st_size:
        raise OSError(beside)
