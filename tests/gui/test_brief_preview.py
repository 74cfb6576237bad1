"""The preview: pages of the same outline as the Word file, laid out in small steps, each row a way to its find."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QImage, QPainter

from desktop.briefs import Kind, outline_of, profiles
from desktop.briefs.outline import (
    Column,
    Look,
    Mark,
    MarkKind,
    Outline,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Style,
    Table,
)
from desktop.briefs.profiles import load_profile
from desktop.gui.brief_page.boxes import Boxes
from desktop.gui.brief_page.figures import UNIT, figures
from desktop.gui.brief_page.flow import MM, Flow
from desktop.gui.brief_page.painting import paint_page
from desktop.gui.brief_page.preview import Preview
from desktop.gui.brief_page.remains import Remains
from tests.briefs.samples import TODAY, report

pytestmark = pytest.mark.usefixtures("qapp")
PROFILE = load_profile("party-05")


def laid_out(outline: Outline, profile=PROFILE) -> Flow:
    flow = Flow(outline, profile, Boxes(profile))
    for _ in flow.steps():
        pass
    return flow


def bottoms(flow: Flow, page: int) -> list[float]:
    return [one.corner.y() + one.box.bottoms[one.last - 1] for one in flow.pages[page].texts]


def texts(flow: Flow, page: int) -> list[str]:
    return [one.box.layout.text() for one in flow.pages[page].texts]


def many(count: int, words: str = "Rà soát hồ sơ.") -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(f"{number} {words}"),)) for number in range(count))


def table(rows: int, *, words: str = "Rà soát hồ sơ") -> Table:
    columns = (Column("TT", 12), Column("Nội dung", 100))
    cells = [
        ((Paragraph((Run(str(n)),), Style.CELL),), (Paragraph((Run(f"{words} {n}"),), Style.CELL),))
        for n in range(rows)
    ]
    return Table(columns, tuple(Row(row) for row in cells))


@pytest.mark.parametrize("profile", profiles())
def test_the_preview_takes_its_figures_from_the_styles_of_the_word_file(profile: str) -> None:
    loaded = load_profile(profile)
    body = figures(loaded)[Style.BODY.value]
    assert body.size == loaded.size
    assert body.before == loaded.before * UNIT
    assert body.first == pytest.approx(loaded.first_line * MM, abs=UNIT / 10)
    if loaded.exact_line:
        assert body.exact == loaded.exact_line * UNIT
    else:
        assert body.times == pytest.approx(loaded.line_multiple, abs=0.01)
    assert figures(loaded)[Style.TITLE.value].size == loaded.name_size
    assert figures(loaded)[Style.TITLE.value].bold


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("profile", profiles())
def test_every_kind_stands_on_its_pages_in_every_profile(kind: Kind, profile: str) -> None:
    loaded = load_profile(profile)
    outline = outline_of([report(), report(number=2)], kind, loaded, TODAY)
    flow = laid_out(outline, loaded)
    wide = flow.size[0] > flow.size[1]
    assert wide is outline.landscape
    for number, page in enumerate(flow.pages):
        assert page.texts
        assert all(bottom <= flow.bottom + 1 for bottom in bottoms(flow, number))
        assert all(one.corner.x() >= flow.left - 1 for one in page.texts)


def test_a_page_that_is_full_goes_over_to_the_next() -> None:
    flow = laid_out(Outline("x", many(60)))
    assert len(flow.pages) > 1
    assert [text for page in range(len(flow.pages)) for text in texts(flow, page)] == [
        f"{number} Rà soát hồ sơ." for number in range(60)
    ]


def test_a_page_break_begins_a_page() -> None:
    flow = laid_out(Outline("x", (*many(1), PageBreak(), *many(1))))
    assert len(flow.pages) == 2


def test_a_long_paragraph_leaves_two_lines_at_least_on_each_page() -> None:
    flow = laid_out(Outline("x", many(6, "Văn phòng rà soát hồ sơ, báo cáo Thường trực. " * 40)))
    parts = [one for page in flow.pages for one in page.texts]
    split = [one for one in parts if one.last - one.first < len(one.box.bottoms)]
    assert split
    assert all(one.last - one.first >= 2 for one in split)


def test_what_keeps_with_the_next_never_ends_a_page() -> None:
    for count in range(20, 45):
        head = Paragraph((Run("ĐẦU MỤC"),), Style.HEADING_1)
        flow = laid_out(Outline("x", (*many(count), head, *many(3))))
        assert not any(texts(flow, page)[-1] == "ĐẦU MỤC" for page in range(len(flow.pages)))


def test_a_table_repeats_its_heading_and_breaks_no_row() -> None:
    flow = laid_out(Outline("x", (table(120, words="Rà soát hồ sơ, báo cáo Thường trực " * 6),)))
    assert len(flow.pages) > 3
    for page in range(len(flow.pages)):
        assert texts(flow, page)[:2] == ["TT", "Nội dung"]
        assert all(one.first == 0 and one.last == len(one.box.bottoms) for one in flow.pages[page].texts)
    numbers = [text for page in range(len(flow.pages)) for text in texts(flow, page) if text.isdecimal()]
    assert numbers == [str(number) for number in range(120)]


def test_a_row_higher_than_a_page_goes_on_where_it_stopped() -> None:
    long = "Văn phòng rà soát hồ sơ, báo cáo Thường trực. " * 200
    flow = laid_out(Outline("x", (table(1, words=long), *many(2))))
    parts = [one for page in flow.pages for one in page.texts if len(one.box.bottoms) > 20]
    assert len(parts) > 1
    assert parts[0].first == 0
    assert all(before.last == after.first for before, after in pairwise(parts))
    assert parts[-1].last == len(parts[-1].box.bottoms)


def test_no_page_number_stands_on_the_first_page() -> None:
    flow = laid_out(Outline("x", many(60)))

    def ink_in_the_upper_margin(page: int) -> int:
        image = QImage(600, 848, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        painter.scale(600 / flow.size[0], 600 / flow.size[0])
        paint_page(painter, flow, page)
        painter.end()
        edge = int(flow.top * 600 / flow.size[0]) - 2
        return sum(image.pixelColor(x, y).value() < 128 for x in range(250, 370) for y in range(edge))

    assert ink_in_the_upper_margin(0) == 0
    assert ink_in_the_upper_margin(1) > 0


def test_appendices_of_state_papers_count_their_pages_anew() -> None:
    state = load_profile("state-30")
    assert state.appendix_numbered_anew
    outline = Outline("x", many(60), after=(PageBreak(), *many(60)))
    flow = laid_out(outline, state)
    numbers = [flow.number_of(page) for page in range(len(flow.pages))]
    half = flow.appendix
    assert numbers == [0, *range(2, half + 1), 0, *range(2, len(flow.pages) - half + 1)]
    assert laid_out(outline).appendix is None


def test_letters_beyond_the_usual_plane_do_not_move_the_looks() -> None:
    block = Paragraph((Run("𝔸𝔹 "), Run("đậm", Look(bold=True)), Run(" thường")))
    flow = laid_out(Outline("x", (block,)))
    ranges = flow.pages[0].texts[0].box.layout.formats()
    assert [(one.start, one.length) for one in ranges] == [(5, 3)]


@pytest.fixture
def preview(qtbot) -> Preview:
    shown = Preview()
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    with qtbot.waitExposed(shown):
        shown.show()
    with qtbot.waitSignal(shown.laid_out):
        shown.show_outline(outline_of([report()], Kind.SUMMARY, PROFILE, TODAY), PROFILE)
    return shown


def row_of(preview: Preview, words: str) -> tuple[int, QPoint]:
    for number, page in enumerate(preview.flow.pages):
        for zone in page.zones:
            if words in zone.words:
                rect, scale = preview.page_rect(number), preview.scale
                at = rect.topLeft() + zone.rect.center() * scale
                return number, at.toPoint()
    raise AssertionError(words)


def test_a_click_on_a_row_names_the_find_it_stands_for(qtbot, preview: Preview) -> None:
    number, _ = row_of(preview, "Phòng Quản trị sửa xong hội trường")
    preview.go_to_page(number)
    _, point = row_of(preview, "Phòng Quản trị sửa xong hội trường")
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().value() + point.y() - 200)
    _, point = row_of(preview, "Phòng Quản trị sửa xong hội trường")
    with qtbot.waitSignal(preview.chosen) as told:
        qtbot.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=point)
    finding = next(find for find in report().findings if getattr(find.content, "area", None) == "finance")
    assert re.search(rf"(dong|cau)_{finding.id}", " ".join(told.args[0]))


def test_arrow_keys_walk_the_rows_and_enter_follows_one(qtbot, preview: Preview) -> None:
    preview.setFocus()
    seen = []
    for _ in range(4):
        qtbot.keyClick(preview, Qt.Key.Key_Down)
        seen.append(preview.current_words())
    assert len(set(seen)) == 4
    assert preview.accessibleDescription() == seen[-1]
    with qtbot.waitSignal(preview.chosen) as told:
        qtbot.keyClick(preview, Qt.Key.Key_Return)
    assert told.args[0]
    qtbot.keyClick(preview, Qt.Key.Key_Up)
    assert preview.current_words() == seen[-2]


def test_zoom_keeps_the_place_and_goes_back_to_the_width(qtbot, preview: Preview) -> None:
    fitted = preview.zoom
    preview.setFocus()
    qtbot.keyClick(preview, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom > fitted
    qtbot.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(preview, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom < fitted
    qtbot.keyClick(preview, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.zoom == fitted


def test_a_long_brief_shows_its_first_pages_before_the_last_is_laid_out(qtbot, preview: Preview) -> None:
    words = "Văn phòng rà soát hồ sơ, báo cáo Thường trực. "
    long = Outline("x", tuple(Paragraph((Run(f"{n} {words * 8}"),)) for n in range(3000)))
    preview.verticalScrollBar().setValue(0)
    preview.show_outline(long, PROFILE)
    qtbot.waitUntil(lambda: preview.flow.outline is long)
    assert not preview.finished
    with qtbot.waitSignal(preview.laid_out, timeout=30_000):
        pass
    assert preview.pages > 300


def test_what_is_shown_no_more_is_freed_a_little_at_a_time(qtbot) -> None:
    remains, preview = Remains(QCoreApplication.instance()), Preview()
    outline = outline_of([report()], Kind.SUMMARY, PROFILE, TODAY)
    remains.take_flows(laid_out(outline), None)
    assert remains.count > len(outline.blocks)
    qtbot.waitUntil(lambda: not remains.count)
    qtbot.addWidget(preview)
    for _ in range(2):
        preview.show_outline(outline, PROFILE)
        qtbot.waitUntil(lambda: preview.finished)
    assert preview.pages == len(laid_out(outline).pages)


def test_a_row_higher_than_a_page_lists_its_finds_on_each_page_and_every_line_once() -> None:
    lines = tuple(Paragraph((Run(f"dòng {number}"),), Style.CELL) for number in range(150))
    anchors = (Mark(MarkKind.ANCHOR_START, "dong_a"), Run("1"), Mark(MarkKind.ANCHOR_END, "dong_a"))
    cells = ((Paragraph(anchors, Style.CELL),), lines)
    table = Table((Column("Số", 20), Column("Việc", 100)), (Row(cells),))
    flow = laid_out(Outline("", (table,)))
    told = [text for page in range(len(flow.pages)) for text in texts(flow, page) if text.startswith("dòng")]
    assert told == [f"dòng {number}" for number in range(150)]
    assert len(flow.pages) > 2
    assert all(page.zones[-1].names == ("dong_a",) for page in flow.pages)
