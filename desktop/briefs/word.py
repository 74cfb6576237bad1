"""An outline → a Word document: python-docx keeps the package, the bulk is written as XML."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, cast

import docx
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.shared import Mm
from lxml import etree

from desktop.briefs import identity
from desktop.briefs.outline import Table
from desktop.briefs.styles import numbering_xml, styles_xml
from desktop.briefs.wording import words
from desktop.briefs.xml import NAMESPACES, Writer, clean, comments

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document
    from docx.opc.part import XmlPart

    from desktop.briefs.outline import Outline
    from desktop.briefs.profiles import Profile

# Parts of python-docx's template that a brief has no use for.
_UNUSED = ("thumbnail", "stylesWithEffects", "webSettings", "customXml")


_COMPATIBLE = {
    "compatibilityMode": 15,  # of Word 2013 and all after it: what is older opens with a warning in the title
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_SETTINGS = (
    f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
    + "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in _COMPATIBLE.items()
    )
    + '</w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
    "</w:settings>"
)


def write_document(outline: Outline, profile: Profile, today: dt.date, to: Path) -> None:
    """Write the outline as a .docx file; raise OSError where that fails."""
    document = docx.Document()
    _drop_unused(document)
    _set_page(document, profile, landscape=outline.landscape)
    writer = Writer()
    section = etree.tostring(document.element.body.sectPr, encoding="unicode")
    anew = profile.appendix_numbered_anew and bool(outline.after) and bool(outline.body)
    body = "".join(writer.blocks((*outline.head, *outline.body, *outline.foot)))
    body += _section_end(section) if anew else ""
    body += "".join(writer.blocks(outline.after, fresh_page=anew))
    if writer.remark_ids and outline.head and isinstance(outline.head[0], Table):
        # LibreOffice puts a whole line in front of a table that opens a document with comments, unless something
        # stands there already.
        body = f'<w:p><w:pPr><w:pStyle w:val="TLEdge"/></w:pPr></w:p>{body}'
    section = section.replace("<w:cols", '<w:pgNumType w:start="1"/><w:cols', 1) if anew else section
    _put(document.part.part_related_by(RELATIONSHIP_TYPE.STYLES), styles_xml(profile))
    _put(document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING), numbering_xml(writer.counts.values()))
    _put(document.part, f"<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>")
    _add_comments(document, outline, writer, today)
    _remember(document, outline)
    _put(document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS), _SETTINGS)
    _describe(document, outline, today)
    document.save(str(to))


def _put(part: Part, xml: str) -> None:
    """Let a part hold this XML; moving thousands of elements into the old root would take seconds."""
    cast("XmlPart", part)._element = parse_xml(xml)  # noqa: SLF001 (no public way)


def _section_end(section: str) -> str:
    """Return the last paragraph of the pages in front of the appendices, which count theirs anew."""
    return f'<w:p><w:pPr><w:pStyle w:val="TLSpacer"/>{section}</w:pPr></w:p>'


def _remember(document: Document, outline: Outline) -> None:
    package = document.part.package
    part = Part(
        PackURI(f"/{identity.PART}"), identity.CONTENT_TYPE, identity.property_xml(outline.sources), package
    )
    package.relate_to(part, identity.RELATION)


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
    _put(document.part.part_related_by(RELATIONSHIP_TYPE.HEADER), f"<w:hdr {NAMESPACES}>{paragraph}</w:hdr>")


def _add_comments(document: Document, outline: Outline, writer: Writer, today: dt.date) -> None:
    if not writer.remark_ids:
        return
    written = comments(outline.remarks, writer.remark_ids, f"{today.isoformat()}T00:00:00Z")
    # Only asked for, so that the package has such a part: add_comment() takes seconds for a thousand.
    _ = document.comments
    _put(document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS), written)


def _describe(document: Document, outline: Outline, today: dt.date) -> None:
    told = document.core_properties
    told.title = clean(outline.title)[:255]
    told.author = told.last_modified_by = words("authors")["program"]
    told.comments = told.keywords = told.subject = ""
    told.language = "vi-VN"
    told.created = told.modified = dt.datetime.combine(today, dt.time(), dt.UTC)
