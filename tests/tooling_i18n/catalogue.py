"""The catalogue ``resources/i18n/zh_CN.ts``: reading, writing, compiling. Texts are its keys, order is fixed."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from tests.tooling_i18n.sources import ROOT, Text

TS = ROOT / "resources" / "i18n" / "zh_CN.ts"
QM = TS.with_suffix(".qm")
Key = tuple[str, str]


@dataclass(frozen=True)
class Entry:
    """A source text with its translation; empty means not translated yet."""

    context: str
    source: str
    translation: str
    numerus: bool = False
    vanished: bool = False

    @property
    def key(self) -> Key:
        """Context and source."""
        return self.context, self.source


def read(file: Path = TS) -> dict[Key, Entry]:
    """The catalogue; empty if there is none."""
    if not file.exists():
        return {}
    entries: dict[Key, Entry] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            form = translation.find("numerusform")
            entry = Entry(
                name,
                message.findtext("source", ""),
                (form if form is not None else translation).text or "",
                message.get("numerus") == "yes",
                translation.get("type") == "vanished",
            )
            entries[entry.key] = entry
    return entries


def merge(entries: dict[Key, Entry], texts: list[Text], added: dict[Key, str]) -> dict[Key, Entry]:
    """The catalogue of the texts as they are now, with the translations known and those added."""
    known = {key: entry.translation for key, entry in entries.items()} | added
    used = {(text.context, text.source) for text in texts}
    fresh = {
        (text.context, text.source): Entry(
            text.context, text.source, known.get((text.context, text.source), ""), text.numerus
        )
        for text in texts
    }
    gone = {
        key: Entry(*key, known[key], entries[key].numerus if key in entries else False, vanished=True)
        for key in known
        if key not in used and known[key]
    }
    return dict(sorted((fresh | gone).items()))


def write(entries: dict[Key, Entry], file: Path = TS) -> None:
    """Write the catalogue, one context after the other."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append('<TS version="2.1" language="zh_CN" sourcelanguage="en">')
    for context in sorted({entry.context for entry in entries.values()}):
        lines += ["<context>", f"  <name>{escape(context)}</name>"]
        for entry in entries.values():
            if entry.context == context:
                lines += _message(entry)
        lines.append("</context>")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join([*lines, "</TS>", ""]), encoding="utf-8")


def _message(entry: Entry) -> list[str]:
    state = ' type="vanished"' if entry.vanished else "" if entry.translation else ' type="unfinished"'
    text = escape(entry.translation)
    inner = f"<numerusform>{text}</numerusform>" if entry.numerus else text
    head = '  <message numerus="yes">' if entry.numerus else "  <message>"
    return [
        head,
        f"    <source>{escape(entry.source)}</source>",
        f"    <translation{state}>{inner}</translation>",
        "  </message>",
    ]


def compile_qm(ts: Path = TS, qm: Path = QM) -> None:
    """Compile with the lrelease of PySide6; the file is exchanged whole, since running programs have it mapped.

    Raises:
        subprocess.CalledProcessError: It refused; its words are in the error.
    """
    folder = Path(PySide6.__file__).parent
    tool = next(path for path in (folder / "lrelease", folder / "lrelease.exe") if path.exists())
    fresh = qm.with_suffix(".qm.new")
    subprocess.run([str(tool), "-silent", str(ts), "-qm", str(fresh)], check=True, capture_output=True)
    fresh.replace(qm)
