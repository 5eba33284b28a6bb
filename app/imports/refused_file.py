"""The refused rows as a file to correct and import again: every cell as it was, with line, field and reason behind.

The three additional columns are left aside when the file comes back.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from app.imports.checking import CheckedRow
from app.imports.columns import FIELD_HEADER, LINE_HEADER, REASON_HEADER
from app.imports.dry_run import DryRun
from app.imports.writing import write_table
from models.kernel.messages import Message

Sentence = Callable[[Message], str]
_EXTRA = (LINE_HEADER, FIELD_HEADER, REASON_HEADER)


def write_refused(run: DryRun, path: Path, sentence: Sentence = str) -> int:
    """Write the refused rows.

    Args:
        run: The judged file.
        path: Target; ``.xlsx`` for a workbook, CSV in UTF-8 with BOM otherwise.
        sentence: Words a message in the language of the reader.

    Returns:
        Number of rows written.

    Raises:
        StorageError: The file cannot be written.
    """
    write_table(path, _rows(run, sentence), "未导入")
    return len(run.refused)


def _rows(run: DryRun, sentence: Sentence) -> Iterator[list[str]]:
    kept = [index for index, cell in enumerate(run.header) if cell.strip() not in _EXTRA]
    yield [*(run.header[index] for index in kept), *_EXTRA]
    for row in run.refused:
        yield [*(_cell(row, index) for index in kept), *_explained(row, sentence)]


def _cell(row: CheckedRow, index: int) -> str:
    return row.cells[index] if index < len(row.cells) else ""


def _explained(row: CheckedRow, sentence: Sentence) -> tuple[str, str, str]:
    fields = dict.fromkeys(refusal.header for refusal in row.refusals)
    reasons = [f"{sentence(refusal.reason)};{sentence(refusal.remedy)}" for refusal in row.refusals]
    return str(row.line), "、".join(fields), " | ".join(reasons)
