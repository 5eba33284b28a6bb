"""The centre's storage on SQLite and PostgreSQL, the same statements on both (being written by the lead)."""
