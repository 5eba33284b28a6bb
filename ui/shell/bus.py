"""The change bus: whoever changed rows says so once, and every screen that shows them refreshes."""

from PySide6.QtCore import QObject, Signal

from models.kernel.changes import Changes


class ChangeBus(QObject):
    """Carries ``Changes`` to the screens.

    Example:
        ``context.bus.publish(Changes(frozenset({("customer", customer_id)}), origin=self.token))``

    Signals:
        changed(Changes): Rows changed. Receivers that live in the window get it on the window's thread, whichever
            thread published.
    """

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell every screen; safe from any thread. Empty changes are not told."""
        if changes.rows:
            self.changed.emit(changes)
