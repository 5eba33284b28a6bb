"""What the screens may call, by name. ``app.container`` gives an object of this shape; nothing here imports it.

A room that needs another service adds one property here, with its type imported under ``TYPE_CHECKING``, so that the
window can be painted before the services are loaded.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ui.widgets.drafts import DraftStore


class Services(Protocol):
    """Services of the signed-in person, one property per family."""

    @property
    def drafts(self) -> "DraftStore":
        """Half-typed forms that survive a power cut."""
        ...
