"""撤销刚才的保存: a compensating transaction within seconds of a save; history shows both."""

from app.services.customers.basis import CustomerBasis, Undo
from models.kernel.changes import Changes
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.store.unit_of_work import work
from models.tables.customers import Agreement, ContactPerson, Customer

KINDS: dict[str, type[Customer] | type[ContactPerson] | type[Agreement]] = {
    "customer": Customer,
    "contact_person": ContactPerson,
    "agreement": Agreement,
}
TAKEN_BACK = "撤销刚才的保存"


class Undoing:
    """Takes a save back."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis

    def undo(self, taken: Undo, actor: Actor, origin: str = "local") -> Changes:
        """Give changed fields the values they had; a row that the save filed becomes a tombstone.

        The date of the review and the mark of stale paper stay: somebody went through the file, and it changed.

        Raises:
            StaleError: Somebody changed one of the fields since the save.
            RightsError: The person may not amend files.
        """
        require(actor.roles, Right.CUSTOMER_EDIT)
        with work(self._basis.basis.store, actor, what="customer.undo", subject=taken.subject, origin=origin) as uow:
            row = uow.get(KINDS[taken.table], taken.row_id)
            if any(getattr(row, name) != value for name, value in taken.after):
                raise StaleError(
                    msg("{name} was changed again since the save", name=taken.subject),
                    msg("Open the file and change the fields by hand"),
                )
            if not taken.before:
                uow.delete(row)
            for name, value in taken.before:
                setattr(row, name, value)
            if isinstance(row, Customer):
                row.paper_stale_ms = uow.wall_ms
            uow.reason = TAKEN_BACK
            return uow.commit()
