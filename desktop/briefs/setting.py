"""What every section of one brief is written by: its kind, the profile, the day, the clerk's choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.briefs.kinds import Kind, Section, usual_sections

if TYPE_CHECKING:
    import datetime as dt

    from desktop.briefs.options import BriefOptions
    from desktop.briefs.profiles import Profile

_LANDSCAPE = (Kind.TASKS, Kind.OFFICIALS)


@dataclass(frozen=True, slots=True)
class Setting:
    """One brief's kind and choices."""

    kind: Kind
    profile: Profile
    today: dt.date
    options: BriefOptions

    @property
    def landscape(self) -> bool:
        """Whether the pages lie on their side."""
        return self.kind in _LANDSCAPE

    @property
    def width(self) -> float:
        """Room for the text between the margins, in millimetres."""
        across = self.profile.height if self.landscape else self.profile.width
        return across - self.profile.left - self.profile.right

    def across(self, width: float) -> float:
        """Return a width meant for upright pages as its share of these pages."""
        upright = self.profile.width - self.profile.left - self.profile.right
        return round(width * self.width / upright, 1)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections in their order: those chosen, else the usual ones."""
        return tuple(dict.fromkeys(self.options.sections)) or usual_sections(self.kind)

    @property
    def sourced(self) -> bool:
        """Whether the annotated source follows, for places to be linked to."""
        return Section.APPENDIX in self.sections
