"""What every field that takes an edit as one step does with it, whatever widget it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from desktop.gui.theme import set_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance


_REFUSED = "refused"


class Holding:
    """Mixed into a field with the signals `committed` and `refused`, and with `text` and `setText`."""

    committed: SignalInstance
    refused: SignalInstance
    _value: str
    _holds: Callable[[str], bool] | None
    _trouble: str

    def words(self) -> str:
        """Return what is typed, on one line and without blanks around it."""
        return " ".join(self.text().split())  # type: ignore[attr-defined]

    def commit(self) -> None:
        """Hand over what was typed, unless it is as before or does not hold."""
        words = self.words()
        if words == self._value:
            return
        if self.has_trouble():
            self._refuse(empty=not words)
            return
        self._value = words
        self.committed.emit(words)

    def _refuse(self, *, empty: bool) -> None:
        """Say why words cannot be taken; where nothing is typed, what was there comes back."""
        self.refused.emit(self._trouble)
        if empty:
            self.revert()
        elif isinstance(self, QWidget):
            QToolTip.showText(self.mapToGlobal(QPoint(0, self.height() - 6)), self._trouble, self)

    def revert(self) -> None:
        """Show the value as it was."""
        self.setText(self._value)  # type: ignore[attr-defined]
        self._show_trouble()

    def has_trouble(self) -> bool:
        """Say whether what is typed cannot be taken."""
        words = self.words()
        return self._holds is not None and words != self._value and not self._holds(words)

    def _show_trouble(self, *_: object) -> None:
        role = _REFUSED if self.has_trouble() else ""
        if isinstance(self, QWidget) and role != (self.property("role") or ""):
            self.setAccessibleDescription(self._trouble if role else "")
            set_role(self, role)
