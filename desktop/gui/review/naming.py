"""Words for kinds, states and areas, and the names of commands as undo shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain import Area, FindingState, MarkKind, Origin, StatementKind
from desktop.gui.review.filters import Band, Order
from desktop.gui.review.groups import Group
from desktop.gui.translation import spoken
from desktop.sureness import FAIRLY, SURE
from desktop.whereabouts import Whereabouts, said
from desktop.wording import say

if TYPE_CHECKING:
    import datetime as dt

    from desktop.domain import Caution


def group_title(group: Group) -> str:
    """Return the words on a tab."""
    translate = QCoreApplication.translate
    return {
        Group.ALL: translate("naming", "All"),
        Group.TASK: translate("naming", "Tasks"),
        Group.OFFICIAL: translate("naming", "Officials"),
        Group.RESULT: translate("naming", "Results"),
        Group.LIMITATION: translate("naming", "Limitations"),
        Group.PROPOSAL: translate("naming", "Proposals"),
        Group.AWARD: translate("naming", "Awards"),
        Group.NOTED: translate("naming", "Notes"),
    }[group]


def one_of(group: Group) -> str:
    """Return what one find of a group is called."""
    translate = QCoreApplication.translate
    return {
        Group.ALL: translate("naming", "Find"),
        Group.TASK: translate("naming", "Task"),
        Group.OFFICIAL: translate("naming", "Official"),
        Group.RESULT: translate("naming", "Result"),
        Group.LIMITATION: translate("naming", "Limitation"),
        Group.PROPOSAL: translate("naming", "Proposal"),
        Group.AWARD: translate("naming", "Award"),
        Group.NOTED: translate("naming", "Note"),
    }[group]


def kind_title(kind: StatementKind) -> str:
    """Return what a statement of a kind is called."""
    return one_of(Group(kind.value))


def state_title(state: FindingState) -> str:
    """Return a decision in a word."""
    translate = QCoreApplication.translate
    return {
        FindingState.SUGGESTED: translate("naming", "not decided"),
        FindingState.ACCEPTED: translate("naming", "accepted"),
        FindingState.CORRECTED: translate("naming", "corrected"),
        FindingState.REJECTED: translate("naming", "rejected"),
    }[state]


def mark_title(kind: MarkKind) -> str:
    """Return what a mark of the clerk's is called."""
    translate = QCoreApplication.translate
    return {
        MarkKind.NOTE: translate("naming", "Note"),
        MarkKind.BOOKMARK: translate("naming", "Bookmark"),
        MarkKind.QUESTION: translate("naming", "Question for the leader"),
    }[kind]


def origin_title(origin: Origin) -> str:
    """Return who made a find."""
    translate = QCoreApplication.translate
    return {
        Origin.PROGRAM: translate("naming", "found by the program"),
        Origin.CLERK: translate("naming", "added by you"),
    }[origin]


def area_title(area: Area) -> str:
    """Return a work area as the office calls it."""
    translate = QCoreApplication.translate
    return {
        Area.ADVISORY: translate("naming", "Advice and work programme"),
        Area.DOCUMENTS: translate("naming", "Drafting and checking documents"),
        Area.INFORMATION: translate("naming", "Information and reporting"),
        Area.MONITORING: translate("naming", "Monitoring and urging"),
        Area.COORDINATION: translate("naming", "Coordination"),
        Area.RECORDS: translate("naming", "Records, archives, secrecy"),
        Area.PETITIONS: translate("naming", "Citizens and petitions"),
        Area.FINANCE: translate("naming", "Finance and administration"),
        Area.DIGITAL: translate("naming", "Digital transformation"),
        Area.PERSONNEL: translate("naming", "Organisation and personnel"),
        Area.PARTY: translate("naming", "Party building"),
        Area.SECTOR: translate("naming", "Work of the sector"),
    }[area]


def date_words(day: dt.date) -> str:
    """Return a day as papers in Vietnam write it."""
    return f"{day:%d/%m/%Y}"


def confidence_words(confidence: float) -> str:
    """Return a confidence with two digits in the language of the window."""
    return QLocale().toString(float(confidence), "f", 2)


def sureness_words(confidence: float) -> str:
    """Return in a word or two how sure the program is: what it is sure of, and what asks for a look."""
    translate = QCoreApplication.translate
    if confidence >= SURE:
        return translate("naming", "sure")
    return translate("naming", "fairly sure") if confidence >= FAIRLY else translate("naming", "look at it")


def band_title(band: Band) -> str:
    """Return how sure the program is, in a word or two."""
    return sureness_words({Band.SURE: SURE, Band.FAIRLY: FAIRLY, Band.LOOK: 0.0}[band])


def order_title(order: Order) -> str:
    """Return what the finds are sorted by."""
    translate = QCoreApplication.translate
    return {
        Order.TEXT: translate("naming", "as in the text"),
        Order.CONFIDENCE: translate("naming", "least sure first"),
        Order.DEADLINE: translate("naming", "by deadline"),
    }[order]


def place_words(whereabouts: Whereabouts, offset: int) -> str:
    """Return where something stands ("page 3, section II.2") in the language of the window, or nothing."""
    return said(whereabouts.page(offset), whereabouts.section(offset), spoken())


def caution_words(caution: Caution) -> tuple[str, str]:
    """Return what is doubtful and what to check, in the language of the window."""
    details = dict(caution.details)
    return (
        say(caution.code, spoken(), **details),
        say(caution.code, spoken(), "remedy", **details),
    )


def kind_code(kind: StatementKind) -> str:
    """Return the two letters of a kind of statement."""
    translate = QCoreApplication.translate
    return {
        StatementKind.TASK: translate("naming", "TA"),
        StatementKind.RESULT: translate("naming", "RE"),
        StatementKind.LIMITATION: translate("naming", "LI"),
        StatementKind.PROPOSAL: translate("naming", "PR"),
        StatementKind.AWARD: translate("naming", "AW"),
    }[kind]
