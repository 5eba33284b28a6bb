"""Where things lie on this PC."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path


def resources() -> Path:
    """The folder of fonts, icons, catalogues, help and demonstration data, also inside a built program."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    base = Path(frozen) if frozen else Path(__file__).resolve().parents[2]
    return base / "resources"


@dataclass(frozen=True, slots=True)
class DataFolder:
    """The data folder of one PC.

    Attributes:
        root: The folder; one cache, one device identity.
    """

    root: Path

    @property
    def cache(self) -> Path:
        """The encrypted cache."""
        return self.root / "cache.db"

    @property
    def device(self) -> Path:
        """The device's identity: id, terminal code, sealed signing key."""
        return self.root / "device.json"

    @property
    def settings(self) -> Path:
        """What is needed before sign-in: language, theme, size, server address."""
        return self.root / "settings.json"

    @property
    def log(self) -> Path:
        """The folder of logs."""
        return self.root / "log"

    @property
    def server(self) -> Path:
        """Data of a server that runs on this PC for demonstration."""
        return self.root / "server"

    def make(self) -> "DataFolder":
        """Make the folder, private to the user."""
        self.root.mkdir(parents=True, exist_ok=True)
        if os.name != "nt":
            self.root.chmod(0o700)
        self.log.mkdir(exist_ok=True)
        return self


def default_data_folder() -> Path:
    """The usual data folder of the signed-in Windows or Linux user."""
    if os.name == "nt":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
        return base / "YouKe"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "youke"
