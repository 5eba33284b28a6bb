"""The catalogue is complete, keeps every place, and the compiled file holds just what the source file says."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QTranslator

from tests.tooling_i18n.catalogue import QM, Entry, compile_qm, merge, read, write
from tests.tooling_i18n.sources import LOST, Text, places, product_texts, texts_of

SAMPLE = """
class Room(QWidget):
    def words(self):
        self.tr("Save")
        self.tr("{count} rows").format(count=3)
        QCoreApplication.translate("Sync", "Offline")
        return msg("{name} is empty", name="x")

ROOMS = (RoomSpec("today", "Today", "today", frozenset(), Room),)
"""


def test_texts_are_found_with_their_contexts() -> None:
    found = {(text.context, text.source) for text in texts_of(SAMPLE, "sample.py")}
    assert found == {
        ("Room", "Save"),
        ("Room", "{count} rows"),
        ("Sync", "Offline"),
        ("messages", "{name} is empty"),
        ("Rooms", "Today"),
    }


@pytest.mark.parametrize("code", ['tr("Save")', 'def f(tr):\n    tr("Save")', "class R:\n    def f(self): self.tr(x)"])
def test_a_text_that_qt_would_look_up_in_vain_is_found(code: str) -> None:
    assert [text.context for text in texts_of(code, "sample.py")] == [LOST]


def test_no_text_of_the_product_is_looked_up_in_vain() -> None:
    assert [f"{text.place}: {text.source}" for text in product_texts() if text.context == LOST] == []


def test_every_text_of_the_product_is_translated() -> None:
    entries = read()
    lacking = [
        f"[{text.context}] {text.source} ({text.place})"
        for text in product_texts()
        if text.context != LOST and not getattr(entries.get((text.context, text.source)), "translation", "")
    ]
    assert lacking == [], "run: python -m tests.tooling_i18n update"


def test_every_translation_keeps_the_places_of_its_source() -> None:
    entries = [entry for entry in read().values() if entry.translation and not entry.vanished]
    assert [entry for entry in entries if places(entry.source) != places(entry.translation)] == []


def test_the_compiled_catalogue_says_what_the_source_file_says() -> None:
    compiled = QTranslator()
    assert compiled.load(str(QM))
    wrong = [
        entry
        for entry in read().values()
        if not entry.vanished and compiled.translate(entry.context, entry.source) != entry.translation
    ]
    assert wrong == [], "run: python -m tests.tooling_i18n update"


def test_words_of_qt_itself_are_chinese() -> None:
    compiled = QTranslator()
    assert compiled.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    assert compiled.translate("QPlatformTheme", "Cancel") == "取消"


def test_a_catalogue_survives_writing_and_compiling(tmp_path: Path) -> None:
    entries = {
        ("A", "One & “two” <x>"): Entry("A", "One & “two” <x>", "一与“二”<x>"),
        ("A", "%n rows"): Entry("A", "%n rows", "%n 行", numerus=True),
        ("B", "Open"): Entry("B", "Open", ""),
    }
    ts, qm = tmp_path / "a.ts", tmp_path / "a.qm"
    write(entries, ts)
    assert read(ts) == entries
    compile_qm(ts, qm)
    compiled = QTranslator()
    assert compiled.load(str(qm))
    assert compiled.translate("A", "One & “two” <x>") == "一与“二”<x>"
    assert compiled.translate("A", "%n rows", "", 3) == "%n 行"


def test_a_text_that_goes_is_remembered_and_comes_back_translated() -> None:
    known = {("A", "Save"): Entry("A", "Save", "保存")}
    gone = merge(known, [Text("A", "Keep")], {})
    assert gone["A", "Save"].vanished
    assert gone["A", "Keep"].translation == ""
    back = merge(gone, [Text("A", "Save")], {})
    assert back["A", "Save"] == Entry("A", "Save", "保存")
    added = merge(back, [Text("A", "Save"), Text("A", "Keep")], {("A", "Keep"): "保留"})
    assert added["A", "Keep"].translation == "保留"
