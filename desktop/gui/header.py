"""The bar on top of the window: the name, the words to find, and the two things done most."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from desktop.gui.icons import icon
from desktop.gui.search_field import SearchField
from desktop.gui.theme import set_role


class Header(QFrame):
    """Finds words in the open report as they are typed; Import and Word stand at the right."""

    find_changed = Signal(str)
    find_next = Signal()
    find_previous = Signal()
    left_search = Signal()
    import_requested = Signal()
    brief_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        brand = QLabel("Trích Lục")
        set_role(brand, "brand")
        self.search = SearchField()
        set_role(self.search, "search")
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Find in the report"))
        self.search.setPlaceholderText(self.tr("Find, no tone marks needed   Ctrl+F"))
        self.search.setMinimumWidth(150)
        self.search.setMaximumWidth(330)
        self.search.words_changed.connect(self.find_changed)
        self.search.next_wanted.connect(self.find_next)
        self.search.previous_wanted.connect(self.find_previous)
        self.search.left.connect(self.left_search)
        self.import_button = QPushButton(icon("file-plus"), self.tr("Import reports"))
        self.import_button.clicked.connect(self.import_requested)
        self.brief_button = QPushButton(icon("file-text", "accent_ink"), self.tr("Write Word"))
        set_role(self.brief_button, "main")
        self.brief_button.clicked.connect(self.brief_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 6, 14, 6)
        layout.setSpacing(8)
        layout.addWidget(brand)
        layout.addStretch(1)
        layout.addWidget(self.search, 3, Qt.AlignmentFlag.AlignVCenter)
        layout.addSpacing(4)
        layout.addWidget(self.import_button)
        layout.addWidget(self.brief_button)

    def start_search(self) -> None:
        """Put the caret into the search field, its words chosen."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def show_found(self, *, found: bool, place: str = "") -> None:
        """Mark the field where its words do not stand in the report; say which place of how many is shown."""
        self.search.say(place)
        self.search.setProperty("missing", not found)
        self.search.style().unpolish(self.search)
        self.search.style().polish(self.search)

    def set_review(self, *, reviewing: bool) -> None:
        """Show what belongs to a review only while there is one."""
        self.search.setVisible(reviewing)
        self.brief_button.setVisible(reviewing)
