"""Who may change what: judged at the centre; what is not allowed is parked for a supervisor, never thrown away."""

from dataclasses import dataclass
from typing import Protocol

from models.store.transaction import Op, TxBody
from sync.server.storage import Device


class Permission(Protocol):
    """Judges one operation."""

    def refusal(self, device: Device, body: TxBody, op: Op) -> str:
        """Why the operation may not take effect, as an English sentence; empty when it may."""
        ...


@dataclass(frozen=True, slots=True)
class ScopePermission:
    """A PC writes into its own scopes only; authors on the list of the disabled write nowhere."""

    disabled: frozenset[str] = frozenset()

    def refusal(self, device: Device, body: TxBody, op: Op) -> str:
        """Why the operation may not take effect."""
        if op.s not in device.writes:
            return f"this PC may not write {op.s}"
        if body.u in self.disabled:
            return f"{body.u} was not allowed to work at that time"
        return ""
