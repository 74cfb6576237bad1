"""A file before and after it was put into Unicode, in whatever encoding the clerk chooses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.gui.combo import Combo
from desktop.gui.jobs import Jobs, Work
from desktop.gui.sizes import fitting
from desktop.gui.theme import appearance, reading_font, set_role
from desktop.gui.translation import spoken
from desktop.intake import prepare_again
from desktop.reading import AS_WRITTEN, encodings, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QTextDocument

    from desktop.domain import Source

_SHOWN = 60_000
"""Characters of a text that are shown: enough to judge an encoding by."""
_WORD = re.compile(r"[^ \t\n]+")


class EncodingDialog(QDialog):
    """Shows the text as the file holds it at the left, as an encoding makes it at the right."""

    prepared = Signal(object)
    """The file as it was read in the chosen encoding and searched: a `Prepared`."""

    def __init__(self, file: Path, name: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file, self._name, self._jobs = file, name, jobs
        self._read: dict[str | None, Source | UserError] = {}
        self._works: list[Work] = []
        self._asked: set[str | None] = set()
        self.setWindowTitle(self.tr("Encoding: {0}").format(name))
        self.resize(fitting(self, 1080, 640))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(self._choice_row())
        layout.addLayout(self._texts(), 1)
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setAccessibleName(self.tr("Outcome"))
        set_role(self.message, "soft")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        layout.addWidget(self.message)
        layout.addWidget(self.progress)
        layout.addWidget(self._button_box())
        self._look(AS_WRITTEN)
        self._show()

    def _choice_row(self) -> QHBoxLayout:
        self.choice = Combo()
        self.choice.setAccessibleName(self.tr("Encoding"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.choice.addItem(self.tr("As the program recognises it"), None)
        for code, name in encodings().items():
            self.choice.addItem(name, code)
        self.choice.currentIndexChanged.connect(lambda _index: self._show())
        label = QLabel(self.tr("&Encoding"))
        label.setBuddy(self.choice)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(label)
        row.addWidget(self.choice)
        row.addStretch(1)
        return row

    def _texts(self) -> QHBoxLayout:
        self.before, self.after = _Text(), _Text()
        self.before.follow(self.after)
        self.after.follow(self.before)
        both = QHBoxLayout()
        both.setSpacing(12)
        for text, title in (
            (self.before, self.tr("As it stands in the file")),
            (self.after, self.tr("Put into Unicode")),
        ):
            text.setAccessibleName(title)
            head = QLabel(title)
            set_role(head, "heading")
            column = QVBoxLayout()
            column.addWidget(head)
            column.addWidget(text)
            both.addLayout(column)
        return both

    def _button_box(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.take = QPushButton(self.tr("&Read it in this encoding"))
        set_role(self.take, "main")
        self.take.setDefault(True)
        self.take.clicked.connect(lambda: self._prepare(self.choice.currentData()))
        self.leave = QPushButton(self.tr("&Leave it as in the file"))
        self.leave.clicked.connect(lambda: self._prepare(AS_WRITTEN))
        buttons.addButton(self.leave, role)
        buttons.addButton(self.take, role)
        return buttons

    # The preview

    def _look(self, code: str | None) -> None:
        """Read the file in an encoding beside the window."""
        if code in self._asked:
            return
        self._asked.add(code)
        work = Work()
        work.finished.connect(self._keep)
        self._start(lambda _work: (code, _read(self._file, code)), work)

    def _keep(self, answer: tuple[str | None, Source | UserError]) -> None:
        code, source = answer
        self._read[code] = source
        if code is None and not isinstance(source, UserError):
            self._name_found(source.encoding)
        elif code is None and self.choice.currentData() is None:
            self.choice.setCurrentIndex(1)
        self._show()

    def _name_found(self, found: str | None) -> None:
        names = [encodings()[code] for code in (found or "").split("+") if code in encodings()]
        words = self.tr("As the program recognises it: {0}").format(" + ".join(names) or "Unicode")
        self.choice.setItemText(0, words)

    def _show(self) -> None:
        """Show both texts, or read what is not known yet."""
        code = self.choice.currentData()
        before, after = self._read.get(AS_WRITTEN), self._read.get(code)
        if after is None:
            self._look(code)
        if before is not None and after is not None:
            texts = [_text(before), _text(after)]
            self.before.show_beside(*texts)
            self.after.show_beside(*reversed(texts))
            self._say(after, *texts)
        self._enable()

    def _say(self, after: Source | UserError, old: str, new: str) -> None:
        if isinstance(after, UserError):
            self.message.setText(f"{after.message(spoken())} {after.remedy(spoken())}")
            return
        changed = sum(_differing(*lines) for lines in zip(old.split("\n"), new.split("\n"), strict=False))
        words = self.tr("Words that come out different: {0}").format(changed)
        if len(after.text) > _SHOWN:
            words += self.tr(" · only the beginning of the text is shown")
        self.message.setText(words)

    # Reading it

    def _prepare(self, code: str | None) -> None:
        work = Work()
        work.finished.connect(self._hand_over)
        work.failed.connect(self._refuse)
        self._start(lambda work: prepare_again(self._file, self._name, code, work.is_cancelled), work)
        self.message.setText(self.tr("The file is being read and searched…"))
        self._enable()

    def _hand_over(self, prepared: object) -> None:
        self.prepared.emit(prepared)
        self.accept()

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.message.setText(f"{error.message(spoken())} {error.remedy(spoken())}")

    def _start(self, function: Callable[[Work], object], work: Work) -> None:
        self._works.append(work)
        work.ended.connect(self._end)
        self._jobs.start(function, work)

    def _end(self) -> None:
        self._works = [work for work in self._works if work is not self.sender()]
        self._enable()

    def _enable(self) -> None:
        self.progress.setVisible(bool(self._works))
        there = self._read.get(self.choice.currentData())
        self.take.setEnabled(not self._works and there is not None and not isinstance(there, UserError))
        self.leave.setEnabled(not self._works and not isinstance(self._read.get(AS_WRITTEN), UserError))

    def done(self, result: int) -> None:
        """Close; what is still being read is no longer wanted."""
        for work in self._works:
            work.cancel()
        super().done(result)


class _Text(QPlainTextEdit):
    """One of the two texts; both show the same lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFont(reading_font(11))
        self.setTabChangesFocus(True)
        self._marks = _Marks(self.document())

    def follow(self, other: _Text) -> None:
        """Scroll as another text is scrolled."""
        other.verticalScrollBar().valueChanged.connect(lambda: self._show_line_of(other))

    def _show_line_of(self, other: _Text) -> None:
        there = other.firstVisibleBlock().blockNumber()
        if self.firstVisibleBlock().blockNumber() != there:
            self.verticalScrollBar().setValue(self.document().findBlockByNumber(there).firstLineNumber())

    def show_beside(self, text: str, other: str) -> None:
        """Show a text with the words marked that are different in another."""
        place = self.verticalScrollBar().value()
        self._marks.other = other.split("\n")
        self.setPlainText(text)
        self.verticalScrollBar().setValue(place)


class _Marks(QSyntaxHighlighter):
    """Marks the words of each line that the other text has otherwise."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.other: list[str] = []

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        number = self.currentBlock().blockNumber()
        other = self.other[number] if number < len(self.other) else ""
        mark = QTextCharFormat()
        mark.setBackground(QColor(appearance().theme.chosen))
        words = _WORD.findall(other)
        for place, found in enumerate(_WORD.finditer(text)):
            if place >= len(words) or found.group() != words[place]:
                start = len(text[: found.start()].encode("utf-16-le")) // 2
                self.setFormat(start, len(found.group().encode("utf-16-le")) // 2, mark)


def _read(file: Path, code: str | None) -> Source | UserError:
    try:
        return read(file, code)
    except UserError as error:
        return error


def _text(source: Source | UserError) -> str:
    return "" if isinstance(source, UserError) else source.text[:_SHOWN]


def _differing(one: str, other: str) -> int:
    words = zip(_WORD.findall(one), _WORD.findall(other), strict=False)
    return sum(mine != yours for mine, yours in words)
