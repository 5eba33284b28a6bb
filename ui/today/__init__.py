"""今日: tiles whose figure is the length of the list they open, and today's sheet."""
