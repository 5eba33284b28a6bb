"""The client storage on the encrypted cache (being written by the lead)."""
