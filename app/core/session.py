"""Who is signed in, since when, with which rights, and whether the centre still vouches for it."""

from dataclasses import dataclass

from models.kernel.enums import Role
from models.rules.permissions import Right, rights_of
from models.rules.secrets_policy import Lease
from models.store.actor import Actor

LEASE_RIGHTS = frozenset({Right.VISIT_RECORD})
"""What goes on with a supervisor's code after the lease; everything else becomes read-only."""

READING = frozenset(
    {
        Right.CUSTOMER_VIEW,
        Right.PRINT,
        Right.SENSITIVE_OWN,
        Right.PARAMETERS_VIEW,
        Right.PEOPLE_VIEW,
        Right.ORG_VIEW,
        Right.UNLOCK,
        Right.SUPERVISE,
        Right.SYNC_VIEW,
        Right.LOG_VIEW,
    }
)
"""What an ended lease does not touch."""


@dataclass(frozen=True, slots=True)
class Session:
    """One person at one PC.

    Attributes:
        actor: The person and the PC, as services want it.
        online: Whether the centre checked the password at this sign-in.
        must_change: Whether the password must be changed before anything else.
        lease: How long the PC may work without the centre.
        since_ms: Instant of the sign-in, UTC milliseconds.
        org_name: Name of the person's office.
    """

    actor: Actor
    online: bool
    must_change: bool
    lease: Lease
    since_ms: int
    org_name: str = ""

    @property
    def roles(self) -> frozenset[Role]:
        """Roles of the person."""
        return self.actor.roles

    @property
    def rights(self) -> frozenset[Right]:
        """Rights now: after the lease only reading, and what goes on with a supervisor's code."""
        held = rights_of(self.actor.roles)
        return held & (READING | LEASE_RIGHTS) if self.lease.over else held

    @property
    def read_only(self) -> bool:
        """Whether the lease has ended: 租约已过期，请联网."""
        return self.lease.over

    def may(self, right: str) -> bool:
        """Whether the person has a right now, given as ``Right`` or as its code."""
        return right in self.rights

    def needs_supervisor(self, right: str) -> bool:
        """Whether the right may be used only with a second person, because the lease has ended."""
        return self.lease.over and right in LEASE_RIGHTS
