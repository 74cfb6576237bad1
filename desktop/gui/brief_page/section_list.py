"""The sections of a brief: which, and in what order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.briefs import Kind, Section, possible_sections, usual_sections
from desktop.gui.brief_page.naming import section_title
from desktop.gui.brief_page.ticked_list import TickedList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


class SectionList(TickedList):
    """The chosen sections stand first, then the others that the kind can have."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SectionList", "Sections"), parent)
        self._kind = Kind.SUMMARY

    def show_sections(self, kind: Kind, sections: Sequence[Section]) -> None:
        """Show the sections that a kind can have, the chosen (else the usual) ones first and ticked."""
        self._kind = kind
        possible = possible_sections(kind)
        ticked = [one for one in sections if one in possible] or list(usual_sections(kind))
        rows = (*ticked, *(one for one in possible if one not in ticked))
        self.show_rows([(section_title(one), one.value) for one in rows], {one.value for one in ticked})
        self.setVisible(len(possible) > 1)

    def sections(self) -> tuple[Section, ...]:
        """Return the ticked sections in order; nothing where they are the usual ones."""
        ticked = tuple(map(Section, self.ticked()))
        return () if ticked == usual_sections(self._kind) else ticked
