"""Builds everything that a signed-in person works with, from outside things given as arguments.

Nothing here asks the system for time, randomness, paths or a network: tests build the same services with others.
"""

from dataclasses import dataclass
from pathlib import Path

from app.core.vault import Vault
from app.queries.masks import Viewer
from app.queries.search import SearchResults, search
from app.services.authorise import Authoriser
from app.services.conflicts import ConflictService
from app.services.customers.family import Customers
from app.services.imports import ImportService
from app.services.organisation import OrganisationService
from app.services.parameters import ParameterService, ParameterSource
from app.services.people import PeopleService
from app.services.printing import PrintingService
from app.services.reminders import Reminders
from app.services.sync import SyncService
from app.services.today import Today
from app.services.visits.basis import Basis
from app.services.visits.family import Visits
from models.store.actor import Actor
from models.store.derive import derive_customer
from models.store.drafts import DraftStore, SettingStore
from models.store.engine import Followers, Store
from models.store.readings import Readings
from models.store.search import SearchIndex


@dataclass(frozen=True, slots=True)
class Services:
    """Every use case family, one attribute each (``ui.shell.services`` lists them for the screens).

    Attributes:
        customers: Customer files.
        visits: Visits, plans, follow-ups, requests, calls.
        today: The day's board.
        imports: Import of customer files.
        printing: Slips, cards, lists.
        reminders: Reminders of follow-ups.
        people: Staff.
        organisation: Offices, the number register, this PC.
        parameters: Figures: read and edit.
        figures: Figures in force, for whoever needs one.
        authorise: The check of the second person.
        conflicts: The conflict inbox.
        sync: Background sync, outbox and runs.
        drafts: Half-typed forms.
        settings: Likings of this PC and of persons.
        search: The one search.
    """

    customers: Customers
    visits: Visits
    today: Today
    imports: ImportService
    printing: PrintingService
    reminders: Reminders
    people: PeopleService
    organisation: OrganisationService
    parameters: ParameterService
    figures: ParameterSource
    authorise: Authoriser
    conflicts: ConflictService
    sync: SyncService
    drafts: DraftStore
    settings: SettingStore
    search: "GlobalSearch"


class GlobalSearch:
    """The one search over the cache."""

    def __init__(self, store: Store, index: SearchIndex) -> None:
        """Take the cache and its index."""
        self._store = store
        self._index = index

    def find(self, text: str, actor: Actor) -> SearchResults:
        """What a person finds for a text."""
        with self._store.read() as connection:
            return search(connection, self._index, text, Viewer(actor.staff_no, actor.roles))


def search_index(resources: Path) -> SearchIndex:
    """The search index with the readings of the resource folder."""
    return SearchIndex(Readings(resources / "pinyin"))


def followers(index: SearchIndex) -> Followers:
    """What hangs on every write of the cache."""
    return Followers((index,), {"customer": derive_customer})


def build_services(
    store: Store,
    *,
    vault: Vault,
    figures: ParameterSource,
    index: SearchIndex,
    sync: SyncService,
    resources: Path,
) -> Services:
    """Build the services over an open cache.

    Args:
        store: The open cache; its clock and ids are everybody's.
        vault: Key slots, for the second person of an authorisation.
        figures: Figures in force.
        index: Search index that follows the cache.
        sync: Background sync of the cache.
        resources: The resource folder.
    """
    authoriser = Authoriser(store, vault)
    basis = Basis(store, figures.on)
    customers = Customers.build(store, figures.on, index, authoriser)
    return Services(
        customers=customers,
        visits=Visits.build(store, figures.on),
        today=Today(basis),
        imports=ImportService(store, figures),
        printing=PrintingService(basis, resources / "fonts", customers.card),
        reminders=Reminders(store),
        people=PeopleService(store, figures, authoriser, vault),
        organisation=OrganisationService(store, figures, vault),
        parameters=ParameterService(store, figures, authoriser),
        figures=figures,
        authorise=authoriser,
        conflicts=ConflictService(store),
        sync=sync,
        drafts=DraftStore(store),
        settings=SettingStore(store),
        search=GlobalSearch(store, index),
    )
