"""The window speaks Vietnamese and English, wholly."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QWidget

from desktop import paths
from desktop.gui import translation

GUI = Path(translation.__file__).parent
FOLDER = paths.resources("translations")
_MODES = (QFileDialog.FileMode.ExistingFile, QFileDialog.FileMode.Directory)


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (str(context.findtext("name")), str(message.findtext("source"))): message
        for context in ET.parse(file).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture
def vietnamese(qapp):  # noqa: ARG001 (it must live before translators are installed)
    translation.install("vi")
    yield
    translation.install("en")


def test_every_string_of_the_window_has_its_vietnamese(tmp_path: Path) -> None:
    lupdate = Path(sys.executable).parent / "pyside6-lupdate"
    found = tmp_path / "found.ts"
    sources = [str(file) for file in GUI.rglob("*.py")]
    subprocess.run([lupdate, "-silent", *sources, "-ts", found], check=True, capture_output=True)
    known = messages(FOLDER / "vi.ts")
    assert set(messages(found)) - set(known) == set()
    unfinished = [key for key, message in known.items() if not message.findtext("translation")]
    assert unfinished == []


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", ["vi", "qtbase_vi"])
def test_the_compiled_words_are_those_of_their_source(name: str) -> None:
    translator = QTranslator()
    assert translator.load(name, str(FOLDER))
    stale = [
        key
        for key, message in messages(FOLDER / f"{name}.ts").items()
        if translator.translate(*key) != message.findtext("translation")
    ]
    assert stale == []


def test_translations_keep_the_places_for_values_and_one_key_for_each_menu() -> None:
    for (_, source), message in messages(FOLDER / "vi.ts").items():
        words = message.findtext("translation") or ""
        assert sorted(re.findall(r"\{\d*\}|%\d", words)) == sorted(re.findall(r"\{\d*\}|%\d", source)), source
        assert words.replace("&&", "").count("&") == source.replace("&&", "").count("&"), source


@pytest.mark.usefixtures("vietnamese")
def test_qts_own_buttons_are_vietnamese(qtbot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Hủy"
    assert QCoreApplication.translate("QFileDialog", "File &name:") == "&Tên tệp:"


@pytest.mark.usefixtures("vietnamese")
def test_no_word_of_qts_own_file_dialog_stays_english(qtbot) -> None:
    translation.install("en")
    english = _words_of_file_dialogs(qtbot)
    translation.install("vi")
    left = [word for place, word in _words_of_file_dialogs(qtbot).items() if english.get(place) == word]
    assert english
    assert left == []


def _words_of_file_dialogs(qtbot) -> dict[tuple[str, str, str], str]:
    """Return every word that a file dialog shows or speaks, by the dialog, the part and what it says of it."""
    told = {}
    for accept, mode in product(QFileDialog.AcceptMode, _MODES):
        dialog = QFileDialog(acceptMode=accept, fileMode=mode, nameFilter="Word (*.docx)")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        parts = [dialog, *dialog.findChildren(QWidget), *dialog.findChildren(QAction)]
        for part, what in product(parts, ("text", "toolTip", "accessibleName", "windowTitle")):
            if (words := part.property(what)) and isinstance(words, str):
                told[f"{accept.name} {mode.name}", part.objectName(), what] = words
    return told


@pytest.mark.usefixtures("qapp")
def test_english_is_what_the_code_says() -> None:
    translation.install("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
