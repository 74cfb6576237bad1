"""Every key of the program (F1), made from the menus and so never out of date; keys are changed here."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence, QPixmap, QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.folding import plain
from desktop.gui.icons import icon
from desktop.gui.key_dialog import KeyDialog
from desktop.gui.nothing import Nothing
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role
from desktop.gui.words_line import WordsLine

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtPrintSupport import QPrinter

    from desktop.gui.keymap import Keymap
    from desktop.gui.menus import Entry, Menus

_ENTRY = int(Qt.ItemDataRole.UserRole)


class ShortcutsDialog(QDialog):
    """The actions by menu with their keys: searched, printed, and each given another key."""

    def __init__(self, menus: Menus, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menus, self._keymap = menus, keymap
        blank = QPixmap(16, 16)
        blank.fill(Qt.GlobalColor.transparent)
        self._nothing = QIcon(blank)  # words stand below each other, with and without an icon
        self.setWindowTitle(self.tr("Keys"))
        self.resize(fitting(self, 720, 640))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self._search())
        layout.addWidget(self._tree(), 1)
        note = QLabel(self.tr("Double-click or press Enter to change a key. Changes are kept at once."))
        set_role(note, "soft")
        layout.addWidget(note)
        layout.addLayout(self._buttons())
        keymap.changed.connect(self._show)
        self._show()
        self.words.setFocus()

    def _search(self) -> WordsLine:
        self.words = WordsLine()
        self.words.setPlaceholderText(self.tr("Find an action or a key, no tone marks needed"))
        self.words.setAccessibleName(self.tr("Find an action or a key"))
        self.words.setClearButtonEnabled(True)
        self.words.words_changed.connect(self._filter)
        return self.words

    def _tree(self) -> QTreeWidget:
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Actions and their keys"))
        self.tree.setHeaderLabels([self.tr("Action"), self.tr("Key"), ""])
        set_role(self.tree, "rows")
        self.nothing = Nothing(self.tree)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemActivated.connect(lambda _item, _column: self.change())
        self.tree.currentItemChanged.connect(lambda *_: self._refresh_buttons())
        return self.tree

    def _buttons(self) -> QHBoxLayout:
        self.change_button = QPushButton(self.tr("&Change the key…"))
        self.change_button.clicked.connect(self.change)
        self.reset_button = QPushButton(self.tr("&Reset this key"))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button = QPushButton(self.tr("Reset &all keys"))
        self.reset_all_button.clicked.connect(self._keymap.reset_all)
        self.print_button = QPushButton(icon("printer"), self.tr("&Print…"))
        self.print_button.clicked.connect(self.print)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        for button in (self.change_button, self.reset_button, self.reset_all_button, self.print_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(close)
        return row

    # Showing

    def _show(self) -> None:
        """Show all keys anew; the chosen action stays chosen."""
        chosen = self._chosen()
        self.tree.clear()
        rows: dict[QAction, QTreeWidgetItem] = {}
        groups = []
        for title, entries in self._menus.groups():
            group = QTreeWidgetItem([title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            rows |= {entry.action: self._row(group, entry) for entry in entries}
            groups.append(group)
        self.tree.addTopLevelItems(groups)
        self.tree.expandAll()
        if chosen and chosen.action in rows:
            self.tree.setCurrentItem(rows[chosen.action])
        self._filter()

    def _row(self, group: QTreeWidgetItem, entry: Entry) -> QTreeWidgetItem:
        own = self.tr("changed") if self._keymap.is_own(entry.action) else ""
        row = QTreeWidgetItem(group, [entry.words, self._keymap.keys(entry.action), own])
        row.setData(0, _ENTRY, entry)
        row.setIcon(0, self._nothing if entry.action.icon().isNull() else entry.action.icon())
        return row

    def _filter(self) -> None:
        wanted = plain(self.words.words()).split()
        root = self.tree.invisibleRootItem()
        for group in _children(root):
            shown = 0
            for row in _children(group):
                said = plain(" ".join(row.text(column) for column in range(3)))
                row.setHidden(not all(word in said for word in wanted))
                shown += not row.isHidden()
            group.setHidden(not shown)
        found = any(not group.isHidden() for group in _children(root))
        self.nothing.say("" if found else self.tr("No action and no key fits these words."))
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        entry = self._chosen()
        self.change_button.setEnabled(entry is not None)
        self.reset_button.setEnabled(entry is not None and self._keymap.is_own(entry.action))
        entries = self._menus.entries()
        self.reset_all_button.setEnabled(any(self._keymap.is_own(entry.action) for entry in entries))

    def _chosen(self) -> Entry | None:
        item = self.tree.currentItem()
        entry: Entry | None = item.data(0, _ENTRY) if item and not item.isHidden() else None
        return entry

    # Changing

    def change(self) -> None:
        """Ask for another key of the chosen action."""
        if entry := self._chosen():
            KeyDialog(self._keymap, entry.action, self).open()

    def _reset(self) -> None:
        if entry := self._chosen():
            self._keymap.reset(entry.action)

    # Printing

    def print(self) -> None:
        """Ask for a printer and print all keys."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 (seldom wanted)

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.print_to(printer))
        QDialog.open(dialog)  # its own `open` wants a slot

    def print_to(self, printer: QPrinter) -> None:
        """Print all keys, whatever is shown now."""
        document = QTextDocument()
        document.setHtml(self._sheet())
        document.print_(printer)

    def _sheet(self) -> str:
        groups = [
            (title, [(entry.words, self._keys(entry.action)) for entry in entries if self._keys(entry.action)])
            for title, entries in self._menus.groups()
        ]
        body = "".join(
            f"<h3>{escape(title)}</h3><table width='100%' cellpadding='2'>{''.join(map(_line, rows))}</table>"
            for title, rows in groups
            if rows
        )
        return f"<h2>{escape(self.tr('Keys of Trích Lục'))}</h2>{body}"

    def _keys(self, action: QAction) -> str:
        return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for at in range(item.childCount()) if (child := item.child(at))]


def _line(row: tuple[str, str]) -> str:
    return f"<tr><td width='75%'>{escape(row[0])}</td><td><b>{escape(row[1])}</b></td></tr>"
