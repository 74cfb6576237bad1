"""A file is put in place whole or not at all."""

from __future__ import annotations

import errno

import pytest

from desktop.briefs.saving import save
from desktop.errors import BriefError


def test_a_failure_leaves_the_older_file_and_nothing_beside_it(tmp_path):
    target = tmp_path / "brief.docx"
    target.write_text("old")

    def full_disk(beside):
        beside.write_text("half")
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(BriefError) as caught:
        save(target, ".docx", full_disk)
    assert caught.value.code == "brief_unwritable"
    assert "No space left" in str(caught.value)
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("brief.docx", "old")]


def test_the_file_is_made_beside_its_target(tmp_path):
    places = []

    def write(beside):
        places.append(beside.parent.parent)
        beside.write_text("{}")

    save(tmp_path / "a.json", ".json", write)
    assert places == [tmp_path]
    assert (tmp_path / "a.json").read_text() == "{}"
