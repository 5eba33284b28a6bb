"""Message types, codec and error codes shared by both ends; depends on neither."""
