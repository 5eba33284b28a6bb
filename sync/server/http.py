"""HTTP routes of the centre (being written by the lead)."""
