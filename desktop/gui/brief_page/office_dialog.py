"""The office's own words on its documents: entered once, proposed again, shown as the layout rules write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.briefs import Authority, OfficeDetails, Urgency
from desktop.domain import Secrecy
from desktop.gui.brief_page.naming import authority_title, secrecy_title, urgency_title
from desktop.gui.brief_page.office_rules import doubts
from desktop.gui.combo import Combo
from desktop.gui.sizes import fitting
from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WITH_WHOM = {Authority.COLLECTIVE, Authority.DEPUTY, Authority.DELEGATED, Authority.EMPOWERED}
_WIDTH, _FOOT = 620, 90
"""Pixels of the dialog, and of what stands below its fields."""


class OfficeDialog(QDialog):
    """What is left empty stays a blank in the document; nothing is guessed."""

    office_changed = Signal(object)

    def __init__(
        self,
        office: OfficeDetails,
        profile: str,
        words: Mapping[str, Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._profile, self._words = profile, words
        self._shown = False
        self.setWindowTitle(self.tr("Office details"))
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(20, 16, 20, 4)
        for part in (self._lead(), self._head(), self._signature(), self._marks()):
            column.addWidget(part)
        column.addStretch(1)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 6, 20, 0)
        for below in (self._notice(), self._buttons()):
            foot.addWidget(below)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 14)
        layout.addWidget(_scrolled(inner), 1)
        layout.addLayout(foot)
        self._align()
        self.show_office(office)
        self.resize(fitting(self, _WIDTH, inner.sizeHint().height() + _FOOT))

    def _lead(self) -> QLabel:
        lead = QLabel(
            self.tr("Entered once, put into every brief. What is left empty stays a blank to be filled.")
        )
        set_role(lead, "soft")
        lead.setWordWrap(True)
        return lead

    def _notice(self) -> QLabel:
        self.doubts = QLabel()
        set_role(self.doubts, "notice")
        self.doubts.setWordWrap(True)
        self.doubts.setAccessibleName(self.tr("What to check"))
        return self.doubts

    def _align(self) -> None:
        """Let the fields of all groups begin at one edge."""
        labels = [label for label in self.findChildren(QLabel) if label.buddy()]
        width = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(width)

    def _head(self) -> QGroupBox:
        self.superior = self._line("superior", self.tr("Superior body"), "TỈNH ỦY …")
        self.body = self._line("body", self.tr("Own body"), "VĂN PHÒNG")
        self.symbol = self._line("symbol", self.tr("Symbol behind the number"), "VPTU")
        self.place = self._line("place", self.tr("Place in front of the date"), "")
        return _grouped(
            self.tr("Head"),
            (self.tr("&Superior body"), self.superior),
            (self.tr("&Own body"), self.body),
            (self.tr("S&ymbol"), self.symbol),
            (self.tr("&Place"), self.place),
        )

    def _signature(self) -> QGroupBox:
        self.authority = Combo()
        self.authority.setAccessibleName(self.tr("Authority"))
        for one in Authority:
            self.authority.addItem(authority_title(one), one)
        self.whom = self._line("whom", self.tr("For whom"), "BAN THƯỜNG VỤ")
        self.post = self._line("post", self.tr("Post of the signer"), "CHÁNH VĂN PHÒNG")
        self.signer = self._line("signer", self.tr("Name of the signer"), "")
        self.recipients = QPlainTextEdit()
        self.recipients.setAccessibleName(self.tr("Recipients, one to a line"))
        self.recipients.setPlaceholderText(self.tr("one to a line, the last one where a copy is kept"))
        self.recipients.setTabChangesFocus(True)
        self.recipients.setFixedHeight(88)
        self.recipients.textChanged.connect(self._check)
        self.authority.currentIndexChanged.connect(lambda _place: self._check())
        return _grouped(
            self.tr("Signature and recipients"),
            (self.tr("&Authority"), self.authority),
            (self.tr("&For whom"), self.whom),
            (self.tr("Pos&t"), self.post),
            (self.tr("S&igner"), self.signer),
            (self.tr("&Recipients"), self.recipients),
        )

    def _marks(self) -> QGroupBox:
        self.secrecy = Combo()
        self.secrecy.setAccessibleName(self.tr("Secrecy"))
        for one in Secrecy:
            self.secrecy.addItem(secrecy_title(one), one)
        self.urgency = Combo()
        self.urgency.setAccessibleName(self.tr("Urgency"))
        for urgency in Urgency:
            self.urgency.addItem(urgency_title(urgency), urgency)
        self.circulation = self._line("circulation", self.tr("Circulation"), "TÀI LIỆU HỘI NGHỊ")
        self.draft = self._line("draft", self.tr("Draft mark"), "Dự thảo lần 1")
        return _grouped(
            self.tr("Marks of this brief alone, never set by the program"),
            (self.tr("Se&crecy"), self.secrecy),
            (self.tr("&Urgency"), self.urgency),
            (self.tr("Circu&lation"), self.circulation),
            (self.tr("&Draft"), self.draft),
        )

    def _line(self, field: str, name: str, example: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        completer = QCompleter(list(self._words.get(field, ())), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        line.textChanged.connect(lambda _text: self._check())
        return line

    def _buttons(self) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Save | standard.Cancel)
        set_role(buttons.button(standard.Save), "main")
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        return buttons

    def show_office(self, office: OfficeDetails) -> None:
        """Show the details of an office."""
        for name in ("superior", "body", "symbol", "place", "whom", "post", "signer", "circulation", "draft"):
            getattr(self, name).setText(getattr(office, name))
        self.recipients.setPlainText("\n".join(office.recipients))
        for combo, value in (
            (self.authority, office.authority),
            (self.secrecy, office.secrecy),
            (self.urgency, office.urgency),
        ):
            combo.setCurrentIndex(max(0, combo.findData(value)))
        self._shown = True
        self._check()

    def office(self) -> OfficeDetails:
        """Return the details as they stand in the fields."""
        authority = Authority(self.authority.currentData())
        lines = (line.strip(" -–;.\t") for line in self.recipients.toPlainText().splitlines())
        return OfficeDetails(
            superior=self.superior.text().strip(),
            body=self.body.text().strip(),
            symbol=self.symbol.text().strip().lstrip("-/"),
            place=self.place.text().strip(),
            authority=authority,
            whom=self.whom.text().strip() if authority in _WITH_WHOM else "",
            post=self.post.text().strip(),
            signer=self.signer.text().strip(),
            recipients=tuple(line for line in lines if line),
            secrecy=Secrecy(self.secrecy.currentData()),
            urgency=Urgency(self.urgency.currentData()),
            circulation=self.circulation.text().strip(),
            draft=self.draft.text().strip(),
        )

    def _check(self) -> None:
        self.whom.setEnabled(Authority(self.authority.currentData()) in _WITH_WHOM)
        if self._shown:
            found = doubts(self.office(), self._profile)
            self.doubts.setText("\n".join(found))
            self.doubts.setVisible(bool(found))

    def _save(self) -> None:
        self.office_changed.emit(self.office())
        self.accept()


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(inner)
    return area


def _grouped(title: str, *rows: tuple[str, QWidget]) -> QGroupBox:
    group = QGroupBox(title)
    form = QFormLayout(group)
    form.setContentsMargins(0, 6, 0, 0)
    form.setVerticalSpacing(5)
    for label, field in rows:
        form.addRow(label, field)
    return group
