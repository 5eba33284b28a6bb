"""同步中心: what waits to be sent, what needs a decision, and the story of every run."""
