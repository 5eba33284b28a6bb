"""走访: the room with its lists, the form, and the page of one visit."""
