"""What the import page shows of a judged file: rows as lines of the lists, counts, texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication

from models.kernel.messages import Message
from ui.widgets.paging import Column
from ui.widgets.words import sentence


class Judged(Protocol):
    """A dry run, as far as the page needs to know."""

    @property
    def name(self) -> str:
        """File name."""
        ...

    @property
    def form(self) -> str:
        """XLSX, or the encoding of the CSV file."""
        ...

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Headers that nobody knows."""
        ...

    @property
    def rows(self) -> Sequence[Any]:
        """Every judged row."""
        ...

    @property
    def good(self) -> Sequence[Any]:
        """Rows to be imported as they are."""
        ...

    @property
    def mended(self) -> Sequence[Any]:
        """Rows to be imported with mended cells."""
        ...

    @property
    def accepted(self) -> Sequence[Any]:
        """Good and mended rows."""
        ...

    @property
    def refused(self) -> Sequence[Any]:
        """Rows that are not imported."""
        ...


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """One reason why one row is not imported."""

    line: int
    customer: str
    header: str
    reason: Message
    remedy: Message


@dataclass(frozen=True, slots=True)
class MendedLine:
    """One mended cell."""

    line: int
    customer: str
    header: str
    old: str
    new: str


def refused_lines(rows: Sequence[Any]) -> tuple[RefusedLine, ...]:
    """A line for each reason, in the order of the file."""
    return tuple(
        RefusedLine(refusal.line, customer_of(row), refusal.header, refusal.reason, refusal.remedy)
        for row in rows
        for refusal in row.refusals
    )


def mended_lines(rows: Sequence[Any]) -> tuple[MendedLine, ...]:
    """A line for each mended cell, in the order of the file."""
    return tuple(
        MendedLine(row.line, customer_of(row), mend.header, mend.old, mend.new) for row in rows for mend in row.mends
    )


def customer_of(row: Any) -> str:
    """Name of the row's customer, as far as it could be read."""
    return str(row.values.get("full_name") or row.values.get("crm_customer_no") or "")


def refused_columns() -> tuple[Column[RefusedLine], ...]:
    """Columns of the refused rows."""
    translate = QCoreApplication.translate
    return (
        Column("line", translate("Customers", "Line"), lambda row: str(row.line), align="right", width=64),
        Column("customer", translate("Customers", "Customer"), lambda row: row.customer, width=220),
        Column("field", translate("Customers", "Field"), lambda row: row.header, width=110),
        Column("reason", translate("Customers", "Reason"), lambda row: sentence(row.reason), width=280, stretch=True,
               tip=lambda row: sentence(row.reason)),
        Column("remedy", translate("Customers", "What to do"), lambda row: sentence(row.remedy), width=240,
               stretch=True, tip=lambda row: sentence(row.remedy)),
    )  # fmt: skip


def mended_columns() -> tuple[Column[MendedLine], ...]:
    """Columns of the mended cells."""
    translate = QCoreApplication.translate
    return (
        Column("line", translate("Customers", "Line"), lambda row: str(row.line), align="right", width=64),
        Column("customer", translate("Customers", "Customer"), lambda row: row.customer, width=240),
        Column("field", translate("Customers", "Field"), lambda row: row.header, width=130),
        Column("old", translate("Customers", "In the file"), lambda row: row.old, width=240, stretch=True),
        Column("new", translate("Customers", "As it is stored"), lambda row: row.new, width=240, stretch=True),
    )


def summary(run: Judged) -> str:
    """The judgement in a sentence."""
    text = QCoreApplication.translate(
        "Customers", "{file} ({form}): {rows} rows, {good} good, {mended} mended, {refused} refused."
    ).format(
        file=run.name, form=run.form, rows=f"{len(run.rows):,}", good=f"{len(run.good):,}",
        mended=f"{len(run.mended):,}", refused=f"{len(run.refused):,}",
    )  # fmt: skip
    if run.unknown_columns:
        unknown = QCoreApplication.translate("Customers", "Columns left aside: {names}.")
        text += " " + unknown.format(names="、".join(run.unknown_columns))
    return text
