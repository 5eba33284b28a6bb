"""What the screens of 客户 show, each answer read in one transaction of the store."""

from dataclasses import dataclass, replace
from typing import Protocol

from app.queries.customer_choices import FormChoices, form_choices
from app.queries.customer_facts import Coverage, coverage, managers, villages
from app.queries.customer_file import (
    AgreementLine,
    ContactLine,
    CustomerFile,
    GradeLine,
    NoteLine,
    ReviewEntry,
    agreements_of,
    child_id,
    contacts_of,
    customer_file,
    customer_of_child,
    grades_of,
    notes_of,
    reviews_of,
)
from app.queries.customer_history import HistoryLine, history_page
from app.queries.customers import (
    CustomerFilter,
    CustomerRow,
    ListOrder,
    count_customers,
    count_filters,
    customers_page,
    listed_ids,
)
from app.queries.offices import own_outlet
from app.queries.page import Page
from app.queries.search import LIMIT, SearchResults, search
from app.services.customers.basis import CustomerBasis
from app.services.customers.filing import Filing
from models.kernel.errors import StaleError
from models.kernel.messages import msg
from models.store.actor import Actor


class Request(Protocol):
    """What a list asks for: offset, limit, sort key and direction."""

    @property
    def offset(self) -> int:
        """First row."""
        ...

    @property
    def limit(self) -> int:
        """Number of rows."""
        ...

    @property
    def sort(self) -> str:
        """Sort key, or empty."""
        ...

    @property
    def descending(self) -> bool:
        """Direction."""
        ...


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What stands around the list.

    Attributes:
        coverage: Customers and prospects.
        villages: Villages for the filter.
        managers: Managers for the filter, by staff number.
        counts: Counts of the fixed filters by their key.
    """

    coverage: Coverage
    villages: tuple[str, ...]
    managers: dict[str, str]
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class FilePage:
    """Everything the file page shows but history and visits, which page.

    Attributes:
        file: Header and archive items.
        contacts: Contact persons.
        agreements: Agreements.
        notes: Notes, the latest first.
        grades: Dated changes of grades.
        reviews: Confirmations.
    """

    file: CustomerFile
    contacts: tuple[ContactLine, ...]
    agreements: tuple[AgreementLine, ...]
    notes: tuple[NoteLine, ...]
    grades: tuple[GradeLine, ...]
    reviews: tuple[ReviewEntry, ...]


FIXED_FILTERS = {
    "all": CustomerFilter(),
    "mine": CustomerFilter(manager="*"),
    "overdue": CustomerFilter(review="overdue"),
    "due_today": CustomerFilter(review="due_today"),
    "incomplete": CustomerFilter(incomplete=True),
    "stale": CustomerFilter(stale=True),
    "waiting": CustomerFilter(status="all", waiting=True),
    "withdrawn": CustomerFilter(status="withdrawn"),
    "prospect": CustomerFilter(status="prospect"),
}
"""The filters that everybody has; ``*`` as manager stands for the person who looks."""


class CustomerReading:
    """Reads for the screens."""

    def __init__(self, basis: CustomerBasis) -> None:
        """Take store, figures and index."""
        self._basis = basis
        self._filing = Filing(basis)

    def page(self, wanted: CustomerFilter, request: Request, actor: Actor) -> Page[CustomerRow]:
        """A page of the list."""
        order = ListOrder(request.offset, request.limit, request.sort, request.descending)
        with self._basis.basis.store.read() as connection:
            return customers_page(connection, self.personal(wanted, actor), order, self._basis.lens(actor))

    def count(self, wanted: CustomerFilter, actor: Actor) -> int:
        """How many a filter shows."""
        with self._basis.basis.store.read() as connection:
            return count_customers(connection, self.personal(wanted, actor), self._basis.lens(actor))

    def ids(self, wanted: CustomerFilter, request: Request, actor: Actor) -> tuple[bytes, ...]:
        """Ids of the whole list in its order."""
        order = ListOrder(0, 0, request.sort, request.descending)
        with self._basis.basis.store.read() as connection:
            return listed_ids(connection, self.personal(wanted, actor), order, self._basis.lens(actor))

    def facts(self, actor: Actor) -> ListFacts:
        """Counts of the fixed filters, coverage, villages and managers."""
        lens = self._basis.lens(actor)
        with self._basis.basis.store.read() as connection:
            mine = {key: self.personal(wanted, actor) for key, wanted in FIXED_FILTERS.items()}
            counts = count_filters(connection, mine, lens)
            outlet = own_outlet(connection, actor.outlet)
            return ListFacts(coverage(connection, outlet), villages(connection), managers(connection), counts)

    def coverage(self, actor: Actor) -> Coverage:
        """Share of the area's commercial users that are customers."""
        with self._basis.basis.store.read() as connection:
            return coverage(connection, own_outlet(connection, actor.outlet))

    def file(self, customer_id: bytes, actor: Actor) -> FilePage:
        """One file.

        Raises:
            StaleError: The file is not here.
        """
        with self._basis.basis.store.read() as connection:
            file = customer_file(connection, customer_id, self._basis.lens(actor))
            if file is None:
                raise StaleError(
                    msg("This file is no longer here: it was merged or moved elsewhere"),
                    msg("Go back to the list and refresh"),
                )
            return FilePage(
                file,
                contacts_of(connection, customer_id, file.mask),
                agreements_of(connection, customer_id),
                notes_of(connection, customer_id),
                grades_of(connection, customer_id),
                reviews_of(connection, customer_id),
            )

    def child(self, row_id: bytes, actor: Actor) -> tuple[FilePage, ContactLine | AgreementLine]:
        """A contact person or agreement with its file.

        Raises:
            StaleError: It is not here.
        """
        with self._basis.basis.store.read() as connection:
            customer_id = customer_of_child(connection, row_id)
        page = self.file(customer_id, actor) if customer_id else None
        lines: list[ContactLine | AgreementLine] = [] if page is None else [*page.contacts, *page.agreements]
        found = next((line for line in lines if row_id == child_id(line)), None)
        if page is None or found is None:
            raise StaleError(msg("This record is no longer here"), msg("Go back to the file and refresh"))
        return page, found

    def history(self, customer_id: bytes, request: Request, actor: Actor) -> Page[HistoryLine]:
        """A page of changed fields, the latest first."""
        with self._basis.basis.store.read() as connection:
            file = customer_file(connection, customer_id, self._basis.lens(actor))
            if file is None:
                return Page((), 0)
            return history_page(connection, customer_id, file.mask, request.offset, request.limit)

    def choices(self, actor: Actor) -> FormChoices:
        """What the forms offer to choose from; for a clerk of an outlet with the number proposed for a new file."""
        with self._basis.basis.store.read() as connection:
            found = form_choices(connection, actor.outlet)
        return replace(found, next_number=self._filing.next_number(actor.outlet)) if found.outlets else found

    def search(self, text: str, actor: Actor, limit: int = LIMIT) -> SearchResults:
        """One search over everything."""
        with self._basis.basis.store.read() as connection:
            return search(connection, self._basis.index, text, self._basis.lens(actor).viewer, limit)

    def warm(self) -> None:
        """Read the table of readings ahead of the first search."""
        self._basis.index.finder.warm()

    @staticmethod
    def personal(wanted: CustomerFilter, actor: Actor) -> CustomerFilter:
        """The filter with ``*`` as manager replaced by the person who looks."""
        return replace(wanted, manager=actor.staff_no) if wanted.manager == "*" else wanted
