"""The right click on the pages of a brief: to the find, words and tables copied, the size of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from desktop.gui.brief_page.preview import Preview


class PreviewMenu(QObject):
    """Offers only what can be done at the place."""

    def __init__(self, preview: Preview, copy_tables: QAction) -> None:
        super().__init__(preview)
        self._preview, self._copy_tables = preview, copy_tables
        preview.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        preview.customContextMenuRequested.connect(self._open)

    def menu_at(self, point: QPointF) -> QMenu:
        """Return the menu for a place of the pane."""
        preview, menu = self._preview, QMenu(self._preview)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names, words = preview.names_at(point), preview.words_at(point)
        if names:
            menu.addAction(self.tr("Show where it stands in the &report"), lambda: preview.chosen.emit(names))
            menu.addAction(self.tr("&Copy the words"), lambda: QGuiApplication.clipboard().setText(words))
            menu.addSeparator()
        menu.addAction(self._copy_tables)
        menu.addSeparator()
        menu.addAction(self.tr("&Fit the width"), lambda: preview.set_zoom(None))
        menu.addAction(self.tr("&True size"), lambda: preview.set_zoom(1.0))
        return menu

    def _open(self, point: QPoint) -> None:
        self.menu_at(QPointF(point)).popup(self._preview.viewport().mapToGlobal(point))
