"""The language of the window: English in the code, Vietnamese from `resources/translations`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop import paths

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}

_installed: list[QTranslator] = []


def install(language: str) -> None:
    """Make every string made from now on appear in a language, Qt's own buttons included."""
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{language}", qt_folder), (language, str(paths.resources("translations")))):
        translator = QTranslator()
        # Qt ships no Vietnamese for its own buttons in every version: ours carries them as well.
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
