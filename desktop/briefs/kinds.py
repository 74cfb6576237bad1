"""The kinds of document that can be written, and the sections that each is made of."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """The kinds of document that can be written."""

    SUMMARY = "summary"
    """One to three pages for a leader, with the annotated source behind; several reports follow one another."""
    TASKS = "tasks"
    """The tracking table of tasks, landscape."""
    ANNOTATED = "annotated"
    """The annotated source alone; of a Word file a copy with comments, where its bytes are at hand."""
    COMBINED = "combined"
    """Several reports as one: tasks by body, area or official, officials across the reports."""
    OFFICIALS = "officials"
    """The officials in the order of protocol, with posts, bodies and what each directed."""
    CONCLUSION = "conclusion"
    """A draft of the notice of conclusions, from what the presiding person said."""
    SLIP = "slip"
    """The slip that goes with papers to a leader; it has no number."""


class Section(StrEnum):
    """What a brief can be made of."""

    OVERVIEW = "overview"
    FACTS = "facts"
    RESULTS = "results"
    LIMITATIONS = "limitations"
    DIRECTIVES = "directives"
    """The words of each official who directs, in full sentences; the table of tasks then has the others alone."""
    TASKS = "tasks"
    PROPOSALS = "proposals"
    AWARDS = "awards"
    OFFICIALS = "officials"
    QUESTIONS = "questions"
    """The clerk's questions for the leader."""
    NOTES = "notes"
    """The clerk's notes as a list; they are comments in the margin whether or not this is chosen."""
    APPRAISAL = "appraisal"
    """In a slip: who was asked and what they said, blanks for the clerk."""
    ADVICE = "advice"
    """In a slip: what the office thinks and proposes, blanks for the clerk."""
    OPINIONS = "opinions"
    """Room for the opinions and the decision, in a slip."""
    APPENDIX = "appendix"
    """The annotated sources, on pages of their own behind the signature."""


_ONE = (
    Section.FACTS,
    Section.RESULTS,
    Section.LIMITATIONS,
    Section.TASKS,
    Section.PROPOSALS,
    Section.AWARDS,
    Section.OFFICIALS,
    Section.QUESTIONS,
)
_USUAL: dict[Kind, tuple[Section, ...]] = {
    Kind.SUMMARY: (*_ONE, Section.APPENDIX),
    Kind.TASKS: (Section.TASKS, Section.QUESTIONS),
    Kind.ANNOTATED: (Section.APPENDIX,),
    Kind.COMBINED: (
        Section.OVERVIEW,
        Section.TASKS,
        Section.OFFICIALS,
        Section.QUESTIONS,
        Section.APPENDIX,
    ),
    Kind.OFFICIALS: (Section.OFFICIALS, Section.QUESTIONS),
    Kind.CONCLUSION: (Section.TASKS,),
    Kind.SLIP: (
        Section.FACTS,
        Section.RESULTS,
        Section.LIMITATIONS,
        Section.TASKS,
        Section.PROPOSALS,
        Section.APPRAISAL,
        Section.ADVICE,
        Section.QUESTIONS,
        Section.OPINIONS,
    ),
}
_MORE: dict[Kind, tuple[Section, ...]] = {
    Kind.SUMMARY: (Section.DIRECTIVES, Section.NOTES),
    Kind.TASKS: (Section.OFFICIALS, Section.NOTES, Section.APPENDIX),
    Kind.COMBINED: (
        Section.RESULTS,
        Section.LIMITATIONS,
        Section.PROPOSALS,
        Section.AWARDS,
        Section.NOTES,
    ),
    Kind.OFFICIALS: (Section.OVERVIEW, Section.NOTES, Section.APPENDIX),
    Kind.CONCLUSION: (
        Section.RESULTS,
        Section.LIMITATIONS,
        Section.QUESTIONS,
        Section.NOTES,
        Section.APPENDIX,
    ),
    Kind.SLIP: (Section.AWARDS, Section.OFFICIALS, Section.NOTES, Section.APPENDIX),
}


def usual_sections(kind: Kind) -> tuple[Section, ...]:
    """Return the sections that a kind has unless others are chosen, in their order."""
    return _USUAL[kind]


def possible_sections(kind: Kind) -> tuple[Section, ...]:
    """Return every section that a kind can have, the usual ones first."""
    return (*_USUAL[kind], *_MORE.get(kind, ()))
