"""The styles and numbering of a document, written from the figures of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.briefs.inks import GREY, TEXT
from desktop.briefs.outline import Style
from desktop.briefs.xml import NAMESPACES, style_id, twips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.briefs.profiles import Profile

_SINGLE = 'w:line="240" w:lineRule="auto"'
_BOLD, _ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"
_KEEP = "<w:keepNext/>"
_COUNT_INDENT = 567
"""Room for the paragraph count beside the annotated source, in twips (10 mm)."""


class _Shape(NamedTuple):
    """How a paragraph style stands on the page, in the order that the schema asks for."""

    before: int = 0
    after: int = 0
    line: str = _SINGLE
    indent: str = 'w:firstLine="0"'
    align: str = "left"
    keep: str = ""
    level: str = ""

    def xml(self) -> str:
        spacing = f'<w:spacing w:before="{self.before}" w:after="{self.after}" {self.line}/>'
        return f'{self.keep}{spacing}<w:ind {self.indent}/><w:jc w:val="{self.align}"/>{self.level}'


def styles_xml(profile: Profile) -> str:
    """Return the whole styles part of a document in this profile."""
    written = (
        _defaults(profile),
        *_text_styles(profile),
        *_title_styles(profile),
        *_small_styles(profile),
        *_character_styles(),
        *_table_styles(),
    )
    return f"<w:styles {NAMESPACES}>{''.join(written)}</w:styles>"


def numbering_xml(counts: Iterable[int]) -> str:
    """Return the numbering part: one small grey count in the margin for each annotated source."""
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in counts
    )
    kind = f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{_level()}</w:abstractNum>'
    return f"<w:numbering {NAMESPACES}>{kind}{numbers}</w:numbering>"


def _level() -> str:
    indent = f'<w:ind w:left="{_COUNT_INDENT}" w:hanging="{_COUNT_INDENT}"/>'
    look = f'<w:b w:val="0"/><w:i w:val="0"/><w:color w:val="{GREY}"/>{_size(9)}'
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:tabs><w:tab w:val="num" w:pos="{_COUNT_INDENT}"/></w:tabs>{indent}</w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:lvl>"
    )


def _defaults(profile: Profile) -> str:
    font = profile.font
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    look = f'{fonts}<w:color w:val="{TEXT}"/>{_size(profile.size)}{language}'
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{look}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"


def _text_styles(profile: Profile) -> Iterator[str]:
    """Yield the styles of running text and its headings."""
    before = round(profile.before * 20)
    first = f'w:firstLine="{twips(profile.first_line)}"'
    text = _Shape(before=before, line=_line(profile), indent=first, align="both")
    yield _style("Normal", "Normal", text, default=True)
    yield _style(style_id(Style.BULLET), "Trích Lục Bullet", text)
    head = text._replace(before=before * 2, keep=f"{_KEEP}<w:keepLines/>")
    for level, look in ((1, _BOLD), (2, _BOLD), (3, _BOLD + _ITALIC)):
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        yield _style(f"Heading{level}", f"heading {level}", head._replace(level=outline), look, after="Normal")


def _title_styles(profile: Profile) -> Iterator[str]:
    """Yield the styles of letterhead, title and signature."""
    centred = _Shape(align="center")
    title = centred._replace(before=360, after=60, keep=_KEEP)
    yield _style("Title", "Title", title, _BOLD + _size(profile.name_size), after="Subtitle")
    about = centred._replace(keep=_KEEP)
    yield _style("Subtitle", "Subtitle", about, _BOLD + _size(profile.abstract_size), after="Normal")
    yield _style(style_id(Style.CLOSING), "Trích Lục Closing", centred._replace(after=120))
    yield _style(style_id(Style.CENTRED), "Trích Lục Centred", centred)
    yield _style(style_id(Style.MARK), "Trích Lục Mark", centred._replace(before=60, after=60))
    yield _style(style_id(Style.PLAIN_LEFT), "Trích Lục Left", _Shape())
    yield _style("Header", "header", centred, _size(profile.number_size))
    exact = 'w:line="{}" w:lineRule="exact"'
    yield _style("TLRule", "Trích Lục Rule", centred._replace(before=60, line=exact.format(80)), _size(4))
    yield _style("TLEdge", "Trích Lục Edge", _Shape(line=exact.format(20)), _size(1))
    yield _style("TLSpacer", "Trích Lục Spacer", centred._replace(line=exact.format(120)), _size(4))


def _small_styles(profile: Profile) -> Iterator[str]:
    """Yield the styles of tables, notices, comments and the annotated source."""
    before, small = round(profile.before * 20), _size(profile.table_size)
    yield _style(style_id(Style.NOTICE), "Trích Lục Notice", _Shape(before=before, align="both"), _ITALIC + small)
    cell = _Shape(before=40, after=40)
    yield _style(style_id(Style.CELL), "Trích Lục Cell", cell, small)
    centred = cell._replace(align="center")
    yield _style(style_id(Style.CELL_CENTRED), "Trích Lục Cell Centred", centred, small)
    yield _style(style_id(Style.CELL_HEAD), "Trích Lục Cell Head", centred._replace(keep=_KEEP), _BOLD + small)
    hanging = f'w:left="{_COUNT_INDENT}" w:hanging="{_COUNT_INDENT}"'
    source = _Shape(before=before, line='w:line="264" w:lineRule="auto"', indent=hanging, align="both")
    yield _style(style_id(Style.SOURCE), "Trích Lục Source", source, _size(profile.source_size))
    yield _style("CommentText", "annotation text", _Shape(), _size(10))


def _character_styles() -> Iterator[str]:
    key, name = "DefaultParagraphFont", "Default Paragraph Font"
    yield f'<w:style w:type="character" w:default="1" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
    yield (
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
        f'<w:basedOn w:val="{key}"/><w:rPr>{_size(8)}</w:rPr></w:style>'
    )


def _table_styles() -> Iterator[str]:
    margins = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>'
    )
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides)
    yield (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr></w:style>'
    )


def _style(key: str, name: str, shape: _Shape, look: str = "", *, default: bool = False, after: str = "") -> str:
    usual, base = (' w:default="1"', "") if default else ("", '<w:basedOn w:val="Normal"/>')
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{key}">'
        f'<w:name w:val="{name}"/>{base}{following}<w:qFormat/>'
        f"<w:pPr>{shape.xml()}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _line(profile: Profile) -> str:
    if profile.exact_line:
        return f'w:line="{round(profile.exact_line * 20)}" w:lineRule="exact"'
    return f'w:line="{round(profile.line_multiple * 240)}" w:lineRule="auto"'
