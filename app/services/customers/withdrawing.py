"""撤销 and 恢复: a file is never deleted; two persons and a reason hide it, and bring it back as it was."""

from app.services.authorise import Authoriser, SecondPerson, Subject
from app.services.customers.basis import CustomerBasis, customer_work, require_living
from models.kernel.changes import Changes
from models.kernel.enums import CustomerStatus
from models.kernel.errors import InputError
from models.kernel.messages import msg
from models.rules.permissions import Right, require
from models.store.actor import Actor
from models.tables.customers import Customer


class Withdrawing:
    """Withdraws and restores files."""

    def __init__(self, basis: CustomerBasis, authoriser: Authoriser) -> None:
        """Take store and the check of the second person."""
        self._basis = basis
        self._authoriser = authoriser

    def withdraw(self, customer_id: bytes, actor: Actor, second: SecondPerson, origin: str = "local") -> Changes:
        """Hide a file from lists and search; everything of it stays.

        Args:
            customer_id: The file.
            actor: Who asks.
            second: The customer administrator: staff number, password, reason.
            origin: Token of the page that acts.

        Raises:
            InputError: Withdrawn already, no reason, the same person twice, or a wrong password.
            RightsError: One of the two may not do this.
        """
        require(actor.roles, Right.CUSTOMER_WITHDRAW)
        granted = self._authoriser.check(Right.CUSTOMER_WITHDRAW_APPROVE, actor, second)
        with customer_work(self._basis, actor, "customer.withdraw", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            require_living(customer)
            customer.withdrawn_from, customer.status = customer.status, CustomerStatus.WITHDRAWN
            self._authoriser.record(uow, granted, Subject("customer", customer_id), customer.scope)
            uow.reason = granted.reason
            return uow.commit()

    def restore(self, customer_id: bytes, actor: Actor, second: SecondPerson, origin: str = "local") -> Changes:
        """Bring a withdrawn file back with the values it had.

        Raises:
            InputError: Not withdrawn, no reason, the same person twice, or a wrong password.
            RightsError: One of the two may not do this.
        """
        require(actor.roles, Right.CUSTOMER_WITHDRAW)
        granted = self._authoriser.check(Right.CUSTOMER_WITHDRAW_APPROVE, actor, second)
        with customer_work(self._basis, actor, "customer.restore", customer_id, origin) as uow:
            customer = uow.get(Customer, customer_id)
            if customer.status is not CustomerStatus.WITHDRAWN:
                raise InputError(
                    msg("The file of {name} is not withdrawn", name=customer.full_name), msg("Nothing is left to do")
                )
            customer.status, customer.withdrawn_from = customer.withdrawn_from or CustomerStatus.ACTIVE, None
            self._authoriser.record(uow, granted, Subject("customer", customer_id), customer.scope)
            uow.reason = granted.reason
            return uow.commit()
