"""Numbers and prints: every issued number is pending, printed or void, and every print is logged."""

from datetime import date

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from models.kernel.enums import NumberKind, NumberState
from models.tables.base import CivilDate, Code, Id16, Ledger, Policy, Synced, col


class IssuedNumber(Synced):
    """号码登记: one number of one terminal; the counter has no gap that this register does not explain."""

    __tablename__ = "issued_number"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "terminal", "kind", "day", "counter", unique=True))

    number: Mapped[str] = col(String(30), index=True)
    terminal: Mapped[str] = col(String(8))
    kind: Mapped[NumberKind] = col(Code(NumberKind))
    day: Mapped[date] = col(CivilDate())
    counter: Mapped[int] = col()
    subject_table: Mapped[str] = col(String(40))
    subject_id: Mapped[bytes] = col(Id16, index=True)
    state: Mapped[NumberState] = col(Code(NumberState), default=NumberState.PENDING)
    print_count: Mapped[int] = col(policy=Policy.MAX, default=0)
    void_reason: Mapped[str | None] = col(String(200), default=None)
    replaced_by: Mapped[str | None] = col(String(30), default=None)


class PrintLog(Ledger):
    """One print of a document."""

    __tablename__ = "print_log"

    number: Mapped[str] = col(String(30), index=True)
    document: Mapped[str] = col(String(30))
    subject_table: Mapped[str] = col(String(40))
    subject_id: Mapped[bytes] = col(Id16, index=True)
    copy_no: Mapped[int] = col()
    reason: Mapped[str] = col(String(200), default="")
    printer: Mapped[str] = col(String(100))
    pdf_hash: Mapped[str] = col(String(64))
