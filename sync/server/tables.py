"""Tables of the centre: one generic row table, heads, log, devices, secrets; the scope leads every key that grows."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text
from sqlalchemy.engine import Dialect


class Blob(LargeBinary):
    """Bytes as both drivers take and give them; the wrapping that other drivers need would cost a call a value."""

    def bind_processor(self, dialect: Dialect) -> None:
        """Bytes go down as they are."""

    def result_processor(self, dialect: Dialect, coltype: object) -> None:
        """Bytes come up as they are."""


metadata = MetaData()

scope_head = Table(
    "scope_head",
    metadata,
    Column("scope", String(24), primary_key=True),
    Column("epoch", Blob, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("digest", BigInteger, nullable=False),
)

row = Table(
    "row_image",
    metadata,
    Column("scope", String(24), primary_key=True),
    Column("id", Blob, primary_key=True),
    Column("tbl", String(40), primary_key=True),
    Column("rev", BigInteger, nullable=False),
    Column("body", Blob, nullable=False),
    Column("hash", BigInteger, nullable=False),
    Column("origin", Blob, nullable=False),
    Index("ix_row_image_scope_rev", "scope", "rev"),
    Index("ix_row_image_id", "id"),
)

life = Table(
    "life",
    metadata,
    Column("incarnation", Blob, primary_key=True),
    Column("device", Blob, nullable=False, index=True),
    Column("last", BigInteger, nullable=False),
    Column("hash", Blob, nullable=False),
    Column("terminal", String(8), nullable=False),
)

envelope = Table(
    "envelope",
    metadata,
    Column("incarnation", Blob, primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("hash", Blob, nullable=False),
    Column("tx_id", Blob, nullable=False),
)

op_log = Table(
    "op_log",
    metadata,
    Column("tx_id", Blob, primary_key=True),
    Column("device", Blob, nullable=False),
    Column("payload", Blob, nullable=False),
    Column("code", Integer, nullable=False),
    Column("seqs", Blob, nullable=False),
    Column("note", Text, nullable=False),
    Column("conflicts", Blob, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", Blob, primary_key=True),
    Column("org", String(8), nullable=False),
    Column("home", String(24), nullable=False),
    Column("reads", Text, nullable=False),
    Column("writes", Text, nullable=False),
    Column("revoked", Boolean, nullable=False),
    Column("name", String(100), nullable=False),
    Column("public_key", Blob, nullable=False),
    Column("token_hash", Blob, nullable=False, unique=True),
    Column("share", Blob, nullable=False),
    Column("enrolled_ms", BigInteger, nullable=False),
)

contact = Table(
    "contact",
    metadata,
    Column("device", Blob, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("unsent", BigInteger, nullable=False),
    Column("oldest_ms", BigInteger, nullable=False),
    Column("offset_ms", BigInteger, nullable=False),
    Column("app", String(40), nullable=False),
    Column("schema", Integer, nullable=False),
    Column("cursors", Blob, nullable=False),
)

terminal = Table(
    "terminal",
    metadata,
    Column("org", String(8), primary_key=True),
    Column("mnemonic", String(6), nullable=False, unique=True),
    Column("next", Integer, nullable=False),
)

enrol_code = Table(
    "enrol_code",
    metadata,
    Column("code_hash", Blob, primary_key=True),
    Column("org", String(8), nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("uses_left", Integer, nullable=False),
)

staff_secret = Table(
    "staff_secret",
    metadata,
    Column("staff_no", String(11), primary_key=True),
    Column("verifier", Text, nullable=False),
    Column("must_change", Boolean, nullable=False),
    Column("changed_ms", BigInteger, nullable=False),
    Column("fails", Integer, nullable=False),
    Column("locked_until_ms", BigInteger, nullable=False),
)
