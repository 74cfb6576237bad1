"""Which control words of RTF begin groups that are read or passed over, and which stand for signs."""

from __future__ import annotations

SKIPPED = frozenset(
    {
        "colortbl",
        "info",
        "pict",
        "header",
        "headerl",
        "headerr",
        "headerf",
        "footer",
        "footerl",
        "footerr",
        "footerf",
    }
    | {"ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "nonesttables", "shprslt", "objdata", "sp"}
    | {
        "listtable",
        "listoverridetable",
        "revtbl",
        "rsidtbl",
        "filetbl",
        "fldinst",
        "datafield",
        "template",
        "sn",
        "sv",
    }
    | {
        "generator",
        "themedata",
        "datastore",
        "latentstyles",
        "nonshppict",
        "xe",
        "tc",
        "pntxta",
        "pntxtb",
        "pnseclvl",
    }
)
"""Groups whose text is none of the document's."""
READ_THROUGH_STARRED = frozenset(
    {"footnote", "shpinst", "do", "dptxbxtext", "ud", "nesttableprops"}
    | {"annotation", "atnauthor", "atnref", "atrfstart", "atrfend"}
)
"""Groups that hold text of the document, though readers that do not know them are to pass over them."""
TARGETS = {
    "fonttbl": "fonttbl",
    "stylesheet": "stylesheet",
    "listtext": "listtext",
    "pntext": "listtext",
    "upr": "upr",
    "atnauthor": "author",
    "atnref": "reference",
    "atrfstart": "mark",
    "atrfend": "mark",
}
BOXES = {"footnote": "note", "shptxt": "box", "dptxbxtext": "box", "annotation": "comment"}
ROW_PARTS = frozenset({"trowd", "clvmrg", "cellx"})
"""What tells the cells of the rows that follow, or of the one that ends."""
SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "column": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "nbsp": "\u00a0",
    "nbhyphen": "-",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "zwj": "\u200d",
    "zwnj": "\u200c",
}
