"""Templates of the choices of a brief: kept under a name, asked about before they are lost, shared as files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMessageBox

from desktop.briefs import BriefOptions, Columns, Kind, OfficeDetails, Section
from desktop.gui.brief_page.stored import BriefStore, Template, load_template, save_template
from desktop.gui.jobs import Jobs
from tests.gui.brief_places import OFFICE
from tests.gui.brief_samples import choose_kind, opened, settle, words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.gui.brief_page.page import BriefPage
    from desktop.library import Library


@pytest.fixture
def jobs(qapp) -> Iterator[Jobs]:  # noqa: ARG001 (the application must be there)
    made = Jobs()
    yield made
    made.stop()


@pytest.fixture
def page(qtbot, library: Library, jobs: Jobs, report_id: int) -> BriefPage:
    return opened(qtbot, library, jobs, report_id)


def test_choices_are_kept_under_a_name_and_taken_again(qtbot, page: BriefPage) -> None:
    choose_kind(qtbot, page, Kind.TASKS)
    page.choices.columns.combo.setCurrentIndex(page.choices.columns.combo.findData(Columns.SHORT))
    page.templates.save_as("  Giao   ban ")
    choose_kind(qtbot, page, Kind.SUMMARY)
    combo = page.templates.combo
    assert [combo.itemText(row) for row in range(combo.count())][1:] == ["Giao ban"]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    settle(qtbot, page)
    assert page.draft().kind is Kind.TASKS
    assert page.draft().options.columns is Columns.SHORT
    page.templates.remove.trigger()
    assert combo.count() == 2  # not before the clerk says so
    answered(page, QMessageBox.ButtonRole.AcceptRole)
    assert combo.count() == 1
    assert BriefStore().templates == []


def answered(page: BriefPage, role: QMessageBox.ButtonRole) -> None:
    box = page.templates.question
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_a_template_of_the_same_name_is_not_lost_unasked(page: BriefPage) -> None:
    page.choices.whole.setChecked(True)
    page.templates.save_as("Giao ban")
    page.templates.show_templates()
    page.choices.whole.setChecked(False)
    page.templates.ask_for_name()
    page.templates.dialog.textValueSelected.emit("Giao ban")
    answered(page, QMessageBox.ButtonRole.RejectRole)
    assert page.store.templates[0].options.whole
    page.templates.dialog.textValueSelected.emit(" Giao  ban")
    answered(page, QMessageBox.ButtonRole.AcceptRole)
    assert not page.store.templates[0].options.whole


def test_a_template_travels_as_a_file_with_the_office_only_if_wanted(qtbot, page: BriefPage, tmp_path) -> None:
    file = tmp_path / "mẫu giao ban.json"
    options = BriefOptions(sections=(Section.TASKS,), office=OFFICE)
    save_template(Template("Mẫu của tỉnh", Kind.SUMMARY, "state-30", options), file)
    page.templates.open_file(file)
    settle(qtbot, page)
    assert page.draft().profile == "state-30"
    assert page.draft().options.sections == (Section.TASKS,)
    assert page.store.office == OfficeDetails()
    box = page.templates.question
    taken = next(button for button in box.buttons() if box.buttonRole(button) is QMessageBox.ButtonRole.AcceptRole)
    taken.click()
    settle(qtbot, page)
    assert page.store.office == OFFICE
    assert "Lê Thị Hòa" in words(page)


def test_an_exported_template_holds_what_was_chosen(qtbot, page: BriefPage, tmp_path: Path) -> None:
    choose_kind(qtbot, page, Kind.SLIP)
    page.choices.addressee.setText("Đồng chí Chánh Văn phòng")
    page.choices.subject.setText("chỉ cho lần này")
    page.templates.save_file(tmp_path / "phiếu.json")
    template = load_template(tmp_path / "phiếu.json")
    assert template.kind is Kind.SLIP
    assert template.options.addressee == "Đồng chí Chánh Văn phòng"
    assert template.options.subject == ""
    assert template.name == "phiếu"


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        "\x00\x01",
        json.dumps({"schema": "brief-template/2", "kind": "summary"}),
        json.dumps({"schema": "brief-template/1", "name": "x", "kind": "poem", "profile": "p", "options": {}}),
        json.dumps({"schema": "something else"}),
    ],
)
def test_a_file_that_is_no_template_is_refused_with_a_remedy(page: BriefPage, tmp_path, content: str) -> None:
    file = tmp_path / "template.json"
    file.write_text(content, "utf-8")
    before = page.draft()
    page.templates.open_file(file)
    box = page.templates.question
    assert box.text()
    assert box.informativeText()
    assert page.draft() == before
    box.close()


def test_a_broken_file_of_choices_starts_with_the_usual_ones(own_home: Path) -> None:
    (own_home / "briefs.json").write_text('{"office": 3}', "utf-8")
    store = BriefStore()
    assert store.office == OfficeDetails()
    store.set_office(OFFICE)
    assert BriefStore().office == OFFICE
