"""The language of the window: English in the code, Vietnamese from `resources/translations`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop import paths

LANGUAGES = {"vi": "Tiếng Việt", "en": "English"}

_installed: list[QTranslator] = []


def spoken() -> str:
    """Return the language that is installed, as the messages of the rooms below know it."""
    return "vi" if QLocale().name().startswith("vi") else "en"


def install(language: str) -> None:
    """Make every string made from now on appear in a language, Qt's own buttons included."""
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    QLocale.setDefault(QLocale(language))
    if language == "en":
        return
    # The wheel carries no Vietnamese for Qt's own buttons and dialogs: `qtbase_vi` is ours.
    for name in (f"qtbase_{language}", language):
        translator = QTranslator()
        if translator.load(name, str(paths.resources("translations"))):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
