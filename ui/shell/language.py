"""The screen language: catalogues of the program and of Qt's own buttons, and the locale of words and dates."""

from PySide6.QtCore import QFileInfo, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES: tuple[str, ...] = ("zh_CN", "en")
_NAME = "youke.catalogue"


def set_language(application: QApplication, language: str) -> str:
    """Switch to a language; what is built afterwards speaks it.

    Args:
        application: The running application.
        language: ``zh_CN`` or ``en`` (the source texts themselves); others fall back to ``zh_CN``.

    Returns:
        The language now in use.
    """
    for old in application.findChildren(QTranslator):
        if old.objectName() == _NAME:
            application.removeTranslator(old)
            old.deleteLater()
    chosen = language if language in LANGUAGES else LANGUAGES[0]
    QLocale.setDefault(QLocale(chosen if chosen != "en" else "en_GB"))
    if chosen != "en":
        own = QFileInfo(f"i18n:{chosen}.qm").absoluteFilePath()
        qt = f"{QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)}/qtbase_{chosen}.qm"
        for file in (qt, own):
            catalogue = QTranslator(application)
            catalogue.setObjectName(_NAME)
            if catalogue.load(file):
                application.installTranslator(catalogue)
    return chosen
