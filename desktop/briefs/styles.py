"""The styles and numbering of a document, written from the figures of a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.outline import Style
from desktop.briefs.xml import NAMESPACES, style_id, twips

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.briefs.profiles import Profile

_BLACK = '<w:color w:val="000000"/>'


def styles_xml(profile: Profile) -> str:
    """Return the whole styles part of a document in this profile."""
    written = (_defaults(profile), *_paragraph_styles(profile), *_other_styles())
    return f"<w:styles {NAMESPACES}>{''.join(written)}</w:styles>"


def numbering_xml(counts: Iterable[int]) -> str:
    """Return the numbering part: one small grey count in the margin for each annotated source."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:tabs><w:tab w:val="num" w:pos="567"/></w:tabs><w:ind w:left="567" w:hanging="567"/></w:pPr>'
        '<w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="7F7F7F"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:lvl>'
    )
    numbers = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for number in counts
    )
    kind = '<w:multiLevelType w:val="singleLevel"/>'
    return f'<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">{kind}{level}</w:abstractNum>{numbers}</w:numbering>'


def _defaults(profile: Profile) -> str:
    font = profile.font
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    language = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
    size = _size(profile.size)
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_BLACK}{size}{language}</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def _paragraph_styles(profile: Profile) -> Iterable[str]:
    body, single = _line(profile), 'w:line="240" w:lineRule="auto"'
    first = f'<w:ind w:firstLine="{twips(profile.first_line)}"/>'
    before = round(profile.before * 20)
    text = f'<w:spacing w:before="{before}" w:after="0" {body}/>{first}<w:jc w:val="both"/>'
    heads = f'<w:keepNext/><w:keepLines/><w:spacing w:before="{before * 2}" w:after="0" {body}/>{first}<w:jc w:val="both"/>'
    middle = f'<w:spacing w:before="0" w:after="0" {single}/><w:jc w:val="center"/>'
    small = f'<w:spacing w:before="40" w:after="40" {single}/>'
    yield _style("Normal", "Normal", text, default=True, based="")
    yield _style(style_id(Style.BULLET), "Trích Lục Bullet", text)
    for level, bold in ((1, "<w:b/><w:bCs/>"), (2, "<w:b/><w:bCs/>"), (3, "<w:b/><w:bCs/><w:i/><w:iCs/>")):
        outline = f'<w:outlineLvl w:val="{level - 1}"/>'
        yield _style(f"Heading{level}", f"heading {level}", heads + outline, bold, after="Normal")
    yield _style(
        "Title",
        "Title",
        f'<w:keepNext/><w:spacing w:before="360" w:after="0" {single}/><w:ind w:firstLine="0"/><w:jc w:val="center"/>',
        f"<w:b/><w:bCs/>{_size(profile.name_size)}",
        after="Subtitle",
    )
    yield _style(
        "Subtitle",
        "Subtitle",
        f'<w:keepNext/><w:spacing w:before="0" w:after="0" {single}/><w:ind w:firstLine="0"/><w:jc w:val="center"/>',
        f"<w:b/><w:bCs/>{_size(profile.abstract_size)}",
        after="Normal",
    )
    loose = '<w:ind w:firstLine="0"/>'
    centred = middle.replace("<w:jc", f"{loose}<w:jc")
    yield _style(style_id(Style.CLOSING), "Trích Lục Closing", centred.replace('w:after="0"', 'w:after="120"'))
    yield _style(style_id(Style.CENTRED), "Trích Lục Centred", centred)
    yield _style(
        style_id(Style.PLAIN_LEFT),
        "Trích Lục Left",
        f'<w:spacing w:before="0" w:after="0" {single}/>{loose}<w:jc w:val="left"/>',
    )
    notice = f'<w:spacing w:before="{before}" w:after="0" {single}/>{loose}<w:jc w:val="both"/>'
    yield _style(style_id(Style.NOTICE), "Trích Lục Notice", notice, f"<w:i/><w:iCs/>{_size(profile.table_size)}")
    cell = f'{small}{loose}<w:jc w:val="left"/>'
    yield _style(style_id(Style.CELL), "Trích Lục Cell", cell, _size(profile.table_size))
    yield _style(
        style_id(Style.CELL_CENTRED),
        "Trích Lục Cell Centred",
        cell.replace('"left"', '"center"'),
        _size(profile.table_size),
    )
    head = f"<w:keepNext/>{cell.replace(chr(34) + 'left' + chr(34), chr(34) + 'center' + chr(34))}"
    yield _style(
        style_id(Style.CELL_HEAD), "Trích Lục Cell Head", head, f"<w:b/><w:bCs/>{_size(profile.table_size)}"
    )
    source = f'<w:spacing w:before="{before}" w:after="0" w:line="264" w:lineRule="auto"/><w:ind w:left="567" w:hanging="567"/><w:jc w:val="both"/>'
    yield _style(style_id(Style.SOURCE), "Trích Lục Source", source, _size(profile.source_size))
    tight = '<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>'
    yield _style("TLRule", "Trích Lục Rule", tight.format(line=80), _size(4))
    yield _style("TLSpacer", "Trích Lục Spacer", tight.format(line=240), _size(8))
    yield _style("Header", "header", centred, _size(profile.number_size))
    yield _style(
        "CommentText",
        "annotation text",
        f'<w:spacing w:before="0" w:after="0" {single}/>{loose}<w:jc w:val="left"/>',
        _size(10),
    )


def _other_styles() -> Iterable[str]:
    yield (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
        '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    )
    yield (
        '<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>{_size(8)}</w:rPr></w:style>'
    )
    yield (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    yield (
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr></w:style>"
    )


def _style(
    key: str,
    name: str,
    paragraph: str,
    run: str = "",
    *,
    default: bool = False,
    based: str = "Normal",
    after: str = "",
) -> str:
    usual = ' w:default="1"' if default else ""
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph"{usual} w:styleId="{key}"><w:name w:val="{name}"/>{base}{following}<w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _line(profile: Profile) -> str:
    if profile.exact_line:
        return f'w:line="{round(profile.exact_line * 20)}" w:lineRule="exact"'
    return f'w:line="{round(profile.line_multiple * 240)}" w:lineRule="auto"'
