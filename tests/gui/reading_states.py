"""The text and the pages beside it in every state, to be photographed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from desktop import paths
from desktop.domain import Comment, Mark, MarkKind, Official, Span, Statement, StatementKind
from desktop.gui.source_view.card import boxed
from desktop.gui.source_view.index import spans_of
from desktop.gui.source_view.look import Face, Leading, Look, Measure
from desktop.intake import prepare
from desktop.library import new_id
from tests.gui.at_hand import AtHand, is_task

_LEFT = Qt.MouseButton.LeftButton


class ReadingStates(AtHand):
    """What stands around the text, over it and beside it."""

    def place(self, offset: int) -> QPointF:
        """Return where a letter of the text is painted, in the text's own pixels."""
        page = self.page.source.page
        self.page.source.page.scroll_to(Span(offset, offset))
        self.settle()
        block = page.document().findBlock(page.sheet.display.offsets.to_qt(offset))
        within = page.sheet.display.offsets.to_qt(offset) - block.position()
        rect = next(rect for one, rect in page.sight.blocks() if one.blockNumber() == block.blockNumber())
        line = block.layout().lineForTextPosition(within)
        return rect.topLeft() + QPointF(line.cursorToX(within)[0] + 4, line.y() + line.height() / 2)

    # Lines and lists over the text

    def show_cautions(self) -> None:
        self.imported("tin ngan - So Tu phap.txt")
        self.open("tin ngan")
        self.trigger("review.next_caution")
        self.trigger("review.next_caution")

    def show_cautions_seen(self) -> None:
        self.show_cautions()
        self.trigger("review.seen")

    def marked(self) -> list[Span]:
        """Open a report and set a mark of each kind."""
        self.open("NQ31")
        finds, report = tuple(self.session.finds), self.session.report.id
        places = [spans_of(find)[0] for find in finds[2:6]]
        marks = [
            Mark(new_id(), report, MarkKind.NOTE, places[0], "So với số liệu của Cục Thống kê"),
            Mark(new_id(), report, MarkKind.BOOKMARK, places[1], ""),
            Mark(new_id(), report, MarkKind.QUESTION, places[2], "Giao cho ai chủ trì, Sở hay Văn phòng?"),
        ]
        self.session.set_marks("add_note", [(None, mark) for mark in marks])
        self.settle()
        return places

    def show_marks(self) -> None:
        places = self.marked()
        self.page.desk.marks.head.setChecked(True)
        self.settle()
        self.page.source.select(places[1])

    def show_mark_editor(self) -> None:
        self.open("NQ31")
        self.page.source.page.setFocus()
        self.trigger("marking.question")

    def show_comments(self) -> None:
        prepared = prepare(paths.resources("samples", "tin ngan - So Tu phap.txt"))
        said = (
            Comment(
                Span(60, 90), "Lê Thị Minh Thư", "Số liệu này đã đối chiếu với Phòng Hành chính tư pháp chưa?"
            ),
            Comment(Span(400, 440), "", "Bỏ câu này."),
            Comment(
                Span(700, 760),
                "Chánh Văn phòng",
                "Đề nghị nêu rõ cơ quan chủ trì, cơ quan phối hợp và thời hạn cụ thể của từng việc; nếu chưa "
                "có thì ghi là đang chờ ý kiến của Ban Thường vụ, không để trống như hiện nay vì dễ hiểu nhầm.",
            ),
        )
        source = replace(prepared.source, sha256="1" * 64, file="co gop y.docx", comments=said)
        added = self.window.library.add(source, None, prepared.extraction)
        self.page.refresh_reports()
        self.session.open_report(added.report_id)
        self.settle()
        self.trigger("review.next_comment")

    def show_all_lists(self) -> None:
        self.show_comments()
        mark = Mark(new_id(), self.session.report.id, MarkKind.QUESTION, Span(60, 90), "Hỏi lại")
        self.session.set_marks("add_note", [(None, mark)])
        self.session.set_note(next(iter(self.session.finds)).id, "Hỏi lại Phòng Tài chính")
        self.page.comments.head.setChecked(False)

    def show_announced(self) -> None:
        self.open("BC tong ket")
        self.page.facts.announced_requested.emit()

    def show_next_unseen(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.next_unseen")

    # Cards and tips

    def show_hover_card(self) -> None:
        self.chosen_task()
        self.trigger("reading.info")

    def show_hover_card_of_official(self) -> None:
        self.open("BC tong ket")
        self.choose(lambda find: isinstance(find.content, Official) and len(find.content.roles) > 1)
        self.trigger("reading.info")

    def tip(self, offset: int) -> None:
        """Show what resting the mouse on a letter shows."""
        point = self.place(offset)
        page = self.page.source.page
        QToolTip.showText(page.viewport().mapToGlobal(point.toPoint()), boxed(page.card_at(point)), page)

    def show_tip_of_find(self) -> None:
        self.open("BC tong ket")
        find = next(one for one in self.session.finds if is_task(one) and one.content.due)
        self.tip(find.content.span.start + 6)

    def show_tip_of_mark(self) -> None:
        self.tip(self.marked()[2].start + 4)

    def show_tip_of_strip(self) -> None:
        self.open("BC tong ket")
        strip = self.page.source.overview
        point = QPointF(strip.width() / 2, strip.height() * 0.6)
        QToolTip.showText(strip.mapToGlobal(point.toPoint()), strip.tip_at(point), strip)

    # The text itself

    def show_paragraph_numbers(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.numbers")

    def show_large_letters(self) -> None:
        self.open("BC tong ket")
        self.choose(is_task)
        self.page.source.set_look(Look(size=18, face=Face.SANS, leading=Leading.AIRY))

    def show_short_close_lines(self) -> None:
        self.open("BC tong ket")
        self.choose(is_task)
        self.page.source.set_look(Look(size=9, measure=Measure.NARROW, leading=Leading.CLOSE, numbers=True))

    def show_top_of_text(self) -> None:
        self.open("BC tong ket")
        self.page.source.page.verticalScrollBar().setValue(0)

    def show_drag_end(self) -> None:
        self.chosen_task()
        handles = self.page.source.page.handles
        edge = list(handles._edges(handles.span()).values())[-1]
        QTest.mousePress(self.page.source.page.viewport(), _LEFT, pos=edge.bottomLeft().toPoint())
        handles.drag(edge.bottomLeft() + QPointF(-220, 10))

    def show_split_offered(self) -> None:
        self.open("NQ31")
        tasks = [one for one in self.session.finds if is_task(one)]
        self.session.choose(max(tasks, key=lambda one: one.content.span.end - one.content.span.start).id)
        self.trigger("review.split")

    def show_merged(self) -> None:
        self.chosen_task()
        self.trigger("review.merge")

    def show_find_in_text(self) -> None:
        self.open("BC tong ket")
        field = self.window.header.search
        field.setFocus()
        QTest.keyClicks(field, "cap nuoc")

    def show_find_nothing(self) -> None:
        self.open("BC tong ket")
        field = self.window.header.search
        field.setFocus()
        QTest.keyClicks(field, "khong co dau ca")

    def show_go_to(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.go")

    def show_go_to_typed(self) -> None:
        self.show_go_to()
        QTest.keyClicks(self.page.desk.go_to.line, "nhiem vu")

    def show_desk(self) -> None:
        self.open("BC tong ket")
        self.trigger("reading.looks")

    def show_lost_find(self) -> None:
        self.open("BC tong ket")
        find = self.choose(lambda find: isinstance(find.content, Official))
        self.session.correct(find.id, Official("Người không rõ", ()))
        self.session.choose(find.id)

    def show_added_by_clerk(self) -> None:
        self.chosen_task()
        self.page.source.select(Span(40, 120))
        self.session.add_statement(Span(40, 120), StatementKind.RESULT)

    # Menus over the text

    def show_text_menu(self) -> None:
        self.chosen_task()
        span = self.session.finding(self.session.chosen).content.span
        self._menu_at(span.start + 4)

    def show_selection_menu(self) -> None:
        self.chosen_task()
        span = self.session.finding(self.session.chosen).content.span
        self.page.source.select(Span(span.start + 10, span.end - 10))
        self._menu_at(span.start + 24)

    def show_menu_on_mark(self) -> None:
        self._menu_at(self.marked()[2].start + 4)

    def _menu_at(self, offset: int) -> None:
        at = self.page.source.page.viewport().mapToGlobal(self.place(offset).toPoint())
        self.page.desk.menu.made(at, (self.page.desk.go, self.page.desk.looks)).popup(at + QPoint(2, 2))

    # Pages

    def show_pages_beside(self) -> None:
        self.open("NQ31")
        self.choose(is_task)
        self.trigger("pages_beside")
        self.settle()

    def show_pages_larger(self) -> None:
        self.show_pages_beside()
        for _ in range(3):
            self.page.beside.view.zoom(1)

    def chosen_task(self) -> None:
        """Choose a task with a deadline."""
        self.open("BC tong ket")
        self.choose(lambda find: isinstance(find.content, Statement) and len(find.content.due) > 0)
