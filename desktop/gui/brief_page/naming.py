"""What the choices of a brief are called in the window."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop.briefs import Authority, Columns, Grouping, Kind, OfficeDetails, Section, Tone, Urgency
from desktop.domain import Secrecy


class Scope(StrEnum):
    """Which reports a brief is made of."""

    OPEN = "open"
    TICKED = "ticked"
    LISTED = "listed"
    DONE = "done"
    ALL = "all"


def scope_title(scope: Scope) -> str:
    """Return what a set of reports is called, with a place for their number."""
    translate = QCoreApplication.translate
    return {
        Scope.OPEN: translate("brief", "The report that is open"),
        Scope.TICKED: translate("brief", "Ticked reports ({0})"),
        Scope.LISTED: translate("brief", "Reports that the list shows ({0})"),
        Scope.DONE: translate("brief", "Reports that are reviewed ({0})"),
        Scope.ALL: translate("brief", "All reports ({0})"),
    }[scope]


def kind_title(kind: Kind) -> str:
    """Return the name of a kind of document."""
    translate = QCoreApplication.translate
    return {
        Kind.SUMMARY: translate("brief", "Summary report"),
        Kind.COMBINED: translate("brief", "Several reports combined"),
        Kind.TASKS: translate("brief", "Table of tasks"),
        Kind.OFFICIALS: translate("brief", "List of officials"),
        Kind.CONCLUSION: translate("brief", "Notice of conclusions (draft)"),
        Kind.SLIP: translate("brief", "Slip for the leader"),
        Kind.ANNOTATED: translate("brief", "Annotated source"),
    }[kind]


def kind_use(kind: Kind) -> str:
    """Return in one line what a kind is for."""
    translate = QCoreApplication.translate
    return {
        Kind.SUMMARY: translate("brief", "One to three pages for the leader, the marked source behind them."),
        Kind.COMBINED: translate("brief", "What several reports ask for together, each task once."),
        Kind.TASKS: translate("brief", "Landscape, to follow who does what by when."),
        Kind.OFFICIALS: translate("brief", "In the order of protocol: posts, bodies, what each directed."),
        Kind.CONCLUSION: translate("brief", "From the words of whoever presided, to be finished by you."),
        Kind.SLIP: translate("brief", "Goes with the papers to the leader; it has no number."),
        Kind.ANNOTATED: translate("brief", "The whole text with coloured finds and comments in the margin."),
    }[kind]


KINDS = (
    Kind.SUMMARY,
    Kind.COMBINED,
    Kind.TASKS,
    Kind.OFFICIALS,
    Kind.CONCLUSION,
    Kind.SLIP,
    Kind.ANNOTATED,
)


def section_title(section: Section) -> str:
    """Return the name of a section."""
    translate = QCoreApplication.translate
    return {
        Section.OVERVIEW: translate("brief", "List of the reports"),
        Section.FACTS: translate("brief", "General information"),
        Section.RESULTS: translate("brief", "Results"),
        Section.LIMITATIONS: translate("brief", "Limitations"),
        Section.DIRECTIVES: translate("brief", "Words of those who direct"),
        Section.TASKS: translate("brief", "Tasks"),
        Section.PROPOSALS: translate("brief", "Proposals"),
        Section.AWARDS: translate("brief", "Awards"),
        Section.OFFICIALS: translate("brief", "Officials"),
        Section.QUESTIONS: translate("brief", "Questions for the leader"),
        Section.NOTES: translate("brief", "Notes of the clerk"),
        Section.APPRAISAL: translate("brief", "Appraisal, who was asked (blanks)"),
        Section.ADVICE: translate("brief", "Opinion and proposal (blanks)"),
        Section.OPINIONS: translate("brief", "Room for opinions"),
        Section.APPENDIX: translate("brief", "Appendix: the marked source"),
    }[section]


def grouping_title(grouping: Grouping) -> str:
    """Return what tasks stand under."""
    translate = QCoreApplication.translate
    return {
        Grouping.BODY: translate("brief", "by the body that is to do it"),
        Grouping.AREA: translate("brief", "by area of work"),
        Grouping.OFFICIAL: translate("brief", "by the official who directs"),
    }[grouping]


def columns_title(columns: Columns) -> str:
    """Return the name of a set of columns."""
    translate = QCoreApplication.translate
    return {
        Columns.SHORT: translate("brief", "seven columns, for the leader"),
        Columns.FULL: translate("brief", "all columns, for monitoring"),
    }[columns]


def tone_title(tone: Tone) -> str:
    """Return where the tone is put."""
    translate = QCoreApplication.translate
    return {
        Tone.KEEP: translate("brief", "as it is written"),
        Tone.NEW: "ủy, hòa",
        Tone.OLD: "uỷ, hoà",
    }[tone]


def authority_title(authority: Authority) -> str:
    """Return by what right somebody signs."""
    translate = QCoreApplication.translate
    return {
        Authority.OWN: translate("brief", "in one's own right"),
        Authority.COLLECTIVE: translate("brief", "on behalf of a committee (T/M)"),
        Authority.DEPUTY: translate("brief", "in place of the head (K/T)"),
        Authority.DELEGATED: translate("brief", "by order (T/L)"),
        Authority.EMPOWERED: translate("brief", "by authorisation (TUQ)"),
        Authority.ACTING: translate("brief", "as acting head (Q.)"),
    }[authority]


def urgency_title(urgency: Urgency) -> str:
    """Return how urgent a document is; the marks themselves have no names but their Vietnamese ones."""
    return {
        Urgency.NONE: QCoreApplication.translate("brief", "no mark"),
        Urgency.URGENT: "KHẨN",
        Urgency.VERY_URGENT: "THƯỢNG KHẨN",
        Urgency.MOST_URGENT: "HỎA TỐC",
    }[urgency]


def secrecy_title(secrecy: Secrecy) -> str:
    """Return how secret a document is; the levels of the law have no names but their Vietnamese ones."""
    translate = QCoreApplication.translate
    return {
        Secrecy.ORDINARY: translate("brief", "no mark"),
        Secrecy.INTERNAL: translate("brief", "for use inside the office"),
        Secrecy.MAT: "MẬT",
        Secrecy.TOI_MAT: "TỐI MẬT",
        Secrecy.TUYET_MAT: "TUYỆT MẬT",
    }[secrecy]


def mark_words(office: OfficeDetails) -> tuple[str, ...]:
    """Return the marks that a brief carries, as they are printed."""
    secret = (secrecy_title(office.secrecy),) if office.secrecy is not Secrecy.ORDINARY else ()
    urgent = (urgency_title(office.urgency),) if office.urgency is not Urgency.NONE else ()
    return (*secret, *urgent, *filter(None, (office.circulation, office.draft)))
