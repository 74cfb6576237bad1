"""What an office's own Word file shows round the text, read from the very file that is filled.

Word's own rules for looks are those of the check of format; only what stands in the body is shown, not what stands
in the margins of the pages.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.briefs.format_check.document import Pitch
from desktop.briefs.format_check.reader import read_document
from desktop.briefs.outline import (
    Block,
    Column,
    Look,
    Mark,
    MarkKind,
    Paragraph,
    Row,
    Rule,
    Run,
    Style,
    Table,
    Underline,
)
from desktop.briefs.package import WORD, Package
from desktop.briefs.template import Template
from desktop.briefs.wording import speaking
from desktop.gui.brief_page.figures import UNIT, Figure
from desktop.gui.brief_page.flow import MM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from desktop.briefs.format_check.document import Paragraph as Written
    from desktop.briefs.format_check.document import Piece
    from desktop.briefs.outline import Outline
    from desktop.briefs.setting import Setting

_HERE = "\ue000nội dung\ue000"
_MM_PER_TWIP = 25.4 / 1440
_WIDTH = f"{{{WORD}}}w"
_RULE_SHARE = 0.35
"""How much of its column a drawn line takes: its true length is the drawing's."""


@dataclass(frozen=True, slots=True)
class Form:
    """The blocks before and behind the text, and how each of their paragraphs stands."""

    head: tuple[Block, ...] = ()
    foot: tuple[Block, ...] = ()
    figures: dict[Paragraph, Figure] = field(default_factory=dict)


def read_form(template: Path, outline: Outline, setting: Setting) -> Form:
    """Return what stands round an outline in a template; raise BriefError where it cannot be read."""
    marked = replace(outline, body=(Paragraph((Run(_HERE),)),), after=(), remarks=(), sources=())
    with tempfile.TemporaryDirectory(prefix="trichluc-", ignore_cleanup_errors=True) as folder:
        filled = Path(folder) / "form.docx"
        with speaking(setting.options.tone):
            Template(template).fill(marked, setting, setting.today, filled)
        written, grids = read_document(filled).paragraphs, _grids(filled)
    here = next((place for place, one in enumerate(written) if _HERE in one.text), 0)
    maker = _Maker(grids, setting.width)
    head = tuple(maker.blocks(written[:here]))
    return Form(head, tuple(maker.blocks(written[here + 1 :])), maker.figures)


def _grids(file: Path) -> list[list[float]]:
    """Return the widths of the columns of each table in millimetres, in the order of the tables."""
    package = Package(file.read_bytes())
    grids = package.xml(package.main).iter("{*}tblGrid")
    return [[_MM_PER_TWIP * float(column.get(_WIDTH, 0)) for column in grid.iter("{*}gridCol")] for grid in grids]


class _Maker:
    """Turns paragraphs as they were read into blocks of the preview."""

    def __init__(self, grids: Sequence[Sequence[float]], width: float) -> None:
        self._grids, self._width = grids, width
        self.figures: dict[Paragraph, Figure] = {}

    def blocks(self, written: Sequence[Written]) -> Iterator[Block]:
        for number, some in groupby(written, lambda one: one.cell.table if one.cell else 0):
            if number:
                yield self._table(number, list(some))
            else:
                for one in some:
                    yield from self._parts(one, self._width)

    def _table(self, number: int, written: Sequence[Written]) -> Table:
        count = max((one.cell.columns for one in written if one.cell), default=1)
        grid = self._grids[number - 1] if number <= len(self._grids) else []
        widths = list(grid) if len(grid) == count and min(grid) > 0 else [self._width / count] * count
        share = self._width / sum(widths)
        widths = [width * min(share, 1.0) for width in widths]
        rows = []
        for _, row in groupby(written, lambda one: one.cell.row if one.cell else 0):
            cells: list[list[Paragraph | Rule]] = [[] for _ in widths]
            for one in row:
                at = min(one.cell.column if one.cell else 0, count - 1)
                cells[at] += self._parts(one, widths[at])
            rows.append(Row(tuple(map(tuple, cells)), whole=False))
        return Table(tuple(Column("", width) for width in widths), tuple(rows), lined=False)

    def _parts(self, written: Written, width: float) -> Iterator[Paragraph | Rule]:
        yield self._paragraph(written)
        if written.lines_drawn or written.shape.ruled_below:
            share = 1.0 if written.shape.ruled_below and not written.lines_drawn else _RULE_SHARE
            yield Rule(width * share, width)

    def _paragraph(self, written: Written) -> Paragraph:
        size = written.pieces[0].look.size if written.pieces else 0
        # The mark is not shown: it only tells this paragraph from all of the brief's own.
        own = Mark(MarkKind.REMARK_START, f"form {len(self.figures)}")
        runs = [Run(f"{written.label} ")] if written.label else []
        runs += [_run(piece, size) for piece in written.pieces]
        if written.pictures:
            words = QCoreApplication.translate("brief", "[picture of the Word form]")
            runs.append(Run(words, Look(faded=True)))
        made = Paragraph((own, *runs), Style.PLAIN_LEFT)
        self.figures[made] = _figure(written, size)
        return made


def _run(piece: Piece, size: float) -> Run:
    look = piece.look
    line = Underline.SINGLE if look.underline else None
    text = piece.text.upper() if look.caps else piece.text
    return Run(text, Look(look.bold, look.italic, line, size=look.size if look.size != size else None))


def _figure(written: Written, size: float) -> Figure:
    shape = written.shape
    exact = shape.line * UNIT if shape.pitch is Pitch.EXACT else 0
    return Figure(
        size or 13,
        before=shape.before * UNIT,
        after=shape.after * UNIT,
        exact=exact,
        times=shape.line if shape.pitch is Pitch.MULTIPLE else 1,
        left=shape.left * MM,
        first=shape.first * MM,
        align={"start": "left", "end": "right"}.get(shape.align, shape.align),
    )
