"""Column types, merge policies and the two shapes of a synced table.

The value that travels in a sync message is the raw SQLite value of the column, so the types below store text, integers
and bytes only; a pulled page is written without any conversion. The unused ``dialect`` arguments are SQLAlchemy's
signature.
"""

from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, String, Table, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.orm.decl_api import declared_attr
from sqlalchemy.types import UserDefinedType

from models.kernel.enums import CodeEnum

E = TypeVar("E", bound=CodeEnum)


class Policy(StrEnum):
    """How two different values for one field meet (sync/PROTOCOL.md, merge policies)."""

    GUARDED = "guarded"
    LATER = "later"
    SET = "set"
    MAX = "max"
    MIN = "min"
    APPEND = "append"
    DERIVED = "derived"
    LOCAL = "local"


class Personal(StrEnum):
    """Kind of personal data in a column; decides the mask and what erasure destroys."""

    NAME = "name"
    PHONE = "phone"
    CERT = "cert"
    ADDRESS = "address"
    EMAIL = "email"
    NOTE = "note"


class CivilDate(TypeDecorator[date]):
    """A Shanghai civil day, stored as ISO text."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002
        """Day to text."""
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect | None) -> date | None:  # noqa: ARG002
        """Text to day."""
        return None if value is None else date.fromisoformat(value)


class Code(TypeDecorator[E]):
    """A member of a closed list, stored as its code; a code this version does not know is kept by ``Raw`` readers."""

    impl = String(20)
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        """Take the closed list."""
        super().__init__()
        self.kind = kind

    def process_bind_param(self, value: E | str | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002
        """Member to code."""
        return None if value is None else str(self.kind[value.name].value if isinstance(value, CodeEnum) else value)

    def process_result_value(self, value: str | None, dialect: Dialect | None) -> E | None:  # noqa: ARG002
        """Code to member."""
        return None if value is None else next(member for member in self.kind if member.value == value)


class CodeSet(TypeDecorator[frozenset[str]]):
    """A set of codes, stored as sorted comma-joined text so that equal sets are equal text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: frozenset[str] | None, dialect: Dialect | None) -> str | None:  # noqa: ARG002
        """Set to text."""
        return None if value is None else join_codes(value)

    def process_result_value(self, value: str | None, dialect: Dialect | None) -> frozenset[str] | None:  # noqa: ARG002
        """Text to set."""
        return None if value is None else split_codes(value)


class Raw(UserDefinedType[Any]):
    """Whatever SQLite holds (text, integer, bytes, null), unconverted; for history and conflict values."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """A column without affinity."""
        return "BLOB"


def join_codes(codes: frozenset[str]) -> str:
    """Sorted comma-joined text of a code set."""
    return ",".join(sorted(str(code) for code in codes))


def split_codes(text: str) -> frozenset[str]:
    """The set of a joined text; empty text is the empty set."""
    return frozenset(part for part in text.split(",") if part)


Id16 = LargeBinary(16)


class Base(DeclarativeBase):
    """Registry of every mapped class."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 SQLAlchemy reads this class attribute
        bytes: LargeBinary,
        date: CivilDate,
        int: BigInteger().with_variant(Integer, "sqlite"),
    }


def col(
    kind: Any = None,
    *,
    policy: Policy = Policy.GUARDED,
    personal: Personal | None = None,
    **options: Any,
) -> Any:
    """A mapped column with its merge policy and kind of personal data in ``info``."""
    info: dict[str, object] = {"policy": policy}
    if personal is not None:
        info["personal"] = personal
    return mapped_column(kind, info=info, **options) if kind is not None else mapped_column(info=info, **options)


class Synced(Base):
    """A row that both ends may edit; merged field by field.

    Attributes:
        id: 16 bytes, the same everywhere.
        scope: Unit of replication, ``b:<outlet>`` or ``r:<office>``.
        rev: Scope sequence of the last confirmed change, 0 before the first.
        created_ms: Instant of filing by the author's PC, UTC milliseconds.
        created_by: Staff number.
        updated_ms: Instant of the last transaction that touched the row; stamped by both ends from the transaction.
        updated_by: Staff number of that transaction.
        deleted_ms: Instant of deletion, None while alive.
        extra: Fields of a newer version, msgpack, kept and never shown.
    """

    __abstract__ = True

    id: Mapped[bytes] = mapped_column(Id16, primary_key=True, sort_order=-20)
    scope: Mapped[str] = mapped_column(String(24), sort_order=-19, info={"policy": Policy.DERIVED})
    rev: Mapped[int] = mapped_column(default=0, sort_order=-18, info={"policy": Policy.DERIVED})
    created_ms: Mapped[int] = mapped_column(sort_order=90, info={"policy": Policy.LATER})
    created_by: Mapped[str] = mapped_column(String(11), sort_order=91, info={"policy": Policy.LATER})
    updated_ms: Mapped[int] = mapped_column(sort_order=92, info={"policy": Policy.DERIVED})
    updated_by: Mapped[str] = mapped_column(String(11), sort_order=93, info={"policy": Policy.DERIVED})
    deleted_ms: Mapped[int | None] = mapped_column(default=None, sort_order=94, info={"policy": Policy.GUARDED})
    extra: Mapped[bytes | None] = mapped_column(default=None, sort_order=95, info={"policy": Policy.LOCAL})

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:
        """Every synced table is read by scope and revision."""
        return (Index(None, "scope", "rev"),)


class Ledger(Base):
    """A row that is written once; triggers refuse UPDATE (other than rev and scope) and DELETE."""

    __abstract__ = True
    __ledger__ = True

    id: Mapped[bytes] = mapped_column(Id16, primary_key=True, sort_order=-20)
    scope: Mapped[str] = mapped_column(String(24), sort_order=-19, info={"policy": Policy.DERIVED})
    rev: Mapped[int] = mapped_column(default=0, sort_order=-18, info={"policy": Policy.DERIVED})
    created_ms: Mapped[int] = mapped_column(sort_order=90, info={"policy": Policy.APPEND})
    created_by: Mapped[str] = mapped_column(String(11), sort_order=91, info={"policy": Policy.APPEND})
    extra: Mapped[bytes | None] = mapped_column(default=None, sort_order=95, info={"policy": Policy.LOCAL})

    @declared_attr.directive
    def __table_args__(cls) -> tuple[Any, ...]:
        """Every ledger table is read by scope and revision."""
        return (Index(None, "scope", "rev"),)


class Local(Base):
    """A row of this PC only; never travels."""

    __abstract__ = True


def is_synced(table: Table) -> bool:
    """Whether rows of the table travel."""
    return "rev" in table.columns and "scope" in table.columns


def is_ledger(table: Table) -> bool:
    """Whether rows of the table are written once."""
    return is_synced(table) and "updated_ms" not in table.columns


def policy_of(column: Column[Any]) -> Policy:
    """Merge policy of a column; one that declares nothing is guarded."""
    value = column.info.get("policy", Policy.GUARDED)
    return Policy(value)


def personal_of(column: Column[Any]) -> Personal | None:
    """Kind of personal data in a column, if any."""
    value = column.info.get("personal")
    return None if value is None else Personal(value)


__all__ = [
    "Base",
    "CivilDate",
    "Code",
    "CodeSet",
    "Id16",
    "Ledger",
    "Local",
    "Personal",
    "Policy",
    "Raw",
    "Synced",
    "col",
    "is_ledger",
    "is_synced",
    "join_codes",
    "personal_of",
    "policy_of",
    "split_codes",
]
