"""``youke selftest``: the program proves itself without a display: it signs in, logs a visit, prints its slip, ends."""

import os
from pathlib import Path

from app.core.paths import DataFolder
from app.main.play import print_slip, visit
from app.main.stage import Scene, perform
from app.services.demo import people


def enter(scene: Scene) -> None:
    """A clerk signs in and opens a customer."""
    scene.sign_in(people.LI_FANG)
    scene.find("facyhzs", "福安茶业合作社")


def selftest(folder: DataFolder, out: Path) -> int:
    """Sign in, log a visit, print its slip to PDF and end.

    Args:
        folder: Data folder, empty; the demonstration is made in it.
        out: Folder for the slip and pictures of every step.

    Returns:
        0 if every step succeeded.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    return perform(out, folder, (enter, visit, print_slip))
