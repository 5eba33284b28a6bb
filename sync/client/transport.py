"""HTTP transport of the client (being written by the lead)."""
