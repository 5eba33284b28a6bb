"""字段历史 and 冲突: what every field was, and what two people could not both have."""

from typing import Any

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped

from models.tables.base import Id16, Ledger, Policy, Raw, Synced, col


class FieldHistory(Ledger):
    """One changed field of one row; both ends derive the same rows with the same ids from the transaction.

    Attributes:
        outcome: ``set`` applied, ``parallel`` overwritten by server order, ``ins`` filed, ``del`` withdrawn row.
    """

    __tablename__ = "field_history"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "row_id", "created_ms"))

    table_name: Mapped[str] = col(String(40))
    row_id: Mapped[bytes] = col(Id16)
    field: Mapped[str] = col(String(40))
    old_value: Mapped[Any] = col(Raw(), nullable=True)
    new_value: Mapped[Any] = col(Raw(), nullable=True)
    author_name: Mapped[str] = col(String(50))
    reason: Mapped[str] = col(String(500))
    tx_id: Mapped[bytes] = col(Id16, index=True)
    outcome: Mapped[str] = col(String(10))


class Conflict(Synced):
    """One guarded field that two people changed differently; open until somebody entitled decides.

    Attributes:
        kind: ``field``, ``deleted`` (edited here, deleted there), ``refused`` (rule broken at the centre) or
            ``duplicate``.
        state: ``open``, ``mine``, ``theirs``, ``both``, ``admin`` (passed to the administrator).
    """

    __tablename__ = "conflict"
    __table_args__ = (Index(None, "scope", "rev"), Index(None, "state"), Index(None, "row_id"))

    kind: Mapped[str] = col(String(12))
    table_name: Mapped[str] = col(String(40))
    row_id: Mapped[bytes] = col(Id16)
    field: Mapped[str] = col(String(40))
    base_value: Mapped[Any] = col(Raw(), nullable=True)
    mine_value: Mapped[Any] = col(Raw(), nullable=True)
    mine_by: Mapped[str] = col(String(11))
    mine_name: Mapped[str] = col(String(50))
    mine_org: Mapped[str] = col(String(8))
    mine_ms: Mapped[int] = col()
    mine_tx: Mapped[bytes] = col(Id16)
    theirs_value: Mapped[Any] = col(Raw(), nullable=True)
    theirs_by: Mapped[str] = col(String(11))
    theirs_name: Mapped[str] = col(String(50))
    theirs_org: Mapped[str] = col(String(8))
    theirs_ms: Mapped[int] = col()
    state: Mapped[str] = col(String(8), policy=Policy.GUARDED, default="open")
    decided_by: Mapped[str | None] = col(String(11), default=None)
    decided_name: Mapped[str | None] = col(String(50), default=None)
    decided_ms: Mapped[int | None] = col(default=None)
    decision_reason: Mapped[str | None] = col(String(500), default=None)
