"""Files made from reports are written in the history: which, when, by whom; and they are no steps to undo."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from desktop.library import Library
from tests.library import samples

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_made_from_reports_is_a_row_of_the_history_of_each(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        source, extraction = samples.source(), samples.extraction()
        report = library.add(source, None, extraction).report_id
        before = library.steps(report)
        library.note_export([report], "Báo cáo tóm tắt.docx")
        entry = library.history(report)[-1]
        assert entry.exported == "Báo cáo tóm tắt.docx"
        assert entry.who
        assert entry.at <= dt.datetime.now(dt.UTC)
        assert not library.history(report)[0].exported
        assert library.steps(report) == before
        assert library.check() == ()
