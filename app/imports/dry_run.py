"""The whole file judged before anything is written: good, mended and refused rows, and nothing else happens.

Equal rows in CSV (GB18030, UTF-8, UTF-8 with BOM) and XLSX give equal judgements. Of two rows with one certificate or
customer number the first accepted one is kept and the later names its line.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.imports.checking import CheckedRow, check_row, refused
from app.imports.columns import column_of, is_header, read_header
from app.imports.known import Known, OnFile
from app.imports.limits import limits_of
from app.imports.source import open_table
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.parameters import Figures

Progress = Callable[[int], None]
_STEP = 200


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an import would do.

    Attributes:
        name: File name.
        form: ``XLSX`` or the encoding of the CSV file.
        digest: SHA-256 of the file, hex.
        header: Header row as read.
        unknown_columns: Headers that nobody knows; their cells are left aside.
        rows: Every row that holds anything, judged, in the order of the file.
    """

    name: str
    form: str
    digest: str
    header: tuple[str, ...]
    unknown_columns: tuple[str, ...]
    rows: tuple[CheckedRow, ...]

    @property
    def accepted(self) -> tuple[CheckedRow, ...]:
        """Rows to be imported: good and mended."""
        return tuple(row for row in self.rows if row.accepted)

    @property
    def good(self) -> tuple[CheckedRow, ...]:
        """Accepted rows that needed no mending."""
        return tuple(row for row in self.rows if row.accepted and not row.mends)

    @property
    def mended(self) -> tuple[CheckedRow, ...]:
        """Accepted rows with mended cells."""
        return tuple(row for row in self.rows if row.accepted and row.mends)

    @property
    def refused(self) -> tuple[CheckedRow, ...]:
        """Rows that are not imported, each with its reasons."""
        return tuple(row for row in self.rows if not row.accepted)

    def reasons(self) -> tuple[tuple[str, str, int], ...]:
        """Refusals by column and kind of reason: ``(header, source text, count)``, most frequent first."""
        counts = Counter((refusal.header, refusal.reason.source) for row in self.refused for refusal in row.refusals)
        return tuple((header, source, count) for (header, source), count in counts.most_common())


def check_file(path: Path, known: Known, figures: Figures, progress: Progress | None = None) -> DryRun:
    """Judge a file; reads it once and writes nothing.

    Args:
        path: CSV or XLSX.
        known: State of the cache to judge against.
        figures: Figures in force.
        progress: Told the number of rows judged so far, now and then; may raise to stop.

    Raises:
        InputError: The file as a whole is unusable (see ``source.open_table`` and ``columns.read_header``).
        StorageError: The file cannot be opened.
    """
    with open_table(path, limits_of(figures), is_header) as table:
        header = read_header(table.header, table.name)
        seen = _Seen(known)
        rows: list[CheckedRow] = []
        for raw in table.rows:
            rows.append(seen.judge(check_row(raw, header, known, figures)))
            if progress is not None and len(rows) % _STEP == 0:
                progress(len(rows))
    return DryRun(table.name, table.form, table.digest, header.cells, header.unknown, tuple(rows))


class _Seen:
    """Numbers taken by the cache and by the rows accepted so far."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._certificates: dict[tuple[str, str], int] = {}
        self._numbers: dict[str, int] = {}

    def judge(self, row: CheckedRow) -> CheckedRow:
        certificate = (str(row.values.get("cert_type", "")), str(row.values.get("cert_no", "")))
        number = str(row.values.get("crm_customer_no", ""))
        if certificate[1]:
            row = _taken(row, "cert_no", self._known.certificates.get(certificate), self._certificates.get(certificate))
        if number:
            row = _taken(row, "crm_customer_no", self._known.numbers.get(number), self._numbers.get(number))
        if row.accepted:
            self._numbers[number] = row.line
            if certificate[1]:
                self._certificates[certificate] = row.line
        return row


def _taken(row: CheckedRow, key: str, filed: OnFile | None, line: int | None) -> CheckedRow:
    error = None if filed is None else already_filed(key, filed)
    if error is None and line is not None:
        error = InputError(
            msg("The same {field} stands on line {line}", field=column_of(key).header, line=line),
            msg("Leave the row that is right; correct or delete the other"),
            field=key,
        )
    return row if error is None else refused(row, error)


def already_filed(key: str, filed: OnFile) -> InputError:
    """Refusal of a number that a living customer has; ``key`` is ``cert_no`` or ``crm_customer_no``."""
    return InputError(
        msg(
            "The same {field} is on file: {number} {name}, {outlet}",
            field=column_of(key).header,
            number=filed.number,
            name=filed.name,
            outlet=filed.outlet_name,
        ),
        msg("Amend the file that exists; an import never overwrites one"),
        field=key,
    )
