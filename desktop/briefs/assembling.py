"""What all kinds of document share: letterhead and title, the text, the signature, the annotated sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.briefs.appendix import appendices
from desktop.briefs.asked import row_remarks
from desktop.briefs.frame import foot, letterhead, title
from desktop.briefs.outline import Outline
from desktop.briefs.wording import words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.briefs.choice import Choice
    from desktop.briefs.labels import Labels
    from desktop.briefs.outline import Block, Remark
    from desktop.briefs.setting import Setting


def assembled(
    choices: Sequence[Choice],
    labels: Mapping[int, Labels],
    setting: Setting,
    about: str,
    body: Sequence[Block],
    *,
    address: tuple[Block, ...] = (),
    signed: bool = True,
    noted: bool = False,
) -> Outline:
    """Return a document about something from its letterhead to its appendices.

    `address` stands below the title. The clerk's notes are comments on their rows, unless the text tells them
    (`noted`) or the annotated sources do.
    """
    name = words("type_name")[setting.kind.value]
    symbol = words("type_symbol").get(setting.kind.value)
    head = (*letterhead(setting, symbol), *title(setting, name, about), *address)
    told, signature = foot(body, setting) if signed else (tuple(body), ())
    after: tuple[Block, ...] = ()
    remarks: tuple[Remark, ...] = ()
    if setting.sourced:
        after, remarks = appendices(choices, labels, setting)
    elif not noted:
        remarks = row_remarks(choices)
    # What a table is about does not yet say that it is one.
    named = f"{name} {about}" if setting.landscape else about
    return Outline(named, told, remarks, landscape=setting.landscape, head=head, foot=signature, after=after)
