"""Keeps the Chinese catalogue in step with the code.

    python -m tests.tooling_i18n update                  re-read the texts of the code, say which lack a translation
    python -m tests.tooling_i18n update --add FILE.toml  the same, taking translations from a TOML file:
                                                             [CustomersRoom]
                                                             "Save" = "保存"
                                                             [messages]
                                                             "{count} rows" = "{count} 行"
    python -m tests.tooling_i18n update --only ui/visits the same, naming only texts of files under this path
    python -m tests.tooling_i18n update --prune          the same, forgetting translations of texts that are gone

Both ``resources/i18n/zh_CN.ts`` and the compiled ``zh_CN.qm`` are written; commit both.
"""

import argparse
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tooling_i18n.catalogue import Entry, Key, compile_qm, merge, read, write
from tests.tooling_i18n.sources import LOST, places, product_texts


def main(argv: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.tooling_i18n", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("command", choices=["update"])
    parser.add_argument("--add", type=Path, action="append", default=[])
    parser.add_argument("--only", default="")
    parser.add_argument("--prune", action="store_true")
    wanted = parser.parse_args(argv)
    with alone():
        found = product_texts()
        texts = [text for text in found if text.context != LOST]
        entries = merge(read(), texts, translations(wanted.add))
        if wanted.prune:
            entries = {key: entry for key, entry in entries.items() if not entry.vanished}
        write(entries)
        compile_qm()
    for text in found:
        if text.context == LOST and text.place.startswith(wanted.only):
            say(f'no context      tr("{text.source}") {text.place}: write self.tr or QCoreApplication.translate')
    return report(entries, {(text.context, text.source): text.place for text in texts}, wanted.only)


@contextmanager
def alone() -> Iterator[None]:
    """One update at a time in one work tree; the lock of an update that died is older than a minute."""
    lock = Path(tempfile.gettempdir()) / "youke-i18n.lock"
    if lock.exists() and time.time() - lock.stat().st_mtime > _DEAD_AFTER_S:
        lock.unlink(missing_ok=True)
    try:
        handle = lock.open("x")
    except FileExistsError:
        sys.exit("another update is running; try again")
    try:
        yield
    finally:
        handle.close()
        lock.unlink(missing_ok=True)


def translations(files: list[Path]) -> dict[Key, str]:
    found: dict[Key, str] = {}
    for file in files:
        for context, texts in tomllib.loads(file.read_text(encoding="utf-8")).items():
            found |= {(context, source): text for source, text in texts.items()}
    return found


def report(entries: dict[Key, Entry], at: dict[Key, str], only: str) -> int:
    alive = [entry for entry in entries.values() if not entry.vanished and at[entry.key].startswith(only)]
    missing = [entry for entry in alive if not entry.translation]
    broken = [entry for entry in alive if entry.translation and places(entry.source) != places(entry.translation)]
    for entry in missing:
        say(f'not translated  [{entry.context}]  "{entry.source}"  {at[entry.key]}')
    for entry in broken:
        say(f'places differ   [{entry.context}]  "{entry.source}"  ->  "{entry.translation}"  {at[entry.key]}')
    say(f"{len(alive)} texts, {len(missing)} not translated, {len(broken)} with other places")
    return 1 if missing or broken else 0


_DEAD_AFTER_S = 60


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
