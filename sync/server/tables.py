"""Tables of the centre: one generic row table, heads, log, devices, secrets; the scope leads every key that grows."""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData()

scope_head = Table(
    "scope_head",
    metadata,
    Column("scope", String(24), primary_key=True),
    Column("epoch", LargeBinary, nullable=False),
    Column("seq", BigInteger, nullable=False),
    Column("digest", BigInteger, nullable=False),
)

row = Table(
    "row_image",
    metadata,
    Column("scope", String(24), primary_key=True),
    Column("id", LargeBinary, primary_key=True),
    Column("tbl", String(40), primary_key=True),
    Column("rev", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("hash", BigInteger, nullable=False),
    Column("origin", LargeBinary, nullable=False),
    Index("ix_row_image_scope_rev", "scope", "rev"),
    Index("ix_row_image_id", "id"),
)

life = Table(
    "life",
    metadata,
    Column("incarnation", LargeBinary, primary_key=True),
    Column("device", LargeBinary, nullable=False, index=True),
    Column("last", BigInteger, nullable=False),
    Column("hash", LargeBinary, nullable=False),
    Column("terminal", String(8), nullable=False),
)

envelope = Table(
    "envelope",
    metadata,
    Column("incarnation", LargeBinary, primary_key=True),
    Column("number", BigInteger, primary_key=True),
    Column("hash", LargeBinary, nullable=False),
    Column("tx_id", LargeBinary, nullable=False),
)

op_log = Table(
    "op_log",
    metadata,
    Column("tx_id", LargeBinary, primary_key=True),
    Column("device", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("code", Integer, nullable=False),
    Column("seqs", LargeBinary, nullable=False),
    Column("note", Text, nullable=False),
    Column("conflicts", LargeBinary, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
)

device = Table(
    "device",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("org", String(8), nullable=False),
    Column("home", String(24), nullable=False),
    Column("reads", Text, nullable=False),
    Column("writes", Text, nullable=False),
    Column("revoked", Boolean, nullable=False),
    Column("name", String(100), nullable=False),
    Column("public_key", LargeBinary, nullable=False),
    Column("token_hash", LargeBinary, nullable=False, unique=True),
    Column("share", LargeBinary, nullable=False),
    Column("enrolled_ms", BigInteger, nullable=False),
)

contact = Table(
    "contact",
    metadata,
    Column("device", LargeBinary, primary_key=True),
    Column("at_ms", BigInteger, nullable=False),
    Column("unsent", BigInteger, nullable=False),
    Column("oldest_ms", BigInteger, nullable=False),
    Column("offset_ms", BigInteger, nullable=False),
    Column("app", String(40), nullable=False),
    Column("schema", Integer, nullable=False),
    Column("cursors", LargeBinary, nullable=False),
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
    Column("code_hash", LargeBinary, primary_key=True),
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
