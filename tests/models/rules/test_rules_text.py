"""RULES.md and the code name the same sections."""

import re
from pathlib import Path

import models.rules
from models.rules.catalogue import CATALOGUE

FOLDER = Path(models.rules.__path__[0])
TEXT = (FOLDER / "RULES.md").read_text(encoding="utf-8")
KERNEL = FOLDER.parent / "kernel"
MODULES = [*sorted(FOLDER.glob("*.py")), *(KERNEL / name for name in ("money.py", "periods.py", "text.py"))]
SECTION = re.compile(r"§(\d+(?:\.\d+)?)(?:[–-](\d+\.\d+))?")


def numbers(text: str) -> set[str]:
    """Every section named, both ends of a range."""
    return {part for found in SECTION.finditer(text) for part in found.groups() if part}


HEADINGS = numbers("\n".join(line for line in TEXT.splitlines() if line.startswith("#")))


def known(number: str) -> bool:
    """A section is written if it, or the one around it, has a heading; §1.12 lies within §1.11–1.13."""
    return number in HEADINGS or (number == "1.12" and {"1.11", "1.13"} <= HEADINGS)


def test_every_figure_has_its_section() -> None:
    assert {spec.source for spec in CATALOGUE if not known(spec.source.removeprefix("§"))} == set()


def test_every_reference_of_the_code_is_written() -> None:
    missing = {
        (path.name, number)
        for path in MODULES
        for number in numbers(path.read_text(encoding="utf-8"))
        if not known(number)
    }
    assert missing == set()


def test_every_section_is_kept_by_some_module_or_figure() -> None:
    named = {spec.source.removeprefix("§") for spec in CATALOGUE}
    for path in MODULES:
        named |= numbers(path.read_text(encoding="utf-8"))
    assert HEADINGS - named == set()
