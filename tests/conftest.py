"""What every test shares: an offscreen Qt, and properties that are tried the same way on every run."""

import os

from hypothesis import settings

# Read by Qt at its first import; a user who sets it himself sees the windows.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Repeatable by default. `YOUKE_HYPOTHESIS=explore` looks for new counterexamples. No deadline: two workers share cores.
settings.register_profile("repeatable", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("explore", deadline=None, print_blob=True, max_examples=1000)
settings.load_profile(os.environ.get("YOUKE_HYPOTHESIS", "repeatable"))
