"""One row: mend what only differs in form, refuse what is wrong, name every fault at once.

Certificates need two columns and so are checked here; numbers already taken are checked by ``dry_run``, which has
seen the rows above.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.imports.cells import check_cell, common_check, unguarded
from app.imports.columns import Column, Header, column_of
from app.imports.known import Known
from app.imports.options import option, words_of
from app.imports.rows import RawRow
from models.kernel.enums import CertType, ValueTier, VisitClass
from models.kernel.errors import InputError
from models.kernel.messages import Message, msg
from models.kernel.text import normalise_code, tidy
from models.rules.completeness import basics_errors
from models.rules.parameters import Figures
from models.rules.tiering import default_class
from models.rules.validators import cert_error, id_error, id_to_18, uscc_error


@dataclass(frozen=True, slots=True)
class Mend:
    """One cell that differed only in form.

    Attributes:
        field: Key of the field.
        header: Its column.
        old: As it stands in the file.
        new: As it is stored.
    """

    field: str
    header: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a row is not imported.

    Attributes:
        line: Line of the file.
        field: Key of the field.
        header: Its column.
        reason: What is wrong, with the present value.
        remedy: What to do.
    """

    line: int
    field: str
    header: str
    reason: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A judged row.

    Attributes:
        line: Line of the file.
        cells: As they stand in the file.
        values: Fields of the customer, for good and mended rows; as far as they are good for refused ones.
        mends: What was mended.
        refusals: Why it is refused; empty when it is not.
    """

    line: int
    cells: tuple[str, ...]
    values: Mapping[str, object] = field(hash=False)
    mends: tuple[Mend, ...]
    refusals: tuple[Refusal, ...]

    @property
    def accepted(self) -> bool:
        """Whether the row will be imported."""
        return not self.refusals


def check_row(row: RawRow, header: Header, known: Known, figures: Figures) -> CheckedRow:
    """Judge one row by itself.

    Args:
        row: As read.
        header: Columns of the file.
        known: State of the cache.
        figures: Figures in force.
    """
    values: dict[str, object] = {}
    mends: list[Mend] = []
    errors: list[InputError] = []
    texts: dict[str, str] = {}
    most = figures.integer("import.cell")
    for column, cell in zip(header.columns, row.cells, strict=False):
        text = unguarded(cell)
        if column is None or not tidy(text):
            continue
        try:
            common_check(text, column, most)
            if column.key in _CERTIFICATE:
                texts[column.key] = text
                continue
            values[column.key], spelled = check_cell(text, column, known)
            _note(mends, column, text, spelled)
        except InputError as error:
            errors.append(error)
    errors.extend(_certificate(texts, values, mends, {error.field for error in errors}))
    _complete(values, mends, header, figures)
    faulty = {error.field for error in errors}
    missing = basics_errors(values) if "outlet_code" in values else (*basics_errors(values), _no_outlet())
    errors.extend(error for error in missing if error.field not in faulty)
    return CheckedRow(row.line, row.cells, values, tuple(mends), _refusals(row.line, errors))


def refused(row: CheckedRow, error: InputError) -> CheckedRow:
    """The row with one more reason against it."""
    return CheckedRow(row.line, row.cells, row.values, row.mends, (*row.refusals, *_refusals(row.line, [error])))


_CERTIFICATE = frozenset({"cert_type", "cert_no"})


def _note(mends: list[Mend], column: Column, old: str, new: str) -> None:
    if old != new:
        mends.append(Mend(column.key, column.header, old, new))


def _refusals(line: int, errors: list[InputError]) -> tuple[Refusal, ...]:
    return tuple(
        Refusal(
            line, error.field or "", column_of(error.field).header if error.field else "", error.title, error.remedy
        )
        for error in errors
    )


def _certificate(
    texts: Mapping[str, str], values: dict[str, object], mends: list[Mend], faulty: set[str | None]
) -> list[InputError]:
    """Check kind and number together; a kind that is not given is told by the shape of the number."""
    word, number = texts.get("cert_type"), texts.get("cert_no")
    if faulty & _CERTIFICATE or number is None:
        return []
    stored = normalise_code(number)
    kind = _shape(stored) if word is None else option(CertType, tidy(word))
    if kind is None:
        return [
            InputError(
                msg("“{value}” is not a known value of {field}", value=word or "", field=column_of("cert_type").header),
                msg("Use one of: {options}", options=words_of(CertType)),
                field="cert_type",
            )
        ]
    error = cert_error(kind, stored)
    if error is not None:
        return [error]
    stored = id_to_18(stored) if kind is CertType.ID else stored
    values["cert_type"], values["cert_no"] = kind, stored
    _note(mends, column_of("cert_type"), word or "", kind.zh)
    _note(mends, column_of("cert_no"), number, stored)
    return []


def _shape(number: str) -> CertType | None:
    if uscc_error(number) is None:
        return CertType.USCC
    return CertType.ID if id_error(number) is None else CertType.OTHER


def _no_outlet() -> InputError:
    return InputError(
        msg("{field} is required", field=msg("Outlet")), msg("Fill in the field and save again"), field="outlet_code"
    )


def _complete(values: dict[str, object], mends: list[Mend], header: Header, figures: Figures) -> None:
    """Take the manager's two fields apart and propose the visit class of the tier where none is given."""
    if "manager_note" in values:
        values["manager_a"], values["manager_note"] = values["manager_note"]  # type: ignore[misc]
    tier = values.setdefault("value_tier", ValueTier.NONE)
    if "visit_class" not in values and isinstance(tier, ValueTier):
        values["visit_class"] = default_class(tier, figures)
        column = column_of("visit_class")
        if column in header.columns and values["visit_class"] is not VisitClass.NONE:
            mends.append(Mend(column.key, column.header, "", str(getattr(values["visit_class"], "zh", ""))))
