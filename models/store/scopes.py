"""Names of scopes, the units of replication."""


def outlet_scope(outlet_code: str) -> str:
    """Scope of an outlet's customers and everything below them."""
    return f"b:{outlet_code}"


def office_scope(org_code: str) -> str:
    """Reference scope of an office: its child offices, their people and its own parameters."""
    return f"r:{org_code}"
