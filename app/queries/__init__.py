"""What a screen shows: SQL in, frozen dataclasses out, paged; never mapped objects."""
