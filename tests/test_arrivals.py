"""New files in a folder: each is told once, when it is complete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.arrivals import Arrivals

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_told_at_the_second_look_that_finds_it_unchanged(tmp_path: Path) -> None:
    arrivals, file = Arrivals(tmp_path), tmp_path / "a.txt"
    file.write_text("một")
    assert arrivals.look() == ([], True)
    file.write_text("một hai")
    assert arrivals.look() == ([], True)
    assert arrivals.look() == ([file], False)
    assert arrivals.look() == ([], False)


def test_a_file_that_changed_later_is_told_again(tmp_path: Path) -> None:
    arrivals, file = Arrivals(tmp_path), tmp_path / "sub" / "a.txt"
    file.parent.mkdir()
    file.write_text("một")
    arrivals.look()
    assert arrivals.look()[0] == [file]
    file.write_text("một hai ba")
    arrivals.look()
    assert arrivals.look()[0] == [file]


def test_empty_and_foreign_files_are_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.part").write_text("x")
    assert Arrivals(tmp_path).look() == ([], False)


def test_a_folder_that_is_gone_holds_nothing(tmp_path: Path) -> None:
    assert Arrivals(tmp_path / "xa").look() == ([], False)
