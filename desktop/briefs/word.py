"""An outline → a Word document: python-docx keeps the package, the bulk is written as XML."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.shared import Mm

from desktop.briefs.styles import numbering_xml, styles_xml
from desktop.briefs.wording import words
from desktop.briefs.xml import NAMESPACES, Writer, clean, comments

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document

    from desktop.briefs.outline import Outline
    from desktop.briefs.profiles import Profile

# Parts of python-docx's template that a brief has no use for.
_UNUSED = ("thumbnail", "stylesWithEffects", "webSettings", "customXml")


def write_document(outline: Outline, profile: Profile, today: dt.date, to: Path) -> None:
    """Write the outline as a .docx file; raise OSError where that fails."""
    document = docx.Document()
    _drop_unused(document)
    _fill(document.styles.element, styles_xml(profile))
    writer = Writer()
    body = "".join(writer.body(outline))
    _set_page(document, profile, landscape=outline.landscape)
    section = document.element.body.sectPr
    _fill(document.element.body, f"<w:body {NAMESPACES}>{body}</w:body>")
    document.element.body.append(section)
    _fill(document.part.numbering_part.element, numbering_xml(writer.counts.values()))
    _add_comments(document, outline, writer, today)
    _describe(document, outline, today)
    document.save(str(to))


def _fill(element: docx.oxml.xmlchemy.BaseOxmlElement, xml: str) -> None:
    """Replace all that an element holds by what the root of the XML holds."""
    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(xml)))


def _drop_unused(document: Document) -> None:
    for holder in (document.part.package, document.part):
        for key in [key for key, rel in holder.rels.items() if rel.reltype.endswith(_UNUSED)]:
            del holder.rels[key]


def _set_page(document: Document, profile: Profile, *, landscape: bool) -> None:
    section = document.sections[0]
    sizes = (profile.height, profile.width) if landscape else (profile.width, profile.height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, sizes)
    section.top_margin, section.bottom_margin = Mm(profile.top), Mm(profile.bottom)
    section.left_margin, section.right_margin = Mm(profile.left), Mm(profile.right)
    section.header_distance = section.footer_distance = Mm(profile.number_from_edge)
    section.different_first_page_header_footer = True
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph = f'<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{number}</w:p>'
    section.header.is_linked_to_previous = False
    _fill(section.header._element, f"<w:hdr {NAMESPACES}>{paragraph}</w:hdr>")  # noqa: SLF001 (no public way)


def _add_comments(document: Document, outline: Outline, writer: Writer, today: dt.date) -> None:
    if not writer.remark_ids:
        return
    written = comments(outline.remarks, writer.remark_ids, f"{today.isoformat()}T00:00:00Z")
    _fill(document.part._comments_part.element, written)  # noqa: SLF001 (add_comment takes seconds for a thousand)


def _describe(document: Document, outline: Outline, today: dt.date) -> None:
    told = document.core_properties
    told.title = clean(outline.title)[:255]
    told.author = told.last_modified_by = words("authors")["program"]
    told.comments = told.keywords = told.subject = ""
    told.language = "vi-VN"
    told.created = told.modified = dt.datetime.combine(today, dt.time(), dt.UTC)
