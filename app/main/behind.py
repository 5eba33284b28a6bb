"""The program behind the window, put together after the first paint: clock, identity, rooms, desk."""

import gc
import logging
from pathlib import Path
from typing import TypeVar

from app.core.device import load_device
from app.core.log import set_up
from app.core.paths import DataFolder, resources
from app.core.vault import Cost
from app.main.demo import DemoServer, demo_clock, demo_identity
from app.main.desk import ClientDesk, Surroundings
from app.main.rooms import all_rooms
from models.kernel.clock import SystemClock
from models.kernel.ids import SystemEntropy

D = TypeVar("D", bound=ClientDesk)
DEMO_COST = Cost(passes=1, memory_kib=19_456, lanes=1)


class DemoDesk(ClientDesk):
    """The desk of the demonstration: ends its server with the window."""

    def __init__(self, around: Surroundings, server: DemoServer) -> None:
        """Take the surroundings and the running server."""
        super().__init__(around)
        self.server = server

    def close(self) -> None:
        """End sync, close the cache, end the server."""
        super().close()
        self.server.stop()


def make_desk(folder: DataFolder) -> ClientDesk:
    """The desk of an enrolled PC (or of one that still has to be enrolled)."""
    set_up(folder.make().log)
    around = Surroundings(
        folder=folder,
        resources=resources(),
        clock=SystemClock(),
        entropy=SystemEntropy(),
        identity=load_device(folder.device),
        rooms=all_rooms(),
    )
    return _settled(ClientDesk(around))


def make_demo_desk(
    folder: DataFolder, server: DemoServer | None = None, *, background: bool = True, slips: Path | None = None
) -> DemoDesk:
    """The desk of the demonstration with its own server; enrols at the first start.

    Args:
        folder: Data folder.
        server: The centre, or None for one of its own; it is started here.
        background: Whether sync runs by itself.
        slips: Folder for printed PDF files, by default ``slips`` in the data folder.
    """
    set_up(folder.make().log)
    paper = slips or folder.root / "slips"
    paper.mkdir(exist_ok=True)
    running = server or DemoServer(folder)
    running.start()
    around = Surroundings(
        folder=folder,
        resources=resources(),
        clock=demo_clock(folder),
        entropy=SystemEntropy(),
        identity=demo_identity(folder, running),
        rooms=all_rooms(),
        cost=DEMO_COST,
        background=background,
        usual={"print.folder": str(paper)},
    )
    logging.getLogger("youke").info("demonstration in %s, server at %s", folder.root, running.url)
    return _settled(DemoDesk(around, running))


def _settled(desk: D) -> D:
    """Leave what start-up made to itself: the collector looks at it no more, so that its pauses stay short."""
    gc.collect()
    gc.freeze()
    return desk
