"""``youke enrol``: make this PC known to a centre from the command line."""

import platform
import sys

from app.core.device import load_device
from app.core.paths import DataFolder
from app.services.remote_centre import enrol_pc
from models.kernel.errors import YouKeError


def enrol(folder: DataFolder, server: str, code: str) -> int:
    """Enrol and say what came of it.

    Args:
        folder: Data folder of the PC.
        server: Address of the centre.
        code: Enrolment code from the administrator.

    Returns:
        The exit code.
    """
    if load_device(folder.device) is not None:
        sys.stderr.write("This PC is already enrolled; remove device.json only if the administrator says so.\n")
        return 1
    try:
        identity = enrol_pc(server, code, platform.node() or "PC", folder.device)
    except YouKeError as error:
        sys.stderr.write(f"{error.title}\n{error.remedy}\n")
        return 1
    sys.stdout.write(f"Enrolled for {identity.outlet or identity.org}; sign in once while the network is there.\n")
    return 0
